import type { Knowledge } from '../indicator/evaluation.ts';
import { conditionOn } from '../target/predicate.ts';
import { scopeUnits, upwards, wholeScope } from '../target/scope.ts';
import type { Target, Where } from '../target/target.ts';
import type { AreaCode, IsoDate } from '../unit.ts';

/** A unit that does not satisfy a checklist, with the places of its conditions in the list. */
export type ShortUnit = {
  readonly code: AreaCode;
  readonly unmet: readonly number[];
  /** Conditions that nobody has reported on: they may be met or not. */
  readonly unknown: readonly number[];
};

export type ShortConditions = {
  readonly conditions: readonly Where[];
  /** Units that fail at least one condition for certain: fewest failures first, then fewest unknown, then by code. */
  readonly units: readonly ShortUnit[];
  /** How many units fail each condition; same order as `conditions`. */
  readonly failures: readonly number[];
};

/**
 * One short-fall away (差一项): which conditions of a checklist each unit still misses (T3's eight haves, Y3's six services, X1's exit
 * standard). Null for targets whose measure is no list of conditions that must all hold. A condition that does not apply to a unit is not
 * missed by it. Cost: units × conditions.
 */
export function shortConditions(
  knowledge: Knowledge,
  target: Target,
  root: AreaCode = wholeScope,
  at: IsoDate = knowledge.asOf,
): ShortConditions | null {
  const { measure } = target;
  if (!('where' in measure) || measure.where === undefined || !('all' in measure.where)) return null;
  if ('near' in measure || 'assignments' in measure) return null;
  const conditions = measure.where.all;
  if (conditions.length < 2) return null;
  const questions = conditions.map((condition) => conditionOn(knowledge, condition, at));
  const failures = conditions.map(() => 0);
  const units: ShortUnit[] = [];
  for (const { area, truth } of scopeUnits(knowledge, target, at)) {
    if (truth !== true) continue;
    if (root !== wholeScope && !upwards(knowledge, area.code).includes(root)) continue;
    const answers = questions.map((question) => question(area).truth);
    const placesOf = (wanted: false | 'unknown') => answers.flatMap((answer, i) => (answer === wanted ? [i] : []));
    const [unmet, unknown] = [placesOf(false), placesOf('unknown')];
    if (unmet.length === 0) continue;
    for (const i of unmet) failures[i]!++;
    units.push({ code: area.code, unmet, unknown });
  }
  units.sort(
    (a, b) => a.unmet.length - b.unmet.length || a.unknown.length - b.unknown.length || (a.code < b.code ? -1 : 1),
  );
  return { conditions, units, failures };
}
