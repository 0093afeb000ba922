import { expect, test } from 'vitest';
import { happen, startHistory } from '../../../src/state/history.ts';
import { eventRecord, type PlanHeader, snapshotRecord } from '../../../src/state/save/journal-record.ts';
import { readRescue } from '../../../src/state/save/read-rescue.ts';
import { emptyPlan } from '../../builders/plans.ts';

const header: PlanHeader = {
  ...{ id: 'p', schema: 1, title: '一', base: emptyPlan().base, seq: 1, epoch: 1, savedAt: '', exportedAt: null },
};
const edit = { kind: 'edit' as const, edits: [{ kind: 'renamePlan' as const, title: '一' }] };

async function rescue(change: (snapshot: string) => string = (text) => text): Promise<string> {
  const start = await snapshotRecord('p', 0, { plan: emptyPlan(), position: 0 }, '');
  const other = { ...start, plan: 'q' };
  return JSON.stringify({
    ...{ format: 'guatu-plans-rescue', version: 1, plans: [header, { ...header, id: 'q' }] },
    ...{ snapshots: [{ ...start, text: change(start.text) }, other], events: [eventRecord('p', 1, edit, '')] },
  });
}

test('what was taken out of a browser gives its plans back, as far as they are sound', async () => {
  const result = happen(startHistory(emptyPlan()), edit);
  const expected = result.ok ? result.history.entries[0]!.plan : null;
  const [whole, short] = (await readRescue(await rescue()))!;
  expect(whole).toMatchObject({ id: 'p', plan: expected, report: { isClean: true } });
  // The events of the other plan are not its own.
  expect(short).toMatchObject({ id: 'q', plan: emptyPlan(), report: { lostEvents: 1 } });
  const [broken] = (await readRescue(await rescue((text) => text.slice(0, -5))))!;
  expect(broken).toMatchObject({ plan: null, report: null });
});

test('anything else is none', async () => {
  for (const text of ['', '{', '[]', 'null', '{"format":"guatu-plan"}']) expect(await readRescue(text)).toBeNull();
  expect(await readRescue('{"format":"guatu-plans-rescue","plans":[1,null],"events":7}')).toEqual([]);
});
