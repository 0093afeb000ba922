import { wrap } from 'comlink';
import type { Issue } from '../../core/issue.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { changedPlan } from '../../core/plan/plan-change.ts';
import type { PlanFileApi } from './protocol.ts';

/** The plan in a file with the hash of its content; null after an error among the issues. */
export type PlanOfFile = { readonly plan: Plan | null; readonly hash: string; readonly issues: readonly Issue[] };

/** Reads a plan file in a worker of its own: one of thousands of elements is read and checked for longer than a frame lasts. */
export async function readPlanApart(bytes: Uint8Array, file: string): Promise<PlanOfFile> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'plan-file' });
  try {
    const api = wrap<PlanFileApi>(worker);
    const { issues, hash, portions } = await api.read(bytes, file);
    let plan: Plan | null = null;
    for (let k = 0; k < portions; k++) plan = changedPlan(plan, await api.portion(k));
    return { plan, hash, issues };
  } finally {
    worker.terminate();
  }
}
