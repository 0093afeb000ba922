import type { ReactNode } from 'react';
import type { WorkspaceSummary } from '../../jobs/workspace/protocol.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { useView, useWords } from './use-desk.ts';

/** What the office wants said beside the map (assumptions, boundaries), and where every row comes from. */
export function AboutSheet(props: { readonly summary: WorkspaceSummary; readonly onClose: () => void }): ReactNode {
  const words = useWords();
  const language = useView((view) => view.language);
  const { notes, sources, customAreas } = props.summary;
  const assumptions = customAreas.flatMap((area) =>
    area.assumption ? [`${area.title[language]}: ${area.assumption[language]}`] : [],
  );
  return (
    <Sheet title={words.about.title} closeLabel={words.buttons.close} onClose={props.onClose}>
      <div className="sheet-body scroll about">
        <ul>
          {[...notes.map((note) => note[language]), ...assumptions].map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
        <h3>{words.about.sources}</h3>
        <table className="small-table">
          <tbody>
            {sources.map((source) => (
              <tr key={source.id}>
                <th scope="row">{source.title[language]}</th>
                <td>{words.about.kinds[source.kind]}</td>
                <td className="quiet">{source.clause ?? source.licence ?? ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Sheet>
  );
}
