import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PlanElement } from '../../src/core/plan/plan.ts';
import { drawnThingOf } from '../../src/core/plan/serving-kind.ts';
import type { DrawnThing } from '../../src/core/reach/network/drawn-things.ts';
import { type HistoryEvent, happen, startHistory } from '../../src/state/history.ts';
import { noPlan } from '../../src/state/plan-store.ts';
import { createPlanningStore, type Draft } from '../../src/state/planning-store.ts';
import { drawnNow, newsBetween, nothingDrawn } from '../../src/state/selectors/along-news.ts';
import { shownElements } from '../../src/state/selectors/present-plan.ts';
import { anyEdit, bridge, emptyPlan, road, service, site } from '../builders/plans.ts';

const place = fc
  .tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }))
  .map(([x, y]) => [x / 10, y / 10] as const);
const draft: fc.Arbitrary<Draft> = fc
  .record({
    tool: fc.constantFrom('road', 'service', 'site'),
    element: fc.option(fc.constantFrom('a', 'b', 'c', 'd', 'e')),
    places: fc.array(place, { maxLength: 3 }),
  })
  .map(({ tool, element, places }) => {
    const shape = tool === 'road' ? 'line' : 'point';
    return { tool: element === null ? tool : 'select', element, shape, places, settled: 0 };
  });
const kind = fc.constantFrom('edit', 'goTo');
const event: fc.Arbitrary<HistoryEvent> = kind.chain((each) =>
  each === 'edit'
    ? anyEdit.map((edit): HistoryEvent => ({ kind: 'edit', edits: [edit] }))
    : fc.nat({ max: 6 }).map((position): HistoryEvent => ({ kind: 'goTo', position })),
);
const move = fc.oneof(
  { weight: 3, arbitrary: fc.option(draft).map((each) => ({ draft: each })) },
  { weight: 3, arbitrary: event.map((each) => ({ event: each })) },
  { weight: 1, arbitrary: fc.constantFrom('v1', 'v2', null).map((each) => ({ variant: each })) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('class4', 'unclassed')
      .map((technicalClass) => ({ roadKind: { technicalClass, surface: 'concrete' } })),
  },
  { weight: 1, arbitrary: fc.constantFrom('clinic', 'school').map((each) => ({ facilityKind: each })) },
);
const begun = emptyPlan();
const line = [
  [0, 0],
  [0.1, 0],
  [0.2, 0.1],
] as const;
const start = {
  ...begun,
  variants: [
    { ...begun.variants[0]!, elements: [road('a', line), service('b', [0.1, 0.2]), bridge('c', [0, 0])] },
    { id: 'v2', title: '乙', elements: [road('a', line.toReversed()), site('d', [0.1, 0.1])] },
  ],
};

function thingsOf(elements: Iterable<PlanElement>, destination: string): ReadonlyMap<string, DrawnThing> {
  const things = [...elements].flatMap((element) => drawnThingOf(element, destination) ?? []);
  return new Map(things.map((thing) => [thing.id, thing]));
}

test('whatever is drawn, done, undone and switched, what was told adds up to what there is; only what changed is told', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('road:class4', 'facility:clinic'),
      fc.array(move, { minLength: 1, maxLength: 12 }),
      (destination, moves) => {
        const planning = createPlanningStore();
        let history = startHistory(start);
        let held = nothingDrawn;
        const told = new Map<string, DrawnThing>();
        for (const { event: done, ...other } of [{}, ...moves] as { event?: HistoryEvent }[]) {
          const result = done && happen(history, done);
          if (result?.ok) history = result.history;
          planning.setState(other);
          const elements = shownElements({ ...noPlan, history }, planning.getState());
          const wanted = drawnNow(elements, planning.getState());
          const { put, remove } = newsBetween(held, wanted, destination);
          for (const id of remove) expect(told.delete(id)).toBe(true);
          for (const thing of put) told.set(thing.id, thing);
          const isHand = held.standing === wanted.standing;
          if (isHand) expect(put.length + remove.length).toBeLessThanOrEqual(2);
          held = wanted;
          const whole = new Map([...elements, ...(wanted.moved ? [wanted.moved] : [])].map((each) => [each.id, each]));
          expect(told).toEqual(thingsOf(whole.values(), destination));
          expect(newsBetween(held, drawnNow(elements, planning.getState()), destination)).toEqual({
            put: [],
            remove: [],
          });
        }
      },
    ),
    { numRuns: 300 },
  );
});
