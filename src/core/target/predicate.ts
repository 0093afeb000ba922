import type { Area } from '../area/area.ts';
import type { Knowledge } from '../indicator/evaluation.ts';
import { joinSources } from '../indicator/measured.ts';
import { indicatorOn } from '../indicator/roll-up.ts';
import type { IsoDate } from '../unit.ts';
import { attributeTruth, compare, type Truth } from './attribute-condition.ts';
import type { Where } from './target.ts';

/** Whether a unit satisfies a condition, with the sources of the facts that were asked. */
export type Answer = { readonly truth: Truth; readonly sources: number };
type Condition = (area: Area) => Answer;

/** A condition as a question to units, as of a day; its indicators are looked up once. Kleene's logic: unknown is neither. */
export function conditionOn(knowledge: Knowledge, where: Where, at: IsoDate): Condition {
  const on = (each: Where): Condition => conditionOn(knowledge, each, at);
  if ('all' in where) return combined(where.all.map(on), false);
  if ('any' in where) return combined(where.any.map(on), true);
  if ('not' in where) return negated(on(where.not));
  if ('attribute' in where) return (area) => ({ truth: attributeTruth(where, area), sources: 0 });
  const measuredIn = indicatorOn(knowledge, where, at);
  return ({ code }) => {
    const { value, absent, sources } = measuredIn(code);
    if (value === null) return { truth: absent === 'notApplicable' ? 'notApplicable' : 'unknown', sources };
    return { truth: compare(value, where.op, where.value), sources };
  };
}

/** Whether the answers are the same on all days: no indicator is asked for. */
export function isOfAreasAlone(where: Where): boolean {
  if ('all' in where) return where.all.every(isOfAreasAlone);
  if ('any' in where) return where.any.every(isOfAreasAlone);
  return 'not' in where ? isOfAreasAlone(where.not) : 'attribute' in where;
}

function negated(condition: Condition): Condition {
  return (area) => {
    const { truth, sources } = condition(area);
    return { truth: typeof truth === 'boolean' ? !truth : truth, sources };
  };
}

/** Decisive is false where all must hold, true where any may. Conditions that do not apply take no part, unless none does. */
function combined(parts: readonly Condition[], decisive: boolean): Condition {
  return (area) => {
    let sources = 0;
    let truth: Truth = parts.length === 0 ? !decisive : 'notApplicable';
    for (const part of parts) {
      const answer = part(area);
      sources = joinSources(sources, answer.sources);
      truth = stronger(truth, answer.truth, decisive);
    }
    return { truth, sources };
  };
}

/** What decides comes first, then what is unknown, then the opposite, last what does not apply. */
function stronger(a: Truth, b: Truth, decisive: boolean): Truth {
  if (a === decisive || b === decisive) return decisive;
  if (a === 'unknown' || b === 'unknown') return 'unknown';
  return a === 'notApplicable' ? b : a;
}
