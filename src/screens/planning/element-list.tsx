import type { ReactNode } from 'react';
import { selectElement } from '../../commands/plan/choose-tool.ts';
import { showPlace } from '../../commands/plan/set-draft.ts';
import { firstPlace } from '../../state/selectors/present-plan.ts';
import { useDesk, useElements, useWords } from './use-planning.ts';

/** So many are listed; the rest are reached on the map and by the keys [ and ]. */
const mostListed = 200;

/** Everything that the variant builds; each a button, so the tabulator key goes through them. */
export function ElementList(): ReactNode {
  const desk = useDesk();
  const { elements: words, kinds } = useWords();
  const elements = useElements();
  return (
    <section id="panel-element" className="plate element-list" tabIndex={-1} aria-label={words.title}>
      <h2>
        {words.title} <span className="quiet">{words.count(elements.length)}</span>
      </h2>
      {elements.length === 0 && <p className="quiet">{words.none}</p>}
      <ul>
        {elements.slice(0, mostListed).map((element) => (
          <li key={element.id}>
            <button
              type="button"
              className="element-row"
              onClick={() => {
                selectElement(desk, element.id);
                showPlace(desk, firstPlace(element));
              }}
            >
              <span>{element.name}</span>
              <span className="quiet">
                {kinds[element.kind]} · {element.to ?? '–'}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {elements.length > mostListed && <p className="quiet">{words.more(elements.length - mostListed)}</p>}
    </section>
  );
}
