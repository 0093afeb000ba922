import type { Knowledge } from '../indicator/evaluation.ts';
import { remember } from '../indicator/evaluation.ts';
import { endOfYear, yearOf } from '../period.ts';
import type { AreaCode, IsoDate } from '../unit.ts';
import { deadlineOf, plannedUnits } from './exit.ts';
import { scopeKey, scopeUnits, upwardsWithWhole, wholeScope } from './scope.ts';
import type { Milestone, Target } from './target.ts';

/** How many units of an area are due by a day. */
export type Due = { readonly date: IsoDate; readonly count: number };
const noneDue: readonly Due[] = [];

/** Days on which units of an area fall due, with how many are due by then. One entry for a target with one deadline for all. */
export function duesOf(knowledge: Knowledge, target: Target): (area: AreaCode) => readonly Due[] {
  const { deadline, overrides } = target;
  if (target.kind === 'exit' || (deadline !== null && 'monthsAfterStart' in deadline)) {
    const dues = dueByArea(knowledge, target);
    return (area) => dues.get(area) ?? noneDue;
  }
  const dueOn = (date: IsoDate | null): readonly Due[] => (date === null ? noneDue : [{ date, count: 1 }]);
  if (overrides) return (area) => dueOn(deadlineOf(knowledge, target, area));
  const ofAll = dueOn(deadlineOf(knowledge, target, wholeScope));
  return () => ofAll;
}

/** The same for all areas of a target whose units have deadlines of their own; one pass over the units. */
function dueByArea(knowledge: Knowledge, target: Target): ReadonlyMap<AreaCode, readonly Due[]> {
  const { kind, deadline, overrides } = target;
  const own = JSON.stringify([kind === 'exit', deadline, overrides]);
  return remember(knowledge, `due|${scopeKey(knowledge, target)}|${own}`, () => {
    const units =
      target.kind === 'exit'
        ? plannedUnits(knowledge, target, knowledge.asOf)
        : scopeUnits(knowledge, target, knowledge.asOf).map((unit) => unit.area.code);
    const counts = new Map<AreaCode, Map<IsoDate, number>>();
    for (const code of units) {
      const date = deadlineOf(knowledge, target, code);
      if (date === null) continue;
      for (const area of upwardsWithWhole(knowledge, code)) {
        const own = counts.get(area) ?? new Map<IsoDate, number>();
        counts.set(area, own.set(date, (own.get(date) ?? 0) + 1));
      }
    }
    return new Map([...counts].map(([area, own]) => [area, cumulated(own)]));
  });
}

function cumulated(counts: ReadonlyMap<IsoDate, number>): readonly Due[] {
  let count = 0;
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, due]) => {
      count += due;
      return { date, count };
    });
}

/** Milestones that follow from the units' own deadlines: of the way from the start to the goal, as much as there are units due. */
export function steps(due: readonly Due[], goal: number, start: number): readonly Milestone[] {
  const last = due.at(-1)!.count;
  return due.map(({ date, count }) => ({
    period: date === endOfYear(yearOf(date)) ? String(yearOf(date)) : date,
    value: start + ((goal - start) * count) / last,
    cumulative: true,
  }));
}
