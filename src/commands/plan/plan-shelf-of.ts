import type { PlanStore } from '../../state/plan-store.ts';
import { createPlanShelf, type PlanShelf } from '../../state/save/plan-shelf.ts';

/** A desk whose plans are kept in the browser. */
export type SavingDesk = { readonly plans: PlanStore; readonly shelf: PlanShelf };

/** The shelf of a store: how far the disk is, and what another tab wrote, show in it. */
export function planShelfOf(plans: PlanStore): PlanShelf {
  return createPlanShelf({
    onStanding: (saving) => plans.setState({ saving }),
    onFollowed: (history) => plans.setState({ history }),
  });
}
