import type { ReactNode } from 'react';
import { clearNotice } from '../../commands/set-notice.ts';
import { recentWordsOf } from '../../text/recent-words.ts';
import { NoticeLine } from '../../ui/notice-line.tsx';
import { RecentWorkspaces } from '../recent-workspaces.tsx';
import { useDesk, useSession, useView, useWords } from './use-desk.ts';

/** Workspaces of this machine, and what became of opening one. */
export function Recents(): ReactNode {
  const desk = useDesk();
  const words = recentWordsOf(useView((view) => view.language));
  const notice = useSession((session) => session.notice);
  const { buttons } = useWords();
  return (
    <>
      <NoticeLine
        text={notice === null ? null : words.notices[notice.kind](notice.detail)}
        closeLabel={buttons.close}
        onClose={() => clearNotice(desk)}
      />
      <RecentWorkspaces desk={desk} />
    </>
  );
}
