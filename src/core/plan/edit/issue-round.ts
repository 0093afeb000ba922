import type { Plan } from '../plan.ts';
import { type PlanResult, planRefused } from '../plan-result.ts';

/**
 * Begins a round of hand-on: what the plan holds now becomes the ancestor that all copies of it are compared with. `hash` is that of
 * `contentText(contentOf(plan))`.
 */
export type IssueRound = { readonly kind: 'issueRound'; readonly hash: string };

export function issueRound(plan: Plan, { hash }: IssueRound): PlanResult {
  if (plan.ancestor?.hash === hash) return planRefused('nothingChanged');
  const { title, prices, budget, variants, ancestor: before } = plan;
  const earlier = before ? [...(before.earlier ?? []), before.hash].filter((each) => each !== hash) : [];
  const content = { title, prices, budget, variants };
  return { ok: true, plan: { ...plan, ancestor: { hash, content, ...(earlier.length > 0 ? { earlier } : {}) } } };
}
