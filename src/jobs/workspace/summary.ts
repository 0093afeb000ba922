import type { Geometry, MultiPolygon, Polygon } from 'geojson';
import { boundsOf } from '../../core/geo/bounds.ts';
import { metresPerDegreeAt } from '../../core/geo/ellipsoid.ts';
import type { Issue } from '../../core/issue.ts';
import type { ElevationGrid } from '../../core/workspace/workspace.ts';
import { defaultAsOf, type WorkspaceIndex } from '../../core/workspace/workspace-index.ts';
import type { ArrivingFile } from '../../io/locate-package.ts';
import type { OpenResult, WorkspaceSummary } from './protocol.ts';

type Polygons = Extract<OpenResult, { ok: true }>['polygons'];

/** What the main thread keeps of a workspace. */
export function summarise(index: WorkspaceIndex, hash: string, issues: readonly Issue[]): WorkspaceSummary {
  const { workspace } = index;
  const { name, title, phases, notes, sources, customAreas, indicators, targets, scenes } = workspace;
  return {
    name,
    hash,
    title,
    phases,
    notes,
    simulated: sources.some((source) => source.kind === 'simulated'),
    sources,
    asOf: defaultAsOf(workspace),
    periods: index.years,
    areas: workspace.areas.areas
      .filter((area) => area.geometry)
      .map((area) => ({
        code: area.code,
        name: area.name,
        ...(area.nameEn ? { nameEn: area.nameEn } : {}),
        level: area.level,
        parent: area.parent,
        point: area.point ?? null,
        bounds: area.geometry && isPolygonal(area.geometry) ? boundsOf([area.geometry]) : null,
        approximate: area.approximate ?? false,
        ...(area.validTo ? { validTo: area.validTo } : {}),
      })),
    customAreas,
    elevationStepKm: workspace.elevation ? stepKmOf(workspace.elevation) : null,
    indicators,
    targets,
    scenes,
    columns: Object.fromEntries(
      (workspace.matches ?? []).flatMap(({ kind, from, to }) => (kind === 'column' ? [[from, to]] : [])),
    ),
    templates: workspace.templates ?? [],
    issues,
  };
}

function stepKmOf({ south, rows, cellDegrees }: ElevationGrid): number {
  return (metresPerDegreeAt(south + (rows * cellDegrees) / 2).north * cellDegrees) / 1000;
}

/** Polygons of all areas that have one. */
export function polygonsOf(index: WorkspaceIndex): Polygons {
  return {
    type: 'FeatureCollection',
    features: index.workspace.areas.areas.flatMap(({ code, level, geometry }) =>
      geometry && isPolygonal(geometry) ? [{ type: 'Feature' as const, properties: { code, level }, geometry }] : [],
    ),
  };
}

/** SHA-256 of all files, the first 16 hex digits: the name of a local workspace in an address. Order of files does not matter. */
export async function hashOf(files: readonly ArrivingFile[]): Promise<string> {
  const arrived = await Promise.all(files.map(async ({ path, bytes }) => ({ path, bytes: await bytes })));
  const ordered = arrived.flatMap(({ path, bytes }) => (bytes ? [{ path, bytes }] : []));
  ordered.sort((a, b) => (a.path < b.path ? -1 : 1));
  const digests = await Promise.all(ordered.map(({ bytes }) => sha256(bytes)));
  const all = await sha256(new TextEncoder().encode(ordered.map(({ path }, i) => `${path} ${digests[i]}`).join('\n')));
  return all.slice(0, 16);
}

/** Web Crypto is missing on plain-http intranet addresses; there the name is a 64-bit FNV-1a hash instead, which is no secret either. */
async function sha256(bytes: Uint8Array): Promise<string> {
  if (!globalThis.crypto?.subtle) return fnv1a(bytes);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Fowler-Noll-Vo 1a in two 32-bit halves with different offsets (Fowler, Noll, Vo 1991). */
function fnv1a(bytes: Uint8Array): string {
  let [a, b] = [0x811c9dc5, 0xcbf29ce4];
  for (const byte of bytes) {
    a = Math.imul(a ^ byte, 0x01000193) >>> 0;
    b = Math.imul(b ^ byte ^ (a & 0xff), 0x01000193) >>> 0;
  }
  return a.toString(16).padStart(8, '0') + b.toString(16).padStart(8, '0');
}

function isPolygonal(geometry: Geometry): geometry is Polygon | MultiPolygon {
  return geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
}
