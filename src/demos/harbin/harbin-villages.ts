import { apportionWithin } from '../apportion-within.ts';
import { randomFor } from '../random.ts';
import type { PlacedVillage } from '../villages.ts';
import { bayan, mulan, poorVillageSplit, type Step, seed, steps, unsafeHouses, yanshou } from './harbin-facts.ts';

/** A village of the demo with what the schedule says of it. */
export type HarbinVillage = PlacedVillage & {
  readonly isPoor: boolean;
  /** Null in the inner districts, where the demo has no poor people. */
  readonly step: Step | null;
  readonly poor: number;
  readonly poorHouseholds: number;
  readonly ablePoorHouseholds: number;
  /** Poor households whose only house is unsafe: 50,000 in all. */
  readonly unsafeOnlyHouse: number;
  readonly plannedExitYear: number;
  readonly exitYear: number;
  readonly isInWaterPlan: boolean;
};

const poorHouseholdSize = 2.35;
const stepByCounty: Readonly<Record<string, Step>> = { [bayan]: 1, [mulan]: 1, [yanshou]: 2 };

/** Who is poor, how poor, in which step and until when: sums of people, villages and houses are the document's. */
export function scheduleVillages(placed: readonly PlacedVillage[]): HarbinVillage[] {
  const random = randomFor(seed, 'schedule');
  const places = classify(placed);
  const poor = placed.map(() => 0);
  for (const step of [1, 2] as const) {
    const indices = places.flatMap((place, index) => (place.step === step ? [index] : []));
    const weights = indices.map((index) => {
      return placed[index]!.population * random.between(0.5, 1.5) * (places[index]!.isPoor ? 2.3 : 1);
    });
    const caps = indices.map((index) => Math.floor(placed[index]!.population * 0.62));
    const people = apportionWithin({ total: steps[step].people, weights, caps });
    for (const [position, index] of indices.entries()) poor[index] = people[position]!;
  }
  const households = placed.map((village, index) => {
    const size = poorHouseholdSize * random.between(0.93, 1.07);
    return poor[index] === 0 ? 0 : Math.max(1, Math.min(village.households, Math.round(poor[index]! / size)));
  });
  // Fives, so that every part of the plan of 10,000 a year is a whole number in every area.
  const fives = apportionWithin({
    total: unsafeHouses / 5,
    weights: households.map((count) => count * random.between(0.6, 1.4)),
    caps: households.map((count) => Math.floor(count / 5)),
  });
  const unsafe = fives.map((five) => five * 5);
  return placed.map((village, index): HarbinVillage => {
    const { isPoor, step } = places[index]!;
    const years = yearsOf(step ?? 1, random.next(), random.next());
    const [able, watered] = [random.between(0.66, 0.86), random.next()];
    const isListed = village.county in stepByCounty && (isPoor ? watered < 0.85 : watered < 0.25);
    const ablePoorHouseholds = Math.round(households[index]! * able);
    const attributes = {
      ...{ poorVillage: isPoor ? 1 : 0, baselinePoor: poor[index]!, registeredHouseholds: households[index]! },
      ...{ ablePoorHouseholds, unsafeOnlyHouse: unsafe[index]!, waterPlanListed: isListed ? 1 : 0 },
      step: step ?? 0,
      ...(step === null ? {} : { [`poorStep${step}`]: poor[index]! }),
      ...(isPoor ? { plannedExitYear: years.plannedExitYear } : {}),
    };
    return {
      ...{ ...village, attributes, isPoor, step, poor: poor[index]!, poorHouseholds: households[index]! },
      ...{ ablePoorHouseholds, unsafeOnlyHouse: unsafe[index]!, isInWaterPlan: isListed, ...years },
    };
  });
}

/** Two villages out in 2016 or 2017 that are back on the list in 2018, and out again at the end of 2019. */
export function backOnTheList(villages: readonly HarbinVillage[]): HarbinVillage[] {
  const early = villages.filter(({ isPoor, exitYear }) => isPoor && exitYear <= 2017);
  return [early[5]!, early[31]!];
}

/** Which villages are poor and in which step: the simulated split by county, shuffled within it. */
function classify(placed: readonly PlacedVillage[]): { isPoor: boolean; step: Step | null }[] {
  const places = placed.map(() => ({ isPoor: false, step: null as Step | null }));
  for (const [county, [first, second]] of Object.entries(poorVillageSplit)) {
    const random = randomFor(seed, `poor/${county}`);
    const indices = placed.flatMap((village, index) => (village.county === county ? [index] : []));
    for (const [rank, index] of random.shuffle(indices).entries()) {
      const isPoor = rank < first + second;
      const other = stepByCounty[county] ?? (random.chance(second / (first + second)) ? 2 : 1);
      places[index] = { isPoor, step: isPoor ? (rank < first ? 1 : 2) : other };
    }
  }
  return places;
}

/** Planned within the step's years; the real course runs late in about one village of six. */
function yearsOf(step: Step, plan: number, course: number): { plannedExitYear: number; exitYear: number } {
  const plannedExitYear = step === 1 ? (plan < 0.35 ? 2016 : 2017) : plan < 0.15 ? 2016 : plan < 0.5 ? 2017 : 2018;
  const late = course < 0.8 ? 0 : course < 0.93 ? 1 : 2;
  return { plannedExitYear, exitYear: plannedExitYear === 2018 ? Math.min(2020, 2018 + late) : plannedExitYear + late };
}
