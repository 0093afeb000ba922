import type { Knowledge } from '../indicator/evaluation.ts';
import { remember, rememberFor } from '../indicator/evaluation.ts';
import { absentMeasure, type Measured } from '../indicator/measured.ts';
import { measureTogether, sum } from '../indicator/roll-up.ts';
import { endOfYear, lastYearBy, yearOf } from '../period.ts';
import type { AreaCode, IsoDate } from '../unit.ts';
import { shareOfWhole, sharesByArea, sumsByArea, type UnitAnswer } from './add-up.ts';
import { compareSides, comparisonAnswers, isComparedWithParent } from './comparison.ts';
import { assignmentAnswers, coverageAnswers } from './coverage.ts';
import { exitAnswers } from './exit.ts';
import { quantityEntries } from './quantity.ts';
import { reachAnswers } from './reach.ts';
import { membersOf, scopeRoots, unitsByArea, wholeScope } from './scope.ts';
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
    const areas = areasOf(knowledge, target, area, at);
    return target.kind === 'flow'
      ? flowOf(knowledge, measure, areas, at, after)
      : measureTogether(knowledge, measure, at, areas);
  }
  if ('left' in measure && hasRatio(knowledge, target, measure, area))
    return compareSides(knowledge, target, measure, areasOf(knowledge, target, area, at), at).measured;
  if ('visits' in measure) return daysPerPersonMonth(knowledge, target, measure, at)(area);
  if (target.kind !== 'exit' && ('projects' in measure || 'funds' in measure || 'ledger' in measure)) {
    const sums = rememberFor(knowledge, target, 'sums', `${at}|${after}`, () => {
      const { entries, kept } = quantityEntries(knowledge, measure, at, after);
      return sumsByArea(knowledge, target, entries, kept);
    });
    return sums(area);
  }
  const share =
    area === wholeScope
      ? rememberFor(
          knowledge,
          target,
          'wholeShare',
          at,
          () => shareOfWhole(answersOf(knowledge, target, at)) ?? nothing,
        )
      : (rememberFor(knowledge, target, 'shares', at, () =>
          sharesByArea(knowledge, answersOf(knowledge, target, at)),
        ).get(area) ?? nothing);
  return target.kind === 'exit' ? countOf(share) : share;
}

/** Answers of the units behind a share, in the order of the tree; empty for measures that are no share of units. */
export function answersOf(knowledge: Knowledge, target: Target, at: IsoDate): readonly UnitAnswer[] {
  return rememberFor(knowledge, target, 'answers', at, () => {
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

const nothing = absentMeasure('notApplicable', 0);

type IndicatorMeasure = Extract<Target['measure'], { indicator: string }>;

/** Sum of the whole years in `(after, at]`. */
function flowOf(
  knowledge: Knowledge,
  measure: IndicatorMeasure,
  areas: readonly AreaCode[],
  at: IsoDate,
  after: IsoDate | null,
): Measured {
  const first = after === null ? firstYear(knowledge, measure) : lastYearBy(after) + 1;
  const years = Array.from({ length: Math.max(0, lastYearBy(at) - first + 1) }, (_, i) => endOfYear(first + i));
  if (years.length === 0) return { ...absentMeasure('missing', 0), value: 0, absent: null, origin: 'computed' };
  return sum(years.map((end) => measureTogether(knowledge, measure, end, areas)));
}

/** Year of the indicator's first figure that is known. */
function firstYear(knowledge: Knowledge, { indicator }: IndicatorMeasure): number {
  const { asOf, index } = knowledge;
  return remember(knowledge, `firstYear|${indicator}`, () => {
    let first: string | null = null;
    for (const [key, series] of index.facts)
      if (key.startsWith(`${indicator}|`) && key.endsWith('|actual'))
        for (const facts of series.values())
          for (const fact of facts)
            if (fact.known <= asOf && (first === null || fact.start < first)) first = fact.start;
    return first === null ? yearOf(asOf) : Number(first.slice(0, 4));
  });
}

/** The area itself, the members of a custom one, or the roots that the whole scope consists of; where the scope has a condition, the units inside that satisfy it. */
function areasOf(knowledge: Knowledge, target: Target, area: AreaCode, at: IsoDate): readonly AreaCode[] {
  if (target.scope.where) return unitsByArea(knowledge, target, at).get(area) ?? [];
  if (area === wholeScope) return scopeRoots(knowledge, target).map((root) => root.code);
  return membersOf(knowledge, area) ?? [area];
}

/** Compared with its parent only a unit of `countLevel` has a ratio of its own; everything wider has a share of units. */
export function hasRatio(
  knowledge: Knowledge,
  target: Target,
  measure: Extract<Target['measure'], { left: unknown }>,
  area: AreaCode,
): boolean {
  if (!isComparedWithParent(measure)) return true;
  return area !== wholeScope && knowledge.index.workspace.areas.byCode.get(area)?.level === target.countLevel;
}

/** An exit target counts units that are out; the share's parts stay beside it. */
function countOf(share: Measured): Measured {
  return share.numerator === null ? share : { ...share, value: share.numerator };
}
