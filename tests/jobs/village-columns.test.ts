import { expect, test } from 'vitest';
import { indexWorkspace } from '../../src/core/workspace/workspace-index.ts';
import { knowledgeCache } from '../../src/jobs/workspace/figures.ts';
import { createWorkspaceJob } from '../../src/jobs/workspace/run.ts';
import { villageColumns, villageNames } from '../../src/jobs/workspace/village-columns.ts';
import { nowDay, planningWorld } from '../builders/planning-world.ts';

test('villages as columns in one order; what is not known or stands nowhere is no number', () => {
  const world = planningWorld();
  const index = indexWorkspace(world);
  const columns = villageColumns(knowledgeCache(index)(nowDay), nowDay);
  const at = columns.codes.indexOf('n2' as never);
  expect(villageNames(index)[at]).toBe(world.areas.byCode.get('n2' as never)?.name);
  expect(columns.parentCodes[columns.parents[at]!]).toBe('north');
  expect([columns.lon[at], columns.lat[at]]).toEqual([104.2, 35]);
  expect([columns.households[at], columns.people[at]]).toEqual([30, 100]);
  expect(columns.codes).toHaveLength(10);
});

test('a plan has to be told of before it is asked about', async () => {
  const question = {
    variants: [],
    asOf: nowDay,
    rule: { via: 'line', destination: 'road:class4', metres: 1000 } as const,
  };
  await expect(createWorkspaceJob().planOutcomes(question)).rejects.toThrow('told of a plan');
});
