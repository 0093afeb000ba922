import type { Knowledge } from '../indicator/evaluation.ts';
import { joinSources } from '../indicator/measured.ts';
import { measureIndicator } from '../indicator/roll-up.ts';
import type { AreaCode, IsoDate } from '../unit.ts';
import type { UnitAnswer } from './add-up.ts';
import { satisfies } from './predicate.ts';
import { type ScopedUnit, scopeUnits } from './scope.ts';
import type { Measure, Target } from './target.ts';

/** Each unit of the scope with its answer to the measure's condition, weighted by units, an attribute or an indicator. */
export function coverageAnswers(
  knowledge: Knowledge,
  target: Target,
  measure: Extract<Measure, { where: unknown; weight: string }>,
  at: IsoDate,
): readonly UnitAnswer[] {
  return scopeUnits(knowledge, target, at).map((unit) => {
    const answer = satisfies(knowledge, measure.where, unit.area, at);
    return answered(knowledge, unit, answer.truth, answer.sources, measure.weight, at);
  });
}

/** Whether each unit has at least `minimum` people in one of the roles on the day. A unit without a row has nobody. */
export function assignmentAnswers(
  knowledge: Knowledge,
  target: Target,
  measure: Extract<Measure, { assignments: readonly string[] }>,
  at: IsoDate,
): readonly UnitAnswer[] {
  const { index } = knowledge;
  const people = new Map<AreaCode, { count: number; sources: number }>();
  for (const assignment of index.workspace.assignments) {
    if (!measure.assignments.includes(assignment.role) || assignment.from > at) continue;
    if (assignment.to !== null && assignment.to < at) continue;
    const sum = people.get(assignment.area) ?? { count: 0, sources: 0 };
    people.set(assignment.area, sum);
    sum.count++;
    sum.sources = joinSources(sum.sources, index.sourceBits.get(assignment.source) ?? 0);
  }
  const kept = index.workspace.assignments.length > 0;
  const units = scopeUnits(knowledge, target, at);
  return units.flatMap((unit) => {
    const condition = measure.where
      ? satisfies(knowledge, measure.where, unit.area, at)
      : { truth: true as const, sources: 0 };
    if (condition.truth === false || condition.truth === 'notApplicable') return [];
    const found = people.get(unit.area.code) ?? { count: 0, sources: 0 };
    const enough = kept && condition.truth === true ? found.count >= (measure.minimum ?? 1) : ('unknown' as const);
    return [answered(knowledge, unit, enough, found.sources, 'units', at)];
  });
}

/** A unit whose place in the scope is unknown cannot be answered either. */
export function answered(
  knowledge: Knowledge,
  unit: ScopedUnit,
  truth: UnitAnswer['truth'],
  sources: number,
  weight: string,
  at: IsoDate,
): UnitAnswer {
  return {
    code: unit.area.code,
    truth: unit.truth === 'unknown' ? 'unknown' : truth,
    weight: weightOf(knowledge, unit, weight, at),
    sources: joinSources(sources, unit.sources),
  };
}

function weightOf(knowledge: Knowledge, { area }: ScopedUnit, weight: string, at: IsoDate): number | null {
  if (weight === 'units') return 1;
  const attribute = area.attributes[weight];
  if (typeof attribute === 'number') return attribute;
  if (!knowledge.index.indicatorsById.has(weight)) return null;
  return measureIndicator(knowledge, { indicator: weight }, at, area.code).value;
}
