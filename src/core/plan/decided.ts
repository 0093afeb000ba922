import { type DecidedVariant, type Plan, variantOf, type WorkflowStep, workflowState } from './plan.ts';

/** A variant that was decided on, as it was called then, and its title of now; null when the plan has it no more. */
export type DecidedThen = DecidedVariant & { readonly now: string | null };

/** A step of the workflow with what can be said of its decision today. */
export type DecisionStep = {
  readonly step: WorkflowStep;
  /** Null where it decides on nothing (back to draft), or was taken before steps named what they decide on. */
  readonly variants: readonly DecidedThen[] | null;
  /** The last review or approval before it that was of other variants; null when that was of the same, or there is none that says. */
  readonly differsFrom: WorkflowStep | null;
};

/** The steps in their order: who decided on which variants, and where the decision became another one. */
export function decisionSteps(plan: Pick<Plan, 'workflow' | 'variants'>): readonly DecisionStep[] {
  let before: WorkflowStep | null = null;
  return plan.workflow.map((step) => {
    const { variants } = step;
    if (!variants) return { step, variants: null, differsFrom: null };
    const differsFrom: WorkflowStep | null = before && idsOf(before) !== idsOf(step) ? before : null;
    before = step;
    return {
      step,
      variants: variants.map((each) => ({ ...each, now: variantOf(plan, each.id)?.title ?? null })),
      differsFrom,
    };
  });
}

/** Ids of the variants that the plan is reviewed or approved with as it stands; none for a draft, or where the step does not say. */
export function decidedNow(plan: Pick<Plan, 'workflow'>): ReadonlySet<string> {
  if (workflowState(plan) === 'draft') return new Set();
  return new Set(plan.workflow.at(-1)?.variants?.map(({ id }) => id) ?? []);
}

function idsOf({ variants = [] }: WorkflowStep): string {
  return variants
    .map(({ id }) => id)
    .sort()
    .join(' ');
}
