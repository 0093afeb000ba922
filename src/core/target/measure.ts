import type { Knowledge } from '../indicator/evaluation.ts';
import { remember } from '../indicator/evaluation.ts';
import { absentMeasure, type Measured } from '../indicator/measured.ts';
import { measureIndicator, quotient, sum } from '../indicator/roll-up.ts';
import { endOfYear, yearOf } from '../period.ts';
import type { AreaCode, IsoDate } from '../unit.ts';
import { sharesByArea, sumsByArea, type UnitAnswer } from './add-up.ts';
import { compareSides, comparisonAnswers, isComparedWithParent } from './comparison.ts';
import { assignmentAnswers, coverageAnswers } from './coverage.ts';
import { exitAnswers } from './exit.ts';
import { quantityEntries } from './quantity.ts';
import { reachAnswers } from './reach.ts';
import { scopeRoots, wholeScope } from './scope.ts';
import type { Target } from './target.ts';
import { daysPerPersonMonth } from './visits.ts';

/**
 * What a target measures, for one area (or `wholeScope`) on a day, as known. A flow is what has accumulated after `after` (exclusive;
 * null: from the beginning). All areas of one target and day are computed together and remembered.
 */
export function measureTarget(
  knowledge: Knowledge,
  target: Target,
  area: AreaCode,
  at: IsoDate,
  after: IsoDate | null = null,
): Measured {
  const { measure } = target;
  if ('indicator' in measure) {
    const one = target.kind === 'flow' ? flowOf : stateOf;
    if (area !== wholeScope) return one(knowledge, measure, area, at, after);
    const parts = scopeRoots(knowledge, target).map((root) => one(knowledge, measure, root.code, at, after));
    return parts.length === 1 ? parts[0]! : combined(knowledge, measure.indicator, parts);
  }
  if ('left' in measure && !isComparedWithParent(measure))
    return compareSides(
      knowledge,
      measure,
      area === wholeScope ? (scopeRoots(knowledge, target)[0]?.code ?? area) : area,
      at,
    ).measured;
  if (
    'left' in measure &&
    area !== wholeScope &&
    knowledge.index.workspace.areas.byCode.get(area)?.level === target.countLevel
  )
    return compareSides(knowledge, measure, area, at).measured;
  if ('visits' in measure) return daysPerPersonMonth(knowledge, target, measure, at)(area);
  if ('projects' in measure || 'funds' in measure || 'ledger' in measure) {
    const sums = remember(knowledge, `sums|${target.id}|${at}|${after}`, () => {
      const { entries, kept } = quantityEntries(knowledge, measure, at, after);
      return sumsByArea(knowledge, target, entries, kept);
    });
    return sums(area);
  }
  const shares = remember(knowledge, `shares|${target.id}|${at}`, () =>
    sharesByArea(knowledge, answersOf(knowledge, target, at)),
  );
  const share = shares.get(area) ?? absentMeasure('notApplicable', 0);
  return target.kind === 'exit' ? countOf(share) : share;
}

/** Answers of the units behind a share, in the order of the tree; empty for measures that are no share of units. */
export function answersOf(knowledge: Knowledge, target: Target, at: IsoDate): readonly UnitAnswer[] {
  return remember(knowledge, `answers|${target.id}|${at}`, () => {
    const { measure } = target;
    if (target.kind === 'exit') return exitAnswers(knowledge, target, at);
    if ('where' in measure && 'weight' in measure && !('near' in measure))
      return coverageAnswers(knowledge, target, measure, at);
    if ('assignments' in measure) return assignmentAnswers(knowledge, target, measure, at);
    if ('near' in measure) return reachAnswers(knowledge, target, measure, at);
    if ('left' in measure && isComparedWithParent(measure)) return comparisonAnswers(knowledge, target, measure, at);
    return [];
  });
}

type IndicatorMeasure = Extract<Target['measure'], { indicator: string }>;

function stateOf(knowledge: Knowledge, measure: IndicatorMeasure, area: AreaCode, at: IsoDate): Measured {
  return measureIndicator(knowledge, measure, at, area);
}

/** Sum of the whole years in `(after, at]`. */
function flowOf(
  knowledge: Knowledge,
  measure: IndicatorMeasure,
  area: AreaCode,
  at: IsoDate,
  after: IsoDate | null,
): Measured {
  const first =
    after === null ? firstYear(knowledge, measure) : yearOf(after) + (after === endOfYear(yearOf(after)) ? 1 : 0);
  const last = at === endOfYear(yearOf(at)) ? yearOf(at) : yearOf(at) - 1;
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => endOfYear(first + i));
  if (years.length === 0) return { ...absentMeasure('missing', 0), value: 0, absent: null, origin: 'computed' };
  return sum(years.map((end) => measureIndicator(knowledge, measure, end, area)));
}

function firstYear(knowledge: Knowledge, measure: IndicatorMeasure): number {
  let first = Number.POSITIVE_INFINITY;
  for (const { indicator, period } of knowledge.index.workspace.observations)
    if (indicator === measure.indicator) first = Math.min(first, Number(period.slice(0, 4)));
  return Number.isFinite(first) ? first : yearOf(knowledge.asOf);
}

function combined(knowledge: Knowledge, indicatorId: string, parts: readonly Measured[]): Measured {
  const rollUp = knowledge.index.indicatorsById.get(indicatorId)?.rollUp.kind;
  return rollUp === 'ratio' || rollUp === 'weightedMean' ? quotient(parts) : sum(parts);
}

/** An exit target counts units that are out; the share's parts stay beside it. */
function countOf(share: Measured): Measured {
  return share.numerator === null ? share : { ...share, value: share.numerator };
}
