import type { Plan } from '../../core/plan/plan.ts';
import { type History, type HistoryEvent, presentPlan, startHistory } from '../history.ts';
import { nextTask } from '../next-task.ts';
import type { SaveStanding } from '../plan-store.ts';
import { checksumOf, journalSchema, type PlanHeader, snapshotRecord } from './journal-record.ts';
import { openPlanDatabase } from './plan-database.ts';
import { createPlanKeeper, type PlanKeeper } from './plan-keeper.ts';
import { type Recovered, type RecoveryReport, recover } from './recover.ts';
import { tabChannel } from './tab-channel.ts';
import { type WriterLock, writerLock } from './writer-lock.ts';

/** A plan as it came from the disk. */
export type OpenedPlan = {
  readonly history: History;
  readonly report: RecoveryReport;
  readonly standing: SaveStanding;
  readonly exportedAt: string | null;
};

export type OpenAnswer =
  | { readonly ok: true; readonly opened: OpenedPlan }
  /**
   * `damaged`: not one state of it is sound; its records can still be taken out (`dump`). `unsaved`: the plan that is open has changes that
   * could not be written and would be gone; it stays open until they are, or are given up.
   */
  | { readonly ok: false; readonly because: 'unknown' | 'damaged' | 'unsaved' };

export type ShelfListener = {
  onStanding(standing: SaveStanding): void;
  /** Another tab has written, and this one only looks. */
  onFollowed(history: History): void;
};

/** The plans kept in this browser, one of them open at a time. */
export type PlanShelf = {
  /** The plan written or opened last first, whatever the clock says. */
  list(): Promise<readonly PlanHeader[]>;
  /** Puts a new plan on the shelf and opens it. Where there is no room or no storage it is open all the same, and written as soon as it can be. */
  create(plan: Plan): Promise<OpenAnswer>;
  /** Opens a plan to write, or to look at while another tab writes it. */
  open(id: string): Promise<OpenAnswer>;
  /** The plan as it is saved, nothing opened; null when there is none, or not one state of it is sound. */
  peek(id: string): Promise<Plan | null>;
  /** Takes the right to write away from the other tab; what that one has saved is here then. */
  takeOver(id: string): Promise<OpenAnswer>;
  record(event: HistoryEvent, history: History): void;
  noteExport(at: string): Promise<void>;
  /**
   * Held against the disk after a time in which this page could not be asked (asleep, in the history of the browser, the storage taken away): another
   * tab may write by now, or have written what is only looked at here.
   */
  wake(): Promise<void>;
  /** Resolves when everything is written, or writing has failed. */
  flush(): Promise<void>;
  close(): Promise<void>;
  /** Forgets the changes of the open plan that could not be written, and closes it. */
  giveUp(): void;
  dump(): Promise<string>;
  /** How much room there is, and whether the browser has promised not to clear it; null where it does not say (plain http). */
  room(): Promise<StorageRoom | null>;
};

export type StorageRoom = {
  readonly isPersistent: boolean;
  readonly usedBytes: number;
  readonly quotaBytes: number;
};

type Open = { readonly id: string; readonly keeper: PlanKeeper | null; readonly lock: WriterLock | null };

/** Said to the other tabs. One of another schema is not listened to. */
type Said = { readonly schema: number; readonly plan: string };

const allThere: RecoveryReport = { isClean: true, lostEvents: 0, isHistoryShort: false };

export function createPlanShelf(listener: ShelfListener): PlanShelf {
  let current: Open | null = null;
  const database = openPlanDatabase(() => void wake());
  const channel = tabChannel<Said>('guatu-plans', ({ schema, plan }) => {
    if (schema === journalSchema && current?.id === plan && current.keeper === null) void follow(plan);
  });

  /** Shows what the other tab has written; where that cannot be read now, what is shown stays. */
  async function follow(id: string): Promise<void> {
    const found = await recordsOf(id).catch(() => null);
    if (found?.ok && current?.id === id && current.keeper === null) listener.onFollowed(found.recovered.history);
  }

  async function wake(): Promise<void> {
    if (current?.keeper) await current.keeper.check();
    else if (current) await follow(current.id);
  }

  async function recordsOf(id: string) {
    const records = await database.read(id);
    if (!records) return { ok: false, because: 'unknown' } as const;
    const recovered = await recover(records.header, records.snapshots, records.events, nextTask);
    if (!recovered) return { ok: false, because: 'damaged' } as const;
    const last = Math.max(records.header.seq, ...records.events.map(({ seq }) => seq));
    return { ok: true, recovered, header: records.header, last } as const;
  }

  function say(id: string, standing: SaveStanding): void {
    if (current?.id !== id) return;
    if (standing.kind === 'readOnly') {
      // Whoever asks is to hear of the tab that writes.
      current.lock?.release();
      // Nothing of ours is missing on the disk: from here on it is looked at.
      current = { id, keeper: standing.hasUnsaved ? current.keeper : null, lock: null };
    }
    if (standing.kind === 'saved') channel?.say({ schema: journalSchema, plan: id });
    listener.onStanding(standing);
    if (current.keeper === null) void follow(id);
  }

  /** One after the other: a second click must not find the first one half-way. */
  let turn: Promise<unknown> = Promise.resolve();
  function inTurn<T>(task: () => Promise<T>): Promise<T> {
    const done = turn.then(task);
    turn = done.catch(() => undefined);
    return done;
  }

  async function openAs(id: string, steal: boolean): Promise<OpenAnswer> {
    if (current?.id === id && current.keeper?.isWriting()) return stillOpen(current.keeper, id);
    // Before anything is taken away from another tab.
    if (!(await isAllWritten())) return { ok: false, because: 'unsaved' };
    const lock = await writerLock(id, steal, () => void lockLost(id));
    try {
      // The lock first, the records then: nobody writes between.
      const epoch = lock ? await epochOf(id) : null;
      const found = await recordsOf(id);
      if (!found.ok) {
        lock?.release();
        return found;
      }
      const { header, recovered, last } = found;
      const { history, report } = recovered;
      const keeper = epoch === null ? null : await keeperOf(id, epoch, recovered, last);
      if (!(await putInPlace({ id, keeper, lock }))) return { ok: false, because: 'unsaved' };
      const isNewer = header.schema > journalSchema;
      const standing: SaveStanding = keeper
        ? { kind: 'saved' }
        : { kind: 'readOnly', because: isNewer ? 'newerVersion' : 'otherTab' };
      return { ok: true, opened: { history, report, standing, exportedAt: header.exportedAt } };
    } catch (cause) {
      lock?.release();
      throw cause;
    }
  }

  async function createNew(plan: Plan): Promise<OpenAnswer> {
    globalThis.navigator?.storage?.persist?.().catch(() => undefined);
    if (!(await isAllWritten())) return { ok: false, because: 'unsaved' };
    const { id } = plan;
    const history = startHistory(plan);
    const lock = await writerLock(id, false, () => void lockLost(id));
    let standing: SaveStanding = { kind: 'saving' };
    const onStanding = (now: SaveStanding) => {
      standing = now;
      say(id, now);
    };
    const keeper = createPlanKeeper({ id, database, history, onStanding, isNew: true, seq: 0, chain: '', epoch: 1 });
    await keeper.flush();
    if (await putInPlace({ id, keeper, lock }))
      return { ok: true, opened: { history, report: allThere, standing, exportedAt: null } };
    await database.remove(id).catch(() => undefined);
    return { ok: false, because: 'unsaved' };
  }

  /** The plan that is open already, as it stands in memory. */
  async function stillOpen(keeper: PlanKeeper, id: string): Promise<OpenAnswer> {
    await keeper.flush();
    if (keeper.isBehind()) return { ok: false, because: 'unsaved' };
    const exportedAt = (await database.list()).find((each) => each.id === id)?.exportedAt ?? null;
    const standing: SaveStanding = { kind: keeper.isBehind() ? 'saving' : 'saved' };
    return { ok: true, opened: { history: keeper.history(), report: allThere, standing, exportedAt } };
  }

  /**
   * Another plan takes the place of the one that is open, at the very moment at which all of that is written: what is drawn while the other one is
   * being read still goes to the disk. False, and nothing changed, when it cannot be written.
   */
  async function putInPlace(next: Open | null): Promise<boolean> {
    const before = current;
    if (!(await isAllWritten())) {
      next?.keeper?.stop();
      next?.lock?.release();
      return false;
    }
    current = next;
    before?.keeper?.stop();
    before?.lock?.release();
    return true;
  }

  async function epochOf(id: string): Promise<number | null> {
    const header = (await database.list()).find((each) => each.id === id);
    return header && header.schema <= journalSchema ? database.takeEpoch(id) : null;
  }

  /** Where events were lost, a snapshot of what was saved from them begins a new chain after all records that are there. */
  async function keeperOf(id: string, epoch: number, recovered: Recovered, last: number): Promise<PlanKeeper> {
    const { history, report } = recovered;
    let { seq, chain } = recovered;
    if (report.lostEvents > 0) {
      seq = last;
      chain = checksumOf(`${chain}|${last}`);
      const { position } = history;
      const plan = presentPlan(history);
      await database.addSnapshot(epoch, await snapshotRecord(id, seq, { plan, position }, chain, nextTask));
    }
    const onStanding = (standing: SaveStanding) => say(id, standing);
    return createPlanKeeper({ id, database, epoch, seq, chain, history, onStanding });
  }

  async function isAllWritten(): Promise<boolean> {
    await current?.keeper?.flush();
    return !current?.keeper?.isBehind();
  }

  /** Another tab has taken over. What was under way is seen to its end: it is on the disk then, or refused and said to be unsaved. */
  async function lockLost(id: string): Promise<void> {
    const taken = current;
    if (taken?.id !== id) return;
    await taken.keeper?.flush();
    if (current !== taken || taken.keeper?.isBehind()) return;
    taken.keeper?.stop();
    current = { id, keeper: null, lock: null };
    listener.onStanding({ kind: 'readOnly', because: 'otherTab' });
    await follow(id);
  }

  return {
    list: () => database.list(),
    create: (plan) => inTurn(() => createNew(plan)),
    open: (id) => inTurn(() => openAs(id, false)),
    async peek(id) {
      if (current?.id === id) await current.keeper?.flush();
      const found = await recordsOf(id);
      return found.ok ? presentPlan(found.recovered.history) : null;
    },
    takeOver: (id) => inTurn(() => openAs(id, true)),
    record(event, history) {
      current?.keeper?.record(event, history);
    },
    noteExport: async (at) => {
      if (current) await database.noteExport(current.id, at);
    },
    wake,
    flush: async () => {
      await current?.keeper?.flush();
    },
    close: () => inTurn(async () => void (await putInPlace(null))),
    giveUp() {
      current?.keeper?.stop();
      current?.lock?.release();
      current = null;
    },
    dump: () => database.dump(),
    async room() {
      const storage: StorageManager | undefined = globalThis.navigator?.storage;
      if (!storage?.estimate) return null;
      const [{ usage, quota }, isPersistent] = await Promise.all([storage.estimate(), storage.persisted()]);
      return { isPersistent, usedBytes: usage ?? 0, quotaBytes: quota ?? 0 };
    },
  };
}
