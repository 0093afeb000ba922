import { type History, type HistoryEvent, presentPlan } from '../history.ts';
import type { SaveStanding } from '../plan-store.ts';
import { type EventRecord, eventRecord, snapshotRecord } from './journal-record.ts';
import { Overtaken, type PlanDatabase, ReadBackDiffers } from './plan-database.ts';

/** A snapshot after so many events, once nothing has happened for so many milliseconds. */
const eventsPerSnapshot = 50;
const quietMs = 1500;
/** A write that failed is tried again after so many milliseconds, and at every new event. */
const retryMs = 5000;

/** Writes what happens to one plan, in order, and says how far the disk is. */
export type PlanKeeper = {
  /** Puts an event on its way to the disk; `history` is the one after it. */
  record(event: HistoryEvent, history: History): void;
  /** Resolves when everything is written, or when writing has failed. */
  flush(): Promise<void>;
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
  let sinceSnapshot = 0;
  let quiet: ReturnType<typeof setTimeout> | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;

  function write(): Promise<void> {
    writing ??= writeAll().finally(() => {
      writing = null;
    });
    return writing;
  }

  async function writeAll(): Promise<void> {
    clearTimeout(retry);
    while (waiting.length > 0 && !isOver) {
      const batch = waiting;
      try {
        await database.append(id, epoch, batch, presentPlan(history).title);
      } catch (cause) {
        failed(cause);
        return;
      }
      waiting = waiting.slice(batch.length);
      sinceSnapshot += batch.length;
    }
    if (isOver) return;
    onStanding({ kind: 'saved' });
    if (sinceSnapshot < eventsPerSnapshot) return;
    clearTimeout(quiet);
    quiet = setTimeout(() => void snapshot(), quietMs);
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
    }
  }

  function failed(cause: unknown): void {
    if (isOver) return;
    if (cause instanceof Overtaken) {
      isOver = true;
      onStanding({ kind: 'readOnly', because: 'otherTab' });
      return;
    }
    if (cause instanceof Error && cause.name === 'VersionError') {
      isOver = true;
      onStanding({ kind: 'readOnly', because: 'newerVersion' });
      return;
    }
    onStanding({ kind: 'failed', because: kindOf(cause), message: cause instanceof Error ? cause.message : '' });
    retry = setTimeout(() => void write(), retryMs);
  }

  return {
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
    flush: () => (waiting.length > 0 && !isOver ? write() : Promise.resolve()),
    stop() {
      isOver = true;
      clearTimeout(quiet);
      clearTimeout(retry);
    },
  };
}

/** Lets the page do what waits. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

function kindOf(cause: unknown): Extract<SaveStanding, { kind: 'failed' }>['because'] {
  if (cause instanceof ReadBackDiffers) return 'readBack';
  return cause instanceof Error && cause.name === 'QuotaExceededError' ? 'quota' : 'storage';
}
