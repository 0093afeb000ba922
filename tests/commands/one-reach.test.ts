import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { keepLiveReach } from '../../src/commands/plan/keep-live-reach.ts';
import { keepOutcomes } from '../../src/commands/plan/keep-outcomes.ts';
import { keepPlaces } from '../../src/commands/plan/keep-places.ts';
import type { PlanElement, Variant } from '../../src/core/plan/plan.ts';
import { openFields } from '../../src/core/plan/start-plan.ts';
import type { LonLat } from '../../src/core/unit.ts';
import { randomFor } from '../../src/demos/random.ts';
import type { DrawingConnection } from '../../src/jobs/drawing/connect.ts';
import { createDrawingJob } from '../../src/jobs/drawing/run.ts';
import type { ReachConnection } from '../../src/jobs/reach/connect.ts';
import { createReachJob } from '../../src/jobs/reach/run.ts';
import { startHistory } from '../../src/state/history.ts';
import { createPlanStore, noPlan } from '../../src/state/plan-store.ts';
import { createPlanningStore, type PlanningStore } from '../../src/state/planning-store.ts';
import { reachSummary } from '../../src/state/selectors/live-figures.ts';
import { newlyByYear } from '../../src/state/selectors/newly-by-year.ts';
import { createSessionStore } from '../../src/state/session-store.ts';
import { createViewStore, initialView, type ViewState } from '../../src/state/view-store.ts';
import { emptyPlan, road } from '../builders/plans.ts';
import { openDemo } from '../paper/open-demo.ts';

const name = 'dingxi';
const stops: (() => void)[] = [];

async function openDesk() {
  const { api, workspace } = await openDemo(name);
  const [session, view] = [createSessionStore(), createViewStore({ ...initialView, workspace: name })];
  session.setState({ workspace: { ...workspace, key: name } });
  const [plans, planning] = [createPlanStore(), createPlanningStore()];
  const drawing = { api: createDrawingJob(), stop: () => {} } as unknown as DrawingConnection;
  const reach = { api: createReachJob(), stop: () => {} } as unknown as ReachConnection;
  const desk = { view, session, api, plans, planning, drawing };
  stops.push(
    keepPlaces(desk),
    keepLiveReach(desk, () => reach),
    keepOutcomes(desk),
  );
  await vi.waitFor(() => expect(planning.getState().ground).not.toBeNull(), { timeout: 30_000 });
  return desk;
}

let desk: Awaited<ReturnType<typeof openDesk>>;
beforeAll(async () => {
  desk = await openDesk();
}, 60_000);
afterAll(() => {
  for (const stop of stops) stop();
});

/** Roads from village to village, some of a class that is no destination, and stations; some without a year. */
function elementsAmong(planning: PlanningStore, seed: string): readonly PlanElement[] {
  const { lon, lat } = planning.getState().places!;
  const random = randomFor(2020, seed);
  const village = (): LonLat => {
    const i = random.integer(0, lon.length - 1);
    return Number.isNaN(lon[i]!) ? village() : [lon[i]!, lat[i]!];
  };
  const to = () => (random.next() < 0.2 ? null : random.integer(2021, 2025));
  const roads = Array.from({ length: 24 }, (_, k) => {
    const [x, y] = village();
    const end: LonLat = [x + random.between(-0.2, 0.2), y + random.between(-0.2, 0.2)];
    return road(`road ${k}`, [[x, y], end], { to: to(), technicalClass: k % 3 === 0 ? 'unclassed' : 'class4' });
  });
  const services = Array.from({ length: 6 }, (_, k) => ({
    ...{
      ...openFields(`station ${k}`, ''),
      kind: 'service' as const,
      at: village(),
      facilityKind: 'station',
      to: to(),
    },
  }));
  return [...roads, ...services];
}

const ways: readonly (readonly [string, Partial<ViewState>])[] = [
  ['in a straight line to a road', { reachTo: 'road:class4', reachVia: 'line', reachMetres: 1000 }],
  ['by class of road', { reachTo: 'road:class4', reachVia: 'line', reachByClass: { class4: 500 } }],
  ['along the roads to a road', { reachTo: 'road:class4', reachVia: 'roads', reachMetres: 2000 }],
  [
    'along the roads to a station',
    { reachTo: 'facility:station', reachVia: 'roads', reachMetres: 6000, reachWalk: 2000 },
  ],
];

/** Until both have answered the question of the view for the variant: they have the same figures, whole and by county. */
async function expectOneTruth(variant: Variant, question: Partial<ViewState>): Promise<void> {
  const { view, planning, session } = desk;
  await vi.waitFor(
    () => {
      const { reach, places, outcomes } = planning.getState();
      const { outcome, variant: answered } = outcomes.v1!;
      const { rule } = outcome.reach;
      expect([answered, rule.destination, rule.via]).toEqual([variant, question.reachTo, question.reachVia]);
      expect(rule.metres).toBe(view.getState().reachMetres);
      expect([reach!.destination, reach!.via]).toEqual([question.reachTo, question.reachVia]);
      for (const { area, all, base, total } of outcome.reach.areas) {
        const live = reachSummary(reach!, area === null ? undefined : places!.areas.indexOf(area));
        expect({ area, all: live.all, base: live.base, total: live.total }).toEqual({ area, all, base, total });
      }
      const [whole] = outcome.reach.areas;
      expect(whole!.total.people).toBeGreaterThan(whole!.base.people);
      // By year: some are undated, so that the last line is all that the plate has as new.
      const rows = newlyByYear(outcome);
      expect(rows.at(-1)).toEqual({ year: null, increase: reachSummary(reach!).increase });
      expect(rows.length).toBeGreaterThan(2);
      expect(session.getState().fault).toBeNull();
    },
    { timeout: 30_000, interval: 100 },
  );
}

test.each(ways)(
  'what follows the mouse and what variants are compared by agree, %s, from near and far',
  async (_, question) => {
    const { view, plans, planning } = desk;
    const variant = { id: 'v1', title: '甲', elements: elementsAmong(planning, JSON.stringify(question)) };
    plans.setState({ ...noPlan, history: startHistory({ ...emptyPlan(), variants: [variant] }) });
    view.setState({ reachByClass: {}, ...question });
    await expectOneTruth(variant, question);
    view.setState({ reachMetres: 4500 });
    await expectOneTruth(variant, question);
  },
  90_000,
);

test('a station moved along the roads is followed while it is in the hand, and stands so when it is let go', async () => {
  const { planning, plans, view } = desk;
  const { v1 } = planning.getState().outcomes;
  const before = reachSummary(planning.getState().reach!).total.people;
  const { elements } = v1!.variant;
  const station = elements.find(({ id }) => id === 'station 3')!;
  if (station.kind !== 'service') throw new Error('expected a station');
  // To a village that has no way to any, beside a road.
  const { places, reach } = planning.getState();
  const far = [...reach!.states.keys()].filter((i) => reach!.states[i] === 0);
  const largest = far.sort((a, b) => places!.people[b]! - places!.people[a]!)[0]!;
  const away: LonLat = [places!.lon[largest]!, places!.lat[largest]!];
  planning.setState({ selected: station.id });
  planning.setState({
    draft: { tool: 'select', element: station.id, shape: 'point', places: [away], settled: 0 },
  });
  await vi.waitFor(() => expect(reachSummary(planning.getState().reach!).total.people).not.toBe(before), {
    timeout: 30_000,
  });
  const moved = reachSummary(planning.getState().reach!).total.people;
  // Another distance while it is in the hand: what it brings is counted from the plan without it.
  const { reachMetres } = view.getState();
  view.setState({ reachMetres: 9000 });
  const ofHand = () => reachSummary(planning.getState().reach!);
  await vi.waitFor(
    () => {
      expect(ofHand().total.people).not.toBe(moved);
      expect(ofHand().draft.people).not.toBe(0);
    },
    { timeout: 30_000 },
  );
  const farther = ofHand();
  planning.setState({ draft: null });
  await vi.waitFor(() => expect(ofHand().total.people).toBe(farther.total.people - farther.draft.people), {
    timeout: 30_000,
  });
  planning.setState({ draft: { tool: 'select', element: station.id, shape: 'point', places: [away], settled: 0 } });
  view.setState({ reachMetres });
  await vi.waitFor(() => expect(ofHand().total.people).toBe(moved), { timeout: 30_000 });
  // Let go: the plan has what the hand had, and so has the comparison.
  const changed = {
    ...v1!.variant,
    elements: elements.map((each) => (each === station ? { ...station, at: away } : each)),
  };
  plans.setState({ ...noPlan, history: startHistory({ ...emptyPlan(), variants: [changed] }) });
  planning.setState({ draft: null });
  await vi.waitFor(
    () => {
      const { outcomes, reach } = planning.getState();
      expect(outcomes.v1!.variant).toBe(changed);
      expect(outcomes.v1!.outcome.reach.areas[0]!.total.people).toBe(moved);
      expect(reachSummary(reach!).total.people).toBe(moved);
    },
    { timeout: 30_000, interval: 100 },
  );
}, 60_000);
