import { type PlanChange, planChange, portionsOf } from '../../core/plan/plan-change.ts';
import { contentHash } from '../../io/plan-file/content-hash.ts';
import { readPlanFile } from '../../io/plan-file/read-plan-file.ts';
import type { PlanFileApi } from './protocol.ts';

/** Elements handed over at a time: a few milliseconds on the other side. */
const elementsAtOnce = 200;

/** The worker's work without the worker. */
export function createPlanFileJob(): PlanFileApi {
  let portions: readonly PlanChange[] = [];
  return {
    async read(bytes, file) {
      const { plan, issues } = readPlanFile(bytes, file);
      portions = plan ? portionsOf(planChange(null, plan), elementsAtOnce) : [];
      return { issues, hash: plan ? contentHash(plan) : '', portions: portions.length };
    },
    async portion(k) {
      const portion = portions[k];
      if (!portion) throw new Error(`plan file job: expected one of ${portions.length} portions, got ${k}`);
      return portion;
    },
  };
}
