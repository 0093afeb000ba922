import type { Knowledge } from '../indicator/evaluation.ts';
import { absentMeasure, type Measured } from '../indicator/measured.ts';
import { addMonths } from '../period.ts';
import type { AreaCode, IsoDate } from '../unit.ts';
import { type Entry, sumsByArea } from './add-up.ts';
import type { Measure, Target } from './target.ts';

/**
 * Days in villages per person and month over the twelve months to the day. The people are those assigned to one of the roles on the
 * day, at the area that they answer for; where nobody is assigned, those who made visits, at the areas they visited.
 */
export function daysPerPersonMonth(
  knowledge: Knowledge,
  target: Target,
  measure: Extract<Measure, { visits: readonly string[] }>,
  at: IsoDate,
): (code: AreaCode) => Measured {
  const { workspace } = knowledge.index;
  const from = addMonths(at, -12);
  const visits = workspace.visits.filter(
    (visit) => measure.visits.includes(visit.role) && visit.date > from && visit.date <= at,
  );
  const homes = new Map<string, AreaCode>();
  for (const { person, role, area, from: start, to } of workspace.assignments)
    if (measure.visits.includes(role) && start <= at && (to === null || to >= at)) homes.set(person, area);
  if (homes.size === 0) for (const visit of visits) homes.set(visit.person, visit.area);
  const people: Entry[] = [...homes.values()].map((area) => ({ area, amount: 1, source: '' }));
  const days: Entry[] = visits.flatMap((visit) => {
    const area = homes.get(visit.person);
    return area ? [{ area, amount: visit.days, source: visit.source }] : [];
  });
  const peopleIn = sumsByArea(knowledge, target, people, true);
  const daysIn = sumsByArea(knowledge, target, days, workspace.visits.length > 0);
  return (code) => {
    const [persons, total] = [peopleIn(code), daysIn(code)];
    if (!persons.value) return absentMeasure('notApplicable', 0);
    if (total.value === null) return absentMeasure('missing', persons.value);
    const denominator = persons.value * 12;
    return { ...total, value: total.value / denominator, numerator: total.value, denominator, known: persons.value };
  };
}
