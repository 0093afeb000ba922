import type { Area } from '../area/area.ts';
import type { Knowledge } from '../indicator/evaluation.ts';
import { joinSources } from '../indicator/measured.ts';
import { measureIndicator } from '../indicator/roll-up.ts';
import type { IsoDate } from '../unit.ts';
import { attributeTruth, compare, type Truth } from './attribute-condition.ts';
import type { Where } from './target.ts';

/** Whether a unit satisfies a condition on a day, with the sources of the facts that were asked. Kleene's logic: unknown is neither. */
export function satisfies(
  knowledge: Knowledge,
  where: Where,
  area: Area,
  at: IsoDate,
): { readonly truth: Truth; readonly sources: number } {
  if ('all' in where)
    return combine(
      where.all.map((each) => satisfies(knowledge, each, area, at)),
      false,
    );
  if ('any' in where)
    return combine(
      where.any.map((each) => satisfies(knowledge, each, area, at)),
      true,
    );
  if ('not' in where) {
    const { truth, sources } = satisfies(knowledge, where.not, area, at);
    return { truth: typeof truth === 'boolean' ? !truth : truth, sources };
  }
  if ('attribute' in where) return { truth: attributeTruth(where, area), sources: 0 };
  const measured = measureIndicator(knowledge, where, at, area.code);
  if (measured.value === null)
    return { truth: measured.absent === 'notApplicable' ? 'notApplicable' : 'unknown', sources: measured.sources };
  return { truth: compare(measured.value, where.op, where.value), sources: measured.sources };
}

function combine(
  parts: readonly { truth: Truth; sources: number }[],
  decisive: boolean,
): { truth: Truth; sources: number } {
  const sources = parts.reduce((all, part) => joinSources(all, part.sources), 0);
  const applicable = parts.filter((part) => part.truth !== 'notApplicable');
  if (parts.length > 0 && applicable.length === 0) return { truth: 'notApplicable', sources };
  if (applicable.some((part) => part.truth === decisive)) return { truth: decisive, sources };
  if (applicable.some((part) => part.truth === 'unknown')) return { truth: 'unknown', sources };
  return { truth: !decisive, sources };
}
