import type { Geometry, Position } from 'geojson';
import { coordinateFaults, polygonFaults } from '../../../core/geo/polygon-validity.ts';
import type { Issue } from '../../../core/issue.ts';
import { createIssueLog } from '../../issue-log.ts';
import type { UnderstoodLayer } from '../understanding.ts';
import { positionConverter } from './convert-position.ts';
import { type CrsId, parseCrsId } from './crs-id.ts';

/** A layer in WGS-84 longitude and latitude, and what became of it. */
export type ConvertedLayer = {
  readonly geometries: readonly (Geometry | null)[];
  /** The system it was converted from. */
  readonly from: CrsId;
  readonly issues: readonly Issue[];
};

/**
 * Converts every position of a layer from a reference system, the one the user chose, to WGS-84. Only here do coordinates change. A
 * feature with a position that leads nowhere loses its geometry and is named; a polygon that is not valid is named and kept. Heights
 * are left away. Throws on an id that is no reference system.
 */
export function convertLayer({ geometries, file }: UnderstoodLayer, crs: CrsId): ConvertedLayer {
  const parts = parseCrsId(crs);
  if (!parts) throw new Error(`convert layer: expected a reference system, got ${crs}`);
  const convert = positionConverter(parts);
  const log = createIssueLog();
  const converted = geometries.map((geometry, i) => {
    if (!geometry) return null;
    const where = { file, row: i + 1, path: `features[${i}]` };
    const found = withPositions(geometry, ([x, y]) => convert(x!, y!));
    if (!found) {
      log.add('coordinateRange', 'error', where, { found: firstPosition(geometry), expected: crs });
      return null;
    }
    const isPolygon = found.type === 'Polygon' || found.type === 'MultiPolygon';
    for (const { kind, at } of isPolygon ? polygonFaults(found) : coordinateFaults(found))
      log.add('geometryInvalid', kind === 'selfTouch' ? 'warning' : 'error', where, {
        fault: kind,
        ...(at ? { at: `${at[0]}, ${at[1]}` } : {}),
      });
    return found;
  });
  return { geometries: converted, from: crs, issues: log.issues() };
}

/** The geometry with every position replaced; null when one has no replacement. */
export function withPositions(
  geometry: Geometry,
  convert: (position: Position) => readonly number[] | null,
): Geometry | null {
  if (geometry.type === 'GeometryCollection') {
    const parts = geometry.geometries.map((each) => withPositions(each, convert));
    return parts.every((each) => each !== null) ? { type: 'GeometryCollection', geometries: parts } : null;
  }
  let isWhole = true;
  const walk = (coordinates: unknown): unknown => {
    if (!Array.isArray(coordinates)) {
      isWhole = false;
      return coordinates;
    }
    if (typeof coordinates[0] !== 'number') return coordinates.map(walk);
    const found = convert(coordinates as Position);
    if (!found) isWhole = false;
    return found ? [found[0], found[1]] : coordinates;
  };
  const coordinates = walk(geometry.coordinates);
  return isWhole ? ({ type: geometry.type, coordinates } as Geometry) : null;
}

function firstPosition(geometry: Geometry): string {
  return JSON.stringify(geometry.type === 'GeometryCollection' ? geometry.geometries[0] : geometry.coordinates).slice(
    0,
    60,
  );
}
