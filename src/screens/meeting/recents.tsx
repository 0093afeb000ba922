import { type ReactNode, useEffect } from 'react';
import { openRecent } from '../../commands/open-recent.ts';
import { forgetRecents, loadRecents } from '../../commands/recents.ts';
import { clearNotice } from '../../commands/set-notice.ts';
import { recentDetail, recentWordsOf } from '../../text/recent-words.ts';
import { NoticeLine } from '../../ui/notice-line.tsx';
import { RecentList } from '../../ui/recent-list.tsx';
import { useDesk, useSession, useView, useWords } from './use-desk.ts';

/** Workspaces of this machine, and what became of opening one; nothing when there are none. */
export function Recents(): ReactNode {
  const desk = useDesk();
  const language = useView((view) => view.language);
  const wanted = useView((view) => view.workspace);
  const recents = useSession((session) => session.recents);
  const notice = useSession((session) => session.notice);
  const { buttons } = useWords();
  useEffect(() => {
    if (recents === null) void loadRecents(desk);
  }, [desk, recents]);
  if (recents === null || recents.length === 0) return null;
  const words = recentWordsOf(language);
  return (
    <>
      <NoticeLine
        text={notice === null ? null : words.notices[notice.kind](notice.detail)}
        closeLabel={buttons.close}
        onClose={() => clearNotice(desk)}
      />
      <RecentList
        title={words.title}
        hint={words.hint}
        words={words}
        lines={recents.map((recent) => ({
          key: recent.hash,
          title: recent.title[language],
          detail: recentDetail(recent, language),
          mark: wanted === `local-${recent.hash}` ? words.wanted : null,
        }))}
        onOpen={(hash) => void openRecent(desk, hash)}
        onForget={(hash) => void forgetRecents(desk, hash)}
        onForgetAll={() => void forgetRecents(desk, 'all')}
      />
    </>
  );
}
