import type { Knowledge } from '../indicator/evaluation.ts';
import { remember, rememberFor } from '../indicator/evaluation.ts';
import { absentMeasure, type Measured } from '../indicator/measured.ts';
import { sum, togetherOn } from '../indicator/roll-up.ts';
import { endOfYear, lastYearBy, yearOf } from '../period.ts';
import type { AreaCode, IsoDate } from '../unit.ts';
import { type MeasuredByArea, shareOfWhole, sharesByArea, sumsByArea, type UnitAnswer } from './add-up.ts';
import { compareSides, comparisonAnswers, isComparedWithParent } from './comparison.ts';
import { assignmentAnswers, coverageAnswers } from './coverage.ts';
import { exitAnswers } from './exit.ts';
import { quantityEntries } from './quantity.ts';
import { reachAnswers, wholeReach } from './reach.ts';
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
  return targetOn(knowledge, target, at, after)(area);
}

/** The same for many areas: what they share is looked up once. */
export function targetOn(
  knowledge: Knowledge,
  target: Target,
  at: IsoDate,
  after: IsoDate | null = null,
): MeasuredByArea {
  return rememberFor(knowledge, target, 'measure', `${at}|${after}`, () => {
    const { measure } = target;
    if ('indicator' in measure) {
      const areasOf = areasOn(knowledge, target, at);
      const together =
        target.kind === 'flow' ? flowOn(knowledge, measure, at, after) : togetherOn(knowledge, measure, at);
      return (area) => together(areasOf(area));
    }
    if ('visits' in measure) return daysPerPersonMonth(knowledge, target, measure, at);
    if (target.kind !== 'exit' && ('projects' in measure || 'funds' in measure || 'ledger' in measure)) {
      const { entries, kept } = quantityEntries(knowledge, measure, at, after);
      return sumsByArea(knowledge, target, entries, kept);
    }
    const shares = sharesOn(knowledge, target, at);
    if ('left' in measure) {
      const areasOf = areasOn(knowledge, target, at);
      return (area) =>
        hasRatio(knowledge, target, measure, area)
          ? compareSides(knowledge, target, measure, areasOf(area), at).measured
          : shares(area);
    }
    return target.kind === 'exit' ? (area) => countOf(shares(area)) : shares;
  });
}

/** Shares of units; those of single areas are worked out when the first is asked for, since a history needs the whole alone. */
function sharesOn(knowledge: Knowledge, target: Target, at: IsoDate): MeasuredByArea {
  let whole: Measured | undefined;
  let byArea: MeasuredByArea | undefined;
  return (area) => {
    if (area === wholeScope) {
      whole ??= wholeOn(knowledge, target, at);
      return whole;
    }
    byArea ??= sharesByArea(knowledge, answersOf(knowledge, target, at));
    return byArea(area);
  };
}

function wholeOn(knowledge: Knowledge, target: Target, at: IsoDate): Measured {
  const { kind, measure } = target;
  const compute = () => shareOfWhole(answersOf(knowledge, target, at));
  return kind !== 'exit' && 'near' in measure ? wholeReach(knowledge, target, measure, at, compute) : compute();
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

type IndicatorMeasure = Extract<Target['measure'], { indicator: string }>;

/** Sum of the whole years in `(after, at]`. */
function flowOn(
  knowledge: Knowledge,
  measure: IndicatorMeasure,
  at: IsoDate,
  after: IsoDate | null,
): (areas: readonly AreaCode[]) => Measured {
  const first = after === null ? firstYear(knowledge, measure) : lastYearBy(after) + 1;
  const years = Array.from({ length: Math.max(0, lastYearBy(at) - first + 1) }, (_, i) =>
    togetherOn(knowledge, measure, endOfYear(first + i)),
  );
  if (years.length === 0) return () => ({ ...absentMeasure('missing', 0), value: 0, absent: null, origin: 'computed' });
  return (areas) => sum(years.map((together) => together(areas)));
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
function areasOn(knowledge: Knowledge, target: Target, at: IsoDate): (area: AreaCode) => readonly AreaCode[] {
  if (target.scope.where) {
    const units = unitsByArea(knowledge, target, at);
    return (area) => units.get(area) ?? [];
  }
  const roots = scopeRoots(knowledge, target).map((root) => root.code);
  return (area) => (area === wholeScope ? roots : (membersOf(knowledge, area) ?? [area]));
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
