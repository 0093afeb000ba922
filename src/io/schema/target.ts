import { type Target, targetKinds } from '../../core/target/target.ts';
import { condition, operator } from './condition.ts';
import { term } from './indicator.ts';
import { measure } from './measure.ts';
import { bilingual, date, level, may, word } from './words.ts';
import './jitless.ts';
import * as z from 'zod';

const deadline = z.union([
  z.strictObject({ date, stated: z.boolean() }),
  z.strictObject({ monthsAfterStart: z.number().int().positive() }),
]);

const milestone = z.strictObject({ period: word, value: z.number(), cumulative: z.boolean() });

const override = z.strictObject({
  value: may(z.number()),
  deadline: may(deadline),
  milestones: may(z.array(milestone)),
  simulated: may(z.boolean()),
});

export const targetSchema = z.strictObject({
  id: word,
  row: z.string(),
  kind: z.enum(targetKinds),
  title: bilingual,
  unit: word,
  source: z.strictObject({ document: z.string(), clause: z.string(), quote: z.string() }),
  scope: z.strictObject({ areas: may(z.array(word)), customArea: may(word), where: may(condition) }),
  countLevel: level,
  measure,
  op: operator,
  value: z.number().nullable(),
  baseline: z.strictObject({ date, value: z.number() }).nullable(),
  lineFrom: may(date),
  milestones: z.array(milestone),
  deadline: deadline.nullable(),
  overrides: may(z.record(z.string(), override)),
  childGoals: z.enum(['same', 'listed', 'proportional', 'none']),
  proportionalTo: may(term),
  parts: may(z.array(z.strictObject({ key: word, title: bilingual, value: z.number().nullable() }))),
  total: may(z.number()),
  notes: may(z.array(bilingual)),
  tolerance: may(z.strictObject({ onTrack: z.number().min(0), atRisk: z.number().min(0) })),
}) satisfies z.ZodType<Target>;
