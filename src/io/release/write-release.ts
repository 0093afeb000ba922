import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import Papa from 'papaparse';
import type { Published } from '../../core/disclosure/published.ts';
import type { Release } from '../../core/disclosure/release.ts';
import { neutraliseFormula } from '../../core/export/neutralise.ts';
import { packageFile, type WorkspaceFile } from '../locate-package.ts';
import { type ReleaseField, releaseCollections, releaseDocuments, releaseTables } from './release-parts.ts';

type Resource = { readonly name: string; readonly path: string; readonly bytes: Uint8Array; readonly meta: object };

export const checksumFile = 'SHA256SUMS';

/**
 * A release as the files of `data/RELEASE.md`, sorted by path, with their checksums. No clock is read: the same release gives the same
 * bytes, in the browser and at the command line.
 */
export function writeRelease(release: Published<Release>): readonly WorkspaceFile[] {
  const resources = [
    ...releaseDocuments(release).map(([name, value]) => json(name, value)),
    ...releaseTables(release).map(csv),
    ...releaseCollections(release).map(([name, features]) => geojson(name, features)),
  ]
    .filter((resource) => resource !== null)
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const description = encode(`${JSON.stringify(descriptor(release, resources), null, 1)}\n`);
  const files = [{ path: packageFile, bytes: description }, ...resources.map(({ path, bytes }) => ({ path, bytes }))];
  const sums = files.map(({ path, bytes }) => `${hexDigest(bytes)}  ${path}\n`).join('');
  return [{ path: checksumFile, bytes: encode(sums) }, ...files];
}

/** SHA-256 in hex. Not Web Crypto's, which an intranet address without https does not have. */
export function hexDigest(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}

function descriptor({ head, sources }: Release, resources: readonly Resource[]): object {
  const licences = [...new Set(sources.flatMap(({ licence }) => licence ?? []))];
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: head.id.toLowerCase().replace(/[^a-z0-9._-]/g, '-'),
    version: `${head.serial}.0.0`,
    title: head.title.zh,
    ...(licences.length > 0 ? { licenses: licences.map((title) => ({ name: 'other-open', title })) } : {}),
    resources: resources.map(({ name, path, bytes, meta }) => ({
      name,
      path,
      bytes: bytes.length,
      hash: `sha256:${hexDigest(bytes)}`,
      ...meta,
    })),
  };
}

function json(name: string, value: unknown): Resource | null {
  if (Array.isArray(value) && value.length === 0) return null;
  const text = Array.isArray(value)
    ? `[\n${value.map((item) => JSON.stringify(item)).join(',\n')}\n]\n`
    : `${JSON.stringify(value, null, 1)}\n`;
  const meta = { format: 'json', mediatype: 'application/json' };
  return { name, path: `${name}.json`, bytes: encode(text), meta };
}

function csv({
  name,
  fields,
  rows,
}: {
  readonly name: string;
  readonly fields: readonly ReleaseField[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}): Resource | null {
  if (rows.length === 0) return null;
  const data = rows.map((row) =>
    row.map((cell) => (typeof cell === 'string' ? neutraliseFormula(cell) : (cell ?? ''))),
  );
  const table = { fields: fields.map((field) => field.name), data };
  const text = Papa.unparse(table, { newline: '\n' });
  const schema = { fields, missingValues: [''] };
  const meta = { format: 'csv', mediatype: 'text/csv', encoding: 'utf-8', schema };
  return { name, path: `${name}.csv`, bytes: encode(`${text}\n`), meta };
}

function geojson(name: string, features: readonly { properties: object; geometry: object | null }[]): Resource | null {
  if (features.length === 0) return null;
  const lines = features.map(({ properties, geometry }) => JSON.stringify({ type: 'Feature', properties, geometry }));
  const text = `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}\n`;
  const meta = { format: 'geojson', mediatype: 'application/geo+json' };
  return { name, path: `${name}.geojson`, bytes: encode(text), meta };
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
