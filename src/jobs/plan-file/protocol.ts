import type { Issue } from '../../core/issue.ts';
import type { PlanChange } from '../../core/plan/plan-change.ts';

/** The worker's side, reached through comlink. It reads one file and ends. */
export type PlanFileApi = {
  /** Reads and checks a plan file; a sound plan is kept and handed over in so many portions, none where there is an error among the issues. */
  read(
    bytes: Uint8Array,
    file: string,
  ): Promise<{ readonly issues: readonly Issue[]; readonly hash: string; readonly portions: number }>;
  /** In their order they lead from nothing to the plan (`changedPlan`). */
  portion(k: number): Promise<PlanChange>;
};
