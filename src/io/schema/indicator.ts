import type { Indicator } from '../../core/indicator/indicator.ts';
import { condition } from './condition.ts';
import { bilingual, may, word } from './words.ts';
import './jitless.ts';
import * as z from 'zod';

/** One operand of a roll-up. */
export const term = z.union([
  z.strictObject({ indicator: word, dimension: may(word), category: may(word) }),
  z.strictObject({ attribute: word }),
]);

const rollUp = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('sum') }),
  z.strictObject({ kind: z.literal('ratio'), numerator: term, denominator: term }),
  z.strictObject({ kind: z.literal('weightedMean'), weight: term }),
  z.strictObject({ kind: z.literal('countWhere') }),
  z.strictObject({ kind: z.literal('none') }),
]);

const dimension = z.strictObject({
  id: word,
  title: bilingual,
  categories: z.array(z.strictObject({ id: word, title: bilingual })),
});

export const indicatorSchema = z.strictObject({
  id: word,
  title: bilingual,
  unit: word,
  kind: z.enum(['stock', 'flow', 'rate', 'flag']),
  rollUp,
  betterIs: z.enum(['higher', 'lower', 'neither']),
  sensitivity: z.enum(['public', 'internal', 'restricted']),
  carryYears: may(z.number().min(0)),
  appliesTo: may(condition),
  dimensions: may(z.array(dimension)),
  theme: may(z.enum(['object', 'category', 'area', 'task'])),
}) satisfies z.ZodType<Indicator>;
