import type { Geometry } from 'geojson';
import { expect, test } from 'vitest';
import { undoInPlan } from '../../src/commands/plan/edit-plan.ts';
import { openPlanNow } from '../../src/commands/plan/open-plan-now.ts';
import type { PlanningDesk } from '../../src/commands/plan/planning-desk.ts';
import { moveElementBy, moveVertexTo } from '../../src/commands/plan/reshape-element.ts';
import { boundsOf } from '../../src/core/geo/bounds.ts';
import { areaCode, type LonLat } from '../../src/core/unit.ts';
import { startHistory } from '../../src/state/history.ts';
import { createPlanStore, noPlan } from '../../src/state/plan-store.ts';
import { createPlanningStore } from '../../src/state/planning-store.ts';
import { emptyPlan, road, site } from '../builders/plans.ts';

const [west, east] = [areaCode('621102'), areaCode('621121')];

/** Two counties side by side, one degree each; a site and a road in the western one. */
function deskOfTwo(area = west): PlanningDesk {
  const county = (code: string, left: number) => ({
    type: 'Feature',
    properties: { code, level: 'county' },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [left, left + 1, left + 1, left, left].map((lon, i) => [lon, i === 0 || i === 1 || i === 4 ? 35 : 36]),
      ],
    },
  });
  const plan = emptyPlan();
  const [variant] = plan.variants;
  const line: readonly LonLat[] = [
    [104.2, 35.2],
    [104.8, 35.2],
  ];
  const elements = [
    { ...site('s1', [104.5, 35.5]), area },
    { ...road('r1', line), area },
  ];
  const history = startHistory({ ...plan, variants: [{ ...variant!, elements }] });
  const features = [county(west, 104), county(east, 105)];
  const areas = features.map(({ properties, geometry }) => ({
    ...properties,
    parent: null,
    bounds: boundsOf([geometry as Geometry]),
  }));
  const workspace = { polygons: { type: 'FeatureCollection', features }, summary: { areas } };
  return {
    plans: createPlanStore({ ...noPlan, history }),
    planning: createPlanningStore(),
    session: { getState: () => ({ workspace }) },
  } as unknown as PlanningDesk;
}

const areasOf = (desk: PlanningDesk) => openPlanNow(desk).variants[0]!.elements.map(({ area }) => area);

test('what is dragged over a border is of the county that it begins in from then on; one step takes both back', () => {
  const desk = deskOfTwo();
  moveElementBy(desk, 's1', [0.9, 0]);
  expect(areasOf(desk)).toEqual([east, west]);
  undoInPlan(desk);
  expect(areasOf(desk)).toEqual([west, west]);
  moveVertexTo(desk, 's1', 0, [105.5, 35.5]);
  // A road is of the county where it begins: its end may lie in another.
  moveVertexTo(desk, 'r1', 1, [105.5, 35.2]);
  expect(areasOf(desk)).toEqual([east, west]);
  moveVertexTo(desk, 'r1', 0, [105.2, 35.2]);
  expect(areasOf(desk)).toEqual([east, east]);
  moveElementBy(desk, 's1', [10, 0]);
  expect(areasOf(desk)).toEqual([east, east]);
});

test('where the user said whose it is, a move does not say otherwise', () => {
  const desk = deskOfTwo(east);
  moveElementBy(desk, 's1', [0.1, 0]);
  moveElementBy(desk, 's1', [-0.2, 0]);
  expect(areasOf(desk)).toEqual([east, east]);
});
