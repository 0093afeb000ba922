import { randomFor } from '../random.ts';
import type { PlacedVillage } from '../villages.ts';
import type { WeakAreas } from './taizhou-areas.ts';
import { lastYear, seed, weakVillages } from './taizhou-facts.ts';

/** A village of the demo with what becomes of it. */
export type TaizhouVillage = PlacedVillage & {
  readonly isWeak: boolean;
  readonly area: 'huangqiao' | 'lixiahe' | null;
  readonly poor: number;
  readonly poorHouseholds: number;
  readonly ableHouseholds: number;
  readonly unableHouseholds: number;
  readonly workers: number;
  readonly preschoolChildren: number;
  /** Year at whose end nearly nobody in it is below the line; for a weak village that left the list, the year in which it did. */
  readonly exitYear: number;
  /** Weak villages: year in which they left the list; null when not by 2020, or when never on it. */
  readonly outYear: number | null;
  /** Year in which the collective income fell below the line again, and the one in which it was back. */
  readonly returnYear: number | null;
  readonly backYear: number | null;
};

/** Share of the weak villages of a county that leave the list in each year from 2016 on; what is left does not by 2020. */
const outShares: Readonly<Record<string, readonly number[]>> = {
  '321202': [0.34, 0.26, 0.24, 0.16, 0],
  '321203': [0.3, 0.3, 0.2, 0.2, 0],
  '321204': [0.16, 0.22, 0.24, 0.22, 0.13],
  '321281': [0.06, 0.13, 0.22, 0.28, 0.24],
  '321282': [0.36, 0.32, 0.22, 0.1, 0],
  '321283': [0.13, 0.18, 0.23, 0.24, 0.18],
};
const lowIncomeHouseholdSize = 2.3;

/**
 * Which villages are weak (186 of 390, more of them in the two weak areas), their people below the line, and the years in which they
 * leave the list. The document states none of these numbers.
 */
export function scheduleVillages(placed: readonly PlacedVillage[], weak: WeakAreas): TaizhouVillage[] {
  const areaOf = (parent: string) =>
    weak.huangqiao.some((code) => code === parent)
      ? 'huangqiao'
      : weak.lixiahe.some((code) => code === parent)
        ? 'lixiahe'
        : null;
  const random = randomFor(seed, 'weak');
  const scored = placed.map(({ code, parent }) => ({
    code,
    score: random.next() + (areaOf(parent) === null ? 0 : 0.42),
  }));
  scored.sort((a, b) => b.score - a.score);
  const isWeak = new Set(scored.slice(0, weakVillages).map(({ code }) => code));
  return placed.map((village) => scheduleVillage(village, isWeak.has(village.code), areaOf(village.parent)));
}

function scheduleVillage(village: PlacedVillage, isWeak: boolean, area: TaizhouVillage['area']): TaizhouVillage {
  const random = randomFor(seed, `schedule/${village.code}`);
  const share = isWeak ? random.between(0.06, 0.15) : random.between(0.012, 0.045);
  const poor = Math.round(village.population * share);
  const poorHouseholds = Math.max(1, Math.round(poor / (lowIncomeHouseholdSize * random.between(0.92, 1.08))));
  const unableHouseholds = Math.round(poorHouseholds * random.between(0.22, 0.42));
  const ableHouseholds = poorHouseholds - unableHouseholds;
  const workers = Math.round(ableHouseholds * random.between(1.1, 1.7));
  const preschoolChildren = Math.max(4, Math.round(village.population * random.between(0.016, 0.028)));
  const outYear = outYearOf(village, isWeak, random.next(), area);
  const [falls, recovers] = [random.chance(0.05), random.chance(0.7)];
  const returnYear = falls && outYear !== null && outYear <= 2018 ? outYear + 1 : null;
  const backYear = returnYear !== null && recovers ? returnYear + 1 : null;
  const late = random.integer(2018, 2020);
  const attributes = {
    ...{ poorVillage: isWeak ? 1 : 0, baselinePoor: poor, registeredHouseholds: poorHouseholds },
    ...{ ableHouseholds, unableHouseholds, lowIncomeWorkers: workers, preschoolChildren },
  };
  return {
    ...village,
    attributes,
    ...{ isWeak, area, poor, poorHouseholds, ableHouseholds, unableHouseholds, workers, preschoolChildren },
    ...{ outYear, returnYear, backYear, exitYear: isWeak ? (outYear ?? lastYear) : late },
  };
}

/** Villages of the two weak areas draw from the slower end. */
function outYearOf(
  { county }: PlacedVillage,
  isWeak: boolean,
  drawn: number,
  area: TaizhouVillage['area'],
): number | null {
  if (!isWeak) return null;
  let left = area === null ? drawn : Math.min(0.999, drawn ** 0.8);
  const shares = outShares[county]!;
  for (const [index, share] of shares.entries()) {
    if (left < share) return 2016 + index;
    left -= share;
  }
  return shares.at(-1) === 0 ? 2019 : null;
}

/** Whether a village's collective income is at or above the line at the end of a year. */
export function isOut({ isWeak, outYear, returnYear, backYear }: TaizhouVillage, year: number): boolean {
  if (!isWeak) return true;
  if (outYear === null || year < outYear) return false;
  return returnYear === null || year < returnYear || (backYear !== null && year >= backYear);
}
