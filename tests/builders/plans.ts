import fc from 'fast-check';
import type { PlanEdit } from '../../src/core/plan/apply-plan-edit.ts';
import type { Bridge, Plan, Road, Service, Site } from '../../src/core/plan/plan.ts';
import { elementOf } from '../../src/core/plan/plan.ts';
import { openFields, startPlan } from '../../src/core/plan/start-plan.ts';
import { areaCode, type LonLat } from '../../src/core/unit.ts';

export function emptyPlan(): Plan {
  return startPlan({
    id: 'plan-1',
    title: '2016 年方案',
    variant: { id: 'v1', title: '甲' },
    base: { workspace: 'demo', hash: '0123456789abcdef' },
    prices: [
      { item: 'road/class4/concrete', unit: 'km', priceWanYuan: 60, year: 2015, source: 's' },
      { item: 'relocationSite', unit: 'person', priceWanYuan: 6, year: 2016, source: 's' },
      { item: 'relocationSite', unit: 'person', priceWanYuan: 5, year: 2014, source: 's' },
    ],
  });
}

export function road(id: string, line: readonly LonLat[], more: Partial<Road> = {}): Road {
  return {
    ...openFields(id, `路 ${id}`),
    kind: 'road',
    line,
    technicalClass: 'class4',
    surface: 'concrete',
    defect: null,
    ...more,
  };
}

export function site(id: string, at: LonLat, more: Partial<Site> = {}): Site {
  return {
    ...openFields(id, `点 ${id}`),
    kind: 'site',
    at,
    footprint: null,
    capacityPeople: null,
    jobs: null,
    origins: [],
    ...more,
  };
}

export function bridge(id: string, at: LonLat, more: Partial<Bridge> = {}): Bridge {
  return { ...openFields(id, `桥 ${id}`), kind: 'bridge', at, defect: null, ...more };
}

export function service(id: string, at: LonLat, more: Partial<Service> = {}): Service {
  return { ...openFields(id, `所 ${id}`), kind: 'service', at, facilityKind: 'clinic', ...more };
}

const ids = ['a', 'b', 'c', 'd', 'e'];
const id = fc.constantFrom(...ids);
const variant = fc.constantFrom('v1', 'v1', 'v1', 'v2');
const degrees = fc.integer({ min: -40, max: 40 }).map((n) => n / 8);
const place = fc.tuple(degrees, degrees);
const small = fc.integer({ min: 0, max: 4 });
const line = fc.array(place, { minLength: 2, maxLength: 5 });

const money = fc.uniqueArray(
  fc.record({
    year: fc.integer({ min: 2016, max: 2018 }),
    fundSource: fc.constantFrom('special', 'local'),
    wanYuan: small,
  }),
  { selector: ({ year, fundSource }) => `${year}|${fundSource}`, maxLength: 3 },
);

/** Any edit, possible or not, of a plan whose elements are named a to e and whose variants v1 to v3. */
export const anyEdit: fc.Arbitrary<PlanEdit> = fc.oneof(
  fc.record({
    kind: fc.constant('drawRoad' as const),
    variant,
    element: fc.tuple(id, line).map(([name, places]) => road(name, places)),
  }),
  fc.record({
    kind: fc.constant('addSite' as const),
    variant,
    element: fc.tuple(id, place).map(([name, at]) => site(name, at)),
  }),
  fc.record({
    kind: fc.constant('addBridge' as const),
    variant,
    element: fc.tuple(id, place).map(([name, at]) => bridge(name, at)),
  }),
  fc.record({
    kind: fc.constant('addService' as const),
    variant,
    element: fc.tuple(id, place).map(([name, at]) => service(name, at)),
  }),
  fc.record({
    kind: fc.constant('putElements' as const),
    variant,
    elements: fc.uniqueArray(
      fc.tuple(id, place).map(([name, at]) => site(name, at)),
      { selector: (each) => each.id, maxLength: 3 },
    ),
  }),
  fc.record(
    {
      kind: fc.constant('moveElement' as const),
      variant,
      id,
      by: place,
      area: fc.constantFrom('x', 'y').map(areaCode),
    },
    { requiredKeys: ['kind', 'variant', 'id', 'by'] },
  ),
  fc.record({ kind: fc.constant('moveVertex' as const), variant, id, vertex: small, to: place }),
  fc.record({ kind: fc.constant('insertVertex' as const), variant, id, vertex: small, place }),
  fc.record({ kind: fc.constant('removeVertex' as const), variant, id, vertex: small }),
  fc.record({ kind: fc.constant('drawFootprint' as const), variant, id, ring: fc.option(line) }),
  fc.record({ kind: fc.constant('splitRoad' as const), variant, id, vertex: small, newId: id }),
  fc.record({ kind: fc.constant('joinRoads' as const), variant, id, other: id }),
  fc.record({
    kind: fc.constant('duplicateElements' as const),
    variant,
    copies: fc.tuple(id, id).map(([from, to]) => [{ id: from, newId: to }]),
    by: place,
  }),
  fc.record({ kind: fc.constant('deleteElements' as const), variant, ids: fc.array(id, { maxLength: 2 }) }),
  fc.record({
    kind: fc.constant('changeFields' as const),
    variant,
    id,
    fields: fc.record(
      {
        name: fc.constantFrom('新', '旧'),
        from: fc.option(fc.integer({ min: 2014, max: 2020 })),
        to: fc.option(fc.integer({ min: 2014, max: 2020 })),
        cost: fc.constantFrom(
          { kind: 'unknown' as const },
          { kind: 'total' as const, wanYuan: 12.5 },
          { kind: 'unitPrice' as const, item: 'bridge' },
        ),
        funding: money,
        area: fc.option(fc.constantFrom('x', 'y').map(areaCode)),
        remark: fc.option(fc.constantFrom('=1+1', '两\n行')),
      },
      { requiredKeys: [] },
    ),
  }),
  // What came with version 2 of the file, said and taken back.
  fc.record({
    kind: fc.constant('changeFields' as const),
    variant,
    id,
    fields: fc.record({ capacityHouseholds: fc.option(small) }),
  }),
  fc.record({
    kind: fc.constant('assignVillages' as const),
    variant,
    id,
    origins: fc.uniqueArray(
      fc.record({
        village: fc.constantFrom('x', 'y', 'z').map(areaCode),
        households: fc.option(small),
        people: small,
        reason: fc.constant(null),
      }),
      { selector: ({ village }) => village, maxLength: 3 },
    ),
  }),
  fc.record({ kind: fc.constant('addVariant' as const), id: fc.constantFrom('v2', 'v3'), title: fc.constant('乙') }),
  fc.record({
    kind: fc.constant('duplicateVariant' as const),
    variant: fc.constant('v1'),
    id: fc.constantFrom('v2', 'v3'),
    title: fc.constant('丙'),
  }),
  fc.record({
    kind: fc.constant('unassignVillages' as const),
    variant,
    id,
    villages: fc.constantFrom('x', 'y', 'z').map((village) => [areaCode(village)]),
  }),
  fc.record({ kind: fc.constant('renameVariant' as const), variant, title: fc.constantFrom('甲', '乙', '丁') }),
  fc.record({ kind: fc.constant('deleteVariant' as const), variant: fc.constantFrom('v1', 'v2', 'v3') }),
  fc.record({
    kind: fc.constant('setPrices' as const),
    prices: fc.uniqueArray(
      fc.record({ item: fc.constantFrom('bridge', 'clinic', '自定'), unit: fc.constant('each'), wanYuan: small }),
      { selector: ({ item }) => item, maxLength: 3 },
    ),
  }),
  fc.record({ kind: fc.constant('setBudget' as const), budget: money }),
  fc.record({ kind: fc.constant('renamePlan' as const), title: fc.constantFrom('一', '二') }),
);

/** Throws where the plan has no such road. */
export function roadOf(plan: Plan, name: string, within = 'v1'): Road {
  const element = elementOf(plan, within, name);
  if (element?.kind !== 'road') throw new Error(`expected a road ${name}`);
  return element;
}
