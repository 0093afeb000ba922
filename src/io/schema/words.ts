import { areaLevels } from '../../core/area/area.ts';
import type { AreaCode, IsoDate, LonLat } from '../../core/unit.ts';
import './jitless.ts';
import * as z from 'zod';

/** Words that the schemas of all resources share. Brands exist for the compiler only, so that JSON Schemas can be made of them. */
export const word = z.string().min(1);
export const code = z.string().min(1) as unknown as z.ZodType<AreaCode>;
export const date = z.iso.date() as unknown as z.ZodType<IsoDate>;
export const bilingual = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
export const level = z.enum(areaLevels);
export const lonLat = z.tuple([
  z.number().min(-180).max(180),
  z.number().min(-90).max(90),
]) as unknown as z.ZodType<LonLat>;

/** Absent keys that are allowed; never `undefined`. */
export function may<Schema extends z.ZodType>(schema: Schema): z.ZodExactOptional<Schema> {
  return schema.exactOptional();
}
