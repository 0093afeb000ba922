import type { z } from 'zod';
import type { CustomArea } from '../../core/area/area.ts';
import type { Indicator } from '../../core/indicator/indicator.ts';
import type { Target } from '../../core/target/target.ts';
import { indicatorFaults } from '../../core/workspace/check-indicator.ts';
import type { EntryFault } from '../../core/workspace/check-references.ts';
import { releaseFaults } from '../../core/workspace/check-release.ts';
import { targetFaults } from '../../core/workspace/check-target.ts';
import type { ImportTemplate } from '../../core/workspace/import-template.ts';
import { knownArea } from '../../core/workspace/known.ts';
import type { ElevationGrid, ReleaseRules, SavedPlan, Scene, Source } from '../../core/workspace/workspace.ts';
import { parseJson } from '../parse-json.ts';
import { indicatorSchema } from '../schema/indicator.ts';
import {
  customAreaSchema,
  elevationSchema,
  plansSchema,
  releaseSchema,
  sceneSchema,
  sourceSchema,
  templateSchema,
} from '../schema/lists.ts';
import { targetSchema } from '../schema/target.ts';
import { createIdCheck, createSourceCheck, nothingRead, type Read, type Reading } from './reading.ts';
import { validate } from './validate.ts';

/** Where rows come from. */
export function readSources(reading: Reading): Read<Source> {
  return readList(reading, 'sources', sourceSchema);
}

/** Sets of areas; an unknown member costs the member, a set without members the set. */
export function readCustomAreas(reading: Reading): Read<CustomArea> {
  const { file, known, log } = reading;
  const sourceOf = createSourceCheck(reading);
  const { entries, rows } = readEntries(reading, 'customAreas', customAreaSchema);
  const items = entries.flatMap(({ item, path }) => {
    sourceOf(item.source, { file, path: `${path}.source`, feature: item.id });
    const members = item.members.flatMap((code, i) => {
      const area = knownArea(known, code);
      const where = { file, path: `${path}.members[${i}]`, feature: item.id };
      if (area === null) log.add('areaUnknown', 'error', where, { found: code });
      if (area === null) log.leaveOut(where);
      return area === null ? [] : [area];
    });
    return members.length > 0 ? [{ ...item, members }] : [];
  });
  return { items, rows };
}

/** Indicators whose operands exist. */
export function readIndicators(reading: Reading): Read<Indicator> {
  const { entries, rows } = readEntries(reading, 'indicators', indicatorSchema);
  const known = { ...reading.known, indicators: new Map(entries.map(({ item }) => [item.id, item])) };
  const good = entries.filter(({ item, path }) => report(indicatorFaults(item, known), item.id, path, reading));
  return { items: good.map(({ item }) => item), rows };
}

/** Targets whose names, periods and scope exist. */
export function readTargets(reading: Reading): Read<Target> {
  return readList(reading, 'targets', targetSchema, (entry) => targetFaults(entry, reading.known));
}

/** Saved views of a meeting. */
export function readScenes(reading: Reading): Read<Scene> {
  return readList(reading, 'scenes', sceneSchema);
}

/** What columns of delivered tables become; one that names an unknown indicator is left out. */
export function readTemplates(reading: Reading): Read<ImportTemplate> {
  const { indicators } = reading.known;
  return readList(reading, 'templates', templateSchema, ({ figures }) =>
    figures.flatMap(({ indicator }, i): EntryFault[] =>
      indicators && !indicators.has(indicator)
        ? [{ code: 'indicatorUnknown', path: `.figures[${i}].indicator`, context: { found: indicator } }]
        : [],
    ),
  );
}

/** Plans of our own; one that names an unknown project is left out. */
export function readPlans(reading: Reading): Read<SavedPlan> {
  const file = readOne(reading, plansSchema);
  if (!file) return nothingRead;
  const { projects } = reading.known;
  const isNew = createIdCheck(reading);
  const items = file.plans.filter((plan, i) => {
    const path = `plans[${i}]`;
    const faults = plan.projects.flatMap((id, p): EntryFault[] =>
      projects && !projects.has(id)
        ? [{ code: 'projectUnknown', path: `.projects[${p}]`, context: { found: id } }]
        : [],
    );
    const isFirst = isNew(plan.id, { file: reading.file, path });
    return report(faults, plan.id, path, reading) && isFirst;
  });
  return { items, rows: file.plans.length };
}

/** Rules of publication; none when one of its indicators is unknown. */
export function readRelease(reading: Reading): Read<ReleaseRules> {
  const rules = readOne(reading, releaseSchema);
  if (!rules) return nothingRead;
  const faults = releaseFaults(rules, reading.known).map((fault) => ({ ...fault, path: fault.path.slice(1) }));
  return { items: report(faults, 'release', '', reading) ? [rules] : [], rows: 1 };
}

/** A grid with as many heights as its columns and rows say. */
export function readElevation(reading: Reading): Read<ElevationGrid> {
  const grid = readOne(reading, elevationSchema);
  if (!grid) return nothingRead;
  const expected = grid.columns * grid.rows;
  if (grid.values.length === expected) return { items: [grid], rows: grid.rows };
  const where = { file: reading.file, path: 'values' };
  reading.log.add('schemaViolation', 'error', where, { found: grid.values.length, expected: String(expected) });
  return { items: [], rows: grid.rows };
}

type Entries<Item> = {
  readonly entries: readonly { readonly item: Item; readonly path: string }[];
  readonly rows: number;
};

function readList<Item extends { readonly id: string }>(
  reading: Reading,
  name: string,
  schema: z.ZodType<Item>,
  faultsOf: (item: Item) => readonly EntryFault[] = () => [],
): Read<Item> {
  const { entries, rows } = readEntries(reading, name, schema);
  const good = entries.filter(({ item, path }) => report(faultsOf(item), item.id, path, reading));
  return { items: good.map(({ item }) => item), rows };
}

/** Entries of the right shape, the first of each id. */
function readEntries<Item extends { readonly id: string }>(
  reading: Reading,
  name: string,
  schema: z.ZodType<Item>,
): Entries<Item> {
  const { bytes, file, log } = reading;
  const value = parseJson(bytes, file, log);
  if (value === undefined) return { entries: [], rows: 0 };
  if (!Array.isArray(value)) {
    log.add('schemaViolation', 'error', { file }, { found: value === null ? 'null' : typeof value, expected: 'array' });
    return { entries: [], rows: 0 };
  }
  const isNew = createIdCheck(reading);
  const entries = value.flatMap((each: unknown, i) => {
    const path = `${name}[${i}]`;
    const id = (each as { id?: unknown } | null)?.id;
    const feature = typeof id === 'string' && id !== '' ? id : undefined;
    const where = { file, path, ...(feature === undefined ? {} : { feature }) };
    const item = validate(schema, each, { where }, log);
    if (item !== null && isNew(item.id, where)) return [{ item, path }];
    log.leaveOut(where);
    return [];
  });
  return { entries, rows: value.length };
}

function readOne<Item>({ bytes, file, log }: Reading, schema: z.ZodType<Item>): Item | null {
  const value = parseJson(bytes, file, log);
  return value === undefined ? null : validate(schema, value, { where: { file } }, log);
}

/** True when there is no error to report; a warning leaves the entry in. */
function report(faults: readonly EntryFault[], feature: string, root: string, { file, log }: Reading): boolean {
  for (const { code, path, context, severity = 'error' } of faults)
    log.add(code, severity, { file, path: `${root}${path}`, feature }, context);
  const isGood = faults.every(({ severity }) => severity === 'warning');
  if (!isGood) log.leaveOut({ file, path: root, feature });
  return isGood;
}
