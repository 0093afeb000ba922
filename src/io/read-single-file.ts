import { checkAreas } from '../core/area/check-areas.ts';
import type { Issue } from '../core/issue.ts';
import { nothingKnown } from '../core/workspace/known.ts';
import { type Encoding, encodingOf } from './decode-text.ts';
import { createIssueLog } from './issue-log.ts';
import type { TableShape } from './parse-table.ts';
import { readAreas } from './read/areas.ts';
import * as features from './read/feature-lists.ts';
import * as lists from './read/json-lists.ts';
import { ledgerColumns, readLedger } from './read/ledger.ts';
import { observationColumns, readObservations } from './read/observations.ts';
import * as tables from './read/office-tables.ts';
import type { Read, Reading } from './read/reading.ts';
import { readVillages, villageColumns } from './read/villages.ts';
import { isResourceKind, type ResourceKind } from './resource-kind.ts';

export type SingleReading = {
  readonly kind: ResourceKind | 'unknown';
  readonly encoding: Encoding;
  readonly rows: number;
  readonly accepted: number;
  readonly issues: readonly Issue[];
};

/**
 * Checks one file of a workspace by itself: its form, not whether what it refers to exists. Its kind follows from its name, else from
 * its columns or keys.
 */
export function readSingleFile(bytes: Uint8Array, file: string): SingleReading {
  const log = createIssueLog();
  const encoding = encodingOf(bytes);
  const kind = kindOf(bytes, file);
  if (kind === null) {
    log.add('kindUnknown', 'error', { file });
    return { kind: 'unknown', encoding, rows: 0, accepted: 0, issues: log.issues() };
  }
  const { items, rows } = readers[kind]({ file, bytes, known: nothingKnown, log });
  return { kind, encoding, rows, accepted: items.length, issues: log.issues() };
}

const readers: Readonly<Record<ResourceKind, (reading: Reading) => Read<unknown>>> = {
  sources: lists.readSources,
  areas: readWholeAreas,
  villages: (reading) => readVillages(reading, new Map()),
  'custom-areas': lists.readCustomAreas,
  indicators: lists.readIndicators,
  observations: readObservations,
  targets: lists.readTargets,
  ledger: readLedger,
  projects: features.readProjects,
  network: features.readNetwork,
  facilities: features.readFacilities,
  funds: tables.readFunds,
  assignments: tables.readAssignments,
  visits: tables.readVisits,
  constraints: features.readConstraints,
  backdrop: features.readBackdrop,
  elevation: lists.readElevation,
  scenes: lists.readScenes,
  plans: lists.readPlans,
  release: lists.readRelease,
  matches: tables.readMatches,
  templates: lists.readTemplates,
  prices: tables.readPrices,
};

/** Columns by which a table is recognised, the most telling first. */
const shapes: readonly (readonly [ResourceKind, TableShape])[] = [
  ['observations', observationColumns],
  ['ledger', ledgerColumns],
  ['funds', tables.fundColumns],
  ['visits', tables.visitColumns],
  ['assignments', tables.assignmentColumns],
  ['villages', villageColumns],
  ['matches', tables.matchColumns],
  ['prices', tables.priceColumns],
];

/** Keys by which a JSON entry, or the properties of a feature, are recognised, the most telling first. */
const keys: readonly (readonly [ResourceKind, readonly string[]])[] = [
  ['elevation', ['cellDegrees', 'values']],
  ['release', ['minimumCount']],
  ['plans', ['plans']],
  ['targets', ['measure', 'scope']],
  ['indicators', ['rollUp', 'betterIs']],
  ['custom-areas', ['members']],
  ['scenes', ['view']],
  ['templates', ['keys', 'figures']],
  ['areas', ['code', 'level', 'parent']],
  ['projects', ['type', 'status']],
  ['network', ['technicalClass', 'surface']],
  ['facilities', ['id', 'kind', 'openedOn']],
  ['constraints', ['id', 'kind', 'name', 'source', 'type:Polygon']],
  ['facilities', ['id', 'kind', 'name']],
  ['sources', ['id', 'kind', 'title']],
  ['backdrop', ['kind', 'name']],
];

function readWholeAreas(reading: Reading): Read<unknown> {
  const read = readAreas(reading);
  const { accepted, issues } = checkAreas(read.items);
  reading.log.addAll(issues);
  return { items: accepted, rows: read.rows };
}

function kindOf(bytes: Uint8Array, file: string): ResourceKind | null {
  const stem = file
    .replaceAll('\\', '/')
    .split('/')
    .at(-1)!
    .replace(/\.[^.]*$/, '')
    .toLowerCase();
  if (isResourceKind(stem)) return stem;
  const text = new TextDecoder().decode(bytes);
  if (/\.csv$/i.test(file)) return kindByColumns(text);
  return /\.(?:json|geojson|topojson)$/i.test(file) ? kindByKeys(text) : null;
}

function kindByColumns(text: string): ResourceKind | null {
  const header = text
    .slice(0, 10_000)
    .split(/\r?\n/, 1)[0]!
    .split(',')
    .map((cell) => cell.replaceAll('"', '').trim());
  const [best] = shapes
    .map(([kind, { required, optional }]) => ({
      kind,
      share: required.filter((name) => header.includes(name)).length / required.length,
      others: optional.filter((name) => header.includes(name)).length,
    }))
    .sort((a, b) => b.share - a.share || b.others - a.others);
  return best && best.share > 0.5 ? best.kind : null;
}

function kindByKeys(text: string): ResourceKind | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const found = keysOf(value);
  return keys.find(([, wanted]) => wanted.every((key) => found.has(key)))?.[0] ?? null;
}

/** Keys of the first entry of a list, of the first feature's properties, or of the object itself. */
function keysOf(value: unknown): ReadonlySet<string> {
  if (Array.isArray(value)) return keysOf(value[0]);
  if (typeof value !== 'object' || value === null) return new Set();
  const {
    type,
    features: list,
    objects,
  } = value as { type?: unknown; features?: unknown[]; objects?: { areas?: unknown } };
  if (type === 'Topology' && objects?.areas) return new Set(['code', 'level', 'parent']);
  if (type !== 'FeatureCollection' || !Array.isArray(list)) return new Set(Object.keys(value));
  const first = list[0] as { properties?: object; geometry?: { type?: string } } | undefined;
  const geometryType = String(first?.geometry?.type ?? '').replace('Multi', '');
  return new Set([...Object.keys(first?.properties ?? {}), `type:${geometryType}`]);
}
