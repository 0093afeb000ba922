import { migrated, planFileVersion } from '../../core/plan/migrations.ts';
import type { Plan } from '../../core/plan/plan.ts';
import type { HistoryEvent } from '../history.ts';

/** Version of these records; a later one is looked at, never written to. */
export const journalSchema = 3;

/** What is kept of a plan beside its records. */
export type PlanHeader = {
  readonly id: string;
  readonly schema: number;
  readonly title: string;
  readonly base: Plan['base'];
  /** Number of the last event that was written. */
  readonly seq: number;
  /** Who may write: each writer takes the next number, and one with an older number is refused. */
  readonly epoch: number;
  /** Greater than that of every plan written or opened before it: clocks go backwards. Left out by earlier versions. */
  readonly turn?: number;
  /** ISO 8601 times, for the eye; null before the first export. */
  readonly savedAt: string;
  readonly exportedAt: string | null;
};

/** One event of the history. `check` covers the text and the check of the event before: none can be lost, changed or swapped unseen. */
export type EventRecord = {
  readonly plan: string;
  readonly seq: number;
  readonly text: string;
  readonly check: string;
};

/** The state after event `seq`, and the check of that event, from which the chain goes on. */
export type SnapshotRecord = {
  readonly plan: string;
  readonly seq: number;
  readonly text: string;
  readonly chain: string;
  readonly check: string;
};

/** What a snapshot's text holds: the plan in force, and how many entries of the history were in force. */
export type Snapshot = { readonly plan: Plan; readonly position: number };

export function eventRecord(plan: string, seq: number, event: HistoryEvent, chain: string): EventRecord {
  const text = JSON.stringify(event);
  return { plan, seq, text, check: checksumOf(`${chain}|${text}`) };
}

/** The event of a record, null when the record is not the one that follows the chain. */
export function eventOf({ text, check }: EventRecord, chain: string): HistoryEvent | null {
  return checksumOf(`${chain}|${text}`) === check ? (JSON.parse(text) as HistoryEvent) : null;
}

/** Elements put into words at a time: a few milliseconds. */
const elementsAtOnce = 100;

/**
 * A large plan takes longer to be written down than a frame: it is done in pieces, and between them `pause` lets the page go on. The plan
 * cannot change meanwhile, it is another one then.
 */
export async function snapshotRecord(
  plan: string,
  seq: number,
  snapshot: Snapshot,
  chain: string,
  pause: () => Promise<void> = async () => {},
): Promise<SnapshotRecord> {
  const check = createChecksum();
  check.add(`${seq}|${chain}|`);
  const pieces: string[] = [];
  for (const piece of piecesOf(snapshot)) {
    pieces.push(piece);
    check.add(piece);
    await pause();
  }
  return { plan, seq, text: pieces.join(''), chain, check: check.value() };
}

/** The JSON text of a snapshot, so many elements a piece. */
function* piecesOf({ plan, position }: Snapshot): Generator<string> {
  const { variants, ...rest } = plan;
  yield `{"position":${position},"plan":${JSON.stringify(rest).slice(0, -1)},"variants":[`;
  for (const [v, { elements, ...variant }] of variants.entries()) {
    yield `${v > 0 ? ',' : ''}${JSON.stringify(variant).slice(0, -1)},"elements":[`;
    for (let from = 0; from < elements.length; from += elementsAtOnce) {
      const text = JSON.stringify(elements.slice(from, from + elementsAtOnce)).slice(1, -1);
      yield from > 0 ? `,${text}` : text;
    }
    yield ']}';
  }
  yield ']}}';
}

/** Characters held against the checksum at a time: a millisecond. */
const charactersAtOnce = 300_000;

/** The plan in it as the present version has it. Null when the record is damaged. */
export async function snapshotOf(
  { seq, text, chain, check }: SnapshotRecord,
  pause: () => Promise<void> = async () => {},
): Promise<Snapshot | null> {
  const found = createChecksum();
  found.add(`${seq}|${chain}|`);
  for (let at = 0; at < text.length; at += charactersAtOnce) {
    found.add(text, at, at + charactersAtOnce);
    await pause();
  }
  if (found.value() !== check) return null;
  const snapshot = JSON.parse(text) as Snapshot;
  await pause();
  // One of a newer version is looked at as it is.
  if (snapshot.plan.version > planFileVersion) return snapshot;
  const plan = migrated(snapshot.plan) as Plan | null;
  return plan && { ...snapshot, plan };
}

/** Checksum of a text. */
export function checksumOf(text: string): string {
  const check = createChecksum();
  check.add(text);
  return check.value();
}

/** Fowler-Noll-Vo 1a over the characters, in two 32-bit halves with different offsets (Fowler, Noll, Vo 1991): against damage, not against malice. */
function createChecksum(): { add(text: string, from?: number, to?: number): void; value(): string } {
  let [a, b] = [0x811c9dc5, 0xcbf29ce4];
  return {
    add(text, from = 0, to = text.length) {
      for (let i = from; i < Math.min(to, text.length); i++) {
        const code = text.charCodeAt(i);
        a = Math.imul(a ^ code, 0x01000193) >>> 0;
        b = Math.imul(b ^ code ^ (a >>> 24), 0x01000193) >>> 0;
      }
    },
    value: () => a.toString(16).padStart(8, '0') + b.toString(16).padStart(8, '0'),
  };
}
