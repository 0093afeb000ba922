import type { ReachRule } from '../../core/plan/outcome/reach-rule.ts';
import type { Plan, PlanElement, Variant } from '../../core/plan/plan.ts';
import { usualCost } from '../../core/plan/price-item.ts';
import type { IsoDate } from '../../core/unit.ts';
import type { PlanningState } from '../../state/planning-store.ts';
import { draftAsElement } from '../../state/selectors/draft-as-element.ts';
import { draftId } from '../../state/selectors/draft-elements.ts';
import { memoiseLast } from '../../state/selectors/memoise.ts';
import { planNow, shownVariant } from '../../state/selectors/present-plan.ts';
import { resolveLast } from '../../state/selectors/shown.ts';
import { yearAfter } from './draw-element.ts';
import type { PlanningDesk } from './planning-desk.ts';
import { planTeller } from './tell-plan.ts';

/** The worker is asked when nothing has changed for so long, milliseconds: its answer takes longer than a frame. */
const restMs = 350;
/** Not asked while the hand moves where the last answer took longer than this, milliseconds: the one that counts would have to wait. */
const mostLiveMs = 600;

type Asked = Pick<PlanningDesk, 'view' | 'session' | 'plans' | 'planning' | 'api'>;

/**
 * Keeps `planning.outcomes` what the plan does to targets, money and sites by year, until the returned function is called: of the variant that
 * is shown, and of all while they are compared. One question is under way at a time; what has not changed is not asked again.
 */
export function keepOutcomes(desk: Asked): () => void {
  const { plans, planning, view, session, api } = desk;
  const tell = planTeller(api, () => isStopped);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastMs = 0;
  let isBusy = false;
  let isStopped = false;

  const request = () => {
    clearTimeout(timer);
    timer = setTimeout(ask, restMs);
  };
  /** While the hand moves it never rests: then an answer every so often is wanted. */
  const requestLive = () => {
    if (timer === undefined && lastMs <= mostLiveMs) timer = setTimeout(ask, restMs);
  };
  const ask = () => {
    timer = undefined;
    if (isBusy || isStopped) return;
    const question = questionOf(desk);
    if (!question) return;
    const { plan, rule, asOf, key, variants } = question;
    if (variants.length === 0) return;
    isBusy = true;
    const askedAt = performance.now();
    const ids = variants.map(({ id }) => id);
    const answer = tell(plan).then(() => (isStopped ? [] : api.planOutcomes({ variants: ids, asOf, rule })));
    answer.then(
      (answers) => {
        isBusy = false;
        lastMs = performance.now() - askedAt;
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
      if (now.draft !== before.draft) requestLive();
      if (now.variant !== before.variant || now.isComparing !== before.isComparing) request();
      if (now.reach?.destination !== before.reach?.destination || now.reach?.via !== before.reach?.via) request();
      if (now.basis !== before.basis) request();
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
function questionOf({ plans, planning, view, session }: Asked) {
  const { workspace } = session.getState();
  const { reach, variant, isComparing, outcomes } = planning.getState();
  const plan = planNow(plans.getState());
  if (!workspace || !plan || !reach?.destination) return null;
  const { reachMetres: metres, reachByClass: metresByClass, reachWalk: walkMetres } = view.getState();
  const { destination, via } = reach;
  const rule: ReachRule =
    via === 'line' ? { destination, metres, via, metresByClass } : { destination, metres, via, walkMetres };
  const { asOf } = resolveLast(view.getState(), workspace.summary);
  const key = outcomeKey(plan, rule, asOf);
  const wanted = isComparing ? plan.variants : [variantInHand(shownVariant(plan, variant)!, planning.getState(), asOf)];
  const variants = wanted.filter((each) => {
    const known = outcomes[each.id];
    return known?.variant !== each || known.key !== key;
  });
  const changed = new Map(wanted.map((each) => [each.id, each]));
  return {
    plan: { ...plan, variants: plan.variants.map((each) => changed.get(each.id) ?? each) },
    rule,
    asOf,
    key,
    variants,
  };
}

/** The variant as it would be if the gesture ended now. */
function variantInHand(variant: Variant, state: PlanningState, asOf: IsoDate): Variant {
  const moved = state.draft ? draftAsElement(variant.elements, state) : null;
  return moved ? withMoved(variant, moved, yearAfter(asOf)) : variant;
}

const withMoved = memoiseLast((variant: Variant, moved: PlanElement, year: number): Variant => {
  if (moved.id === draftId) {
    // With the years and the price that it will have when it is drawn.
    const cost = usualCost(moved);
    return { ...variant, elements: [...variant.elements, { ...moved, from: year, to: year, cost }] };
  }
  return { ...variant, elements: variant.elements.map((each) => (each.id === moved.id ? moved : each)) };
});

/** What an outcome depends on beside the elements. */
function outcomeKey({ prices, budget }: Plan, rule: ReachRule, asOf: string): string {
  return JSON.stringify([rule, asOf, prices, budget]);
}
