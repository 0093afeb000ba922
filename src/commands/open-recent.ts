import type { WorkspaceInput } from '../jobs/workspace/protocol.ts';
import { contentOf, dropRecent, listRecents, type RecentContent } from '../state/recents/recents-db.ts';
import type { Desk } from './desk.ts';
import { filesOfFolder, mayRead } from './folders.ts';
import { openWorkspace } from './open-workspace.ts';
import { loadRecents } from './recents.ts';

/** Opens one of the list again. A folder asks for leave first; one whose contents have changed since takes the place of its entry. */
export async function openRecent(desk: Desk, hash: string): Promise<void> {
  const { session } = desk;
  const recent = session.getState().recents?.find((each) => each.hash === hash);
  try {
    const content = await contentOf(hash);
    if (!content || !recent) {
      await dropRecent(hash);
      session.setState({ notice: { kind: 'recentGone', detail: recent?.title.zh ?? hash } });
      return await loadRecents(desk);
    }
    if (content.kind === 'folder' && !(await mayRead(content.handle))) {
      session.setState({ notice: { kind: 'folderRefused', detail: content.handle.name } });
      return;
    }
    const input = await inputOf(recent.name, content);
    await openWorkspace(desk, input, content.kind === 'folder' ? content.handle : null);
    const opened = session.getState().workspace?.summary.hash;
    if (opened !== undefined && opened !== hash) {
      await dropRecent(hash);
      session.setState({ recents: await listRecents() });
    }
  } catch (cause) {
    session.setState({
      notice: { kind: 'recentFailed', detail: cause instanceof Error ? cause.message : String(cause) },
    });
  }
}

async function inputOf(name: string, content: RecentContent): Promise<WorkspaceInput> {
  switch (content.kind) {
    case 'zip':
      return { kind: 'zip', name, bytes: content.bytes };
    case 'files':
      return { kind: 'files', name, files: content.files };
    case 'folder':
      return { kind: 'files', name, files: await filesOfFolder(content.handle) };
  }
}
