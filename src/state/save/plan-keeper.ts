import { type History, type HistoryEvent, presentPlan } from '../history.ts';
import { nextTask } from '../next-task.ts';
import type { SaveStanding } from '../plan-store.ts';
import { type EventRecord, eventRecord, journalSchema, snapshotRecord } from './journal-record.ts';
import { Erased, Overtaken, type PlanDatabase, ReadBackDiffers } from './plan-database.ts';

/** A snapshot after so many events, once nothing has happened for so many milliseconds. */
const eventsPerSnapshot = 50;
const quietMs = 1500;
/** A write that failed is tried again after so many milliseconds, and at every new event. */
const retryMs = 5000;
/** Asked again whether the plan is still there, after so many milliseconds. */
const doubtMs = 500;

/** Writes what happens to one plan, in order, and says how far the disk is. */
export type PlanKeeper = {
  /** Puts an event on its way to the disk; `history` is the one after it. */
  record(event: HistoryEvent, history: History): void;
  /** Resolves when everything is written, or when writing has failed. */
  flush(): Promise<void>;
  /** Asks the disk whether the plan is still there and still ours to write; writes it anew when it is gone. */
  check(): Promise<void>;
  /** Whether something of what happened is not on the disk. */
  isBehind(): boolean;
  /** False once it was stopped, or another tab writes. */
  isWriting(): boolean;
  history(): History;
  stop(): void;
};

export type KeeperStart = {
  readonly id: string;
  readonly database: PlanDatabase;
  readonly epoch: number;
  /** Number and check of the last event on the disk. */
  readonly seq: number;
  readonly chain: string;
  readonly history: History;
  /** The disk has nothing of the plan yet: all of it is written when there is room. */
  readonly isNew?: boolean;
  readonly onStanding: (standing: SaveStanding) => void;
};

/**
 * A keeper for a plan that has been loaded, never before. Events wait in memory until they have been written and read back; a failure keeps
 * them, editing goes on, and the next attempt begins with the oldest.
 */
export function createPlanKeeper({ id, database, epoch, onStanding, ...start }: KeeperStart): PlanKeeper {
  let { seq, chain, history } = start;
  let waiting: EventRecord[] = [];
  let writing: Promise<void> | null = null;
  let isOver = false;
  let isErased = start.isNew ?? false;
  /** Whether the disk holds what was written could not be asked. */
  let isInDoubt = false;
  let sinceSnapshot = 0;
  let quiet: ReturnType<typeof setTimeout> | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;

  function write(): Promise<void> {
    writing ??= writeAll().then((isDone) => {
      writing = null;
      // Something may have happened while "saved" was being said.
      return isDone && isBehind() && !isOver ? write() : undefined;
    });
    return writing;
  }

  function isBehind(): boolean {
    return waiting.length > 0 || isErased;
  }

  /** False when something failed: then the retry goes on with it. */
  async function writeAll(): Promise<boolean> {
    clearTimeout(retry);
    while (isBehind() && !isOver) {
      const batch = waiting;
      try {
        if (isErased) await writeAnew();
        else await database.append(id, epoch, batch, presentPlan(history).title);
      } catch (cause) {
        if (cause instanceof Erased) {
          isErased = true;
          continue;
        }
        failed(cause);
        return false;
      }
      if (isErased) isErased = false;
      else waiting = waiting.slice(batch.length);
      sinceSnapshot += batch.length;
    }
    if (isOver) return true;
    onStanding({ kind: 'saved' });
    if (sinceSnapshot >= eventsPerSnapshot) {
      clearTimeout(quiet);
      quiet = setTimeout(() => void snapshot(), quietMs);
    }
    return true;
  }

  /** The site's data were cleared under the open plan: what is in memory goes back to the disk, history and all. */
  async function writeAnew(): Promise<void> {
    const begin = await snapshotRecord(id, 0, { plan: history.start, position: 0 }, '', nextTask);
    const { entries, position } = history;
    const events: readonly HistoryEvent[] = [
      ...entries.map(({ edits }): HistoryEvent => ({ kind: 'edit', edits })),
      ...(position < entries.length ? [{ kind: 'goTo', position } as const] : []),
    ];
    const records: EventRecord[] = [];
    for (const event of events) records.push(eventRecord(id, records.length + 1, event, records.at(-1)?.check ?? ''));
    // What happens from here on follows these.
    waiting = [];
    seq = records.length;
    chain = records.at(-1)?.check ?? '';
    const { title, base } = presentPlan(history);
    const savedAt = new Date().toISOString();
    await database.create(
      { id, schema: journalSchema, title, base, seq, epoch, savedAt, exportedAt: null },
      begin,
      records,
    );
  }

  /** What is in memory now stands after the last event; taken only when nothing is waiting. */
  async function snapshot(): Promise<void> {
    if (waiting.length > 0 || isOver) return;
    const taken = { plan: presentPlan(history), position: history.position };
    sinceSnapshot = 0;
    try {
      const record = await snapshotRecord(id, seq, taken, chain, nextTask);
      if (!isOver) await database.addSnapshot(epoch, record);
    } catch (cause) {
      // The journal has everything; a snapshot that does not fit is tried again later.
      sinceSnapshot = eventsPerSnapshot;
      if (cause instanceof Overtaken) failed(cause);
      if (cause instanceof Erased) await writeErased();
    }
  }

  /** The plan is gone from the disk, and nothing waits that would show it. */
  async function writeErased(): Promise<void> {
    if (isOver) return;
    isErased = true;
    onStanding({ kind: 'saving' });
    await write();
  }

  function failed(cause: unknown): void {
    if (isOver) return;
    const isOvertaken = cause instanceof Overtaken;
    if (isOvertaken || isVersionError(cause)) {
      isOver = true;
      const because = isOvertaken ? 'otherTab' : 'newerVersion';
      onStanding({ kind: 'readOnly', because, ...(isBehind() ? { hasUnsaved: true } : {}) });
      return;
    }
    onStanding({ kind: 'failed', because: kindOf(cause), message: cause instanceof Error ? cause.message : '' });
    retry = setTimeout(() => void check(), retryMs);
  }

  async function check(): Promise<void> {
    if (isBehind() || isOver) return isOver ? undefined : write();
    try {
      const header = await database.header(id);
      if (isBehind() || isOver) return;
      if (header === null) await writeErased();
      else if (header.epoch !== epoch)
        failed(new Overtaken(`plan keeper: expected epoch ${epoch}, got ${header.epoch}`));
      else if (isInDoubt) onStanding({ kind: 'saved' });
      isInDoubt = false;
    } catch (cause) {
      if (isBehind() || isOver) return;
      if (isInDoubt || isVersionError(cause)) return failed(cause);
      // A browser that is still at clearing its storage opens no database: what was saved may be there no more.
      isInDoubt = true;
      onStanding({ kind: 'saving' });
      retry = setTimeout(() => void check(), doubtMs);
    }
  }

  return {
    check,
    record(event, after) {
      history = after;
      const record = eventRecord(id, seq + 1, event, chain);
      seq = record.seq;
      chain = record.check;
      waiting = [...waiting, record];
      // From a snapshot before it, a way back beyond that snapshot could not be played.
      if (event.kind === 'goTo') sinceSnapshot = eventsPerSnapshot;
      if (isOver) return;
      onStanding({ kind: 'saving' });
      void write();
    },
    flush: () => (isBehind() && !isOver ? write() : Promise.resolve()),
    isBehind,
    isWriting: () => !isOver,
    history: () => history,
    stop() {
      isOver = true;
      clearTimeout(quiet);
      clearTimeout(retry);
    },
  };
}

/** The database was upgraded by a newer version of the program. */
function isVersionError(cause: unknown): boolean {
  return cause instanceof Error && cause.name === 'VersionError';
}

function kindOf(cause: unknown): Extract<SaveStanding, { kind: 'failed' }>['because'] {
  if (cause instanceof ReadBackDiffers) return 'readBack';
  return cause instanceof Error && cause.name === 'QuotaExceededError' ? 'quota' : 'storage';
}
