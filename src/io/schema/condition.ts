import type { Where } from '../../core/target/target.ts';
import { may, word } from './words.ts';
import './jitless.ts';
import * as z from 'zod';

export const operator = z.enum(['>=', '<=', '=', '>', '<']);

/** Condition on one unit; nests to any depth. */
export const condition: z.ZodType<Where> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(condition) }),
    z.strictObject({ any: z.array(condition) }),
    z.strictObject({ not: condition }),
    z.strictObject({
      indicator: word,
      dimension: may(word),
      category: may(word),
      op: operator,
      value: z.number(),
    }),
    z.strictObject({
      attribute: word,
      op: z.enum(['>=', '<=', '=', '>', '<', 'in', 'notIn']),
      value: z.union([z.number(), z.string(), z.array(z.union([z.number(), z.string()]))]),
    }),
  ]),
);
