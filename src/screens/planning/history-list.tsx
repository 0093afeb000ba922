import type { ReactNode } from 'react';
import { goToInPlan } from '../../commands/plan/edit-plan.ts';
import { editName } from '../../text/edit-names.ts';
import { Popup } from '../../ui/popup.tsx';
import { useDesk, usePlans, useView, useWords } from './use-planning.ts';

/** Every gesture since the beginning by name; a click goes there. */
export function HistoryList(): ReactNode {
  const desk = useDesk();
  const words = useWords();
  const language = useView((view) => view.language);
  const history = usePlans((plans) => plans.history);
  if (!history) return null;
  const steps = [words.historyStart, ...history.entries.map(({ edits }) => editName(edits[0]!, language))];
  return (
    <Popup label={words.history}>
      <ol className="history-list scroll">
        {steps.map((name, position) => (
          <li key={position}>
            <button
              type="button"
              className={position > history.position ? 'history-step is-undone' : 'history-step'}
              aria-current={position === history.position ? 'step' : undefined}
              onClick={() => goToInPlan(desk, position)}
            >
              {name}
            </button>
          </li>
        ))}
      </ol>
    </Popup>
  );
}
