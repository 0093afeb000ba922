import type { Geometry } from 'geojson';
import { decodeUtf8 } from './decode-text.ts';
import type { IssueLog } from './issue-log.ts';
import { locateJsonError } from './locate-json-error.ts';
import { parseJson } from './parse-json.ts';
import { splitFeatures } from './split-features.ts';

export type ReachGeometry = {
  readonly id: string;
  readonly geometry: Geometry | null;
  readonly properties: Readonly<Record<string, unknown>>;
};

/** Names of reference systems that mean WGS-84 longitude and latitude. */
const accepted = /(?:CRS84|EPSG:+(?:4326|4490|4979))$/i;
/** How deep the positions of each type lie in its coordinates. */
const depths: Readonly<Record<string, number>> = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
};

/**
 * Calls `take` for every feature of a GeoJSON file, one at a time: only one feature's objects are in memory. Also takes a single
 * Feature or geometry. Checked: reference system, geometry types, positions of two finite numbers, latitudes within 90°, longitudes
 * within 360° (beyond 180° is how some write what crosses the antimeridian). A null geometry is a warning. The id is the feature's
 * `id`, else the property `id`, `code` or `name`, else `features[12]`.
 */
export function readReachFeatures(
  bytes: Uint8Array,
  file: string,
  log: IssueLog,
  take: (feature: ReachGeometry) => void,
): void {
  const split = splitFeatures(bytes);
  const frame = parseJson(split ? split.frame : bytes, file, log);
  if (frame === undefined) return;
  const crs =
    isRecord(frame) && isRecord(frame.crs) && isRecord(frame.crs.properties) ? frame.crs.properties.name : null;
  if (typeof crs === 'string' && !accepted.test(crs)) {
    log.add('crsUnsupported', 'error', { file, path: 'crs' }, { found: crs, expected: 'WGS-84 (CRS84)' });
    return;
  }
  if (!isRecord(frame)) refuse('', frame, 'FeatureCollection');
  else if (split && frame.type === 'FeatureCollection') {
    for (const [i, { from, to }] of split.elements.entries()) {
      const value = parsed(bytes.subarray(from, to), from);
      if (value === undefined) return;
      takeFeature(value, `features[${i}]`);
    }
  } else if (frame.type === 'Feature') takeFeature(frame, 'feature');
  else if (typeof frame.type === 'string' && (frame.type in depths || frame.type === 'GeometryCollection'))
    takeFeature({ type: 'Feature', properties: null, geometry: frame }, 'geometry');
  else refuse('type', frame.type, 'FeatureCollection');

  function parsed(slice: Uint8Array, from: number): unknown {
    const text = decodeUtf8(slice, file, log);
    if (text === null) return undefined;
    try {
      return JSON.parse(text);
    } catch {
      const error = locateJsonError(text);
      const before = new TextDecoder().decode(bytes.subarray(0, from)).split('\n');
      const line = before.length - 1 + (error?.line ?? 1);
      const column = (error?.column ?? 1) + ((error?.line ?? 1) === 1 ? before.at(-1)!.length : 0);
      const context = { line, column, found: error?.found ?? '', expected: error?.expected ?? 'value' };
      log.add('jsonBroken', 'error', { file, row: line }, context);
      return undefined;
    }
  }

  function takeFeature(value: unknown, path: string): void {
    if (!isRecord(value) || value.type !== 'Feature') {
      refuse(path, isRecord(value) ? value.type : value, 'Feature');
      return;
    }
    const properties = isRecord(value.properties) ? value.properties : {};
    const name = value.id ?? properties.id ?? properties.code ?? properties.name;
    const id = typeof name === 'string' || typeof name === 'number' ? String(name) : path;
    const geometry = value.geometry ?? null;
    if (geometry === null)
      log.add('geometryMissing', 'warning', { file, path, feature: id }, { expected: Object.keys(depths).join(', ') });
    else if (!isGeometry(geometry, path, id)) return;
    take({ id, geometry: geometry as Geometry | null, properties });
  }

  function isGeometry(value: unknown, path: string, feature: string): boolean {
    const where = { file, path: `${path}.geometry`, feature };
    const type = isRecord(value) ? value.type : undefined;
    if (isRecord(value) && type === 'GeometryCollection' && Array.isArray(value.geometries))
      return value.geometries.every((part) => isGeometry(part, path, feature));
    const depth = typeof type === 'string' && Object.hasOwn(depths, type) ? depths[type]! : -1;
    const fault = depth < 0 || !isRecord(value) ? 'notGeometry' : faultOf(value.coordinates, depth);
    if (fault === null) return true;
    if (fault === 'notGeometry' || fault === 'notNumber') log.add('geometryInvalid', 'error', where, { fault });
    else log.add('coordinateRange', 'error', where, { found: fault, expected: '±360, ±90' });
    return false;
  }

  function refuse(path: string, found: unknown, expected: string): void {
    log.add('schemaViolation', 'error', { file, path }, { found: String(found), expected });
  }
}

/** null when all positions are good, a word for the fault, or the position that is out of range. */
function faultOf(coordinates: unknown, depth: number): string | null {
  if (!Array.isArray(coordinates)) return 'notGeometry';
  if (depth > 0) {
    for (const part of coordinates) {
      const fault = faultOf(part, depth - 1);
      if (fault !== null) return fault;
    }
    return null;
  }
  const [lon, lat] = coordinates as unknown[];
  if (typeof lon !== 'number' || typeof lat !== 'number' || !Number.isFinite(lon + lat)) return 'notNumber';
  return Math.abs(lon) > 360 || Math.abs(lat) > 90 ? `${lon}, ${lat}` : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
