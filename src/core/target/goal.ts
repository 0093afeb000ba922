import type { Area } from '../area/area.ts';
import { childrenAt } from '../area/children-at.ts';
import type { Knowledge } from '../indicator/evaluation.ts';
import { rememberFor } from '../indicator/evaluation.ts';
import { measureTerm } from '../indicator/roll-up.ts';
import { addDays, parsePeriod } from '../period.ts';
import type { AreaCode, IsoDate } from '../unit.ts';
import { apportion } from './apportion.ts';
import { type Due, duesOf, steps } from './due.ts';
import { hasRatio, measureTarget, targetOn } from './measure.ts';
import { type LinePoint, planLine } from './plan-line.ts';
import type { GoalOrigin } from './result.ts';
import { customAreaCode, membersOf, scopeRoots, upwards, wholeScope } from './scope.ts';
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
  return plansOf(knowledge, target)(area);
}

/** The same for many areas: what they share is looked up once. */
export function plansOf(knowledge: Knowledge, target: Target): (area: AreaCode) => AreaPlan {
  return rememberFor(knowledge, target, 'plans', '', () => {
    const isWhole = wholeTest(knowledge, target);
    const dueIn = duesOf(knowledge, target);
    const baselineIn = baselinesOf(knowledge, target);
    const shareOf = goalsOf(knowledge, target, dueIn);
    return (area) => {
      const whole = isWhole(area);
      const share = shareOf(area, whole);
      const due = dueIn(area);
      const deadline = due.at(-1)?.date ?? null;
      const goal = share?.goal ?? null;
      const stepped = share !== null && share.milestones.length === 0 && due.length > 1;
      const baseline = baselineIn(area, whole);
      const milestones = stepped ? steps(due, goal ?? 0, baseline?.value ?? 0) : (share?.milestones ?? []);
      return {
        op: share?.op ?? target.op,
        goal,
        goalOrigin: share?.origin ?? null,
        milestones,
        baseline,
        baselineObserved: baseline !== null && target.baseline === null,
        deadline,
        line: goal === null ? [] : planLine({ baseline, milestones, goal, deadline }),
      };
    };
  });
}

/** Start of a flow's window: the baseline's day, else the day before the first milestone; null means from the beginning. */
export function windowStart(target: Target): IsoDate | null {
  if (target.kind !== 'flow' && !target.milestones.some((milestone) => !milestone.cumulative)) return null;
  if (target.baseline) return target.baseline.date;
  const first = target.milestones[0] && parsePeriod(target.milestones[0].period);
  return first ? addDays(first.start, -1) : null;
}

/** A test of whether an area stands for the whole scope. */
function wholeTest(knowledge: Knowledge, target: Target): (area: AreaCode) => boolean {
  const { areas, customArea } = target.scope;
  const roots = scopeRoots(knowledge, target);
  const root = roots.length === 1 ? roots[0]!.code : wholeScope;
  const custom = !areas && customArea !== undefined ? customAreaCode(customArea) : wholeScope;
  return (area) => area === wholeScope || area === root || area === custom;
}

function goalsOf(
  knowledge: Knowledge,
  target: Target,
  dueIn: (area: AreaCode) => readonly Due[],
): (area: AreaCode, whole: boolean) => Share | null {
  const { value, milestones } = target;
  if (target.kind === 'exit') return (area, whole) => exitGoal(target, dueIn(area), whole);
  const own = value === null ? null : { goal: value, milestones };
  const ofWhole: Share | null = own && { ...own, origin: 'document' };
  const passedDown: Share | null = own && { ...own, origin: 'same' };
  return (area, whole) => {
    if (isShareOfUnits(knowledge, target, area, whole)) return shareOfUnits;
    if (whole) return ofWhole;
    const listed = listedGoal(knowledge, target, area);
    if (listed) return listed;
    if (target.childGoals === 'same') return passedDown;
    if (value === null || target.childGoals !== 'proportional') return null;
    const goals = splitGoals(knowledge, target);
    const members = membersOf(knowledge, area);
    return members ? together(members.map((code) => goals.get(code))) : (goals.get(area) ?? null);
  };
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
const shareOfUnits: Share = { op: '>=', goal: 1, milestones: [], origin: 'document' };

function isShareOfUnits(knowledge: Knowledge, target: Target, area: AreaCode, whole: boolean): boolean {
  const { measure } = target;
  if (!('left' in measure) || target.value === null || hasRatio(knowledge, target, measure, area)) return false;
  return whole || target.childGoals === 'same';
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
function exitGoal(target: Target, due: readonly Due[], whole: boolean): Share | null {
  if (due.length === 0) return null;
  const goal = whole && target.value !== null ? target.value : due.at(-1)!.count;
  return { goal, milestones: whole ? target.milestones : [], origin: whole ? 'document' : 'listed' };
}

/** The stated baseline of the whole; elsewhere, and where none is stated, what was measured on its day. */
function baselinesOf(knowledge: Knowledge, target: Target): (area: AreaCode, whole: boolean) => LinePoint | null {
  const { baseline } = target;
  const date = baseline?.date ?? target.lineFrom;
  if (date === undefined || date > knowledge.asOf) return (_, whole) => (whole ? baseline : null);
  const valueIn = windowStart(target) === null ? targetOn(knowledge, target, date) : null;
  return (area, whole) => {
    if (whole && baseline) return baseline;
    const value = valueIn ? valueIn(area).value : 0;
    return value === null ? null : { date, value };
  };
}

/** Goal and milestones of every area below the scope, level by level, each split adding up to its parent exactly. */
function splitGoals(knowledge: Knowledge, target: Target): ReadonlyMap<AreaCode, Share> {
  return rememberFor(knowledge, target, 'split', '', () => {
    const goals = new Map<AreaCode, Share>();
    const roots = scopeRoots(knowledge, target);
    const date = target.baseline?.date ?? target.lineFrom ?? windowStart(target) ?? knowledge.asOf;
    const isWhole = wholeTest(knowledge, target);
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
        if (!isWhole(part.code)) goals.set(part.code, { goal: shares[i]!, milestones: own, origin: 'derived' });
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
