import type { Area } from '../area/area.ts';
import { type Knowledge, remember, rememberShared } from '../indicator/evaluation.ts';
import { joinSources } from '../indicator/measured.ts';
import { indicatorOn } from '../indicator/roll-up.ts';
import type { AreaCode, IsoDate } from '../unit.ts';
import type { UnitAnswer } from './add-up.ts';
import { conditionOn, isOfAreasAlone } from './predicate.ts';
import { partsDay, type ScopedUnit, scopeKey, scopeUnits } from './scope.ts';
import type { Measure, Target, Where } from './target.ts';

/** Each unit of the scope with its answer to the measure's condition, weighted by units, an attribute or an indicator. */
export function coverageAnswers(
  knowledge: Knowledge,
  target: Target,
  measure: Extract<Measure, { where: unknown; weight: string }>,
  at: IsoDate,
): readonly UnitAnswer[] {
  const satisfies = conditionOn(knowledge, measure.where, at);
  const weigh = weightOn(knowledge, measure.weight, at);
  return scopeUnits(knowledge, target, at).map((unit) => {
    const { truth, sources } = satisfies(unit.area);
    return answered(unit, truth, sources, weigh(unit.area));
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
  return judgedUnits(knowledge, target, measure.where, at).map(({ unit, isKnown }) => {
    const found = people.get(unit.area.code) ?? { count: 0, sources: 0 };
    const enough = kept && isKnown ? found.count >= (measure.minimum ?? 1) : ('unknown' as const);
    return answered(unit, enough, found.sources, 1);
  });
}

export type JudgedUnit = { readonly unit: ScopedUnit; readonly isKnown: boolean };

/** Units of the scope that a measure asks about: all, or those that may satisfy its own condition, and whether that is known. */
export function judgedUnits(
  knowledge: Knowledge,
  target: Target,
  where: Where | undefined,
  at: IsoDate,
): readonly JudgedUnit[] {
  const isShared = isJudgedByAreasAlone(target, where);
  const day = isShared ? partsDay(knowledge.index.workspace.areas, at) : at;
  const key = `judged|${scopeKey(knowledge, target)}|${where ? JSON.stringify(where) : ''}|${day}`;
  return (isShared ? rememberShared : remember)(knowledge, key, () => {
    const units = scopeUnits(knowledge, target, at);
    if (!where) return units.map((unit) => ({ unit, isKnown: true }));
    const satisfies = conditionOn(knowledge, where, at);
    return units.flatMap((unit) => {
      const { truth } = satisfies(unit.area);
      return truth === false || truth === 'notApplicable' ? [] : [{ unit, isKnown: truth === true }];
    });
  });
}

/** Whether the same units are judged on all days. */
export function isJudgedByAreasAlone({ scope }: Target, where: Where | undefined): boolean {
  return [scope.where, where].every((each) => each === undefined || isOfAreasAlone(each));
}

/** A unit whose place in the scope is unknown cannot be answered either. */
export function answered(
  { area, truth: place, sources: placed }: ScopedUnit,
  truth: UnitAnswer['truth'],
  sources: number,
  weight: number | null,
): UnitAnswer {
  return {
    code: area.code,
    truth: place === 'unknown' ? 'unknown' : truth,
    weight,
    sources: joinSources(sources, placed),
  };
}

/** What a unit counts for: one, its attribute, or its figure of an indicator on the day; null where it has none. */
export function weightOn(knowledge: Knowledge, weight: string, at: IsoDate): (area: Area) => number | null {
  if (weight === 'units') return () => 1;
  const known = isIndicator(knowledge, weight) ? indicatorOn(knowledge, { indicator: weight }, at) : null;
  return ({ attributes, code }) => {
    const attribute = attributes[weight];
    return typeof attribute === 'number' ? attribute : (known?.(code).value ?? null);
  };
}

/** Whether units without an attribute of that name are weighed by an indicator of that name, which changes by the day. */
export function isIndicator({ index }: Knowledge, weight: string): boolean {
  return index.indicatorsById.has(weight);
}
