import { type ReactNode, useEffect } from 'react';
import { useStore } from 'zustand';
import type { Desk } from '../commands/desk.ts';
import { openRecent } from '../commands/open-recent.ts';
import { forgetRecents, loadRecents } from '../commands/recents.ts';
import { recentDetail, recentWordsOf } from '../text/recent-words.ts';
import { RecentList } from '../ui/recent-list.tsx';

/** Workspaces of this machine, on every screen that opens one; nothing when there are none. */
export function RecentWorkspaces({ desk }: { readonly desk: Desk }): ReactNode {
  const language = useStore(desk.view, (view) => view.language);
  const wanted = useStore(desk.view, (view) => view.workspace);
  const recents = useStore(desk.session, (session) => session.recents);
  useEffect(() => {
    if (recents === null) void loadRecents(desk);
  }, [desk, recents]);
  if (recents === null || recents.length === 0) return null;
  const words = recentWordsOf(language);
  return (
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
  );
}
