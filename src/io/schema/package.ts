import { phaseSchema } from './lists.ts';
import { bilingual, may, word } from './words.ts';
import './jitless.ts';
import * as z from 'zod';

/** Column of a Table Schema; its type decides only whether a baseline attribute of a village is a number. */
const field = z.looseObject({ name: word, type: may(z.string()) });

/** One resource as Data Package v2 has it; several files for one resource are not ours. */
export const resourceSchema = z.looseObject({
  name: word,
  path: word,
  schema: may(z.looseObject({ fields: may(z.array(field)) })),
});
export type ResourceEntry = z.infer<typeof resourceSchema>;

export const guatuSchema = z.strictObject({
  version: z.literal(1),
  title: bilingual,
  phases: may(z.array(phaseSchema)),
  notes: may(z.array(bilingual)),
});

/** `datapackage.json`: what the standard asks for, other keys free, and our own object. */
export const packageSchema = z.looseObject({
  name: may(z.string()),
  title: may(z.string()),
  resources: z.array(resourceSchema).min(1),
  guatu: may(guatuSchema),
});
