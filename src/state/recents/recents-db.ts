import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import type { Bilingual } from '../../core/unit.ts';

/** A workspace that was opened or saved on this machine, as the list shows it. */
export type Recent = {
  /** Of its files: the same contents are one entry, and a link that names it finds it. */
  readonly hash: string;
  readonly name: string;
  readonly title: Bilingual;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Bytes; null for a folder, whose files stay where they are. */
  readonly size: number | null;
  readonly kind: RecentContent['kind'];
};

/** What it is opened from: kept bytes, or the folder itself, which the browser asks leave for. */
export type RecentContent =
  | { readonly kind: 'zip'; readonly bytes: ArrayBuffer }
  | { readonly kind: 'files'; readonly files: readonly { readonly path: string; readonly bytes: ArrayBuffer }[] }
  | { readonly kind: 'folder'; readonly handle: FileSystemDirectoryHandle };

const databaseName = 'guatu-recents';
/** The list stays a list: older ones are forgotten. */
const most = 12;

interface RecentsSchema extends DBSchema {
  readonly recents: { readonly key: string; readonly value: Recent };
  readonly contents: { readonly key: string; readonly value: RecentContent };
}

/** Whether this browser keeps anything at all; without it nothing is remembered, and nothing is said of it. */
export function canRemember(): boolean {
  return Boolean((globalThis as { indexedDB?: IDBFactory }).indexedDB);
}

/** The list, the latest first. Rejects when the browser refuses storage. */
export async function listRecents(): Promise<readonly Recent[]> {
  const recents = await within((database) => database.getAll('recents'));
  return recents.sort((a, b) => b.at - a.at);
}

/** Keeps a workspace, in place of the one with its hash; the oldest beyond twelve go. All in one transaction, or nothing of it. */
export async function keepRecent(recent: Recent, content: RecentContent): Promise<void> {
  await within(async (database) => {
    const change = database.transaction(['recents', 'contents'], 'readwrite', { durability: 'strict' });
    const [recents, contents] = [change.objectStore('recents'), change.objectStore('contents')];
    const others = (await recents.getAll()).filter(({ hash }) => hash !== recent.hash).sort((a, b) => b.at - a.at);
    const gone = others.slice(most - 1).flatMap(({ hash }) => [recents.delete(hash), contents.delete(hash)]);
    // A request that fails because the disk is full only says that it was aborted; why is said by the transaction.
    for (const request of [recents.put(recent), contents.put(content, recent.hash), ...gone]) request.catch(() => {});
    await change.done;
  });
}

/** What to open it from; null when it is not there any more. */
export async function contentOf(hash: string): Promise<RecentContent | null> {
  return (await within((database) => database.get('contents', hash))) ?? null;
}

/** Forgets one workspace. Its file or folder elsewhere on the machine is not touched. */
export async function dropRecent(hash: string): Promise<void> {
  await within(async (database) => {
    const change = database.transaction(['recents', 'contents'], 'readwrite');
    await Promise.all([
      change.objectStore('recents').delete(hash),
      change.objectStore('contents').delete(hash),
      change.done,
    ]);
  });
}

/** Forgets all of them, the database too. */
export function dropAllRecents(): Promise<void> {
  return deleteDB(databaseName);
}

/** A connection for one job, closed afterwards, so that another tab's deletion never waits for us. */
async function within<Answer>(job: (database: IDBPDatabase<RecentsSchema>) => Promise<Answer>): Promise<Answer> {
  const database = await openDB<RecentsSchema>(databaseName, 1, {
    upgrade(fresh) {
      fresh.createObjectStore('recents', { keyPath: 'hash' });
      fresh.createObjectStore('contents');
    },
  });
  try {
    return await job(database);
  } finally {
    database.close();
  }
}
