import { expect, test } from 'vitest';
import { leaveUnsaved } from '../../src/commands/plan/begin-plan.ts';
import { openPlanFile } from '../../src/commands/plan/plan-files.ts';
import { planShelfOf } from '../../src/commands/plan/plan-shelf-of.ts';
import type { PlanningDesk } from '../../src/commands/plan/planning-desk.ts';
import { createPlanStore } from '../../src/state/plan-store.ts';
import { createPlanningStore } from '../../src/state/planning-store.ts';
import { snapshotRecord } from '../../src/state/save/journal-record.ts';
import { planNow } from '../../src/state/selectors/present-plan.ts';
import { createSessionStore } from '../../src/state/session-store.ts';
import { emptyPlan } from '../builders/plans.ts';

const ids = ['p', 'q', 'r'];

async function rescueFile(): Promise<Uint8Array> {
  const header = { schema: 1, base: emptyPlan().base, seq: 0, epoch: 1, savedAt: '', exportedAt: null };
  const file = {
    format: 'guatu-plans-rescue',
    version: 1,
    plans: ids.map((id) => ({ ...header, id, title: id })),
    snapshots: await Promise.all(
      ids.map((id) => snapshotRecord(id, 0, { plan: { ...emptyPlan(), id, title: id }, position: 0 }, '')),
    ),
    events: [],
  };
  return new TextEncoder().encode(JSON.stringify(file));
}

test('where nothing can be kept, each plan of a rescue file is shown once, the next when the one before may go', async () => {
  const plans = createPlanStore();
  const [planning, session] = [createPlanningStore(), createSessionStore()];
  // Node has no IndexedDB: as a browser that keeps nothing.
  const desk = { plans, planning, session, shelf: planShelfOf(plans) } as unknown as PlanningDesk;
  const shown = () => planNow(plans.getState())?.id;
  expect(await openPlanFile(desk, 'rescue.json', await rescueFile())).toEqual({ kind: 'waits' });
  expect([shown(), plans.getState().saving.kind]).toEqual(['p', 'failed']);
  await leaveUnsaved(desk);
  expect(shown()).toBe('q');
  await leaveUnsaved(desk);
  expect([shown(), planning.getState().leaving]).toEqual(['r', null]);
  desk.shelf.giveUp();
});
