import type { Geometry } from 'geojson';
import { ancestorsOf } from '../../area/area-tree.ts';
import type { Knowledge } from '../../indicator/evaluation.ts';
import { measureIndicator } from '../../indicator/roll-up.ts';
import { coverageOf, coveredBy, coveredNow } from '../../reach/coverage.ts';
import { serves } from '../../reach/destination.ts';
import { createFeatureTable } from '../../reach/features.ts';
import { indexPoints, type PointGrid } from '../../reach/points.ts';
import { exactWeights } from '../../reach/tally.ts';
import { projectStatusAt } from '../../target/quantity.ts';
import type { AreaCode } from '../../unit.ts';
import { geometryOfElement } from '../element-geometry.ts';
import type { PlanElement, Variant } from '../plan.ts';

/** What is to be reached, and from how far: `road:class4` within 2,000 m, by class of road where some have a distance of their own. */
export type ReachRule = {
  readonly destination: string;
  readonly metres: number;
  readonly metresByClass?: Readonly<Record<string, number>>;
};

/** From how far something of a class or kind counts. */
export function metresFor({ metres, metresByClass = {} }: Omit<ReachRule, 'destination'>, kind: string): number {
  return Object.hasOwn(metresByClass, kind) ? metresByClass[kind]! : metres;
}

/** Villages and who lives in them; people not known count as none and their villages in `unknown`. */
export type Counts = {
  readonly villages: number;
  readonly households: number;
  readonly people: number;
  readonly poorPeople: number;
};

export type AreaReach = {
  /** A county; null for the whole. */
  readonly area: AreaCode | null;
  /** Villages with coordinates, and those without, which are neither reached nor not. */
  readonly all: Counts;
  readonly withoutPlace: Counts;
  /** Reached by what exists on the day. */
  readonly base: Counts;
  /** Reached at the end of each year, what is finished by then included. */
  readonly byYear: readonly Counts[];
  /** Reached when everything is built, also what has no year. */
  readonly total: Counts;
};

export type ReachOutcome = ReachRule & {
  /** The whole first, then the counties. */
  readonly areas: readonly AreaReach[];
  /** Villages whose number of people is not known. */
  readonly unknown: number;
};

/** Villages as the engine takes them, and what exists; made once for a workspace and day. */
export type ReachGround = {
  readonly codes: readonly AreaCode[];
  readonly grid: PointGrid;
  /** Households, people, poor people by village, made exact. */
  readonly weights: readonly Float64Array[];
  /** Number of each village's county, -1 for none. */
  readonly countyOf: Int32Array;
  readonly counties: readonly AreaCode[];
  readonly unknown: number;
  readonly existing: readonly {
    readonly what: 'road' | 'facility';
    readonly kind: string;
    readonly geometry: Geometry;
  }[];
};

export function reachGround(knowledge: Knowledge): ReachGround {
  const { workspace } = knowledge.index;
  const { areas } = workspace;
  const villages = areas.areas.filter(({ level }) => level === 'village');
  const counties = areas.areas.flatMap(({ code, level }) => (level === 'county' ? [code] : []));
  const numberOf = new Map(counties.map((code, i) => [code, i]));
  const hasPoor = knowledge.index.indicatorsById.has('poorPopulation');
  const attribute = (name: string) => villages.map(({ attributes }) => attributes[name]);
  const counted = (values: readonly unknown[]) =>
    exactWeights(Float64Array.from(values, (value) => (typeof value === 'number' && value > 0 ? value : 0)));
  const population = attribute('population');
  return {
    codes: villages.map(({ code }) => code),
    grid: indexPoints({
      lon: Float64Array.from(villages, ({ point }) => point?.[0] ?? Number.NaN),
      lat: Float64Array.from(villages, ({ point }) => point?.[1] ?? Number.NaN),
    }),
    weights: [
      counted(attribute('households')),
      counted(population),
      counted(
        villages.map(({ code }) =>
          hasPoor ? measureIndicator(knowledge, poorPopulation, knowledge.asOf, code).value : null,
        ),
      ),
    ],
    countyOf: Int32Array.from(villages, ({ code }) => {
      const county = ancestorsOf(areas, code).find(({ level }) => level === 'county');
      return county ? numberOf.get(county.code)! : -1;
    }),
    counties,
    unknown: population.filter((value) => typeof value !== 'number').length,
    existing: existingIn(knowledge),
  };
}

const poorPopulation = { indicator: 'poorPopulation' };
/** After every year that a plan may name: built some day. */
const someDay = 1_000_000;

/** Who is reached, by county: base, each year and total are the same coverage, cut at different years. */
export function reachOutcome(
  ground: ReachGround,
  rule: ReachRule,
  variant: Variant,
  years: readonly number[],
): ReachOutcome {
  const { grid } = ground;
  const table = createFeatureTable();
  const add = (kind: string, geometry: Geometry, plannedYear: number | null) =>
    table.add({ id: '', class: kind, plannedYear, geometry }, metresFor(rule, kind));
  for (const { what, kind, geometry } of ground.existing)
    if (serves(rule.destination, what, kind)) add(kind, geometry, null);
  for (const element of variant.elements)
    if (reaches(rule, element)) add(kindOf(element), geometryOfElement(element), element.to ?? someDay);
  const coverage = coverageOf(grid, table.build());
  const base = countsBy(ground, coveredNow(coverage), 1);
  const byYear = years.map((year) => countsBy(ground, coveredBy(coverage, year), 1));
  const total = countsBy(ground, coveredBy(coverage), 1);
  const places = Uint8Array.from(grid.place, (place) => (place < 0 ? 255 : 1));
  const [all, withoutPlace] = [countsBy(ground, places, 1), countsBy(ground, places, 255)];
  const codes = [null, ...ground.counties];
  return {
    ...rule,
    unknown: ground.unknown,
    areas: codes.map((area, i) => ({
      area,
      all: all[i]!,
      withoutPlace: withoutPlace[i]!,
      base: base[i]!,
      byYear: byYear.map((counts) => counts[i]!),
      total: total[i]!,
    })),
  };
}

/** What a total has over a base: all who are newly reached. */
export function increaseOf(base: Counts, total: Counts): Counts {
  return {
    villages: total.villages - base.villages,
    households: total.households - base.households,
    people: total.people - base.people,
    poorPeople: total.poorPeople - base.poorPeople,
  };
}

/** Counts of the villages with a flag: over all first, then by county. */
function countsBy({ weights, countyOf, counties }: ReachGround, flags: Uint8Array, flag: number): readonly Counts[] {
  const sums = Array.from({ length: counties.length + 1 }, () => [0, 0, 0, 0]);
  for (const [i, each] of flags.entries()) {
    if (each !== flag) continue;
    for (const at of countyOf[i]! < 0 ? [0] : [0, countyOf[i]! + 1]) {
      const sum = sums[at]!;
      sum[0]!++;
      for (const [k, weight] of weights.entries()) sum[k + 1]! += weight[i]!;
    }
  }
  return sums.map(([villages, households, people, poorPeople]) => ({
    villages: villages!,
    households: households!,
    people: people!,
    poorPeople: poorPeople!,
  }));
}

function kindOf(element: PlanElement): string {
  if (element.kind === 'road') return element.technicalClass;
  return element.kind === 'service' ? element.facilityKind : '';
}

function reaches({ destination }: ReachRule, element: PlanElement): boolean {
  if (element.kind === 'road') return serves(destination, 'road', element.technicalClass);
  return element.kind === 'service' && serves(destination, 'facility', element.facilityKind);
}

/** Roads and facilities that are there on the day, road projects done by then included. */
function existingIn({ index, asOf }: Knowledge): ReachGround['existing'] {
  const { network, projects, facilities } = index.workspace;
  return [
    ...network.map(({ technicalClass, geometry }) => ({ what: 'road' as const, kind: technicalClass, geometry })),
    ...projects.flatMap((project) =>
      project.type === 'road' && project.geometry && ['done', 'accepted'].includes(projectStatusAt(project, asOf))
        ? [{ what: 'road' as const, kind: project.technicalClass ?? '', geometry: project.geometry }]
        : [],
    ),
    ...facilities.map(({ kind, geometry }) => ({ what: 'facility' as const, kind, geometry })),
  ];
}
