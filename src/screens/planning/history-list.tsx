import type { ReactNode } from 'react';
import { goToInPlan } from '../../commands/plan/edit-plan.ts';
import { historyStep } from '../../state/selectors/history-step.ts';
import { stepName } from '../../text/edit-names.ts';
import { elementFieldNames } from '../../text/element-field-names.ts';
import { Popup } from '../../ui/popup.tsx';
import { useDesk, usePlans, useView, useWords } from './use-planning.ts';

/** Every gesture since the beginning by name; a click goes there. */
export function HistoryList(): ReactNode {
  const desk = useDesk();
  const words = useWords();
  const language = useView((view) => view.language);
  const history = usePlans((plans) => plans.history);
  if (!history) return null;
  const nameOf = (position: number) =>
    position === 0
      ? words.historyStart
      : stepName(historyStep(history, position), elementFieldNames(language), language);
  return (
    <Popup label={words.history}>
      {() => (
        <ol className="history-list scroll">
          {[null, ...history.entries].map((_, position) => (
            <li key={position}>
              <button
                type="button"
                className={position > history.position ? 'history-step is-undone' : 'history-step'}
                aria-current={position === history.position ? 'step' : undefined}
                onClick={() => goToInPlan(desk, position)}
              >
                {nameOf(position)}
              </button>
            </li>
          ))}
        </ol>
      )}
    </Popup>
  );
}
