import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { IsoDate } from '../../core/unit.ts';

/** A frozen meeting on this machine, as the list shows it. */
export type KeptMeeting = {
  readonly id: string;
  /** Name of the workspace whose figures it holds: the files may have changed since, the name says that they are the same office's. */
  readonly workspace: string;
  readonly title: string;
  readonly frozenOn: IsoDate;
  readonly asOf: IsoDate;
  /** Milliseconds since 1970. */
  readonly at: number;
};

interface MeetingsSchema extends DBSchema {
  readonly meetings: {
    readonly key: string;
    readonly value: KeptMeeting;
    readonly indexes: { readonly workspace: string };
  };
  /** The file of each, as it would be saved. */
  readonly files: { readonly key: string; readonly value: string };
}

/** Meetings of a workspace, the latest first; none where the browser keeps nothing. Rejects when it refuses storage. */
export async function listMeetings(workspace: string): Promise<readonly KeptMeeting[]> {
  if (!(globalThis as { indexedDB?: IDBFactory }).indexedDB) return [];
  const meetings = await within((database) => database.getAllFromIndex('meetings', 'workspace', workspace));
  return meetings.sort((a, b) => b.at - a.at);
}

/** Keeps a meeting with its file, both or neither, safely on the disk when it resolves. Rejects when there is no room. */
export async function keepMeeting(meeting: KeptMeeting, file: string): Promise<void> {
  await within(async (database) => {
    const change = database.transaction(['meetings', 'files'], 'readwrite', { durability: 'strict' });
    // A request that fails because the disk is full only says that it was aborted; why is said by the transaction.
    const requests = [change.objectStore('meetings').put(meeting), change.objectStore('files').put(file, meeting.id)];
    for (const request of requests) request.catch(() => {});
    await change.done;
  });
}

/** The file of a meeting; null when it is not there any more. */
export async function meetingFile(id: string): Promise<string | null> {
  return (await within((database) => database.get('files', id))) ?? null;
}

/** Forgets a meeting. A file of it elsewhere is not touched. */
export async function dropMeeting(id: string): Promise<void> {
  await within(async (database) => {
    const change = database.transaction(['meetings', 'files'], 'readwrite');
    await Promise.all([change.objectStore('meetings').delete(id), change.objectStore('files').delete(id), change.done]);
  });
}

/** A connection for one job, closed afterwards, so that another tab's deletion never waits for us. */
async function within<Answer>(job: (database: IDBPDatabase<MeetingsSchema>) => Promise<Answer>): Promise<Answer> {
  const database = await openDB<MeetingsSchema>('guatu-meetings', 1, {
    upgrade(fresh) {
      fresh.createObjectStore('meetings', { keyPath: 'id' }).createIndex('workspace', 'workspace');
      fresh.createObjectStore('files');
    },
  });
  try {
    return await job(database);
  } finally {
    database.close();
  }
}
