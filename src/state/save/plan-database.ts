import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { type EventRecord, journalSchema, type PlanHeader, type SnapshotRecord } from './journal-record.ts';

type Schema = DBSchema & {
  plans: { key: string; value: PlanHeader };
  events: { key: [string, number]; value: EventRecord };
  snapshots: { key: [string, number]; value: SnapshotRecord };
};

export type PlanRecords = {
  readonly header: PlanHeader;
  readonly snapshots: readonly SnapshotRecord[];
  readonly events: readonly EventRecord[];
};

/** Another tab writes now: it has taken a later epoch. */
export class Overtaken extends Error {}

/** The plan is no longer there: somebody cleared the site's data while it was open. */
export class Erased extends Error {}

/** The browser does not open the database, nor say that it will not. */
class Unanswered extends Error {}

/** The disk gives back something else than what was written. */
export class ReadBackDiffers extends Error {}

const databaseName = 'guatu-plans';
const databaseVersion = 1;
/** The first snapshot and so many of the last ones are kept. */
const snapshotsKept = 2;
/** Milliseconds after which whoever waits for the database is told that it does not open; it is used once it does. */
const openWithin = 15_000;

/** The plans on this machine. All writing goes through here, and through the check of the epoch within the same transaction. */
export type PlanDatabase = {
  /** The plan written or opened last first. */
  list(): Promise<readonly PlanHeader[]>;
  /** Null when there is no such plan. */
  header(id: string): Promise<PlanHeader | null>;
  /** Null when there is no such plan. */
  read(id: string): Promise<PlanRecords | null>;
  /** Rejects when there is a plan of that id. Resolves when all of it has been read back. */
  create(header: PlanHeader, start: SnapshotRecord, events?: readonly EventRecord[]): Promise<void>;
  /** Makes whoever calls it the writer: the epoch that it has to name from then on. */
  takeEpoch(id: string): Promise<number>;
  /** Adds events, or rejects and adds none. Resolves when they have been read back and are the same. */
  append(id: string, epoch: number, events: readonly EventRecord[], title: string): Promise<void>;
  addSnapshot(epoch: number, snapshot: SnapshotRecord): Promise<void>;
  noteExport(id: string, at: string): Promise<void>;
  remove(id: string): Promise<void>;
  /** Everything as it lies there, sound or not: the last way out. */
  dump(): Promise<string>;
  close(): void;
};

/**
 * Opens the database when it is first needed, and again when the browser has closed it under us (site data deleted, an upgrade by a newer version
 * of the program, after which opening rejects with a VersionError); `onClosed` is told when it does.
 */
export function openPlanDatabase(onClosed: () => void = () => {}): PlanDatabase {
  let connection: Promise<IDBPDatabase<Schema>> | null = null;

  function connected(): Promise<IDBPDatabase<Schema>> {
    connection ??= opened();
    return connection;
  }

  function opened(): Promise<IDBPDatabase<Schema>> {
    const opening = openDB<Schema>(databaseName, databaseVersion, {
      upgrade(fresh) {
        fresh.createObjectStore('plans', { keyPath: 'id' });
        fresh.createObjectStore('events', { keyPath: ['plan', 'seq'] });
        fresh.createObjectStore('snapshots', { keyPath: ['plan', 'seq'] });
      },
      // A newer version of the program waits to upgrade: out of its way.
      blocking() {
        close();
        onClosed();
      },
      terminated() {
        connection = null;
        onClosed();
      },
    });
    opening.catch(() => {
      connection = null;
    });
    let late: ReturnType<typeof setTimeout>;
    const unanswered = new Promise<never>((_, reject) => {
      late = setTimeout(() => {
        // From now on nobody waits, until it is there.
        opening.then((database) => {
          connection = Promise.resolve(database);
        });
        reject(new Unanswered('plan database: expected the browser to open it, got no answer'));
      }, openWithin);
    });
    return Promise.race([opening, unanswered]).finally(() => clearTimeout(late));
  }

  function close(): void {
    connection?.then(
      (database) => database.close(),
      () => {},
    );
    connection = null;
  }

  return {
    async list() {
      const headers = await (await connected()).getAll('plans');
      return headers.sort((a, b) => turnOf(b) - turnOf(a) || (a.savedAt < b.savedAt ? 1 : -1));
    },
    header: async (id) => (await (await connected()).get('plans', id)) ?? null,
    async read(id) {
      const database = await connected();
      const reading = database.transaction(['plans', 'events', 'snapshots']);
      const [header, snapshots, events] = await Promise.all([
        reading.objectStore('plans').get(id),
        reading.objectStore('snapshots').getAll(within(id)),
        reading.objectStore('events').getAll(within(id)),
      ]);
      return header ? { header, snapshots, events } : null;
    },
    async create(header, start, events = []) {
      const database = await connected();
      const writing = database.transaction(['plans', 'events', 'snapshots'], 'readwrite', strict);
      const turn = nextTurn(await writing.objectStore('plans').getAll(), header.id);
      await settled(writing, [
        writing.objectStore('plans').add({ ...header, turn }),
        writing.objectStore('snapshots').add(start),
        ...events.map((record) => writing.objectStore('events').add(record)),
      ]);
      same(await database.get('snapshots', [start.plan, start.seq]), start);
      await readBack(database, events);
    },
    async takeEpoch(id) {
      const database = await connected();
      const writing = database.transaction('plans', 'readwrite', strict);
      const headers = await writing.store.getAll();
      const header = headers.find((each) => each.id === id);
      if (!header || header.schema > journalSchema) {
        await writing.done;
        throw new Error(`plan database: expected a plan of schema ${journalSchema}, got ${header?.schema}`);
      }
      const next = { schema: journalSchema, epoch: header.epoch + 1, turn: nextTurn(headers, id) };
      await settled(writing, [writing.store.put({ ...header, ...next })]);
      return header.epoch + 1;
    },
    async append(id, epoch, events, title) {
      const database = await connected();
      const writing = database.transaction(['plans', 'events'], 'readwrite', strict);
      const headers = await writing.objectStore('plans').getAll();
      const header = headers.find((each) => each.id === id);
      if (header?.epoch !== epoch) {
        await writing.done;
        if (!header) throw new Erased(`plan database: expected the plan ${id}, got none`);
        throw new Overtaken(`plan database: expected epoch ${epoch}, got ${header.epoch}`);
      }
      const seq = events.at(-1)?.seq ?? header.seq;
      await settled(writing, [
        ...events.map((record) => writing.objectStore('events').put(record)),
        writing
          .objectStore('plans')
          .put({ ...header, seq, title, turn: nextTurn(headers, id), savedAt: new Date().toISOString() }),
      ]);
      await readBack(database, events);
    },
    async addSnapshot(epoch, snapshot) {
      const database = await connected();
      const writing = database.transaction(['plans', 'snapshots'], 'readwrite', strict);
      const header = await writing.objectStore('plans').get(snapshot.plan);
      if (header?.epoch !== epoch) {
        await writing.done;
        if (!header) throw new Erased(`plan database: expected the plan ${snapshot.plan}, got none`);
        throw new Overtaken(`plan database: expected epoch ${epoch}, got ${header.epoch}`);
      }
      const kept = await writing.objectStore('snapshots').getAllKeys(within(snapshot.plan));
      await settled(writing, [
        writing.objectStore('snapshots').put(snapshot),
        ...kept.slice(1, -snapshotsKept).map((key) => writing.objectStore('snapshots').delete(key)),
      ]);
      same(await database.get('snapshots', [snapshot.plan, snapshot.seq]), snapshot);
    },
    async noteExport(id, at) {
      const database = await connected();
      const writing = database.transaction('plans', 'readwrite', strict);
      const header = await writing.store.get(id);
      await settled(writing, header ? [writing.store.put({ ...header, exportedAt: at })] : []);
    },
    async remove(id) {
      const database = await connected();
      const writing = database.transaction(['plans', 'events', 'snapshots'], 'readwrite', strict);
      await settled(writing, [
        writing.objectStore('plans').delete(id),
        writing.objectStore('events').delete(within(id)),
        writing.objectStore('snapshots').delete(within(id)),
      ]);
    },
    async dump() {
      const database = await connected();
      const [plans, snapshots, events] = await Promise.all([
        database.getAll('plans'),
        database.getAll('snapshots'),
        database.getAll('events'),
      ]);
      return JSON.stringify({ format: 'guatu-plans-rescue', version: databaseVersion, plans, snapshots, events });
    },
    close,
  };
}

const turnOf = ({ turn }: PlanHeader): number => turn ?? 0;

/** The turn of a plan that comes last of all; its own, when it is that already. */
function nextTurn(headers: readonly PlanHeader[], id: string): number {
  const others = headers.filter((each) => each.id !== id).map(turnOf);
  const own = headers.find((each) => each.id === id);
  return Math.max(own ? turnOf(own) : 0, 1 + Math.max(0, ...others));
}

/** Waits for the whole transaction; the first thing that went wrong is what it rejects with, and nothing of it is written. */
async function settled(
  transaction: { readonly done: Promise<void>; abort(): void },
  requests: readonly Promise<unknown>[],
): Promise<void> {
  const results = await Promise.allSettled([...requests, transaction.done]);
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}

/** The safest that the browser has: a transaction is done when the disk has it. */
const strict = { durability: 'strict' } as const;

/** Keys of all records of a plan. */
function within(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id, 0], [id, Number.MAX_SAFE_INTEGER]);
}

/** Rejects when the disk holds other events than those that were written. */
async function readBack(database: IDBPDatabase<Schema>, events: readonly EventRecord[]): Promise<void> {
  const reading = database.transaction('events');
  const back = await Promise.all(events.map(({ plan, seq }) => reading.store.get([plan, seq])));
  for (const [i, record] of events.entries()) same(back[i], record);
}

/** Field by field; records hold text and numbers. */
function same(back: EventRecord | SnapshotRecord | undefined, written: EventRecord | SnapshotRecord): void {
  const found: Readonly<Record<string, unknown>> = { ...back };
  for (const [field, value] of Object.entries(written))
    if (found[field] !== value) throw new ReadBackDiffers(`plan database: expected the ${field} that was written`);
}
