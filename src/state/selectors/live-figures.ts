import { type LiveReach, type PlanPlaces, type ReachWeight, reachWeights } from '../planning-store.ts';
import { memoiseLast } from './memoise.ts';

export type ReachSum = Readonly<Record<ReachWeight, number>>;

/** What a reach comes to over the whole workspace, or in one area by its number. `total` = `base` + `increase`, from the same sums. */
export type ReachSummary = {
  readonly all: ReachSum;
  readonly base: ReachSum;
  readonly increase: ReachSum;
  readonly total: ReachSum;
  /** By what is in the hand now, against before the gesture; may be negative. */
  readonly draft: ReachSum;
};

/** `area` is a number of `places.areas`; left out, the whole. */
export function reachSummary({ figures, before }: LiveReach, area?: number): ReachSummary {
  const { totals, base, covered } = figures;
  const at = area ?? totals[0]!.length - 1;
  const sum = (of: (k: number) => number): ReachSum => ({
    villages: of(reachWeights.villages),
    households: of(reachWeights.households),
    people: of(reachWeights.people),
    poorPeople: of(reachWeights.poorPeople),
  });
  return {
    all: sum((k) => totals[k]![at]!),
    base: sum((k) => base[k]![at]!),
    increase: sum((k) => covered[k]![at]! - base[k]![at]!),
    total: sum((k) => covered[k]![at]!),
    draft: sum((k) => covered[k]![at]! - before[k]![at]!),
  };
}

/** Increase by area, only where there is one, largest in people first. */
export function increaseByArea(
  reach: LiveReach,
  { areas }: PlanPlaces,
  isWanted: (code: string) => boolean,
): readonly { readonly code: string; readonly increase: ReachSum }[] {
  return areas
    .flatMap((code, number) => {
      if (!isWanted(code)) return [];
      const { increase } = reachSummary(reach, number);
      return increase.villages === 0 ? [] : [{ code, increase }];
    })
    .sort((a, b) => b.increase.people - a.increase.people || (a.code < b.code ? -1 : 1));
}

/** How many villages only the plan reaches, what is in the hand included. */
export function newlyReachedCount({ states, gained, lost }: LiveReach): number {
  let count = plannedCount(states);
  for (const i of gained) if (states[i] !== 2) count++;
  for (const i of lost) if (states[i] === 2) count--;
  return count;
}

const plannedCount = memoiseLast((states: Uint8Array) => {
  let count = 0;
  for (const state of states) if (state === 2) count++;
  return count;
});

/**
 * Numbers of the villages that only the plan reaches, those with most people first, `most` of them. One pass: a plan may reach tens of thousands, and
 * the list follows the mouse.
 */
export function newlyReached(
  { states, gained, lost }: LiveReach,
  { people }: PlanPlaces,
  most: number,
): readonly number[] {
  const first: number[] = [];
  const weight = (i: number) => (people[i]! > 0 ? people[i]! : 0);
  const isReached = (i: number) => gained.has(i) || (states[i] === 2 && !lost.has(i));
  const isBefore = (a: number, b: number) => weight(a) > weight(b) || (weight(a) === weight(b) && a < b);
  for (let i = 0; i < states.length; i++) {
    if ((first.length === most && !isBefore(i, first[most - 1]!)) || !isReached(i)) continue;
    let at = first.length;
    while (at > 0 && isBefore(i, first[at - 1]!)) at--;
    first.splice(at, 0, i);
    first.length = Math.min(first.length, most);
  }
  return first;
}

/** Villages without a place, and located ones whose people, or whose poor people, are not known. */
export const unknownVillages = memoiseLast(
  ({ lon, people, poorPeople }: Pick<PlanPlaces, 'lon' | 'people' | 'poorPeople'>) => {
    let [unlocated, withoutPeople, withoutPoor] = [0, 0, 0];
    for (let i = 0; i < lon.length; i++) {
      if (Number.isNaN(lon[i]!)) {
        unlocated++;
        continue;
      }
      if (Number.isNaN(people[i]!)) withoutPeople++;
      if (Number.isNaN(poorPeople[i]!)) withoutPoor++;
    }
    return { unlocated, withoutPeople, withoutPoor };
  },
);
