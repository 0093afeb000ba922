import type { Geometry } from 'geojson';
import Papa from 'papaparse';
import type { Area } from '../core/area/area.ts';
import type { Project, Workspace } from '../core/workspace/workspace.ts';
import { packageFile, type WorkspaceFile } from './locate-package.ts';
import { isVillageRow, officeTables } from './write-workspace-tables.ts';

type Resource = { readonly name: string; readonly path: string; readonly text: string; readonly meta: object };

/**
 * A workspace as the files of `data/FORMAT.md`, the package first. Rows stay in their order and coordinates as they are, no clock is
 * read: the same workspace gives the same bytes. Resources without entries are left out.
 */
export function writeWorkspace(workspace: Workspace): readonly WorkspaceFile[] {
  const resources = [
    areas(workspace.areas.areas),
    ...officeTables(workspace).map(csv),
    ...collections(workspace).map(([name, features]) => geojson(name, features)),
    ...documents(workspace).map(([name, value]) => json(name, value)),
  ].filter((resource) => resource !== null);
  const encoder = new TextEncoder();
  const description = `${JSON.stringify(descriptor(workspace, resources), null, 1)}\n`;
  return [
    { path: packageFile, bytes: encoder.encode(description) },
    ...resources.map(({ path, text }) => ({ path, bytes: encoder.encode(text) })),
  ];
}

function descriptor({ name, title, phases, notes }: Workspace, resources: readonly Resource[]): object {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name,
    title: title.zh,
    guatu: { version: 1, title, phases, notes },
    resources: resources.map(({ name: resource, path, meta }) => ({ name: resource, path, ...meta })),
  };
}

function areas(all: readonly Area[]): Resource | null {
  const features = all
    .filter((area) => !isVillageRow(area))
    .map(({ geometry, attributes, ...properties }) => ({
      properties: { ...properties, ...(Object.keys(attributes).length > 0 ? { attributes } : {}) },
      geometry: geometry ?? null,
    }));
  return geojson('areas', features);
}

type Table = ReturnType<typeof officeTables>[number];

function csv({ name, fields, rows, primaryKey }: Table): Resource | null {
  if (rows.length === 0) return null;
  const text = Papa.unparse(
    { fields: fields.map((field) => field.name), data: rows as unknown[][] },
    { newline: '\n' },
  );
  const schema = { fields, ...(primaryKey ? { primaryKey } : {}), missingValues: [''] };
  return {
    name,
    path: `${name}.csv`,
    text: `${text}\n`,
    meta: { format: 'csv', mediatype: 'text/csv', encoding: 'utf-8', schema },
  };
}

type SimpleFeature = { readonly properties: object; readonly geometry: Geometry | null };

function geojson(name: string, features: readonly SimpleFeature[]): Resource | null {
  if (features.length === 0) return null;
  const lines = features.map(({ properties, geometry }) => JSON.stringify({ type: 'Feature', properties, geometry }));
  const text = `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}\n`;
  return { name, path: `${name}.geojson`, text, meta: { format: 'geojson', mediatype: 'application/geo+json' } };
}

function collections(workspace: Workspace): readonly (readonly [string, readonly SimpleFeature[]])[] {
  return [
    ['projects', workspace.projects.map(projectFeature)],
    ['network', workspace.network.map(split)],
    ['facilities', workspace.facilities.map(split)],
    ['constraints', workspace.constraints.map(split)],
    ['backdrop', workspace.backdrop.map(({ properties, geometry }) => ({ properties, geometry }))],
  ];
}

function projectFeature({ costWanYuan, ...project }: Project): SimpleFeature {
  return split({ ...project, cost: costWanYuan });
}

function split<Entry extends { readonly geometry: Geometry | null }>({
  geometry,
  ...properties
}: Entry): SimpleFeature {
  return { properties, geometry };
}

function documents(workspace: Workspace): readonly (readonly [string, unknown])[] {
  const { customAreas, indicators, targets, elevation, scenes, plans = [], release, templates, sources } = workspace;
  return [
    ['custom-areas', customAreas],
    ['indicators', indicators],
    ['targets', targets],
    ['elevation', elevation],
    ['scenes', scenes],
    ['plans', plans.length === 0 ? undefined : { version: 1, plans }],
    ['release', release],
    ['templates', templates],
    ['sources', sources],
  ];
}

function json(name: string, value: unknown): Resource | null {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return null;
  const text = Array.isArray(value)
    ? `[\n${value.map((item) => JSON.stringify(item)).join(',\n')}\n]\n`
    : `${JSON.stringify(value)}\n`;
  return { name, path: `${name}.json`, text, meta: { format: 'json', mediatype: 'application/json' } };
}
