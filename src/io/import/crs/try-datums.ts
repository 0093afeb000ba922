import type { MultiPolygon, Polygon } from 'geojson';
import { type DatumVerdict, rankDatumCandidates } from '../../../core/geo/datum-candidates.ts';
import type { AreaCode, LonLat } from '../../../core/unit.ts';
import type { UnderstoodLayer } from '../understanding.ts';
import { positionConverter } from './convert-position.ts';
import { type CrsId, parseCrsId } from './crs-id.ts';
import { eachPosition, extentOf, guessCrs } from './guess-crs.ts';

/**
 * Tests every reference system that a layer can be in against the areas that its features are coded to: `codes[i]` belongs to feature
 * `i` (null where it has none), `areas` are polygons in WGS-84. The system that the layer is taken to be in comes first. Lines and
 * polygons are tested by the mean of their vertices.
 */
export function tryDatums(
  layer: UnderstoodLayer,
  codes: readonly (AreaCode | null)[],
  areas: ReadonlyMap<AreaCode, Polygon | MultiPolygon>,
): DatumVerdict<CrsId> {
  const points = layer.geometries.map(middleOf);
  const byRange = guessCrs(extentOf(layer.geometries), null).map(({ crs }) => crs);
  const ids = [...new Set([...layer.crs.map(({ crs }) => crs), ...byRange])].filter(
    (id) => id !== 'cgcs2000' || layer.crs[0]?.crs === id,
  );
  // CGCS2000 and WGS-84 are one and the same here: the stated one stands for both.
  // So are the zones of 3 and of 6 degrees around one meridian.
  const tested = ids
    .filter((id) => id !== 'wgs84' || !ids.includes('cgcs2000'))
    .filter((id) => !id.startsWith('gk6:') || !ids.includes(id.replace('gk6:', 'gk3:') as CrsId));
  const candidates = tested.map((id) => {
    const convert = positionConverter(parseCrsId(id)!);
    return { id, positions: points.map((point): LonLat | null => (point ? convert(point[0], point[1]) : null)) };
  });
  return rankDatumCandidates({ codes, candidates, areas });
}

function middleOf(geometry: UnderstoodLayer['geometries'][number]): readonly [number, number] | null {
  let [x, y, count] = [0, 0, 0];
  eachPosition(geometry, (position) => {
    x += position[0]!;
    y += position[1]!;
    count++;
  });
  return count === 0 ? null : [x / count, y / count];
}
