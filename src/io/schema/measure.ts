import type { Measure } from '../../core/target/target.ts';
import { condition } from './condition.ts';
import { level, may, word } from './words.ts';
import './jitless.ts';
import * as z from 'zod';

const projectFilter = z.strictObject({
  type: may(word),
  programme: may(word),
  defect: may(word),
  technicalClass: may(word),
});

const fundFilter = z.strictObject({
  fundSource: may(word),
  projectType: may(word),
  areas: may(z.array(word)),
});

const operand = z.strictObject({
  indicator: may(word),
  dimension: may(word),
  category: may(word),
  funds: may(fundFilter),
  stage: may(word),
  growth: may(z.boolean()),
  of: may(word),
  at: may(word),
});

export const measure = z.union([
  z.strictObject({ indicator: word, dimension: may(word), category: may(word) }),
  z.strictObject({ where: condition, weight: word }),
  z.strictObject({
    projects: projectFilter,
    sum: z.enum(['count', 'costWanYuan', 'drawnKm', 'reportedKm', 'capacity']),
    stage: z.enum(['underWay', 'done', 'accepted']),
  }),
  z.strictObject({ funds: fundFilter, stage: word, by: may(z.enum(['fundSource', 'year'])) }),
  z.strictObject({
    ledger: z.enum(['exited', 'identified', 'returned']),
    count: z.enum(['people', 'households', 'units']),
    level: may(level),
  }),
  z.strictObject({ assignments: z.array(word), minimum: may(z.number()), where: may(condition) }),
  z.strictObject({ visits: z.array(word), per: z.literal('personMonth') }),
  z.strictObject({
    near: z.strictObject({ facility: may(word), road: may(z.array(word)), surface: may(z.array(word)) }),
    withinMetres: z.number().positive(),
    network: may(z.boolean()),
    walkMetres: may(z.number().positive()),
    where: may(condition),
    weight: may(word),
  }),
  z.strictObject({ left: operand, right: operand }),
]) satisfies z.ZodType<Measure>;
