import type { EntryFault } from '../core/workspace/check-references.ts';
import type { EntryList } from '../core/workspace/edit/entries.ts';
import { createIssueLog } from './issue-log.ts';
import { validate } from './read/validate.ts';
import { areaProperties, constraintProperties } from './schema/features.ts';
import { indicatorSchema } from './schema/indicator.ts';
import { customAreaSchema, releaseSchema } from './schema/lists.ts';
import { targetSchema } from './schema/target.ts';

const schemas = {
  indicators: indicatorSchema,
  targets: targetSchema,
  customAreas: customAreaSchema,
  constraints: constraintProperties,
  areas: areaProperties,
  release: releaseSchema,
};

/** What is wrong with the shape of an entry that was filled in, by the schema of its file: empty words, numbers that are none, choices unknown. */
export function shapeFaults(list: EntryList | 'areas' | 'release', entry: unknown): readonly EntryFault[] {
  const log = createIssueLog();
  validate<unknown>(schemas[list], entry, { where: {} }, log);
  return log.issues().map(({ code, where, context, severity }): EntryFault => {
    const { path = '' } = where;
    const fault = { code, path: path === '' || path.startsWith('[') ? path : `.${path}`, context };
    return severity === 'error' ? fault : { ...fault, severity: 'warning' };
  });
}
