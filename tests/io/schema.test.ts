import { expect, test } from 'vitest';
import type { z } from 'zod';
import type { Indicator } from '../../src/core/indicator/indicator.ts';
import type { Target } from '../../src/core/target/target.ts';
import { indicatorSchema } from '../../src/io/schema/indicator.ts';
import { targetSchema } from '../../src/io/schema/target.ts';
import { indicator, target } from '../builders/workspace-files.ts';

/** `satisfies` in the schemas finds keys that a type does not have; this finds those that a schema has forgotten. */
type Covers<Schema extends z.ZodType, Type> = Exclude<keyof Type, keyof z.infer<Schema>> extends never ? true : never;

test('the schemas know every key of their types', () => {
  const areCovered: [Covers<typeof indicatorSchema, Indicator>, Covers<typeof targetSchema, Target>] = [true, true];
  expect(areCovered).toEqual([true, true]);
});

test.each([
  [{ indicator: 'poor', dimension: 'cause' }],
  [{ where: { all: [{ attribute: 'level', op: 'in', value: ['village'] }, { not: { any: [] } }] }, weight: 'units' }],
  [{ projects: { type: 'road' }, sum: 'reportedKm', stage: 'done' }],
  [{ funds: { fundSource: 'special' }, stage: 'allocated', by: 'year' }],
  [{ ledger: 'exited', count: 'units', level: 'village' }],
  [{ assignments: ['leader'], minimum: 1 }],
  [{ visits: ['leader'], per: 'personMonth' }],
  [{ near: { road: ['class4'] }, withinMetres: 2000, network: true }],
  [{ left: { indicator: 'poor', growth: true }, right: { indicator: 'poor', of: 'parent', at: 'previous' } }],
])('measure %j comes back as it was', (measure) => {
  expect(targetSchema.parse({ ...target, measure }).measure).toEqual(measure);
});

test('an empty object is neither', () => {
  expect(targetSchema.safeParse({}).success).toBe(false);
  expect(indicatorSchema.safeParse({}).success).toBe(false);
  expect(indicatorSchema.safeParse(indicator).success).toBe(true);
});
