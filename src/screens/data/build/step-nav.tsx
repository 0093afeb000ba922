import type { ReactNode } from 'react';
import { chooseStep } from '../../../commands/choose-step.ts';
import { buildSteps } from '../../../state/data-store.ts';
import { useData, useDesk } from '../use-data.ts';
import { stepStates } from './step-states.ts';
import { useChoices, useForms, useSummary } from './use-forms.ts';

const optional: readonly string[] = ['customAreas', 'constraints'];

/** The steps, what is there and what is missing; each can be gone to at any time. */
export function StepNav(): ReactNode {
  const desk = useDesk();
  const { steps: words } = useForms();
  const current = useData((data) => data.step);
  const states = stepStates(useSummary(), useChoices(), words);
  return (
    <nav className="step-nav" aria-label={words.title}>
      <h2>{words.title}</h2>
      <p className="quiet">{words.hint}</p>
      <ol>
        {buildSteps.map((step, i) => {
          const { isDone, text } = states[step];
          return (
            <li key={step}>
              <button
                type="button"
                className="step"
                aria-current={step === current ? 'step' : undefined}
                onClick={() => chooseStep(desk, step)}
              >
                <span className={isDone ? 'step-mark is-done' : 'step-mark'} aria-hidden="true">
                  {isDone ? '✓' : i + 1}
                </span>
                <span className="step-name">
                  {words.names[step]}
                  {optional.includes(step) && <small> {words.optional}</small>}
                </span>
                <span className="step-text">{text}</span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
