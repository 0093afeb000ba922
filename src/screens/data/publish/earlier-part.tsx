import type { ReactNode } from 'react';
import { addEarlier, dropEarlier } from '../../../commands/bring-earlier.ts';
import { countText } from '../../../text/numbers.ts';
import { publishWordsOf } from '../../../text/publish-words.ts';
import type { PathFile } from '../../../ui/dropped-files.ts';
import { FilePick } from '../../../ui/file-pick.tsx';
import { deliveredFiles } from '../delivered-files.ts';
import { useData, useDesk, useView } from '../use-data.ts';

/** Earlier releases, brought by the user: what was shown then counts for what may be shown now. */
export function EarlierPart(): ReactNode {
  const desk = useDesk();
  const words = publishWordsOf(useView((view) => view.language));
  const earlier = useData((data) => data.earlier);
  const add = async (files: readonly PathFile[]) => addEarlier(desk, await deliveredFiles(files));
  return (
    <section aria-labelledby="publish-earlier" className="publish-card">
      <h3 id="publish-earlier">{words.earlier.title}</h3>
      <p className="quiet">{words.earlier.hint}</p>
      <div className="publish-choice">
        <FilePick label={words.earlier.folder} many="folder" onFiles={add} />
        <FilePick label={words.earlier.zip} many="files" accept=".zip,application/zip" onFiles={add} />
      </div>
      {earlier.length > 0 && (
        <ul className="publish-earlier">
          {earlier.map(({ name, files }, i) => (
            // Two may have the same name.
            <li key={i}>
              {name} <span className="quiet">{words.earlier.files(countText(files.length))}</span>
              <button
                type="button"
                className="button"
                aria-label={words.earlier.dropName(name)}
                onClick={() => dropEarlier(desk, i)}
              >
                {words.earlier.remove}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
