import fc from 'fast-check';
import { expect, it } from 'vitest';
import { areaLevels } from '../../src/core/area/area.ts';
import { classMethods } from '../../src/core/classify/breaks.ts';
import {
  dataTabs,
  initialView,
  layerIds,
  presets,
  type Subject,
  themes,
  type ViewState,
} from '../../src/state/view-store.ts';
import { queryOfView, routeOfHash, viewOfQuery } from '../../src/state/view-url.ts';

const id = fc.string({ minLength: 1, maxLength: 12 });
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const subject: fc.Arbitrary<Subject> = fc.oneof(
  fc.record({ kind: fc.constant('target' as const), id }),
  fc.record({ kind: fc.constant('leading' as const), id, dimension: id }),
  fc.record({ kind: fc.constant('indicator' as const), id, dimension: maybe(id), category: maybe(id) }),
);
const view: fc.Arbitrary<ViewState> = fc.record({
  workspace: maybe(id),
  language: fc.constantFrom('zh' as const, 'en' as const),
  theme: fc.constantFrom(...themes),
  tab: fc.constantFrom(...dataTabs),
  preset: fc.constantFrom(...presets),
  subject: maybe(subject),
  root: maybe(id),
  level: maybe(fc.constantFrom(...areaLevels)),
  period: maybe(id),
  compared: maybe(id),
  aside: fc.boolean(),
  swipe: fc.boolean(),
  layers: maybe(fc.subarray([...layerIds])),
  method: fc.constantFrom(...classMethods),
  classes: fc.integer({ min: 2, max: 9 }),
  edges: fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }).map((edge) => edge + 0)),
  card: maybe(id),
  reachTo: maybe(id),
  reachMetres: fc.integer({ min: 250, max: 20_000 }),
  reachByClass: fc.dictionary(
    fc.constantFrom('class1', 'class4', 'expressway'),
    fc.integer({ min: 250, max: 20_000 }),
    {
      noNullPrototype: true,
    },
  ),
  reachVia: fc.constantFrom('line' as const, 'roads' as const),
  reachWalk: fc.constantFrom(500, 1000, 2000, 3000, 5000),
  area: maybe(id),
});

it('restores the very view from its address', () => {
  fc.assert(
    fc.property(view, (state) => {
      expect(viewOfQuery(queryOfView(state))).toEqual(state);
    }),
  );
});

it('writes nothing for the view at the start', () => {
  expect(queryOfView(initialView)).toBe('');
});

it('reads any text without failing', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(viewOfQuery(text)).toBeTruthy();
    }),
  );
  expect(viewOfQuery('level=moon&m=guess&n=99&on=villages.wings&b=1_x_2')).toEqual({
    ...initialView,
    layers: ['villages'],
    edges: [1, 2],
  });
});

it('finds screen and query in a hash', () => {
  expect(routeOfHash('#/meeting?w=dingxi&t=D2')).toEqual({ screen: 'meeting', query: 'w=dingxi&t=D2' });
  expect(routeOfHash('')).toEqual({ screen: '', query: '' });
});
