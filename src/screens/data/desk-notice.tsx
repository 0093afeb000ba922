import type { ReactNode } from 'react';
import { saveFolder } from '../../commands/save-folder.ts';
import { clearNotice } from '../../commands/set-notice.ts';
import { recentWordsOf } from '../../text/recent-words.ts';
import { NoticeLine } from '../../ui/notice-line.tsx';
import { useCatalogue, useDesk, useSession, useView } from './use-data.ts';

/** What became of saving and reopening. */
export function DeskNotice(): ReactNode {
  const desk = useDesk();
  const { buttons } = useCatalogue();
  const words = recentWordsOf(useView((view) => view.language));
  const notice = useSession((session) => session.notice);
  return (
    <NoticeLine
      text={notice === null ? null : words.notices[notice.kind](notice.detail)}
      action={
        notice?.kind === 'folderTaken'
          ? { label: words.replace, onPress: () => void saveFolder(desk, { into: notice.folder, replace: true }) }
          : null
      }
      closeLabel={buttons.close}
      onClose={() => clearNotice(desk)}
    />
  );
}
