import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Geometry } from 'geojson';
import Papa from 'papaparse';
import type { Demo } from './demo.ts';
import { round5 } from './points-in-polygon.ts';
import { type Table, tablesOf } from './tables.ts';

type Resource = {
  readonly name: string;
  readonly path: string;
  readonly text: string;
  readonly meta: Record<string, unknown>;
};

/**
 * Writes a demo as a workspace folder of `data/FORMAT.md`. The same demo gives the same bytes: rows are sorted by key, coordinates
 * rounded to 5 decimals, no clock is read. Resources without rows are left out. Replaces the folder.
 */
export function writeWorkspace(demo: Demo, folder: string): void {
  const resources = [
    topology(demo),
    ...tablesOf(demo).map(csv),
    ...collections(demo).map(([name, features]) => geojson(name, features)),
    ...documents(demo).map(([name, value]) => json(name, value)),
  ].filter((resource) => resource !== null);
  resources.sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const resource of resources) writeFileSync(join(folder, resource.path), resource.text);
  writeFileSync(join(folder, 'planted.json'), `${JSON.stringify({ version: 1, faults: demo.planted }, null, 1)}\n`);
  writeFileSync(join(folder, 'datapackage.json'), `${JSON.stringify(descriptor(demo, resources), null, 1)}\n`);
}

const order =
  'areas custom-areas villages indicators observations targets ledger projects network facilities funds assignments visits constraints backdrop elevation scenes plans release matches prices sources'.split(
    ' ',
  );

function descriptor(demo: Demo, resources: readonly Resource[]): unknown {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: demo.name,
    title: demo.title.zh,
    licenses: [{ name: 'MIT', title: 'MIT (boundaries and simulated data); facts as cited in sources.json' }],
    guatu: { version: 1, title: demo.title, phases: demo.phases, notes: demo.notes },
    resources: resources.map(({ name, path, meta }) => ({ name, path, ...meta })),
  };
}

function topology(demo: Demo): Resource {
  const text = `${JSON.stringify(demo.areas.topology)}\n`;
  return { name: 'areas', path: 'areas.topojson', text, meta: { format: 'topojson', mediatype: 'application/json' } };
}

function csv(table: Table): Resource | null {
  if (table.rows.length === 0) return null;
  const fields = table.fields.map((field) => field.name);
  const text = `${Papa.unparse({ fields, data: table.rows as unknown[][] }, { newline: '\n' })}\n`;
  const primaryKey = table.primaryKey === undefined ? {} : { primaryKey: table.primaryKey };
  const schema = { fields: table.fields.map(schemaField), ...primaryKey, missingValues: [''] };
  return {
    name: table.name,
    path: table.file,
    text,
    meta: { format: 'csv', mediatype: 'text/csv', encoding: 'utf-8', schema },
  };
}

/** `reported` and other days are `date`; the ledger's `date` may be a bare year, so it is text. */
function schemaField(field: Table['fields'][number]): unknown {
  return field.type === 'date' ? { ...field, format: 'default' } : field;
}

function geojson(name: string, features: readonly SimpleFeature[]): Resource | null {
  if (features.length === 0) return null;
  const lines = features.map((feature) => JSON.stringify({ type: 'Feature', ...feature }, roundCoordinates));
  const text = `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}\n`;
  return { name, path: `${name}.geojson`, text, meta: { format: 'geojson', mediatype: 'application/geo+json' } };
}

function json(name: string, value: unknown): Resource | null {
  if (value === null || (Array.isArray(value) && value.length === 0)) return null;
  const text = Array.isArray(value)
    ? `[\n${value.map((item) => JSON.stringify(item)).join(',\n')}\n]\n`
    : `${JSON.stringify(value)}\n`;
  return { name, path: `${name}.json`, text, meta: { format: 'json', mediatype: 'application/json' } };
}

type SimpleFeature = { readonly properties: unknown; readonly geometry: Geometry | null };

function collections(demo: Demo): [string, SimpleFeature[]][] {
  const split = <T extends { readonly geometry: Geometry | null }>({ geometry, ...properties }: T) => ({
    properties,
    geometry,
  });
  const projects = demo.projects.map(({ costWanYuan, ...project }) => split({ ...project, cost: costWanYuan }));
  return [
    ['projects', projects.sort((a, b) => byText(a.properties.id, b.properties.id))],
    ['network', demo.network.map(split)],
    ['facilities', demo.facilities.map(split)],
    ['constraints', demo.constraints.map(split)],
    ['backdrop', demo.backdrop.map(({ properties, geometry }) => ({ properties, geometry }))],
  ];
}

function documents(demo: Demo): [string, unknown][] {
  return [
    ['custom-areas', demo.customAreas],
    ['indicators', demo.indicators],
    ['targets', demo.targets],
    ['elevation', demo.elevation],
    ['scenes', demo.scenes],
    ['plans', demo.plans.length === 0 ? null : { version: 1, plans: demo.plans }],
    ['release', demo.release],
    ['sources', demo.sources],
  ];
}

function roundCoordinates(key: string, value: unknown): unknown {
  return key === 'coordinates' ? roundDeep(value) : value;
}

function roundDeep(value: unknown): unknown {
  return Array.isArray(value) ? value.map(roundDeep) : round5(value as number);
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
