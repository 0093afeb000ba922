import type { CustomArea } from '../../core/area/area.ts';
import type { ImportTemplate } from '../../core/workspace/import-template.ts';
import type { ElevationGrid, Phase, ReleaseRules, SavedPlan, Scene, Source } from '../../core/workspace/workspace.ts';
import { bilingual, code, date, level, may, word } from './words.ts';
import './jitless.ts';
import * as z from 'zod';

export const sourceSchema = z.strictObject({
  id: word,
  kind: z.enum(['document', 'open-data', 'simulated']),
  title: bilingual,
  clause: may(z.string()),
  licence: may(z.string()),
  seed: may(z.number()),
}) satisfies z.ZodType<Source>;

export const customAreaSchema = z.strictObject({
  id: word,
  title: bilingual,
  members: z.array(code),
  assumption: may(bilingual),
  source: z.string(),
}) satisfies z.ZodType<CustomArea>;

export const sceneSchema = z.strictObject({
  id: word,
  title: bilingual,
  view: z.string(),
  note: may(z.string()),
  dwellSeconds: may(z.number().int().min(1).max(3600)),
}) satisfies z.ZodType<Scene>;

export const planSchema = z.strictObject({
  id: word,
  title: bilingual,
  year: z.number().int(),
  projects: z.array(word),
  source: z.string(),
}) satisfies z.ZodType<SavedPlan>;

export const plansSchema = z.strictObject({ version: z.literal(1), plans: z.array(planSchema) });

export const releaseSchema = z.strictObject({
  version: z.literal(1),
  indicators: z.array(word),
  targets: may(z.array(word)),
  customAreas: may(z.array(word)),
  projects: may(z.boolean()),
  funds: may(z.boolean()),
  levels: z.array(level),
  villageLevel: may(z.boolean()),
  periods: may(z.array(z.string().regex(/^\d{4}$/))),
  asOf: may(date),
  minimumCount: z.number().int().min(3),
  decimals: may(z.strictObject({ points: z.number().int().min(0).max(2), outlines: z.number().int().min(1).max(3) })),
  movements: may(z.array(z.strictObject({ stock: word, out: z.array(word), in: z.array(word) }))),
  office: bilingual,
  telephone: z.string(),
  objection: z.strictObject({ from: date, to: date, how: bilingual }),
  nextUpdate: date.nullable(),
  mapNumber: z.string(),
  trial: z.boolean(),
}) satisfies z.ZodType<ReleaseRules>;

const header = z.string().nullable();

export const templateSchema = z.strictObject({
  id: word,
  keys: z.strictObject({ code: header, name: header, parent: header }),
  rows: z.strictObject({ period: header, stage: header, category: header, dimension: z.string() }),
  figures: z.array(
    z.strictObject({
      column: z.string(),
      indicator: word,
      unit: z.string().nullable(),
      stage: z.enum(['plan', 'actual']),
      dimension: z.string(),
      category: z.string(),
    }),
  ),
}) satisfies z.ZodType<ImportTemplate>;

export const elevationSchema = z.strictObject({
  west: z.number().min(-180).max(180),
  south: z.number().min(-90).max(90),
  cellDegrees: z.number().positive(),
  columns: z.number().int().positive(),
  rows: z.number().int().positive(),
  unit: z.literal('m'),
  values: z.array(z.number().nullable()),
  source: z.string(),
}) satisfies z.ZodType<ElevationGrid>;

export const phaseSchema = z.strictObject({ title: bilingual, from: date, to: date }) satisfies z.ZodType<Phase>;
