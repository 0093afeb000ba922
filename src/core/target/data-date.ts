import type { Knowledge } from '../indicator/evaluation.ts';
import { remember, rememberFor } from '../indicator/evaluation.ts';
import type { Indicator, Term } from '../indicator/indicator.ts';
import { endOfYear, lastYearBy } from '../period.ts';
import type { IsoDate } from '../unit.ts';
import type { Target, Where } from './target.ts';

/**
 * Last day that the facts behind a target speak of, by `at` and as known: the day its value is held against the planned line, so
 * that a yearly figure is not "behind" in June. Assignments, projects and exits are known day by day. Null without facts.
 */
export function dataDate(knowledge: Knowledge, target: Target, at: IsoDate): IsoDate | null {
  return rememberFor(knowledge, target, 'dataDate', at, () => ({ date: lastDay(knowledge, target, at) })).date;
}

function lastDay(knowledge: Knowledge, target: Target, at: IsoDate): IsoDate | null {
  const { measure } = target;
  const daily = ['assignments', 'visits', 'projects', 'near'].some((key) => key in measure);
  if (daily || target.kind === 'exit') return at;
  if ('funds' in measure) return lastYearEnd(at);
  if ('ledger' in measure) {
    const isDaily = knowledge.ledger.some((event) => event.datePrecision === 'day' && event.date <= at);
    return isDaily ? at : lastYearEnd(at);
  }
  const indicators = new Set(indicatorsOf(knowledge, target));
  if (indicators.size === 0) return lastYearEnd(at);
  const ends = [...indicators].flatMap((id) => lastEnd(knowledge, id, at) ?? []);
  return ends.sort().at(-1) ?? null;
}

/** Ids of all indicators that a target reads, those of roll-ups included. */
export function indicatorsOf(knowledge: Knowledge, target: Target): readonly string[] {
  const { measure } = target;
  const direct: readonly (string | undefined)[] =
    'indicator' in measure
      ? [measure.indicator]
      : 'left' in measure
        ? [measure.left.indicator, measure.right.indicator]
        : 'where' in measure && measure.where
          ? indicatorsIn(measure.where)
          : [];
  return direct.flatMap((id) => (id === undefined ? [] : [id, ...operands(knowledge.index.indicatorsById.get(id))]));
}

function indicatorsIn(where: Where): readonly string[] {
  if ('all' in where) return where.all.flatMap(indicatorsIn);
  if ('any' in where) return where.any.flatMap(indicatorsIn);
  if ('not' in where) return indicatorsIn(where.not);
  return 'indicator' in where ? [where.indicator] : [];
}

function operands(indicator: Indicator | undefined): readonly string[] {
  if (indicator?.rollUp.kind !== 'ratio') return [];
  const idsOf = (term: Term): readonly string[] => ('indicator' in term ? [term.indicator] : []);
  return [...idsOf(indicator.rollUp.numerator), ...idsOf(indicator.rollUp.denominator)];
}

function lastEnd(knowledge: Knowledge, indicator: string, at: IsoDate): IsoDate | null {
  return remember(knowledge, `lastEnd|${indicator}|${at}`, () => {
    let last: IsoDate | null = null;
    for (const [key, series] of knowledge.index.facts) {
      if (!key.startsWith(`${indicator}|`) || !key.endsWith('|actual')) continue;
      for (const facts of series.values())
        for (const fact of facts)
          if (fact.end <= at && fact.known <= knowledge.asOf && (last === null || fact.end > last)) last = fact.end;
    }
    // A flag that is carried speaks of every year's end until then.
    const carried = knowledge.index.indicatorsById.get(indicator)?.carryYears ?? 0;
    return last !== null && carried > 0 ? lastYearEnd(at) : last;
  });
}

function lastYearEnd(at: IsoDate): IsoDate {
  return endOfYear(lastYearBy(at));
}
