import type { AreaCode } from '../../core/unit.ts';
import { apportionWithin } from '../apportion-within.ts';
import { randomFor } from '../random.ts';
import type { PlacedVillage } from '../villages.ts';
import { earthquakeCounties, seed, years } from './zhaotong-facts.ts';

/** What a village lacks most and so which department supports it (因村派人). */
export const supportKinds = ['economy', 'transport', 'order', 'education'] as const;
export type SupportKind = (typeof supportKinds)[number];

/** A village of the demo with what the years do to it. */
export type ZhaotongVillage = PlacedVillage & {
  readonly poor: number;
  readonly poorHouseholds: number;
  /** Registered people who are to move. */
  readonly shouldMovePeople: number;
  readonly weakest: SupportKind;
  /** Kind of the department that really supports it; not the one it needs in a few. */
  readonly supportKind: SupportKind;
  readonly exitYear: number;
};

const poorHouseholdSize = 3.9;
/** Weights of the exit years 2016 to 2020 of villages; a county that leaves in 2018 uses the first three. */
const exitWeights = [0.03, 0.08, 0.2, 0.49, 0.2];
/** Last year in which villages of a county without an exit of its own leave. */
const lastExitOutsideList = 2018;

/** Baseline of a county's villages (adding up to the county's), their scores, and the years in which they leave the list. */
export function describeVillages(
  county: { readonly code: AreaCode; readonly poor: number; readonly exitYear: number | null },
  villages: readonly PlacedVillage[],
): ZhaotongVillage[] {
  const random = randomFor(seed, `villages/described/${county.code}`);
  const poor = apportionWithin({
    total: county.poor,
    weights: villages.map((village) => village.population * random.between(0.45, 1.55)),
    caps: villages.map((village) => Math.floor(village.population * 0.72)),
  });
  const exitYears = years.filter((year) => year <= (county.exitYear ?? lastExitOutsideList));
  return villages.map((village, index) => {
    const people = poor[index]!;
    const size = poorHouseholdSize * random.between(0.92, 1.08);
    const poorHouseholds = Math.max(1, Math.min(Math.round(people / size), village.households));
    const scores = supportKinds.map((_, kind) => Math.round(random.between(28, 80) + [-8, -4, 14, 2][kind]!));
    const weakest = supportKinds[scores.indexOf(Math.min(...scores))]!;
    const supportKind = random.chance(0.05) ? random.pick(supportKinds) : weakest;
    const [moves, movingShare] = [random.chance(0.42), random.between(0.15, 0.6)];
    const shouldMovePeople = moves ? Math.round(people * movingShare) : 0;
    const steepFarmlandMu = random.chance(0.7) ? random.integer(80, 2400) : 0;
    const exitYear = exitYears[random.pickIndex(exitYears.map((year) => exitWeights[year - years[0]]!))]!;
    const [economyScore, transportScore, orderScore, educationScore] = scores as [number, number, number, number];
    return {
      ...village,
      attributes: {
        ...{ poorVillage: 1, baselinePoor: people, registeredHouseholds: poorHouseholds, shouldMovePeople },
        ...{ steepFarmlandMu, economyScore, transportScore, orderScore, educationScore, weakest, supportKind },
        ...{ earthquakeArea: earthquakeCounties.includes(county.code) ? 1 : 0 },
      },
      ...{ poor: people, poorHouseholds, shouldMovePeople, weakest, supportKind, exitYear },
    };
  });
}
