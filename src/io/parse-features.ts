import { feature as fromTopology } from 'topojson-client';
import type { GeometryObject, Topology } from 'topojson-specification';
import type { IssueLog } from './issue-log.ts';
import { parseJson } from './parse-json.ts';
import { reportPersonalProperties } from './report-personal.ts';

/** One feature as it stands in the file, nothing checked but that it is an object. */
export type RawFeature = { readonly properties: unknown; readonly geometry: unknown; readonly path: string };

/** Names of reference systems that mean WGS-84 longitude and latitude; CGCS2000 (4490) differs by less than a decimetre. */
const accepted = /(?:CRS84|EPSG:+(?:4326|4490|4979))$/i;

/**
 * Features of a GeoJSON FeatureCollection, or of one object of a TopoJSON file; null after an issue when it is neither, or in a
 * reference system other than WGS-84. A geometry whose arcs do not exist comes back as undefined.
 */
export function parseFeatures(
  bytes: Uint8Array,
  file: string,
  object: string,
  log: IssueLog,
): readonly RawFeature[] | null {
  const features = featuresIn(parseJson(bytes, file, log), file, object, log);
  if (features) reportPersonalProperties(features, file, log);
  return features;
}

function featuresIn(value: unknown, file: string, object: string, log: IssueLog): readonly RawFeature[] | null {
  if (value === undefined) return null;
  if (!isRecord(value)) return refuse(log, file, '', value);
  if (value.type === 'Topology') return topologyFeatures(value, file, object, log);
  if (value.type !== 'FeatureCollection' || !Array.isArray(value.features))
    return refuse(log, file, 'type', value.type);
  const crs = crsOf(value);
  if (crs !== null && !accepted.test(crs)) {
    log.add('crsUnsupported', 'error', { file, path: 'crs' }, { found: crs, expected: 'WGS-84 (CRS84)' });
    return null;
  }
  return value.features.flatMap((each, i): RawFeature[] => {
    const path = `features[${i}]`;
    if (isRecord(each) && each.type === 'Feature')
      return [{ properties: each.properties, geometry: each.geometry, path: `${path}.properties` }];
    log.add('schemaViolation', 'error', { file, path }, { found: nameOf(each), expected: 'Feature' });
    log.leaveOut({ file, path });
    return [];
  });
}

function topologyFeatures(
  value: Record<string, unknown>,
  file: string,
  object: string,
  log: IssueLog,
): readonly RawFeature[] | null {
  const objects = isRecord(value.objects) ? value.objects : {};
  const collection = Object.hasOwn(objects, object) ? objects[object] : undefined;
  if (!isRecord(collection) || !Array.isArray(collection.geometries) || !Array.isArray(value.arcs))
    return refuse(log, file, `objects.${object}`, collection, 'GeometryCollection');
  const topology = value as unknown as Topology;
  return collection.geometries.map((each: unknown, i) => {
    const path = `objects.${object}.geometries[${i}].properties`;
    const properties = isRecord(each) ? each.properties : undefined;
    return { properties, geometry: geometryOf(topology, each), path };
  });
}

function geometryOf(topology: Topology, object: unknown): unknown {
  if (isRecord(object) && (object.type === null || object.type === undefined)) return null;
  try {
    const found = fromTopology(topology, object as GeometryObject);
    return found.type === 'Feature' ? found.geometry : undefined;
  } catch {
    return undefined;
  }
}

function crsOf(value: Record<string, unknown>): string | null {
  if (value.crs === undefined || value.crs === null) return null;
  const properties = isRecord(value.crs) ? value.crs.properties : undefined;
  return isRecord(properties) ? String(properties.name ?? properties.href ?? '?') : nameOf(value.crs);
}

function refuse(log: IssueLog, file: string, path: string, found: unknown, expected = 'FeatureCollection'): null {
  log.add('schemaViolation', 'error', { file, path }, { found: nameOf(found), expected });
  return null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function nameOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return 'array';
  return isRecord(value) ? String(value.type ?? 'object') : String(value);
}
