import type { ReachState, ReachStep } from '../../jobs/reach/protocol.ts';
import type { PlanningState } from '../../state/planning-store.ts';

/** One way of reckoning whom the plan reaches, under way in the worker. */
export type ReachEngine = {
  /** By what exists. */
  readonly begun: ReachState;
  /** With another distance, the plan as the worker holds it included; classes that have a distance of their own keep it. */
  within(metres: number): Promise<ReachState>;
  /** What comes next takes longer than a frame or two: what is shown until then is not of what is in the hand. */
  isSlowNext(now: PlanningState): boolean;
  /** Sends what changed since the last time, in the plan and in the hand. */
  follow(now: PlanningState): Promise<readonly ReachStep[]>;
};
