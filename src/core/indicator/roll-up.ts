import { childrenAt } from '../area/children-at.ts';
import { endOfYear, lastYearBy } from '../period.ts';
import { attributeSatisfies } from '../target/attribute-condition.ts';
import type { AreaCode, IsoDate } from '../unit.ts';
import { type Knowledge, reportedLevels, type SeriesOnDay, seriesOnDay } from './evaluation.ts';
import { flowIn, isFlow, type SeriesKey, stateAt } from './facts.ts';
import type { Indicator, RollUp, Term } from './indicator.ts';
import { absentMeasure, joinSources, type Measured, reportedMeasure } from './measured.ts';

/**
 * An indicator's figure for one area on a day. The area's own report wins; else its parts are rolled up as the indicator says, with
 * the number of parts that have none. A share is the sum of numerators over the sum of denominators, taken over the same units.
 * A flow on a day is that of the last whole year ended by then. Throws for an unknown indicator (reading has checked them).
 */
export function measureIndicator(knowledge: Knowledge, key: SeriesKey, at: IsoDate, area: AreaCode): Measured {
  return measureSeries(knowledge, seriesOnDay(knowledge, key, at), area);
}

/** The same for many areas: the series is looked up once. */
export function indicatorOn(knowledge: Knowledge, key: SeriesKey, at: IsoDate): (area: AreaCode) => Measured {
  const series = seriesOnDay(knowledge, key, at);
  return (area) => measureSeries(knowledge, series, area);
}

/** The same for several areas taken as one (a custom area): their figures are rolled up as the indicator says. */
export function measureTogether(
  knowledge: Knowledge,
  key: SeriesKey,
  at: IsoDate,
  areas: readonly AreaCode[],
): Measured {
  return togetherOn(knowledge, key, at)(areas);
}

/** `measureTogether` for many sets of areas. */
export function togetherOn(
  knowledge: Knowledge,
  key: SeriesKey,
  at: IsoDate,
): (areas: readonly AreaCode[]) => Measured {
  const series = seriesOnDay(knowledge, key, at);
  const { rollUp } = series.indicator;
  return (areas) => {
    if (areas.length === 1) return measureSeries(knowledge, series, areas[0]!);
    if (rollUp.kind === 'none') return absentMeasure('notApplicable', 0);
    if (rollUp.kind === 'weightedMean')
      return quotient(areas.map((area) => weighted(knowledge, series, area, rollUp.weight)));
    const parts = areas.map((area) => measureSeries(knowledge, series, area));
    return rollUp.kind === 'ratio' ? quotient(parts) : sum(parts);
  };
}

/** Roll-ups are remembered; a report is found again as fast, and there are a hundred thousand of them. */
function measureSeries(knowledge: Knowledge, series: SeriesOnDay, area: AreaCode): Measured {
  const reported = reportedIn(knowledge, series, area);
  if (reported) return reported;
  let measured = series.rolledUp.get(area);
  if (!measured) {
    measured = rolledUp(knowledge, series, area);
    series.rolledUp.set(area, measured);
  }
  return measured;
}

/** An operand of a roll-up for one area: another indicator, or a baseline attribute summed over the units that have it. */
export function measureTerm(knowledge: Knowledge, term: Term, at: IsoDate, area: AreaCode): Measured {
  if ('indicator' in term) return measureIndicator(knowledge, term, at, area);
  const stated = statedAttribute(knowledge, term.attribute, area);
  if (stated) return stated;
  const own = knowledge.index.workspace.areas.byCode.get(area);
  const children = childrenAt(knowledge.index.workspace.areas, area, at);
  if (children.length === 0) return absentMeasure('missing', own?.level === 'village' ? 1 : 0);
  return sum(children.map((child) => measureTerm(knowledge, term, at, child.code)));
}

/** What the area itself reported, or null when it did not. */
export function ownMeasure(knowledge: Knowledge, key: SeriesKey, at: IsoDate, area: AreaCode): Measured | null {
  return reportedIn(knowledge, seriesOnDay(knowledge, key, at), area);
}

function reportedIn(knowledge: Knowledge, { indicator, facts, at }: SeriesOnDay, area: AreaCode): Measured | null {
  const own = facts?.get(area);
  if (!own) return null;
  if (isFlow(indicator)) {
    const flow = flowIn(own, lastWholeYear(at), knowledge.asOf);
    if (!flow) return null;
    const sources = flow.sources.reduce((all, id) => joinSources(all, sourceOf(knowledge, id)), 0);
    return reportedMeasure(flow.value, flow.absent, sources);
  }
  return stateAt(own, at, knowledge.asOf)?.measured ?? null;
}

/** Id of the last calendar year that has ended by a day. */
export function lastWholeYear(at: IsoDate): string {
  return endOfYear(lastYearBy(at)).slice(0, 4);
}

function rolledUp(knowledge: Knowledge, series: SeriesOnDay, area: AreaCode): Measured {
  const { indicator, at } = series;
  const children = childrenAt(knowledge.index.workspace.areas, area, at);
  const { rollUp } = indicator;
  switch (rollUp.kind) {
    case 'none':
      return leaf(knowledge, indicator, area);
    case 'ratio':
      return ratio(knowledge, series, rollUp, area);
    case 'sum':
    case 'countWhere': {
      if (children.length === 0) return leaf(knowledge, indicator, area);
      const total = sum(children.map((child) => measureSeries(knowledge, series, child.code)));
      return withOwnGap(knowledge, indicator, area, total);
    }
    case 'weightedMean': {
      const parts = children.map((child) => weighted(knowledge, series, child.code, rollUp.weight));
      return children.length === 0
        ? leaf(knowledge, indicator, area)
        : withOwnGap(knowledge, indicator, area, quotient(parts));
    }
  }
}

/** Numerator and denominator of one area, over the units that have both. */
function ratio(
  knowledge: Knowledge,
  series: SeriesOnDay,
  rollUp: Extract<RollUp, { kind: 'ratio' }>,
  area: AreaCode,
): Measured {
  const { indicator, at } = series;
  const numerator = ownTerm(knowledge, rollUp.numerator, at, area);
  const denominator = ownTerm(knowledge, rollUp.denominator, at, area);
  if (numerator || denominator)
    return divided(
      numerator ?? measureTerm(knowledge, rollUp.numerator, at, area),
      denominator ?? measureTerm(knowledge, rollUp.denominator, at, area),
    );
  const children = childrenAt(knowledge.index.workspace.areas, area, at);
  if (children.length === 0) {
    const expected = expects(knowledge, indicator, area) || termExpected(knowledge, indicator, area);
    return expected ? absentMeasure('missing', 1) : absentMeasure('notApplicable', 0);
  }
  return quotient(children.map((child) => measureSeries(knowledge, series, child.code)));
}

/** What the area itself says of an operand; null when it says nothing. */
function ownTerm(knowledge: Knowledge, term: Term, at: IsoDate, area: AreaCode): Measured | null {
  return 'attribute' in term ? statedAttribute(knowledge, term.attribute, area) : ownMeasure(knowledge, term, at, area);
}

function statedAttribute(knowledge: Knowledge, attribute: string, area: AreaCode): Measured | null {
  const own = knowledge.index.workspace.areas.byCode.get(area);
  const value = own?.attributes[attribute];
  return own && typeof value === 'number' ? reportedMeasure(value, null, sourceOf(knowledge, own.source)) : null;
}

function divided(numerator: Measured, denominator: Measured): Measured {
  const sources = joinSources(numerator.sources, denominator.sources);
  if (numerator.absent === 'notApplicable' || denominator.absent === 'notApplicable' || denominator.value === 0)
    return absentMeasure('notApplicable', 0);
  if (numerator.value === null || denominator.value === null)
    return absentMeasure(numerator.absent ?? denominator.absent ?? 'missing', Math.max(1, numerator.missing), sources);
  return {
    value: numerator.value / denominator.value,
    absent: null,
    numerator: numerator.value,
    denominator: denominator.value,
    missing: Math.max(numerator.missing, denominator.missing),
    known: Math.min(numerator.known, denominator.known),
    origin: 'rolledUp',
    sources,
  };
}

function weighted(knowledge: Knowledge, series: SeriesOnDay, area: AreaCode, weight: Term): Measured {
  const value = measureSeries(knowledge, series, area);
  if (value.value === null || value.numerator !== null) return value;
  const weightOf = measureTerm(knowledge, weight, series.at, area);
  if (weightOf.value === null) return absentMeasure('missing', 1);
  return {
    ...value,
    numerator: value.value * weightOf.value,
    denominator: weightOf.value,
    sources: joinSources(value.sources, weightOf.sources),
  };
}

/** Sum of parts; absent parts are counted as missing, never as zero. */
export function sum(parts: readonly Measured[]): Measured {
  let [value, numerator, denominator, missing, sources, known] = [0, 0, 0, 0, 0, 0];
  let found = false;
  let counted = false;
  let reason: Measured['absent'] = null;
  for (const part of parts) {
    missing += part.missing;
    if (part.value === null) {
      if (part.absent !== 'notApplicable') reason ??= part.absent;
      continue;
    }
    found = true;
    known += part.known;
    value += part.value;
    sources = joinSources(sources, part.sources);
    if (part.denominator !== null) {
      counted = true;
      numerator += part.numerator ?? 0;
      denominator += part.denominator;
    }
  }
  if (!found) return absentMeasure(reason ?? 'notApplicable', missing);
  return {
    value,
    absent: null,
    numerator: counted ? numerator : null,
    denominator: counted ? denominator : null,
    missing,
    known,
    origin: 'rolledUp',
    sources,
  };
}

/** Sum of numerators over sum of denominators. */
export function quotient(parts: readonly Measured[]): Measured {
  const shares = parts.filter((part) => part.value === null || part.denominator !== null);
  const total = sum(shares);
  const alone = parts.length - shares.length;
  if (total.value === null || total.denominator === null)
    return absentMeasure(total.absent ?? 'missing', total.missing + alone);
  if (total.denominator === 0) return absentMeasure('notApplicable', total.missing + alone);
  const { numerator, denominator, missing, known, origin, sources } = total;
  return {
    value: (numerator ?? 0) / denominator,
    absent: null,
    numerator,
    denominator,
    missing: missing + alone,
    known,
    origin,
    sources,
  };
}

function sourceOf({ index }: Knowledge, id: string): number {
  return index.sourceBits.get(id) ?? 0;
}

function leaf(knowledge: Knowledge, indicator: Indicator, area: AreaCode): Measured {
  return expects(knowledge, indicator, area) ? absentMeasure('missing', 1) : absentMeasure('notApplicable', 0);
}

/** An area whose parts say nothing but which should have reported itself is missing, not inapplicable. */
function withOwnGap(knowledge: Knowledge, indicator: Indicator, area: AreaCode, total: Measured): Measured {
  return total.value === null && total.missing === 0 ? leaf(knowledge, indicator, area) : total;
}

function expects(knowledge: Knowledge, indicator: Indicator, area: AreaCode): boolean {
  const own = knowledge.index.workspace.areas.byCode.get(area);
  const levels = reportedLevels(knowledge, indicator.id);
  // Where nobody has reported yet, everybody is missing.
  if (!own || (levels.size > 0 && !levels.has(own.level))) return false;
  return !indicator.appliesTo || attributeSatisfies(indicator.appliesTo, own) !== false;
}

function termExpected(knowledge: Knowledge, indicator: Indicator, area: AreaCode): boolean {
  const { rollUp } = indicator;
  if (rollUp.kind !== 'ratio' || !('indicator' in rollUp.numerator)) return false;
  const numerator = knowledge.index.indicatorsById.get(rollUp.numerator.indicator);
  return numerator !== undefined && expects(knowledge, numerator, area);
}
