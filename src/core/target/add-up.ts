import type { Knowledge } from '../indicator/evaluation.ts';
import { absentMeasure, joinSources, type Measured } from '../indicator/measured.ts';
import type { AreaCode } from '../unit.ts';
import type { Truth } from './attribute-condition.ts';
import { scopeTest, upwardsWithWhole, wholeScope } from './scope.ts';
import type { Target } from './target.ts';

/** Figures by area, the whole scope under `wholeScope`. One pass adds each part to every area above it, so parts add up to wholes. */
export type MeasuredByArea = (code: AreaCode) => Measured;

/** A unit's answer, with its weight (1 when units are counted); null weight means that the weight is absent. */
export type UnitAnswer = {
  readonly code: AreaCode;
  readonly truth: Truth;
  readonly weight: number | null;
  readonly sources: number;
};

/** Share of units that satisfy, by area: known units only in the denominator; unknown ones are `missing`. */
export function sharesByArea(knowledge: Knowledge, answers: readonly UnitAnswer[]): MeasuredByArea {
  return sharesOf(answers, (code) => upwardsWithWhole(knowledge, code));
}

/** The same for the whole scope alone: enough for a history, and much less work. */
export function shareOfWhole(answers: readonly UnitAnswer[]): Measured {
  const whole = [wholeScope];
  return sharesOf(answers, () => whole)(wholeScope);
}

type Count = { yes: number; of: number; missing: number; known: number; sources: number };

function sharesOf(answers: readonly UnitAnswer[], areasOf: (code: AreaCode) => readonly AreaCode[]): MeasuredByArea {
  const counts = new Map<AreaCode, Count>();
  for (const { code, truth, weight, sources } of answers) {
    if (truth === 'notApplicable') continue;
    const unknown = truth === 'unknown' || weight === null;
    for (const area of areasOf(code)) {
      let count = counts.get(area);
      if (!count) {
        count = { yes: 0, of: 0, missing: 0, known: 0, sources: 0 };
        counts.set(area, count);
      }
      count.sources = joinSources(count.sources, sources);
      if (unknown) count.missing++;
      else {
        count.known++;
        count.of += weight;
        if (truth === true) count.yes += weight;
      }
    }
  }
  return (code) => {
    const count = counts.get(code);
    return count ? shareOf(count) : nothing;
  };
}

const nothing = absentMeasure('notApplicable', 0);

function shareOf({ yes, of, missing, known, sources }: Count): Measured {
  if (of === 0) return absentMeasure(missing > 0 ? 'missing' : 'notApplicable', missing, sources);
  return {
    value: yes / of,
    absent: null,
    numerator: yes,
    denominator: of,
    missing,
    known,
    origin: 'computed',
    sources,
  };
}

/** An amount that belongs to an area; null when the row does not give it. */
export type Entry = { readonly area: AreaCode | null; readonly amount: number | null; readonly source: string };

/**
 * Sums of entries by area, within the target's scope. `kept` tells whether the office keeps such rows at all: if it does, an area
 * without a row has zero; if not, its figure is missing.
 */
export function sumsByArea(
  knowledge: Knowledge,
  target: Target,
  entries: readonly Entry[],
  kept: boolean,
): MeasuredByArea {
  const sums = new Map<AreaCode, { value: number; missing: number; known: number; sources: number }>();
  const isInScope = scopeTest(knowledge, target);
  for (const { area, amount, source } of entries) {
    if (area === null || !isInScope(area)) continue;
    const bit = knowledge.index.sourceBits.get(source) ?? 0;
    for (const code of upwardsWithWhole(knowledge, area)) {
      let sum = sums.get(code);
      if (!sum) {
        sum = { value: 0, missing: 0, known: 0, sources: 0 };
        sums.set(code, sum);
      }
      sum.sources = joinSources(sum.sources, bit);
      if (amount === null) sum.missing++;
      else {
        sum.value += amount;
        sum.known++;
      }
    }
  }
  return (code) => {
    const sum = sums.get(code);
    if (!sum) return kept ? counted(0, 0, 0, 0) : absentMeasure('missing', 1);
    return sum.known === 0 && sum.missing > 0
      ? absentMeasure('missing', sum.missing)
      : counted(sum.value, sum.missing, sum.known, sum.sources);
  };
}

function counted(value: number, missing: number, known: number, sources: number): Measured {
  return { value, absent: null, numerator: null, denominator: null, missing, known, origin: 'computed', sources };
}
