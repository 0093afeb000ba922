import type { Geometry } from 'geojson';
import { feature as fromTopology } from 'topojson-client';
import type { GeometryObject, Topology } from 'topojson-specification';
import { createIssueLog, type IssueLog } from '../../issue-log.ts';
import { type CrsId, crsOfEpsg } from '../crs/crs-id.ts';
import { importCaps } from '../import-caps.ts';
import { encodingFor, reportEncoding } from '../table/read-delimited.ts';
import { decodePieces } from '../text/decode-pieces.ts';
import type { EncodingGuess, FileHints, UnderstoodLayer } from '../understanding.ts';
import { createLayerBuilder } from './build-layer.ts';
import { cellOf, isRecord, parseJsonText } from './parse-json-text.ts';
import { createFeatureScanner } from './scan-features.ts';

type Source = {
  readonly file: string;
  readonly hints: FileHints;
  readonly log: IssueLog;
  readonly keepRows: number;
};
type Said = { readonly crs: CrsId; readonly stated: string; readonly evidence: 'stated' | 'format' } | null;

export type GeoJsonReading = {
  readonly layers: readonly UnderstoodLayer[];
  /** What could not become part of a layer. */
  readonly log: IssueLog;
  readonly format: 'geojson' | 'topojson' | 'unknown';
};

/** Layers of a GeoJSON (one) or TopoJSON file (one per object). A JSON file of any other kind has none, after an issue. */
export function readGeoJson(bytes: Uint8Array, file: string, hints: FileHints, keepRows: number): GeoJsonReading {
  const log = createIssueLog();
  const encoding = encodingFor(bytes, hints);
  reportEncoding(encoding, (code, severity, context) => log.add(code, severity, { file }, context));
  const source = { file, hints, log, keepRows };
  const streamed = streamFeatures(bytes, encoding, source);
  if (streamed) return { layers: [streamed], log, format: 'geojson' };
  const value = log.errorsIn(file) > 0 ? undefined : parseJsonText(bytes, encoding, file, log);
  if (value === undefined) return { layers: [], log, format: 'unknown' };
  if (isRecord(value) && value.type === 'Topology')
    return { layers: topologyLayers(value, source), log, format: 'topojson' };
  const feature = loneFeature(value);
  if (!feature) {
    log.add('kindUnknown', 'error', { file });
    return { layers: [], log, format: 'unknown' };
  }
  const builder = createLayerBuilder({ ...source, format: 'geojson', name: file, encoding });
  builder.add(geometryOf(feature.geometry, 0, source), attributesOf(feature));
  return { layers: [builder.finish(saidBy(value, log, file))], log, format: 'geojson' };
}

/**
 * A feature collection read feature by feature, so that memory does not grow with the file. Null when it is none, or is not JSON
 * throughout: then the whole is parsed, and the fault named with its place.
 */
function streamFeatures(bytes: Uint8Array, encoding: EncodingGuess, source: Source): UnderstoodLayer | null {
  const { file, log } = source;
  // Issues of features are kept apart until it is clear that this is the way to read the file.
  const own = createIssueLog();
  const builder = createLayerBuilder({ ...source, log: own, format: 'geojson', name: file, encoding });
  let [i, isBroken, isFull] = [0, false, false];
  const scanner = createFeatureScanner((text) => {
    if (i >= importCaps.features) {
      own.add('tableTooLarge', 'error', { file, row: i + 1 }, { expected: importCaps.features, unit: 'features' });
      isFull = true;
      return false;
    }
    const each = parseQuietly(text);
    if (each === undefined) isBroken = true;
    else if (isRecord(each))
      isFull = !builder.add(geometryOf(each.geometry, i, { ...source, log: own }), attributesOf(each));
    else {
      const where = { file, row: i + 1, path: `features[${i}]` };
      own.add('schemaViolation', 'error', where, { found: typeof each, expected: 'Feature' });
    }
    i++;
    return !isBroken && !isFull;
  });
  decodePieces(bytes, encoding.encoding, (text) => scanner.push(text));
  const rest = scanner.rest();
  if (rest === null) {
    log.add('nestingTooDeep', 'error', { file });
    return null;
  }
  const value = isFull ? {} : parseQuietly(rest);
  const isCollection =
    isFull || (isRecord(value) && value.type === 'FeatureCollection' && Array.isArray(value.features));
  if (isBroken || !isCollection) return null;
  const said = saidBy(value, own, file);
  own.addAll(log.issues());
  return { ...builder.finish(said), name: nameOf(value) ?? file };
}

/** The value of a JSON text, without own keys named `__proto__`; undefined when it is none. */
function parseQuietly(text: string): unknown {
  try {
    const isClean = !text.includes('__proto__') && !text.includes('\\u');
    return isClean ? JSON.parse(text) : JSON.parse(text, (key, value) => (key === '__proto__' ? undefined : value));
  } catch {
    return undefined;
  }
}

/** A file of one feature, or of a bare geometry. */
function loneFeature(value: unknown): Readonly<Record<string, unknown>> | null {
  if (!isRecord(value)) return null;
  if (value.type === 'Feature') return value;
  return typeof value.type === 'string' && types.has(value.type) ? { geometry: value } : null;
}

const types = new Set([
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
  'GeometryCollection',
]);

/** A geometry whose outer form can be trusted; null for none, and after an issue for one that is no geometry. */
function geometryOf(value: unknown, i: number, { file, log }: Source): Geometry | null {
  if (value === null || value === undefined) return null;
  if (isGeometry(value)) return value;
  const found = isRecord(value) ? cellOf(value.type).slice(0, 40) : typeof value;
  log.add('geometryInvalid', 'error', { file, row: i + 1, path: `features[${i}]` }, { fault: 'notGeometry', found });
  return null;
}

function isGeometry(value: unknown): value is Geometry {
  if (!isRecord(value) || typeof value.type !== 'string' || !types.has(value.type)) return false;
  if (value.type !== 'GeometryCollection') return Array.isArray(value.coordinates);
  return Array.isArray(value.geometries) && value.geometries.every(isGeometry);
}

function attributesOf(each: Readonly<Record<string, unknown>>): readonly (readonly [string, string])[] {
  const own = isRecord(each.properties) ? Object.entries(each.properties) : [];
  const cells = own.map(([name, value]) => [name, cellOf(value)] as const);
  const hasId = own.some(([name]) => name === 'id');
  return each.id === undefined || each.id === null || hasId ? cells : [['id', cellOf(each.id)], ...cells];
}

function nameOf(value: unknown): string | null {
  return isRecord(value) && typeof value.name === 'string' && value.name !== '' ? value.name : null;
}

/** The old `crs` member (GeoJSON 2008). Without it RFC 7946 says WGS-84, but offices write anything: then nothing is said. */
function saidBy(value: unknown, log: IssueLog, file: string): Said {
  if (!isRecord(value) || !isRecord(value.crs)) return null;
  const properties = isRecord(value.crs.properties) ? value.crs.properties : {};
  const stated = cellOf(properties.name ?? properties.href).slice(0, 200);
  if (/CRS84$/i.test(stated)) return { crs: 'wgs84', stated, evidence: 'stated' };
  const crs = crsOfEpsg(Number(/EPSG:+(?:[\d.]*:)?(\d{4,6})$/i.exec(stated)?.[1] ?? 0));
  if (crs) return { crs, stated, evidence: 'stated' };
  log.add('crsUnsupported', 'warning', { file, path: 'crs' }, { found: stated, expected: 'WGS-84, CGCS2000' });
  return null;
}

function topologyLayers(value: Readonly<Record<string, unknown>>, source: Source): readonly UnderstoodLayer[] {
  const { file, log } = source;
  const objects = isRecord(value.objects) ? Object.entries(value.objects) : [];
  if (objects.length === 0 || !Array.isArray(value.arcs)) {
    log.add(
      'schemaViolation',
      'error',
      { file, path: 'objects' },
      { found: cellOf(value.objects).slice(0, 40), expected: 'Topology' },
    );
    return [];
  }
  const topology = value as unknown as Topology;
  return objects.slice(0, 100).map(([name, object]) => {
    const own = createIssueLog();
    const builder = createLayerBuilder({ ...source, log: own, format: 'topojson', name, encoding: null });
    const parts: readonly unknown[] =
      isRecord(object) && Array.isArray(object.geometries) ? object.geometries : [object];
    for (const [i, part] of parts.entries()) {
      const geometry = topologyGeometry(topology, part);
      if (geometry === undefined)
        own.add(
          'geometryInvalid',
          'error',
          { file, row: i + 1, path: `objects.${name}.geometries[${i}]` },
          { fault: 'notGeometry' },
        );
      if (!builder.add(geometry ?? null, isRecord(part) ? attributesOf(part) : [])) break;
    }
    return builder.finish(null);
  });
}

/** Undefined when the arcs it names do not exist, or are none. */
function topologyGeometry(topology: Topology, part: unknown): Geometry | null | undefined {
  if (!isRecord(part)) return undefined;
  if (part.type === null || part.type === undefined) return null;
  try {
    const found = fromTopology(topology, part as unknown as GeometryObject);
    return found.type === 'Feature' && isGeometry(found.geometry) ? found.geometry : undefined;
  } catch {
    return undefined;
  }
}
