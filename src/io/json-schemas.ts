import { z } from 'zod';
import { planFileSchema } from './plan-file/plan-schema.ts';
import * as features from './schema/features.ts';
import { indicatorSchema } from './schema/indicator.ts';
import * as lists from './schema/lists.ts';
import { packageSchema } from './schema/package.ts';
import { targetSchema } from './schema/target.ts';

/**
 * JSON Schemas (draft 2020-12) of the JSON resources of a workspace, by the file name to publish them under. They say what a file must
 * look like by itself; whether its codes and ids exist is for `guatu check`.
 */
export function jsonSchemas(): Readonly<Record<string, object>> {
  const schemas: Record<string, z.ZodType> = {
    datapackage: packageSchema,
    areas: features.collectionOf(features.areaProperties),
    'custom-areas': z.array(lists.customAreaSchema),
    indicators: z.array(indicatorSchema),
    targets: z.array(targetSchema),
    projects: features.collectionOf(features.projectProperties),
    network: features.collectionOf(features.roadProperties),
    facilities: features.collectionOf(features.facilityProperties),
    constraints: features.collectionOf(features.constraintProperties),
    backdrop: features.collectionOf(features.backdropProperties),
    elevation: lists.elevationSchema,
    scenes: z.array(lists.sceneSchema),
    plans: lists.plansSchema,
    release: lists.releaseSchema,
    templates: z.array(lists.templateSchema),
    sources: z.array(lists.sourceSchema),
    'guatu-plan': planFileSchema,
  };
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [
      `${name}.schema.json`,
      { title: name, ...z.toJSONSchema(schema, { io: 'input' }) },
    ]),
  );
}
