import { type ReactNode, useEffect, useState } from 'react';
import { listPlans } from '../../../../commands/beside/ask-beside.ts';
import { chooseCompared, chooseSwipe } from '../../../../commands/choose-compared.ts';
import { toggleCompared } from '../../../../commands/toggle-compared.ts';
import type { Plan } from '../../../../core/plan/plan.ts';
import { comparedPlan, comparedWith } from '../../../../state/selectors/compared-with.ts';
import { periodText } from '../../../../text/dates.ts';
import { meetingCompareWords } from '../../../../text/meeting-compare-words.ts';
import { useBareShown, useBeside, useDesk, useView, useWorkspace } from '../../use-desk.ts';
import './compare.css';

/** What the map is held against, and how: flipped by one key, or two maps under one divider. */
export function CompareMenu(): ReactNode {
  const desk = useDesk();
  const language = useView((view) => view.language);
  const compared = useView((view) => view.compared);
  const swipe = useView((view) => view.swipe);
  const words = meetingCompareWords(language);
  const { summary } = useWorkspace();
  const { resolved } = useBareShown();
  const beside = useBeside();
  const plans = usePlans();
  const wanted = comparedWith(compared);
  const others = summary.periods.filter(({ period }) => period !== resolved.period);
  const firstPlan = plans?.[0];
  const choice = (kind: 'period' | 'planned' | 'plan' | null, label: string, isOff: boolean, choose: () => void) => (
    <label className="compare-choice">
      <input
        type="radio"
        name="compared"
        checked={(wanted?.kind ?? null) === kind}
        disabled={isOff}
        onChange={choose}
      />
      {label}
    </label>
  );
  return (
    <fieldset className="compare-menu">
      <legend>{words.against}</legend>
      {choice(null, words.nothing, false, () => chooseCompared(desk, null))}
      <div className="compare-line">
        {choice('period', words.period, others.length === 0, () =>
          chooseCompared(desk, others.findLast(({ period }) => period < resolved.period)?.period ?? others[0]!.period),
        )}
        {wanted?.kind === 'period' && (
          <select
            className="field"
            aria-label={words.period}
            value={wanted.period}
            onChange={(event) => chooseCompared(desk, event.target.value)}
          >
            {others.map(({ period }) => (
              <option key={period} value={period}>
                {periodText(period, language)}
              </option>
            ))}
          </select>
        )}
      </div>
      {choice('planned', words.planned, false, () => chooseCompared(desk, 'planned'))}
      <p className="quiet">{words.plannedHint}</p>
      <div className="compare-line">
        {choice('plan', words.withPlan, firstPlan === undefined && wanted?.kind !== 'plan', () => {
          if (firstPlan) chooseCompared(desk, comparedPlan(firstPlan.id, firstPlan.variants[0]!.id));
        })}
        {wanted?.kind === 'plan' && (
          <select
            className="field"
            aria-label={words.withPlan}
            value={compared ?? ''}
            onChange={(event) => chooseCompared(desk, event.target.value)}
          >
            {(plans ?? []).flatMap((plan) =>
              plan.variants.map((variant) => (
                <option key={`${plan.id} ${variant.id}`} value={comparedPlan(plan.id, variant.id)}>
                  {plan.variants.length > 1 ? words.variant(plan.title, variant.title) : plan.title}
                </option>
              )),
            )}
          </select>
        )}
      </div>
      <p className="quiet">{plans?.length === 0 ? words.noPlans : words.withPlanHint}</p>
      {typeof beside === 'string' && <p role="alert">{words.troubles[beside]}</p>}
      {compared !== null && (
        <div className="compare-line">
          <label className="compare-choice">
            <input type="checkbox" checked={swipe} onChange={(event) => chooseSwipe(desk, event.target.checked)} />
            {words.swipe}
          </label>
          <button type="button" className="button button-outlined" onClick={() => toggleCompared(desk)}>
            {words.flip}
          </button>
        </div>
      )}
    </fieldset>
  );
}

/** The plans of this machine; null until they have been looked for. */
function usePlans(): readonly Plan[] | null {
  const desk = useDesk();
  const [plans, setPlans] = useState<readonly Plan[] | null>(null);
  useEffect(() => {
    let isWanted = true;
    void listPlans(desk).then((found) => {
      if (isWanted) setPlans(found);
    });
    return () => {
      isWanted = false;
    };
  }, [desk]);
  return plans;
}
