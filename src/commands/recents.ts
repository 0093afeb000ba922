import type { WorkspaceSummary } from '../jobs/workspace/protocol.ts';
import {
  canRemember,
  dropAllRecents,
  dropRecent,
  keepRecent,
  listRecents,
  type RecentContent,
} from '../state/recents/recents-db.ts';
import type { Desk } from './desk.ts';

/** Reads the list; empty where the browser keeps nothing. */
export async function loadRecents({ session }: Desk): Promise<void> {
  if (!canRemember()) return session.setState({ recents: [] });
  try {
    session.setState({ recents: await listRecents() });
  } catch (cause) {
    session.setState({ recents: [], notice: { kind: 'recentsFailed', detail: messageOf(cause) } });
  }
}

/** Keeps a workspace in the list. That it cannot be kept is said and harms nothing. */
export async function rememberWorkspace(
  { session }: Desk,
  { hash, name, title }: Pick<WorkspaceSummary, 'hash' | 'name' | 'title'>,
  content: RecentContent,
): Promise<void> {
  if (!canRemember()) return;
  try {
    await keepRecent({ hash, name, title, at: Date.now(), size: sizeOf(content), kind: content.kind }, content);
    session.setState({ recents: await listRecents() });
  } catch (cause) {
    const isFull = cause instanceof DOMException && cause.name === 'QuotaExceededError';
    session.setState({ notice: { kind: isFull ? 'recentsFull' : 'recentsFailed', detail: messageOf(cause) } });
  }
}

/** Forgets one, or all of them. */
export async function forgetRecents(desk: Desk, hash: string | 'all'): Promise<void> {
  try {
    await (hash === 'all' ? dropAllRecents() : dropRecent(hash));
    await loadRecents(desk);
  } catch (cause) {
    desk.session.setState({ notice: { kind: 'recentsFailed', detail: messageOf(cause) } });
  }
}

function sizeOf(content: RecentContent): number | null {
  if (content.kind === 'folder') return null;
  if (content.kind === 'zip') return content.bytes.byteLength;
  return content.files.reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
