import { expect, test } from 'vitest';
import type { Plan } from '../../src/core/plan/plan.ts';
import { changedPlan } from '../../src/core/plan/plan-change.ts';
import { contentHash } from '../../src/io/plan-file/content-hash.ts';
import { writePlanFile } from '../../src/io/plan-file/write-plan-file.ts';
import { createPlanFileJob } from '../../src/jobs/plan-file/run.ts';
import { emptyPlan, road } from '../builders/plans.ts';

test('a file is read elsewhere and handed over in portions that make the same plan', async () => {
  const elements = Array.from({ length: 450 }, (_, k) =>
    road(`r${k}`, [
      [104, 35],
      [104.1, 35 + k / 1000],
    ]),
  );
  const plan: Plan = { ...emptyPlan(), variants: [{ id: 'v1', title: '甲', elements }] };
  const job = createPlanFileJob();
  const { issues, hash, portions } = await job.read(writePlanFile(plan), 'a.guatu-plan.json');
  expect([issues, hash, portions]).toEqual([[], contentHash(plan), 3]);
  let read: Plan | null = null;
  for (let k = 0; k < portions; k++) read = changedPlan(read, structuredClone(await job.portion(k)));
  expect(read).toEqual(plan);
  const faulty = await job.read(new TextEncoder().encode('{"format":"guatu-plan","version":1}'), 'b');
  expect(faulty).toMatchObject({ hash: '', portions: 0 });
  expect(faulty.issues).not.toEqual([]);
  await expect(job.portion(0)).rejects.toThrow('expected one of 0 portions');
});
