import type { ReactNode } from 'react';
import { mergeOrigins } from '../../state/selectors/merge-origins.ts';
import { partName } from '../../text/conflict-text.ts';
import { usePlan, useView, useWords } from './use-planning.ts';

/** Where every merged part of the plan came from, also what a merge took away. */
export function MergeOrigins(): ReactNode {
  const { merge: words, form } = useWords();
  const language = useView((view) => view.language);
  const origins = mergeOrigins(usePlan());
  if (origins.length === 0) return null;
  return (
    <details>
      <summary>{words.origins(origins.length)}</summary>
      <ul className="scroll merge-origins">
        {origins.map(({ variant, element, from, how, name, isWhole }) => (
          <li key={`${variant}|${element}|${from}|${how}`}>
            <strong>
              {[isWhole ? partName(element, language) : null, name].filter((part) => part !== null).join(' ') ||
                element}
            </strong>{' '}
            {form.cameFrom(from, how)}
          </li>
        ))}
      </ul>
    </details>
  );
}
