import type { Plan } from '../../core/plan/plan.ts';
import { type History, type HistoryEvent, presentPlan, startHistory } from '../history.ts';
import { nextTask } from '../next-task.ts';
import type { SaveStanding } from '../plan-store.ts';
import { checksumOf, journalSchema, type PlanHeader, snapshotRecord } from './journal-record.ts';
import { openPlanDatabase, type PlanDatabase } from './plan-database.ts';
import { createPlanKeeper, type PlanKeeper } from './plan-keeper.ts';
import { type Recovered, type RecoveryReport, recover } from './recover.ts';
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
  /** `damaged`: not one state of it is sound; its records can still be taken out (`dump`). */
  | { readonly ok: false; readonly because: 'unknown' | 'damaged' };

export type ShelfListener = {
  onStanding(standing: SaveStanding): void;
  /** Another tab has written, and this one only looks. */
  onFollowed(history: History): void;
};

/** The plans kept in this browser, one of them open at a time. */
export type PlanShelf = {
  list(): Promise<readonly PlanHeader[]>;
  /** Puts a new plan on the shelf and opens it; rejects when there is one of that id, or no room. */
  create(plan: Plan): Promise<OpenedPlan>;
  /** Opens a plan to write, or to look at while another tab writes it. */
  open(id: string): Promise<OpenAnswer>;
  /** The plan as it is saved, nothing opened; null when there is none, or not one state of it is sound. */
  peek(id: string): Promise<Plan | null>;
  /** Takes the right to write away from the other tab; what that one has saved is here then. */
  takeOver(): Promise<OpenAnswer>;
  record(event: HistoryEvent, history: History): void;
  noteExport(at: string): Promise<void>;
  /** Resolves when everything is written, or writing has failed. */
  flush(): Promise<void>;
  close(): Promise<void>;
  remove(id: string): Promise<void>;
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

export function createPlanShelf(listener: ShelfListener, database: PlanDatabase = openPlanDatabase()): PlanShelf {
  let current: Open | null = null;
  const channel = new BroadcastChannel('guatu-plans');
  channel.onmessage = ({ data }: MessageEvent<Said>) => {
    if (data.schema === journalSchema && current?.id === data.plan && current.keeper === null) void follow(data.plan);
  };

  async function follow(id: string): Promise<void> {
    const found = await recordsOf(id);
    if (found.ok && current?.id === id && current.keeper === null) listener.onFollowed(found.recovered.history);
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
    if (standing.kind === 'saved') channel.postMessage({ schema: journalSchema, plan: id } satisfies Said);
    listener.onStanding(standing);
  }

  async function openAs(id: string, steal: boolean): Promise<OpenAnswer> {
    await release();
    const lock = await writerLock(id, steal, () => lockLost(id));
    // The lock first, the records then: nobody writes between.
    const epoch = lock ? await epochOf(id) : null;
    const found = await recordsOf(id);
    if (!found.ok) {
      lock?.release();
      return found;
    }
    const { header, recovered } = found;
    const { history, report } = recovered;
    const isNewer = header.schema > journalSchema;
    const keeper = epoch === null ? null : await keeperOf(id, epoch, recovered, found.last);
    current = { id, keeper, lock };
    const standing: SaveStanding = keeper
      ? { kind: 'saved' }
      : { kind: 'readOnly', because: isNewer ? 'newerVersion' : 'otherTab' };
    return { ok: true, opened: { history, report, standing, exportedAt: header.exportedAt } };
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

  function lockLost(id: string): void {
    if (current?.id !== id) return;
    current.keeper?.stop();
    current = { id, keeper: null, lock: null };
    listener.onStanding({ kind: 'readOnly', because: 'otherTab' });
  }

  async function release(): Promise<void> {
    const before = current;
    await before?.keeper?.flush();
    current = null;
    before?.keeper?.stop();
    before?.lock?.release();
  }

  return {
    list: () => database.list(),
    async create(plan) {
      void globalThis.navigator?.storage?.persist?.();
      const history = startHistory(plan);
      const start = await snapshotRecord(plan.id, 0, { plan, position: 0 }, '', nextTask);
      const savedAt = new Date().toISOString();
      const header = { schema: journalSchema, title: plan.title, base: plan.base, seq: 0, epoch: 0 };
      await database.create({ id: plan.id, ...header, savedAt, exportedAt: null }, start);
      const answer = await openAs(plan.id, false);
      if (answer.ok) return answer.opened;
      throw new Error(
        `plan shelf: expected the plan that was just saved, got ${answer.because} at ${history.position}`,
      );
    },
    open: (id) => openAs(id, false),
    async peek(id) {
      if (current?.id === id) await current.keeper?.flush();
      const found = await recordsOf(id);
      return found.ok ? presentPlan(found.recovered.history) : null;
    },
    async takeOver() {
      if (!current) throw new Error('plan shelf: expected an open plan, got none');
      return openAs(current.id, true);
    },
    record(event, history) {
      current?.keeper?.record(event, history);
    },
    noteExport: async (at) => {
      if (current) await database.noteExport(current.id, at);
    },
    flush: async () => {
      await current?.keeper?.flush();
    },
    close: release,
    async remove(id) {
      if (current?.id === id) await release();
      await database.remove(id);
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
