import type { ReachRule } from '../../core/plan/outcome/reach-outcome.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { planNow, shownVariant } from '../../state/selectors/present-plan.ts';
import { resolveLast } from '../../state/selectors/shown.ts';
import type { PlanningDesk } from './planning-desk.ts';

/** The worker is asked when nothing has changed for so long, milliseconds: its answer takes longer than a frame. */
const restMs = 350;

/**
 * Keeps `planning.outcomes` what the plan does to targets, money and sites by year, until the returned function is called: of the variant that
 * is shown, and of all while they are compared. One question is under way at a time; what has not changed is not asked again.
 */
export function keepOutcomes(desk: PlanningDesk): () => void {
  const { plans, planning, view, session, api } = desk;
  let timer = 0;
  let isBusy = false;
  let isStopped = false;

  const request = () => {
    clearTimeout(timer);
    timer = window.setTimeout(ask, restMs);
  };
  const ask = () => {
    if (isBusy || isStopped) return;
    const question = questionOf(desk);
    if (!question) return;
    const { plan, rule, asOf, key, variants } = question;
    if (variants.length === 0) return;
    isBusy = true;
    api.planOutcomes({ plan, variants: variants.map(({ id }) => id), asOf, rule }).then(
      (answers) => {
        isBusy = false;
        if (isStopped) return;
        const { outcomes } = planning.getState();
        const news = variants.map((variant, k) => [variant.id, { key, variant, outcome: answers[k]! }]);
        planning.setState({ outcomes: { ...outcomes, ...Object.fromEntries(news) } });
        request();
      },
      (cause: unknown) => {
        if (!isStopped) session.setState({ fault: cause instanceof Error ? cause.message : String(cause) });
      },
    );
  };
  const stops = [
    plans.subscribe((now, before) => {
      if (now.history !== before.history) request();
    }),
    planning.subscribe((now, before) => {
      if (now.variant !== before.variant || now.isComparing !== before.isComparing) request();
      if (now.reach?.destination !== before.reach?.destination || now.basis !== before.basis) request();
    }),
    view.subscribe(request),
  ];
  request();
  return () => {
    isStopped = true;
    clearTimeout(timer);
    for (const stop of stops) stop();
  };
}

/** What is wanted and not yet answered; null while there is nothing to ask about. */
function questionOf({ plans, planning, view, session }: PlanningDesk) {
  const { workspace } = session.getState();
  const { reach, variant, isComparing, outcomes } = planning.getState();
  const plan = planNow(plans.getState());
  if (!workspace || !plan || !reach?.destination) return null;
  const rule: ReachRule = {
    destination: reach.destination,
    metres: view.getState().reachMetres,
    metresByClass: view.getState().reachByClass,
  };
  const { asOf } = resolveLast(view.getState(), workspace.summary);
  const key = outcomeKey(plan, rule, asOf);
  const wanted = isComparing ? plan.variants : [shownVariant(plan, variant)!];
  const variants = wanted.filter((each) => {
    const known = outcomes[each.id];
    return known?.variant !== each || known.key !== key;
  });
  return { plan, rule, asOf, key, variants };
}

/** What an outcome depends on beside the elements. */
function outcomeKey({ prices, budget }: Plan, rule: ReachRule, asOf: string): string {
  return JSON.stringify([rule, asOf, prices, budget]);
}
