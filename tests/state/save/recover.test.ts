import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Plan } from '../../../src/core/plan/plan.ts';
import { type History, type HistoryEvent, happen, presentPlan, startHistory } from '../../../src/state/history.ts';
import {
  type EventRecord,
  eventRecord,
  journalSchema,
  type PlanHeader,
  type SnapshotRecord,
  snapshotOf,
  snapshotRecord,
} from '../../../src/state/save/journal-record.ts';
import { recover } from '../../../src/state/save/recover.ts';
import { anyEdit, emptyPlan, site } from '../../builders/plans.ts';

type Journal = {
  readonly header: PlanHeader;
  readonly snapshots: readonly SnapshotRecord[];
  readonly events: readonly EventRecord[];
  /** The history after each event, the first one before all. */
  readonly states: readonly History[];
};

const anyEvent: fc.Arbitrary<HistoryEvent> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant('edit' as const), edits: fc.tuple(anyEdit) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('goTo' as const), position: fc.nat(8) }) },
);

/** A journal as a keeper writes it, with a snapshot after every fifth event. */
async function journalOf(events: readonly HistoryEvent[]): Promise<Journal> {
  let history = startHistory(emptyPlan());
  let chain = '';
  const states = [history];
  const records: EventRecord[] = [];
  const snapshots = [await snapshotRecord('p', 0, { plan: emptyPlan(), position: 0 }, chain)];
  for (const event of events) {
    const result = happen(history, event);
    if (!result.ok) continue;
    history = result.history;
    const record = eventRecord('p', records.length + 1, event, chain);
    chain = record.check;
    records.push(record);
    states.push(history);
    if (records.length % 5 === 0)
      snapshots.push(
        await snapshotRecord('p', records.length, { plan: presentPlan(history), position: history.position }, chain),
      );
  }
  const header: PlanHeader = {
    ...{ id: 'p', schema: journalSchema, title: '', base: emptyPlan().base, epoch: 1 },
    ...{ seq: records.length, savedAt: '', exportedAt: null },
  };
  return { header, snapshots, events: records, states };
}

const anyEvents = fc.array(anyEvent, { maxLength: 40 });

test('an undamaged journal gives back the whole history, undo and redo included', async () => {
  await fc.assert(
    fc.asyncProperty(anyEvents, async (all) => {
      const { header, snapshots, events, states } = await journalOf(all);
      const found = (await recover(header, snapshots, events))!;
      expect(found.history).toEqual(states.at(-1));
      expect(found.report).toEqual({ isClean: true, lostEvents: 0, isHistoryShort: false });
      expect(found.chain).toBe(events.at(-1)?.check ?? '');
    }),
    { numRuns: 60 },
  );
});

test('a snapshot in pieces is the JSON of the whole, however large the plan', async () => {
  const elements = Array.from({ length: 450 }, (_, i) => site(`s${i}`, [104, 35]));
  const variants = [0, 1, 450].map((count, v) => ({ id: `v${v}`, title: '甲', elements: elements.slice(0, count) }));
  const plan = { ...emptyPlan(), variants };
  let pauses = 0;
  const record = await snapshotRecord('p', 3, { plan, position: 2 }, 'c', async () => {
    pauses++;
  });
  expect(JSON.parse(record.text)).toEqual({ plan, position: 2 });
  expect(await snapshotOf(record)).toEqual({ plan, position: 2 });
  expect(pauses).toBeGreaterThan(5);
});

describe('damage', () => {
  test('a damaged or missing first snapshot costs undo, not the plan', async () => {
    await fc.assert(
      fc.asyncProperty(anyEvents, fc.boolean(), async (all, isMissing) => {
        const { header, snapshots, events, states } = await journalOf(all);
        fc.pre(snapshots.length > 1);
        const [first, ...rest] = snapshots as [SnapshotRecord, ...SnapshotRecord[]];
        const damaged = { ...first, text: first.text.replace('2016', '2017') };
        const found = (await recover(header, isMissing ? rest : [damaged, ...rest], events))!;
        // A way back beyond the snapshots cannot be played; what is found is then an earlier state, and it says so.
        expect(presentPlan(found.history)).toEqual(presentPlan(states[found.seq]!));
        expect(found.report).toMatchObject({ isHistoryShort: true, lostEvents: header.seq - found.seq });
      }),
      { numRuns: 60 },
    );
  });

  test('one damaged, missing or swapped event: what is found is a state that there was, and the loss is counted', async () => {
    await fc.assert(
      fc.asyncProperty(anyEvents, fc.nat(39), fc.constantFrom('text', 'missing', 'swapped'), async (all, at, how) => {
        const { header, snapshots, events, states } = await journalOf(all);
        fc.pre(events.length > 1);
        const k = at % events.length;
        const broken = [...events];
        if (how === 'text') broken[k] = { ...events[k]!, text: `${events[k]!.text} ` };
        else if (how === 'missing') broken.splice(k, 1);
        else {
          const other = (k + 1) % events.length;
          broken[k] = { ...events[other]!, seq: k + 1 };
          broken[other] = { ...events[k]!, seq: other + 1 };
        }
        const found = (await recover(header, snapshots, broken))!;
        expect(presentPlan(found.history)).toEqual(presentPlan(states[found.seq]!));
        expect(found.seq).toBeGreaterThanOrEqual(Math.min(k, (k + 1) % events.length));
        expect(found.report.lostEvents).toBe(header.seq - found.seq);
        // The last snapshot stands on its own.
        expect(found.seq).toBeGreaterThanOrEqual(snapshots.at(-1)!.seq);
      }),
      { numRuns: 120 },
    );
  });

  test('a plan kept by version 1 opens as one of the present version, with its history', async () => {
    const old = { ...emptyPlan(), version: 1 } as unknown as Plan;
    const start = await snapshotRecord('p', 0, { plan: old, position: 0 }, '');
    const edit = eventRecord('p', 1, { kind: 'edit', edits: [{ kind: 'renamePlan', title: '新' }] }, '');
    const header: PlanHeader = {
      ...{ id: 'p', schema: 1, title: '', base: old.base, seq: 1, epoch: 1, savedAt: '', exportedAt: null },
    };
    const found = (await recover(header, [start], [edit]))!;
    expect(found.report.isClean).toBe(true);
    expect(presentPlan(found.history)).toEqual({ ...emptyPlan(), title: '新' });
  });

  test('without one sound snapshot there is nothing to open', async () => {
    const start = await snapshotRecord('p', 0, { plan: emptyPlan(), position: 0 }, '');
    const header: PlanHeader = {
      ...{ id: 'p', schema: 1, title: '', base: emptyPlan().base, seq: 0, epoch: 1, savedAt: '', exportedAt: null },
    };
    expect(await recover(header, [{ ...start, text: start.text.slice(0, -9) }], [])).toBeNull();
    expect(await recover(header, [], [])).toBeNull();
  });
});
