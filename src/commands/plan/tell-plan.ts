import type { Plan } from '../../core/plan/plan.ts';
import { planChange, portionsOf } from '../../core/plan/plan-change.ts';
import type { WorkspaceApi } from '../../jobs/workspace/protocol.ts';

/** Elements handed over at a time: two milliseconds. Between two portions the page goes on. */
const elementsAtOnce = 200;

/**
 * Tells the worker what the plan is, by what differs from the last one that this teller told of. Resolves when the worker holds it; the next plan is
 * told of after that. Says nothing more once `isStopped`: another may be telling then.
 */
export function planTeller(
  api: Pick<WorkspaceApi, 'tellPlan'>,
  isStopped: () => boolean,
): (plan: Plan) => Promise<void> {
  let told: Plan | null = null;
  return async (plan) => {
    const before = told;
    // Where the telling fails, the next one starts anew.
    told = null;
    for (const [k, portion] of portionsOf(planChange(before, plan), elementsAtOnce).entries()) {
      if (isStopped()) return;
      await api.tellPlan(portion, before === null && k === 0);
    }
    told = plan;
  };
}
