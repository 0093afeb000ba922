import type { LineString, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import type { LonLat } from '../../core/unit.ts';
import { joinPaths, linePath, type Path } from '../page/path.ts';

type Place = (point: LonLat) => readonly [number, number];

/** Points closer than this to the last one kept, in millimetres, cannot be told apart on paper. */
const finest = 0.05;

/** Rings of an area as closed paths on the page. */
export function areaPath(geometry: Polygon | MultiPolygon, place: Place): Path {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return joinPaths(polygons.flatMap((rings) => rings.map((ring) => linePath(thinned(ring, place), true))));
}

export function geometryLinePath(geometry: LineString | MultiLineString, place: Place): Path {
  const lines = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
  return joinPaths(lines.map((line) => linePath(thinned(line, place))));
}

/** A line's positions on the page, in order. */
export function thinned(positions: readonly Position[], place: Place): readonly (readonly [number, number])[] {
  const kept: (readonly [number, number])[] = [];
  positions.forEach(([lon = 0, lat = 0], i) => {
    const next = place([lon, lat]);
    const last = kept.at(-1);
    const isEnd = i === positions.length - 1;
    if (last && !isEnd && Math.abs(next[0] - last[0]) < finest && Math.abs(next[1] - last[1]) < finest) return;
    kept.push(next);
  });
  return kept;
}
