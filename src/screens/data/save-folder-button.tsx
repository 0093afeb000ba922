import type { ReactNode } from 'react';
import { folderPicker, saveFolder } from '../../commands/save-folder.ts';
import { recentWordsOf } from '../../text/recent-words.ts';
import { useData, useDesk, useSession, useView } from './use-data.ts';

/** Saving as files, into the folder that is known or one to be chosen; not there where the browser cannot write to folders. */
export function SaveFolder(): ReactNode {
  const desk = useDesk();
  const words = recentWordsOf(useView((view) => view.language));
  const folder = useSession((session) => session.folder?.name ?? null);
  const isBusy = useData((data) => data.working !== null);
  if (folderPicker() === null) return null;
  return (
    <button type="button" className="button button-outlined" disabled={isBusy} onClick={() => saveFolder(desk)}>
      {folder === null ? words.saveFolder : words.saveInto(folder)}
    </button>
  );
}
