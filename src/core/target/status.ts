import type { IsoDate } from '../unit.ts';
import { compare } from './attribute-condition.ts';
import type { Status } from './result.ts';
import type { Operator } from './target.ts';

/** Everything that decides a status. All values in the target's unit. */
export type Standing = {
  readonly op: Operator;
  readonly value: number | null;
  readonly notApplicable: boolean;
  readonly goal: number | null;
  /** Planned value on the day of the data; null before the line starts. */
  readonly planned: number | null;
  /** First value of the planned line, from which the way to the goal is measured. */
  readonly start: number | null;
  readonly asOf: IsoDate;
  readonly deadline: IsoDate | null;
  /** False when units without a figure could still undo it. */
  readonly certain: boolean;
  readonly tolerance: { readonly onTrack: number; readonly atRisk: number };
};

export const defaultTolerance = { onTrack: 0.02, atRisk: 0.1 } as const;

/** Rounding of sums must not turn "exactly on the line" into "behind": nine digits of the values compared. */
const relativeEpsilon = 1e-9;

/**
 * Status by distance behind the planned value, as a share of the way from start to goal. A difference, not a ratio of growth rates
 * (Open SDG's), so that goals of zero work. Met for all known units while others have no figure is not "achieved": on track before
 * the deadline, at risk after it.
 */
export function statusOf(standing: Standing): Status {
  const { op, value, goal, planned, asOf, deadline, tolerance } = standing;
  if (standing.notApplicable) return 'notApplicable';
  if (goal === null) return 'noGoal';
  if (value === null) return 'noData';
  const over = deadline !== null && asOf >= deadline;
  if (isMet(value, op, goal)) return standing.certain ? 'achieved' : over ? 'atRisk' : 'onTrack';
  if (over) return 'missed';
  if (planned === null) return 'tooEarly';
  const behind = shortfall(value, op, planned);
  if (behind <= epsilonOf(value, planned)) return 'onTrack';
  const way = Math.abs(goal - (standing.start ?? planned)) || Math.abs(goal) || Math.abs(planned) || 1;
  const share = behind / way - relativeEpsilon;
  return share <= tolerance.onTrack ? 'onTrack' : share <= tolerance.atRisk ? 'atRisk' : 'behind';
}

/** Whether the goal is met, within nine digits so that sums of decimals do not miss it by rounding. */
export function isMet(value: number, op: Operator, goal: number): boolean {
  if (op === '>' || op === '<') return compare(value, op, goal);
  return shortfall(value, op, goal) <= epsilonOf(value, goal);
}

/** Distance to the goal in the target's unit, 0 when met; null when either is absent. */
export function gapOf(value: number | null, op: Operator, goal: number | null): number | null {
  if (value === null || goal === null) return null;
  return isMet(value, op, goal) ? 0 : Math.max(0, shortfall(value, op, goal));
}

/** How far a value is on the wrong side of a bound; negative on the right side. */
function shortfall(value: number, op: Operator, bound: number): number {
  if (op === '=') return Math.abs(bound - value);
  return op === '>=' || op === '>' ? bound - value : value - bound;
}

function epsilonOf(a: number, b: number): number {
  return relativeEpsilon * Math.max(Math.abs(a), Math.abs(b), 1e-6);
}
