import type { ReactNode } from 'react';
import { showPlace } from '../../commands/plan/set-draft.ts';
import type { ElementDifference } from '../../core/plan/compare/difference.ts';
import { firstPlace } from '../../state/selectors/present-plan.ts';
import { useDesk, useWords } from './use-planning.ts';

/** What was added, removed and changed, each a button that shows it on the map; the signs are those of the map. */
export function DifferenceList({ differences }: { readonly differences: readonly ElementDifference[] }): ReactNode {
  const desk = useDesk();
  const { compare: words } = useWords();
  if (differences.length === 0) return <p className="quiet">{words.same}</p>;
  return (
    <ul className="difference-list" aria-label={words.differences}>
      {differences.map((difference) => {
        const element = difference.how === 'removed' ? difference.before : difference.after;
        const what =
          difference.how === 'changed'
            ? difference.changes.map((change) => words.changes[change]).join(words.and)
            : words[difference.how];
        return (
          <li key={element.id}>
            <button
              type="button"
              className="difference"
              data-how={difference.how}
              onClick={() => showPlace(desk, firstPlace(element))}
            >
              <span className="difference-sign" aria-hidden="true" />
              {element.name} <span>{what}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
