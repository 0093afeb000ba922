import type { ReachState, ReachStep } from '../../jobs/reach/protocol.ts';

/** One way of reckoning whom the plan reaches, under way in the worker. */
export type ReachEngine = {
  /** By what exists. */
  readonly begun: ReachState;
  /** Something changed that it cannot follow: it has to be made anew. */
  isOutdated(): boolean;
  /** Sends what changed since the last time; null where that has to wait until the gesture has ended. */
  follow(): Promise<readonly ReachStep[] | null>;
};
