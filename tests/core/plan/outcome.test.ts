import fc from 'fast-check';
import geodesic from 'geographiclib-geodesic';
import { describe, expect, test } from 'vitest';
import { knowledgeAsOf } from '../../../src/core/indicator/evaluation.ts';
import { applyPlanEdits } from '../../../src/core/plan/apply-plan-edit.ts';
import { elementCost } from '../../../src/core/plan/outcome/element-cost.ts';
import { moneyOutcome } from '../../../src/core/plan/outcome/money.ts';
import { planView } from '../../../src/core/plan/outcome/plan-view.ts';
import { increaseOf } from '../../../src/core/plan/outcome/reach-outcome.ts';
import { firstChange, targetOutcomes } from '../../../src/core/plan/outcome/target-outcome.ts';
import { planGround, variantOutcome } from '../../../src/core/plan/outcome/variant-outcome.ts';
import type { Plan, PlanElement } from '../../../src/core/plan/plan.ts';
import { evaluateArea } from '../../../src/core/target/evaluate.ts';
import { wholeScope } from '../../../src/core/target/scope.ts';
import { areaCode, type LonLat } from '../../../src/core/unit.ts';
import { indexWorkspace } from '../../../src/core/workspace/workspace-index.ts';
import { nowDay, planningWorld } from '../../builders/planning-world.ts';
import { emptyPlan, road, site } from '../../builders/plans.ts';

const rule = { destination: 'road:class4', metres: 1000, via: 'line' } as const;
const world = planningWorld();
const ground = planGround(world, nowDay);

function planOf(...elements: readonly PlanElement[]): Plan {
  return { ...emptyPlan(), variants: [{ id: 'v1', title: '甲', elements }] };
}

function outcome(...elements: readonly PlanElement[]) {
  return variantOutcome(ground, planOf(...elements), 'v1', rule);
}

const toSouth = road(
  'r1',
  [
    [104.1, 35],
    [104.55, 35],
  ],
  { to: 2018, programme: 'access', area: areaCode('north') },
);

describe('reach', () => {
  test('base, each year and total by county; the increase is what is between', () => {
    const { years, reach } = outcome(toSouth);
    expect(years).toEqual([2016, 2017, 2018, 2019]);
    const [whole, north, south] = reach.areas;
    expect([whole!.area, north!.area, south!.area]).toEqual([null, 'north', 'south']);
    expect(north!.base).toEqual({ villages: 2, households: 60, people: 200, poorPeople: 20 });
    expect(north!.byYear.map(({ villages }) => villages)).toEqual([2, 2, 5, 5]);
    expect(increaseOf(south!.base, south!.total)).toEqual({ villages: 1, households: 30, people: 100, poorPeople: 10 });
    expect(whole!.total.people).toBe(600);
  });

  test('a road without a year counts in no year, and in the total; a worse class does not serve', () => {
    const { reach, undated } = outcome({ ...toSouth, to: null });
    expect(reach.areas[0]!.byYear.at(-1)).toEqual(reach.areas[0]!.base);
    expect(reach.areas[0]!.total.villages).toBe(6);
    expect(undated).toEqual(['r1']);
    const track = outcome({ ...toSouth, technicalClass: 'unclassed' });
    expect(track.reach.areas[0]!.total).toEqual(track.reach.areas[0]!.base);
  });

  test('more roads never reach fewer, counties add up to the whole', () => {
    const lon = fc.integer({ min: 0, max: 100 }).map((n) => 103.9 + n / 90);
    const lat = fc.integer({ min: -20, max: 20 }).map((n) => 35 + n / 1000);
    const line = fc.array(fc.tuple(lon, lat), { minLength: 2, maxLength: 4 });
    const year = fc.option(fc.integer({ min: 2015, max: 2019 }));
    fc.assert(
      fc.property(fc.array(fc.tuple(line, year), { maxLength: 5 }), (drawn) => {
        const roads = drawn.map(([places, to], i) => road(`r${i}`, places, { to }));
        const [before, after] = [outcome(...roads.slice(1)), outcome(...roads)];
        for (const [i, area] of after.reach.areas.entries()) {
          const steps = [area.base, ...area.byYear, area.total].map(({ people }) => people);
          expect(steps).toEqual([...steps].sort((a, b) => a - b));
          expect(area.total.people).toBeGreaterThanOrEqual(before.reach.areas[i]!.total.people);
        }
        const [whole, ...counties] = after.reach.areas;
        expect(counties.reduce((sum, { total }) => sum + total.people, 0)).toBe(whole!.total.people);
      }),
      { numRuns: 60 },
    );
  });
});

describe('targets', () => {
  const byId = (result: ReturnType<typeof outcome>, id: string) => result.targets.find((each) => each.id === id)!;

  test('now is what the meeting shows on the day, and an empty variant changes nothing', () => {
    const knowledge = knowledgeAsOf(indexWorkspace(world), nowDay);
    const empty = outcome();
    for (const { id, now, years } of empty.targets) {
      const target = world.targets.find((each) => each.id === id)!;
      expect(evaluateArea(knowledge, target, wholeScope)).toMatchObject(now);
      for (const year of years) expect(year.with).toEqual(year.without);
    }
  });

  test('a road counts from the end of its last year, in length and in reach', () => {
    const { s12 } = geodesic.Geodesic.WGS84.Inverse(35, 104.1, 35, 104.55);
    const km = byId(outcome(toSouth), 'km');
    expect(km.years.map(({ year, without }) => [year, without.value])).toEqual([
      [2016, 10],
      [2017, 10],
      [2018, 10],
      [2019, 10],
    ]);
    // The drawn line follows the parallel, a little longer than the geodesic.
    expect(km.years.map((each) => Math.round(each.with.value!))).toEqual([10, 10, 10 + Math.round(s12! / 1000), 51]);
    expect(km.years[3]).toMatchObject({ without: { status: 'missed' }, with: { status: 'achieved' } });
    const near = byId(outcome(toSouth), 'near');
    // The list of villages, known until 2016, is taken to hold on.
    expect(near.years.map((each) => [each.without.value, each.with.value, each.with.missing])).toEqual([
      [0.2, 0.2, 0],
      [0.2, 0.2, 0],
      [0.2, 0.6, 0],
      [0.2, 0.6, 0],
    ]);
  });

  test('what happened after the day is not known, and what no plan can change is not touched', () => {
    const poor = byId(outcome(toSouth), 'poor');
    expect(poor).toMatchObject({ isTouched: false, years: [], now: { value: 100 } });
  });

  test('years before the first change are those without the plan, as if they were computed', () => {
    const year = fc.option(fc.integer({ min: 2015, max: 2020 }));
    const replaces = fc.option(fc.constantFrom('done', 'later'), { freq: 2 });
    fc.assert(
      fc.property(fc.array(fc.tuple(year, replaces), { maxLength: 3 }), (drawn) => {
        const elements = drawn.map(([to, instead], i) => ({ ...toSouth, id: `r${i}`, to, replaces: instead }));
        const variant = { id: 'v1', title: '甲', elements };
        const options = {
          ...{ known: ground.known, view: planView(ground.known, planOf(...elements), variant), now: nowDay },
          ...{ years: [2016, 2017, 2018, 2019], shared: ground.shared, standings: ground.standings },
        };
        expect(targetOutcomes({ ...options, changesFrom: firstChange(variant) })).toEqual(
          targetOutcomes({ ...options, changesFrom: Number.NEGATIVE_INFINITY }),
        );
      }),
      { numRuns: 40 },
    );
  });

  test('an element that stands for a project is not counted beside it', () => {
    const instead = byId(outcome({ ...toSouth, replaces: 'done' }), 'km');
    expect(Math.round(instead.years[3]!.with.value!)).toBe(41);
    expect(instead.years[3]!.without.value).toBe(10);
  });
});

describe('money', () => {
  const prices = emptyPlan().prices;
  const origin = (village: string, people: number, households: number | null = null) => ({
    village: areaCode(village),
    people,
    households,
    reason: null,
  });

  test('a unit price counts what its unit says', () => {
    const priced = { ...toSouth, cost: { kind: 'unitPrice' as const, item: 'road/class4/concrete' } };
    const { wanYuan, quantity } = elementCost(priced, prices);
    expect(wanYuan).toBeCloseTo(quantity! * 60, 9);
    const place = site('s', [104, 35], { cost: { kind: 'unitPrice', item: 'relocationSite' }, capacityPeople: 50 });
    expect(elementCost(place, prices)).toMatchObject({ wanYuan: 300, because: 'priced' });
    expect(elementCost({ ...place, origins: [origin('n0', 40)] }, prices).wanYuan).toBe(240);
    expect(elementCost({ ...place, cost: { kind: 'unitPrice', item: 'none' } }, prices).because).toBe('priceMissing');
    expect(elementCost({ ...place, capacityPeople: null }, prices).because).toBe('quantityMissing');
    expect(elementCost(road('r', toSouth.line), prices)).toMatchObject({ wanYuan: null, because: 'notStated' });
    const perHousehold = [{ item: 'relocationSite', unit: 'household', wanYuan: 3 }];
    expect(elementCost({ ...place, capacityHouseholds: 12 }, perHousehold).wanYuan).toBe(36);
    const moving = [origin('n0', 40, 9), origin('n1', 20, 5)];
    expect(elementCost({ ...place, capacityHouseholds: 12, origins: moving }, perHousehold).wanYuan).toBe(42);
    expect(elementCost({ ...place, origins: [...moving, origin('n2', 4, null)] }, perHousehold).wanYuan).toBeNull();
    const perMu = [{ item: 'relocationSite', unit: 'mu', wanYuan: 1 }];
    const ring: readonly LonLat[] = [
      [104, 35],
      [104.01, 35],
      [104.01, 35.01],
      [104, 35.01],
    ];
    // About 912 m × 1,109 m, 15 mu a hectare.
    expect(elementCost({ ...place, footprint: ring }, perMu).wanYuan! / ((912.7 * 1109.4 * 15) / 1e4)).toBeCloseTo(
      1,
      3,
    );
  });

  test('cost against budget, by year and source', () => {
    const funded = {
      ...toSouth,
      cost: { kind: 'total' as const, wanYuan: 300 },
      funding: [
        { year: 2017, fundSource: 'special', wanYuan: 150 },
        { year: 2018, fundSource: 'local', wanYuan: 50 },
      ],
    };
    const plan = {
      ...planOf(funded, road('r2', toSouth.line)),
      budget: [
        { year: 2017, fundSource: 'special', wanYuan: 100 },
        { year: 2019, fundSource: 'special', wanYuan: 100 },
      ],
    };
    expect(moneyOutcome(plan, plan.variants[0]!)).toEqual({
      cost: 300,
      unknown: ['r2'],
      funded: 200,
      unfunded: 100,
      overfunded: [],
      rows: [
        { year: 2017, fundSource: 'special', funded: 150, budget: 100, over: 50 },
        { year: 2018, fundSource: 'local', funded: 50, budget: null, over: null },
        { year: 2019, fundSource: 'special', funded: 0, budget: 100, over: 0 },
      ],
    });
  });

  test('money written to the hundredth meets a cost reckoned by length', () => {
    const priced = { ...toSouth, cost: { kind: 'unitPrice' as const, item: 'road' } };
    const prices = [{ item: 'road', unit: 'km', wanYuan: 60 }];
    const cost = elementCost(priced, prices).wanYuan!;
    const funded = (wanYuan: number) => {
      const plan = { ...planOf({ ...priced, funding: [{ year: 2017, fundSource: 'special', wanYuan }] }), prices };
      const { unfunded, overfunded } = moneyOutcome(plan, plan.variants[0]!);
      return { unfunded, over: overfunded.map((each) => each.wanYuan) };
    };
    const written = Math.round(cost * 100) / 100;
    expect(written).not.toBe(cost);
    expect(funded(written)).toEqual({ unfunded: 0, over: [] });
    expect(funded(written + 0.01)).toEqual({ unfunded: 0, over: [expect.closeTo(written + 0.01 - cost, 9)] });
    expect(funded(written - 0.01)).toEqual({ unfunded: expect.closeTo(cost - written + 0.01, 9), over: [] });
  });

  test('sites: capacity, ways, reasons, and villages taken twice', () => {
    const first = site('s1', [104.4, 35.01], {
      capacityPeople: 100,
      origins: [origin('n4', 60), origin('s4', 70), { ...origin('x', 5), reason: 'deepMountain' }],
    });
    const second = site('s2', [104.4, 35.02], { origins: [origin('n4', 60)] });
    const { sites, shared } = outcome(first, second);
    const way = (lon: number) => geodesic.Geodesic.WGS84.Inverse(35, lon, 35.01, 104.4).s12!;
    expect(sites[0]).toMatchObject({ people: 135, over: 35 });
    expect(sites[0]!.moves[0]!.metres).toBeCloseTo(way(104.4), 1);
    expect(sites[0]!.moves.map(({ reason, found, foundIn }) => [reason, found[0], foundIn])).toEqual([
      [null, 'waterSource', 'workspace'],
      [null, undefined, null],
      ['deepMountain', undefined, null],
    ]);
    expect(sites[0]!.moves[2]).toMatchObject({ name: null, metres: null });
    expect(sites[0]!.meanMetres).toBeCloseTo((60 * way(104.4) + 70 * way(104.9)) / 130, 0);
    expect(sites[1]!.over).toBeNull();
    expect(shared).toEqual([{ village: 'n4', sites: ['s1', 's2'], people: 120, population: 100, over: 20 }]);
  });
});

test('a plan of a worldful of edits can always be asked what it does', () => {
  const result = applyPlanEdits(emptyPlan(), [
    { kind: 'addSite', variant: 'v1', element: site('s', [104, 35]) },
    { kind: 'drawRoad', variant: 'v1', element: toSouth },
  ]);
  if (!result.ok) throw new Error(result.reason.code);
  expect(variantOutcome(ground, result.plan, 'v1', rule)).toMatchObject({
    violations: [],
    lengths: [{ technicalClass: 'class4', programme: 'access', roads: 1 }],
  });
});
