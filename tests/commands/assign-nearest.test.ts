import { expect, test } from 'vitest';
import { fillFromNearest, spreadOverSites } from '../../src/commands/plan/assign-nearest.ts';
import { toggleVillage } from '../../src/commands/plan/assign-to-site.ts';
import { editPlan } from '../../src/commands/plan/edit-plan.ts';
import { openPlanNow } from '../../src/commands/plan/open-plan-now.ts';
import type { PlanningDesk } from '../../src/commands/plan/planning-desk.ts';
import type { Origin, Site } from '../../src/core/plan/plan.ts';
import { areaCode } from '../../src/core/unit.ts';
import { createDrawingJob } from '../../src/jobs/drawing/run.ts';
import { startHistory } from '../../src/state/history.ts';
import { createPlanStore, noPlan } from '../../src/state/plan-store.ts';
import { createPlanningStore, initialPlanning, type PlanPlaces } from '../../src/state/planning-store.ts';
import { emptyPlan, site } from '../builders/plans.ts';

const codes = ['west', 'middle', 'east', 'nowhere'];
const lon = Float64Array.of(104, 104.1, 104.2, Number.NaN);
const lat = Float64Array.of(35, 35, 35, Number.NaN);
const counts = Float64Array.of(40, 50, 60, 70);

/** The desk of a plan with sites, its worker at hand in the same thread. */
async function deskWith(...sites: readonly Site[]) {
  return deskOf({}, sites);
}

async function deskOf(known: Partial<Pick<PlanPlaces, 'poorPeople' | 'shouldMove'>>, sites: readonly Site[]) {
  const drawing = { api: createDrawingJob(), stop() {} };
  const nothing = { type: 'FeatureCollection' as const, features: [] };
  await drawing.api.open({ roads: nothing, boundaries: nothing, villages: { codes, lon, lat } });
  const unsaid = new Float64Array(4).fill(Number.NaN);
  const figures = { households: counts, people: counts, poorPeople: new Float64Array(4), shouldMove: unsaid, ...known };
  const numbers = new Map(codes.map((code, i) => [code, i]));
  const places = {
    codes,
    names: codes,
    numbers,
    parents: new Int32Array(4),
    parentCodes: ['west'],
    lon,
    lat,
    ...figures,
    areas: [],
  };
  const planning = createPlanningStore({ ...initialPlanning, places, selected: 's1' });
  const plans = createPlanStore({ ...noPlan, history: startHistory(emptyPlan()) });
  const desk = { plans, planning, drawing } as unknown as PlanningDesk;
  for (const element of sites) editPlan(desk, { kind: 'addSite', variant: 'v1', element });
  return desk;
}

const from = (village: string, people: number): Origin => ({
  village: areaCode(village),
  households: null,
  people,
  reason: null,
});
const west = (more: Partial<Site> = {}) => site('s1', [104, 35], { capacityPeople: 100, ...more });
const east = (more: Partial<Site> = {}) => site('s2', [104.2, 35], { capacityPeople: 100, ...more });

function originsIn(desk: PlanningDesk) {
  return openPlanNow(desk).variants[0]!.elements.map((each) =>
    each.kind === 'site' ? each.origins.map(({ village, people }) => `${village} ${people}`) : [],
  );
}

test('a site is filled with whole villages, the nearest that nobody has', async () => {
  const desk = await deskWith(west(), east({ origins: [from('middle', 50)] }));
  expect(await fillFromNearest(desk)).toBe(true);
  expect(originsIn(desk)[0]).toEqual(['west 40', 'east 60']);
});

test('where the data say who is to be resettled, the nearest such villages fill a site, with these people', async () => {
  const known = { poorPeople: Float64Array.of(9, 9, 9, 9), shouldMove: Float64Array.of(0, Number.NaN, 25, 70) };
  const desk = await deskOf(known, [west()]);
  expect(await fillFromNearest(desk)).toBe(true);
  expect(originsIn(desk)).toEqual([['east 25']]);
  // Whoever points at a village means it: its poor, where nobody is listed.
  toggleVillage(desk, 0);
  expect(originsIn(desk)).toEqual([['east 25', 'west 9']]);
});

test('people are shared out the shortest way, with their households and reasons', async () => {
  const moved = { ...from('west', 40), households: 10, reason: 'floodZone' };
  const desk = await deskWith(west({ origins: [from('east', 60)] }), east({ origins: [moved] }));
  expect(await spreadOverSites(desk)).toBe(true);
  expect(originsIn(desk)).toEqual([['west 40'], ['east 60']]);
  expect((openPlanNow(desk).variants[0]!.elements[0] as Site).origins[0]).toEqual(moved);
});

test.each([
  ['full', [west({ origins: [from('west', 100)] })], fillFromNearest, 'siteFull'],
  [
    'none left',
    [west({ origins: ['west', 'middle', 'east'].map((v) => from(v, 1)) })],
    fillFromNearest,
    'noVillageLeft',
  ],
  ['too small', [west({ capacityPeople: 30 })], fillFromNearest, 'noVillageFits'],
  ['one site', [west()], spreadOverSites, 'fewSites'],
  ['nobody', [west(), east()], spreadOverSites, 'nobodyMoves'],
  ['no place', [west(), east({ origins: [from('nowhere', 1)] })], spreadOverSites, 'villageUnplaced'],
  ['no room', [west(), east({ origins: [from('west', 201)] })], spreadOverSites, 'noRoomForAll'],
  ['at best', [west({ origins: [from('west', 40)] }), east()], spreadOverSites, 'alreadyNearest'],
])('when nothing is possible it says why: %s', async (_, sites, act, code) => {
  const desk = await deskWith(...sites);
  const before = openPlanNow(desk);
  expect(await act(desk)).toBe(false);
  expect(desk.plans.getState().refusal?.code).toBe(code);
  expect(openPlanNow(desk)).toBe(before);
});

test('what is drawn while the worker thinks is not lost', async () => {
  const desk = await deskWith(west(), east());
  const filling = fillFromNearest(desk);
  editPlan(desk, { kind: 'assignVillages', variant: 'v1', id: 's2', origins: [from('west', 40)] });
  expect(await filling).toBe(true);
  expect(originsIn(desk)).toEqual([['middle 50'], ['west 40']]);
});
