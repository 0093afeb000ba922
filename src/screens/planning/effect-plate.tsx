import type { ReactNode } from 'react';
import { selectElement } from '../../commands/plan/choose-tool.ts';
import { showPlace } from '../../commands/plan/set-draft.ts';
import type { PlanElement } from '../../core/plan/plan.ts';
import { draftAsElement } from '../../state/selectors/draft-as-element.ts';
import { liveTotals } from '../../state/selectors/live-totals.ts';
import { elementsById, firstPlace } from '../../state/selectors/present-plan.ts';
import { violationsNow } from '../../state/selectors/violations-now.ts';
import { figureText } from '../../text/numbers.ts';
import { violationText } from '../../text/violation-text.ts';
import { useCatalogue, useDesk, useElements, usePlan, usePlanning, useView, useWords } from './use-planning.ts';

/** What the variant costs, how long its roads are, and which rules it breaks; all of it while the mouse is down as well. */
export function EffectPlate(): ReactNode {
  const { effect: words } = useWords();
  const { place } = useCatalogue();
  const language = useView((view) => view.language);
  const { prices } = usePlan();
  const elements = useElements();
  const moved = usePlanning((planning) => draftAsElement(elements, planning));
  const { wanYuan, unknown, km, kmByClass } = liveTotals(elements, moved, prices);
  return (
    <section className="plate effect-plate" aria-label={words.title}>
      <dl className="effect-figures">
        <div>
          <dt>{words.cost}</dt>
          <dd>
            <strong>{figureText(wanYuan, 'wanYuan', language)}</strong>
            {unknown > 0 && <small> {words.costOpen(unknown)}</small>}
          </dd>
        </div>
        <div>
          <dt>{words.roads}</dt>
          <dd>
            <strong>{figureText(km, 'km', language)}</strong>
            <small>
              {' '}
              {kmByClass
                .map((each) => `${place.technicalClass(each.technicalClass)} ${each.km.toFixed(1)}`)
                .join(language === 'zh' ? '、' : ', ')}
            </small>
          </dd>
        </div>
      </dl>
      <Violations elements={elements} moved={moved} />
    </section>
  );
}

function Violations({
  elements,
  moved,
}: {
  readonly elements: readonly PlanElement[];
  readonly moved: PlanElement | null;
}): ReactNode {
  const desk = useDesk();
  const { effect: words } = useWords();
  const language = useView((view) => view.language);
  const zones = usePlanning((planning) => planning.zones);
  const violations = violationsNow(zones, elements, moved);
  if (violations.length === 0) return null;
  const byId = elementsById(elements);
  return (
    <div className="violations" role="status">
      <h3>{words.violations(violations.length)}</h3>
      <ul>
        {violations.map((violation) => {
          const element = byId.get(violation.element);
          const text = violationText(violation, language);
          return (
            <li key={`${violation.element}|${violation.rule}|${violation.zone}`} data-severity={violation.severity}>
              {element && element.id !== moved?.id ? (
                <button
                  type="button"
                  className="link-button"
                  onClick={() => {
                    selectElement(desk, element.id);
                    showPlace(desk, firstPlace(element));
                  }}
                >
                  {element.name}
                </button>
              ) : (
                <span>{element?.name ?? words.thisDraft}</span>
              )}{' '}
              {text}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
