import type { Area } from '../area/area.ts';
import { childrenAt } from '../area/children-at.ts';
import type { Knowledge } from '../indicator/evaluation.ts';
import { remember, rememberFor } from '../indicator/evaluation.ts';
import { measureTerm } from '../indicator/roll-up.ts';
import { addDays, endOfYear, parsePeriod, yearOf } from '../period.ts';
import type { AreaCode, IsoDate } from '../unit.ts';
import { apportion } from './apportion.ts';
import { deadlineOf, plannedUnits } from './exit.ts';
import { hasRatio, measureTarget } from './measure.ts';
import { type LinePoint, planLine } from './plan-line.ts';
import type { GoalOrigin } from './result.ts';
import {
  customAreaCode,
  membersOf,
  scopeKey,
  scopeRoots,
  scopeUnits,
  upwards,
  upwardsWithWhole,
  wholeScope,
} from './scope.ts';
import type { Milestone, Operator, Target } from './target.ts';

/** A target as it stands for one area: its goal, milestones, baseline and deadline, and where the goal comes from. */
export type AreaPlan = {
  /** How the value must stand to the goal: the target's, but for a share of units that stands for a comparison. */
  readonly op: Operator;
  readonly goal: number | null;
  readonly goalOrigin: GoalOrigin | null;
  readonly milestones: readonly Milestone[];
  readonly baseline: LinePoint | null;
  readonly baselineObserved: boolean;
  readonly deadline: IsoDate | null;
  readonly line: readonly LinePoint[];
};

type Share = {
  readonly op?: Operator;
  readonly goal: number;
  readonly milestones: readonly Milestone[];
  readonly origin: GoalOrigin;
};

/** The plan of one area, or of the whole scope. Areas outside `childGoals` get no goal (`noGoal`), never a made-up one. */
export function planOf(knowledge: Knowledge, target: Target, area: AreaCode): AreaPlan {
  return rememberFor(knowledge, target, 'plan', area, () => buildPlan(knowledge, target, area));
}

/** Start of a flow's window: the baseline's day, else the day before the first milestone; null means from the beginning. */
export function windowStart(target: Target): IsoDate | null {
  if (target.kind !== 'flow' && !target.milestones.some((milestone) => !milestone.cumulative)) return null;
  if (target.baseline) return target.baseline.date;
  const first = target.milestones[0] && parsePeriod(target.milestones[0].period);
  return first ? addDays(first.start, -1) : null;
}

/** Whether an area stands for the whole scope. */
export function isWhole(knowledge: Knowledge, target: Target, area: AreaCode): boolean {
  const { areas, customArea } = target.scope;
  if (area === wholeScope || (!areas && customArea !== undefined && area === customAreaCode(customArea))) return true;
  const roots = scopeRoots(knowledge, target);
  return roots.length === 1 && roots[0]!.code === area;
}

function buildPlan(knowledge: Knowledge, target: Target, area: AreaCode): AreaPlan {
  const share = goalFor(knowledge, target, area);
  const due = dueDates(knowledge, target, area);
  const deadline = due.at(-1)?.date ?? null;
  const goal = share?.goal ?? null;
  const stepped = share !== null && share.milestones.length === 0 && due.length > 1;
  const baseline = baselineFor(knowledge, target, area);
  const milestones = stepped ? steps(due, goal ?? 0, baseline?.value ?? 0) : (share?.milestones ?? []);
  const whole = isWhole(knowledge, target, area);
  const stated = whole && target.baseline !== null;
  return {
    op: share?.op ?? target.op,
    goal,
    goalOrigin: share?.origin ?? null,
    milestones,
    baseline,
    baselineObserved: baseline !== null && !stated && target.baseline === null,
    deadline,
    line: goal === null ? [] : planLine({ baseline, milestones, goal, deadline }),
  };
}

function goalFor(knowledge: Knowledge, target: Target, area: AreaCode): Share | null {
  if (target.kind === 'exit') return exitGoal(knowledge, target, area);
  if (isShareOfUnits(knowledge, target, area)) return { op: '>=', goal: 1, milestones: [], origin: 'document' };
  if (isWhole(knowledge, target, area))
    return target.value === null ? null : { goal: target.value, milestones: target.milestones, origin: 'document' };
  const listed = listedGoal(knowledge, target, area);
  if (listed) return listed;
  if (target.value === null) return null;
  if (target.childGoals === 'same') return { goal: target.value, milestones: target.milestones, origin: 'same' };
  if (target.childGoals !== 'proportional') return null;
  const goals = splitGoals(knowledge, target);
  const members = membersOf(knowledge, area);
  return members ? together(members.map((code) => goals.get(code))) : (goals.get(area) ?? null);
}

/** What the members of a custom area owe together; null when one of them owes nothing of its own. */
function together(shares: readonly (Share | undefined)[]): Share | null {
  const [first] = shares;
  if (!first || shares.some((share) => share === undefined)) return null;
  const sumOf = (amount: (share: Share) => number): number => shares.reduce((sum, share) => sum + amount(share!), 0);
  const milestones = first.milestones.map((milestone, i) => ({
    ...milestone,
    value: sumOf((share) => share.milestones[i]?.value ?? 0),
  }));
  return { goal: sumOf((share) => share.goal), milestones, origin: 'derived' };
}

/** A comparison with the parent has a ratio only for single units; wider areas owe that all their units satisfy it. */
function isShareOfUnits(knowledge: Knowledge, target: Target, area: AreaCode): boolean {
  const { measure } = target;
  if (!('left' in measure) || target.value === null || hasRatio(knowledge, target, measure, area)) return false;
  return isWhole(knowledge, target, area) || target.childGoals === 'same';
}

/** A goal of its own, or, where goals are passed down, that of the nearest area above which has one. */
function listedGoal(knowledge: Knowledge, target: Target, area: AreaCode): Share | null {
  const { overrides, childGoals } = target;
  if (!overrides) return null;
  const isPassedDown = childGoals === 'same';
  const owner = isPassedDown ? upwards(knowledge, area).find((code) => overrides[code]?.value !== undefined) : area;
  const override = owner === undefined ? undefined : overrides[owner];
  if (override?.value === undefined) return null;
  const milestones = override.milestones ?? (isPassedDown ? target.milestones : []);
  return { goal: override.value, milestones, origin: owner === area ? 'listed' : 'same' };
}

/** Units of a plan of exits: the goal of an area is the number of planned units in it; without a plan there is no goal. */
function exitGoal(knowledge: Knowledge, target: Target, area: AreaCode): Share | null {
  const due = dueDates(knowledge, target, area);
  if (due.length === 0) return null;
  const whole = isWhole(knowledge, target, area);
  const goal = whole && target.value !== null ? target.value : due.at(-1)!.count;
  return { goal, milestones: whole ? target.milestones : [], origin: whole ? 'document' : 'listed' };
}

type Due = { readonly date: IsoDate; readonly count: number };

/** Days on which units of an area fall due, with how many are due by then. One entry for a target with one deadline for all. */
function dueDates(knowledge: Knowledge, target: Target, area: AreaCode): readonly Due[] {
  const perUnit = target.kind === 'exit' || (target.deadline !== null && 'monthsAfterStart' in target.deadline);
  if (perUnit) return dueByArea(knowledge, target).get(area) ?? [];
  const own = deadlineOf(knowledge, target, area);
  return own === null ? [] : [{ date: own, count: 1 }];
}

/** The same for all areas of a target whose units have deadlines of their own; one pass over the units. */
function dueByArea(knowledge: Knowledge, target: Target): ReadonlyMap<AreaCode, readonly Due[]> {
  const { kind, deadline, overrides } = target;
  const own = rememberFor(knowledge, target, 'dueKey', '', () =>
    JSON.stringify([kind === 'exit', deadline, overrides]),
  );
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
function steps(due: readonly Due[], goal: number, start: number): readonly Milestone[] {
  const last = due.at(-1)!.count;
  return due.map(({ date, count }) => ({
    period: date === endOfYear(yearOf(date)) ? String(yearOf(date)) : date,
    value: start + ((goal - start) * count) / last,
    cumulative: true,
  }));
}

function baselineFor(knowledge: Knowledge, target: Target, area: AreaCode): LinePoint | null {
  if (isWhole(knowledge, target, area) && target.baseline) return target.baseline;
  const date = target.baseline?.date ?? target.lineFrom;
  if (date === undefined || date > knowledge.asOf) return null;
  if (windowStart(target) !== null) return { date, value: 0 };
  const { value } = measureTarget(knowledge, target, area, date);
  return value === null ? null : { date, value };
}

/** Goal and milestones of every area below the scope, level by level, each split adding up to its parent exactly. */
function splitGoals(knowledge: Knowledge, target: Target): ReadonlyMap<AreaCode, Share> {
  return rememberFor(knowledge, target, 'split', '', () => {
    const goals = new Map<AreaCode, Share>();
    const roots = scopeRoots(knowledge, target);
    const date = target.baseline?.date ?? target.lineFrom ?? windowStart(target) ?? knowledge.asOf;
    const weigh = (area: Area): number =>
      (target.proportionalTo
        ? measureTerm(knowledge, target.proportionalTo, date, area.code)
        : measureTarget(knowledge, target, area.code, date)
      ).value ?? 0;
    const divide = (parts: readonly Area[], goal: number, milestones: readonly Milestone[]): void => {
      const weights = parts.map(weigh);
      if (weights.every((weight) => weight === 0)) return;
      const steps = milestones.map((milestone) => apportion(milestone.value, weights));
      // Where the amounts of the periods make up the goal, they do so for every part too.
      const shares = isSumOf(milestones, goal)
        ? parts.map((_, i) => steps.reduce((sum, step) => sum + step[i]!, 0))
        : apportion(goal, weights);
      parts.forEach((part, i) => {
        const own = milestones.map((milestone, k) => ({ ...milestone, value: steps[k]![i]! }));
        if (!isWhole(knowledge, target, part.code))
          goals.set(part.code, { goal: shares[i]!, milestones: own, origin: 'derived' });
        if (part.level !== target.countLevel)
          divide(childrenAt(knowledge.index.workspace.areas, part.code, date), shares[i]!, own);
      });
    };
    divide(roots, target.value ?? 0, target.milestones);
    return goals;
  });
}

function isSumOf(milestones: readonly Milestone[], goal: number): boolean {
  const amounts = milestones.filter((milestone) => !milestone.cumulative);
  return (
    amounts.length === milestones.length &&
    amounts.length > 0 &&
    amounts.reduce((sum, { value }) => sum + value, 0) === goal
  );
}
