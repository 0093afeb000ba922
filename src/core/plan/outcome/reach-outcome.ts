import type { Geometry } from 'geojson';
import { type Coverage, coverageOf, coveredBy, coveredNow } from '../../reach/coverage.ts';
import { serves } from '../../reach/destination.ts';
import { createFeatureTable } from '../../reach/features.ts';
import { coverageAlong } from '../../reach/network/coverage-along.ts';
import type { AreaCode } from '../../unit.ts';
import { geometryOfElement } from '../element-geometry.ts';
import type { Variant } from '../plan.ts';
import { drawnThingOf, servingKind } from '../serving-kind.ts';
import type { ReachGround } from './reach-ground.ts';
import { type AlongRule, metresFor, type ReachRule, type StraightRule } from './reach-rule.ts';

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

export type ReachOutcome = {
  readonly rule: ReachRule;
  /** The whole first, then the counties. */
  readonly areas: readonly AreaReach[];
  /** Villages whose number of people is not known. */
  readonly unknown: number;
};

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
  const coverage = rule.via === 'line' ? straight(ground, rule, variant) : along(ground, rule, variant);
  const base = countsBy(ground, coveredNow(coverage), 1);
  const byYear = years.map((year) => countsBy(ground, coveredBy(coverage, year), 1));
  const total = countsBy(ground, coveredBy(coverage), 1);
  const places = Uint8Array.from(grid.place, (place) => (place < 0 ? 255 : 1));
  const [all, withoutPlace] = [countsBy(ground, places, 1), countsBy(ground, places, 255)];
  const codes = [null, ...ground.counties];
  return {
    rule,
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

function straight({ grid, existing }: ReachGround, rule: StraightRule, variant: Variant): Coverage {
  const table = createFeatureTable();
  const add = (kind: string, geometry: Geometry, plannedYear: number | null) =>
    table.add({ id: '', class: kind, plannedYear, geometry }, metresFor(rule, kind));
  for (const { what, kind, geometry } of existing) if (serves(rule.destination, what, kind)) add(kind, geometry, null);
  for (const element of variant.elements) {
    const kind = servingKind(element, rule.destination);
    if (kind !== null) add(kind, geometryOfElement(element), element.to ?? someDay);
  }
  return coverageOf(grid, table.build());
}

/** Every drawn road can be gone along from its year on, also one that is not what is to be reached. */
function along(ground: ReachGround, rule: AlongRule, variant: Variant): Coverage {
  const planned = variant.elements.flatMap((element) => {
    const thing = drawnThingOf(element, rule.destination);
    return thing ? [{ thing, year: element.to ?? someDay }] : [];
  });
  return coverageAlong(ground.ways(rule), planned, rule.metres);
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
