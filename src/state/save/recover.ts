import { type History, type HistoryEvent, happen, startHistory } from '../history.ts';
import { type EventRecord, eventOf, type PlanHeader, type SnapshotRecord, snapshotOf } from './journal-record.ts';

/** What was found on the disk. */
export type Recovered = {
  readonly history: History;
  /** Number of the last event in force, and its check. */
  readonly seq: number;
  readonly chain: string;
  readonly report: RecoveryReport;
};

export type RecoveryReport = {
  readonly isClean: boolean;
  /** Events that were written and cannot be played again; their records stay where they are. */
  readonly lostEvents: number;
  /** Undo goes back to a snapshot, not to the beginning. */
  readonly isHistoryShort: boolean;
};

/**
 * Plays a journal. Of all sound snapshots it begins with the earliest from which the most events can be played: the whole undo history where nothing
 * is damaged, the last sound state where something is. Null when not one snapshot is sound. A large plan or a long journal takes longer than a frame:
 * `pause` lets the page go on between the pieces.
 */
export async function recover(
  header: PlanHeader,
  snapshots: readonly SnapshotRecord[],
  events: readonly EventRecord[],
  pause: () => Promise<void> = async () => {},
): Promise<Recovered | null> {
  const eventsBySeq = new Map(events.map((record) => [record.seq, record]));
  const last = Math.max(header.seq, ...snapshots.map(({ seq }) => seq));
  let best: Played | null = null;
  for (const record of [...snapshots].sort((a, b) => a.seq - b.seq)) {
    const played = await play(record, eventsBySeq, pause);
    if (played && (best === null || played.seq > best.seq)) best = played;
    // Nothing was lost: what begins later cannot lead any further.
    if (best && best.seq >= last && !eventsBySeq.has(best.seq + 1)) break;
  }
  if (!best) return null;
  const lostEvents = Math.max(0, header.seq - best.seq);
  const isHistoryShort = best.isShort;
  return {
    history: best.history,
    seq: best.seq,
    chain: best.chain,
    report: { isClean: lostEvents === 0 && !isHistoryShort, lostEvents, isHistoryShort },
  };
}

type Played = {
  readonly history: History;
  readonly seq: number;
  readonly chain: string;
  readonly isShort: boolean;
};

/** A pause after so long, milliseconds. */
const portionMs = 8;

async function play(
  record: SnapshotRecord,
  eventsBySeq: ReadonlyMap<number, EventRecord>,
  pause: () => Promise<void>,
): Promise<Played | null> {
  const snapshot = await snapshotOf(record, pause);
  if (!snapshot) return null;
  let history = startHistory(snapshot.plan);
  let until = performance.now() + portionMs;
  let { seq, chain } = record;
  for (;;) {
    const next = eventsBySeq.get(seq + 1);
    const event = next ? eventOf(next, chain) : null;
    const result = event && happen(history, shifted(event, snapshot.position));
    if (!next || !result?.ok) break;
    history = result.history;
    seq = next.seq;
    chain = next.check;
    if (performance.now() < until) continue;
    await pause();
    until = performance.now() + portionMs;
  }
  return { history, seq, chain, isShort: record.seq > 0 };
}

/** Positions count from the beginning of all; the history played begins later. */
function shifted(event: HistoryEvent, by: number): HistoryEvent {
  return event.kind === 'goTo' ? { ...event, position: event.position - by } : event;
}
