import { projectStatuses } from '../../core/workspace/workspace.ts';
import { code, date, level, lonLat, may, word } from './words.ts';
import './jitless.ts';
import * as z from 'zod';

/** Properties that may be absent or null; both mean that nobody has said. */
function open<Schema extends z.ZodType>(schema: Schema) {
  return schema.nullish();
}

const amount = z.number().min(0);

export const areaProperties = z.looseObject({
  code: code,
  name: word,
  nameEn: open(word),
  level,
  parent: code.nullable(),
  validFrom: open(date),
  validTo: open(date),
  successors: open(z.array(code)),
  point: open(lonLat),
  approximate: open(z.boolean()),
  attributes: open(z.record(z.string(), z.union([z.number(), z.string()]))),
  source: may(z.string()),
});

export const projectProperties = z.looseObject({
  id: word,
  type: word,
  name: word,
  programme: open(z.string()),
  status: z.enum(projectStatuses),
  progress: open(z.number().min(0).max(1)),
  from: open(date),
  to: open(date),
  startedOn: open(date),
  doneOn: open(date),
  acceptedOn: open(date),
  cost: open(amount),
  capacity: open(amount),
  jobs: open(amount),
  lengthKm: open(amount),
  origins: open(z.array(code)),
  responsible: open(z.string()),
  area: open(code),
  technicalClass: open(z.string()),
  surface: open(z.string()),
  defect: open(z.string()),
  source: may(z.string()),
});

export const roadProperties = z.looseObject({
  id: word,
  technicalClass: word,
  surface: word,
  widthM: open(amount),
  openedOn: open(date),
  source: may(z.string()),
});

export const facilityProperties = z.looseObject({
  id: word,
  kind: word,
  name: word,
  area: open(code),
  openedOn: open(date),
  source: may(z.string()),
});

export const constraintProperties = z.looseObject({
  id: word,
  kind: word,
  name: z.string(),
  nameEn: open(z.string()),
  source: may(z.string()),
});

export const backdropProperties = z.looseObject({
  kind: z.enum(['seat', 'river', 'label']),
  name: z.string(),
  nameEn: open(z.string()),
  level: open(z.string()),
  source: may(z.string()),
});

/** A FeatureCollection with these properties, for the published JSON Schemas. */
export function collectionOf(properties: z.ZodType) {
  const geometry = z.looseObject({ type: z.string() }).nullable();
  const feature = z.looseObject({ type: z.literal('Feature'), properties, geometry });
  return z.looseObject({ type: z.literal('FeatureCollection'), features: z.array(feature) });
}
