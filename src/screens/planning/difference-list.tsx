import type { ReactNode } from 'react';
import { showPlace } from '../../commands/plan/set-draft.ts';
import type { ChangeKind, ElementDifference } from '../../core/plan/compare/difference.ts';
import { firstPlace } from '../../state/selectors/present-plan.ts';
import { elementFieldNames } from '../../text/element-field-names.ts';
import { yearsText } from '../../text/years-text.ts';
import { useDesk, useView, useWords } from './use-planning.ts';

const looks = ['added', 'removed', 'moved', 'redated', 'changed'] as const;
/** How a difference looks on the map and in the list. */
type Look = (typeof looks)[number];

/** What was added, removed and changed, each a button that shows it on the map; the signs are those of the map. */
export function DifferenceList({ differences }: { readonly differences: readonly ElementDifference[] }): ReactNode {
  const desk = useDesk();
  const { compare: words } = useWords();
  const language = useView((view) => view.language);
  if (differences.length === 0) return <p className="quiet">{words.same}</p>;
  const whatOf = (difference: ElementDifference) => {
    if (difference.how !== 'changed') return words[difference.how];
    const { before, after, changes, otherFields } = difference;
    const fieldNames = elementFieldNames(language);
    const nameOf = (change: ChangeKind) => {
      if (change === 'redated')
        return `${words.changes.redated} ${yearsText(before, language)} → ${yearsText(after, language)}`;
      if (change !== 'otherwise') return words.changes[change];
      return words.otherFields(otherFields.map((field) => fieldNames[field] ?? field).join(words.and));
    };
    return changes.map(nameOf).join(words.and);
  };
  return (
    <ul className="difference-list" aria-label={words.differences}>
      {differences.map((difference) => {
        const element = difference.how === 'removed' ? difference.before : difference.after;
        return (
          <li key={element.id}>
            <button
              type="button"
              className="difference"
              data-how={lookOf(difference)}
              onClick={() => showPlace(desk, firstPlace(element))}
            >
              <span className="difference-sign" aria-hidden="true" />
              {element.name} <span>{whatOf(difference)}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** What the signs on the map mean, of those that are on it. */
export function DifferenceLegend({ differences }: { readonly differences: readonly ElementDifference[] }): ReactNode {
  const { compare: words } = useWords();
  const shown = new Set(differences.map(lookOf));
  if (shown.size === 0) return null;
  return (
    <ul className="difference-legend" aria-label={words.legend}>
      {looks.map(
        (look) =>
          shown.has(look) && (
            <li key={look} className="difference" data-how={look}>
              <span className="difference-sign" aria-hidden="true" /> {words.legendOf[look]}
            </li>
          ),
      )}
    </ul>
  );
}

function lookOf(difference: ElementDifference): Look {
  if (difference.how !== 'changed') return difference.how;
  return (['moved', 'redated'] as const).find((change) => difference.changes.includes(change)) ?? 'changed';
}
