import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Plan } from '../../src/core/plan/plan.ts';
import { type HistoryEvent, happen, presentPlan, redone, startHistory, undone } from '../../src/state/history.ts';
import { createPlanStore } from '../../src/state/plan-store.ts';
import { anyEdit, emptyPlan } from '../builders/plans.ts';

const anyEvent: fc.Arbitrary<HistoryEvent> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('edit' as const),
      edits: fc.array(anyEdit, { minLength: 1, maxLength: 2 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('goTo' as const), position: fc.nat(12) }) },
);

test('undo gives back the very plan, redo too', () => {
  fc.assert(
    fc.property(fc.array(anyEdit, { maxLength: 25 }), (edits) => {
      let history = startHistory(emptyPlan());
      const plans: Plan[] = [presentPlan(history)];
      for (const edit of edits) {
        const result = happen(history, { kind: 'edit', edits: [edit] });
        if (!result.ok) continue;
        history = result.history;
        plans.push(presentPlan(history));
      }
      for (const plan of plans.slice(0, -1).toReversed()) {
        const result = undone(history);
        if (!result.ok) throw new Error(result.reason.code);
        history = result.history;
        expect(presentPlan(history)).toBe(plan);
      }
      expect(undone(history)).toMatchObject({ ok: false, reason: { code: 'nothingToUndo' } });
      for (const plan of plans.slice(1)) {
        const result = redone(history);
        if (!result.ok) throw new Error(result.reason.code);
        history = result.history;
        expect(presentPlan(history)).toBe(plan);
      }
      expect(redone(history)).toMatchObject({ ok: false, reason: { code: 'nothingToRedo' } });
    }),
    { numRuns: 100 },
  );
});

test('the events of a history, played again, give the same history', () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 25 }), (events) => {
      let live = startHistory(emptyPlan());
      const happened: HistoryEvent[] = [];
      for (const event of events) {
        const result = happen(live, event);
        if (!result.ok) continue;
        live = result.history;
        happened.push(event);
      }
      let played = startHistory(emptyPlan());
      for (const event of JSON.parse(JSON.stringify(happened)) as HistoryEvent[]) {
        const result = happen(played, event);
        if (!result.ok) throw new Error(result.reason.code);
        played = result.history;
      }
      expect(played).toEqual(live);
    }),
    { numRuns: 100 },
  );
});

test('what is done after an undo takes the place of what was undone', () => {
  const store = createPlanStore();
  expect(store.getState().history).toBeNull();
  let history = startHistory(emptyPlan());
  for (const title of ['一', '二', '三']) {
    const result = happen(history, { kind: 'edit', edits: [{ kind: 'renamePlan', title }] });
    if (result.ok) history = result.history;
  }
  const back = happen(history, { kind: 'goTo', position: 1 });
  if (!back.ok) throw new Error('expected to go back');
  const other = happen(back.history, { kind: 'edit', edits: [{ kind: 'renamePlan', title: '四' }] });
  if (!other.ok) throw new Error('expected another title');
  store.setState({ history: other.history });
  expect(store.getState().history?.entries).toHaveLength(2);
  expect(presentPlan(other.history).title).toBe('四');
  expect(happen(other.history, { kind: 'goTo', position: 2 })).toMatchObject({ reason: { code: 'nothingChanged' } });
  expect(happen(other.history, { kind: 'goTo', position: 3 })).toMatchObject({ reason: { code: 'nothingToRedo' } });
});
