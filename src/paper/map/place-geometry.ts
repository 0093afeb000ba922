import type { LineString, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import type { Bounds, LonLat } from '../../core/unit.ts';
import type { Box } from '../page/page.ts';
import { joinPaths, linePath, type Path } from '../page/path.ts';

type Place = (point: LonLat) => readonly [number, number];

/** Points closer than this to the last one kept, in millimetres, cannot be told apart on paper. */
const finestOnPaper = 0.05;

/** Rings of an area as closed paths on the page. */
export function areaPath(geometry: Polygon | MultiPolygon, place: Place, finest = finestOnPaper): Path {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return joinPaths(polygons.flatMap((rings) => rings.map((ring) => linePath(thinned(ring, place, finest), true))));
}

export function geometryLinePath(geometry: LineString | MultiLineString, place: Place, finest = finestOnPaper): Path {
  const lines = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
  return joinPaths(lines.map((line) => linePath(thinned(line, place, finest))));
}

/** A line's positions on the page, in order. */
export function thinned(
  positions: readonly Position[],
  place: Place,
  finest = finestOnPaper,
): readonly (readonly [number, number])[] {
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

type Placed = Polygon | MultiPolygon | LineString | MultiLineString;

/**
 * Whether a geometry may be seen in the frame, by its extent in degrees: false is certain but for the bend of its edges, for which a tenth of the frame is allowed. What
 * cannot be seen need not be placed, nor kept in the file.
 */
export function mayBeSeen(geometry: Placed, place: Place, frame: Box): boolean {
  const [west, south, east, north] = extentOf(geometry);
  const corners = [west, (west + east) / 2, east].flatMap((lon) =>
    [south, (south + north) / 2, north].map((lat) => place([lon, lat])),
  );
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  const [spareX, spareY] = [frame.width / 10, frame.height / 10];
  return (
    Math.min(...xs) < frame.x + frame.width + spareX &&
    Math.max(...xs) > frame.x - spareX &&
    Math.min(...ys) < frame.y + frame.height + spareY &&
    Math.max(...ys) > frame.y - spareY
  );
}

/** Kept, since an atlas asks of every geometry on every page. */
const extents = new WeakMap<Placed, Bounds>();

function extentOf(geometry: Placed): Bounds {
  const known = extents.get(geometry);
  if (known) return known;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  const visit = (part: Position | readonly unknown[]) => {
    const [lon, lat] = part;
    if (typeof lon !== 'number' || typeof lat !== 'number') {
      for (const inner of part as readonly Position[]) visit(inner);
      return;
    }
    [west, east] = [Math.min(west, lon), Math.max(east, lon)];
    [south, north] = [Math.min(south, lat), Math.max(north, lat)];
  };
  visit(geometry.coordinates);
  const extent: Bounds = [west, south, east, north];
  extents.set(geometry, extent);
  return extent;
}
