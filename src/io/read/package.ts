import type { Bilingual } from '../../core/unit.ts';
import type { Phase } from '../../core/workspace/workspace.ts';
import type { IssueLog } from '../issue-log.ts';
import { packageFile } from '../locate-package.ts';
import { parseJson } from '../parse-json.ts';
import { guatuSchema, type ResourceEntry, resourceSchema } from '../schema/package.ts';
import { validate } from './validate.ts';

/** What `datapackage.json` says. */
export type Package = {
  readonly title: Bilingual;
  readonly phases: readonly Phase[];
  readonly notes: readonly Bilingual[];
  readonly resources: readonly ResourceEntry[];
};

/** Reads `datapackage.json`; null after an issue when no resources can be found in it. Without our own object its title is the package's. */
export function readPackage(bytes: Uint8Array, name: string, log: IssueLog): Package | null {
  const value = parseJson(bytes, packageFile, log);
  if (value === undefined) return null;
  const where = { file: packageFile };
  const found = (typeof value === 'object' ? value : null) as Record<string, unknown> | null;
  if (!found || !Array.isArray(found.resources)) {
    log.add('packageInvalid', 'error', { ...where, path: 'resources' }, { expected: 'resources' });
    return null;
  }
  const version = (found.guatu as { version?: unknown } | undefined)?.version;
  if (typeof version === 'number' && version > 1) {
    log.add('packageInvalid', 'error', { ...where, path: 'guatu.version' }, { found: version, expected: '1' });
    return null;
  }
  const resources = found.resources.flatMap((each: unknown, i): ResourceEntry[] => {
    const entry = validate(resourceSchema, each, { where: { ...where, path: `resources[${i}]` } }, log);
    return entry ? [entry] : [];
  });
  const guatu =
    found.guatu === undefined ? null : validate(guatuSchema, found.guatu, { where: { ...where, path: 'guatu' } }, log);
  const phases = guatu?.phases ?? [];
  for (const [i, phase] of phases.entries())
    if (phase.to < phase.from)
      log.add(
        'datesReversed',
        'error',
        { ...where, path: `guatu.phases[${i}].to` },
        { from: phase.from, to: phase.to },
      );
  const ownTitle = typeof found.title === 'string' && found.title !== '' ? found.title : name;
  return {
    title: guatu?.title ?? { zh: ownTitle, en: ownTitle },
    phases: phases.filter((phase) => phase.from <= phase.to),
    notes: guatu?.notes ?? [],
    resources,
  };
}

/** Types of columns by their names, from a Table Schema; empty without one. */
export function columnTypesOf(entry: ResourceEntry | undefined): ReadonlyMap<string, string> {
  return new Map((entry?.schema?.fields ?? []).map((field) => [field.name, field.type ?? 'string']));
}
