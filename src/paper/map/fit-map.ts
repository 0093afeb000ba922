import type { MultiPolygon, Polygon } from 'geojson';
import { boundsOf, eachPosition } from '../../core/geo/bounds.ts';
import type { Bounds, LonLat } from '../../core/unit.ts';
import type { Box } from '../page/page.ts';
import { chooseProjection, type ProjectionName } from './choose-projection.ts';

/** A map placed in its frame at a scale. */
export type FittedMap = {
  readonly frame: Box;
  /** The N of 1:N. */
  readonly scale: number;
  /** The least N at which everything would be seen, not rounded. */
  readonly exact: number;
  /** False when a chosen scale shows less than the whole extent. */
  readonly isWhole: boolean;
  readonly projection: ProjectionName;
  readonly bounds: Bounds;
  /** Millimetres on the page. */
  readonly place: (point: LonLat) => readonly [number, number];
};

/**
 * Fits the outlines into the frame at 1:N. Without a wanted N it is the largest round scale at which everything stays clear of the frame by `clear`
 * millimetres. Null without any position.
 */
export function fitMap(options: {
  readonly outlines: readonly (Polygon | MultiPolygon)[];
  readonly frame: Box;
  readonly clear: number;
  readonly scale: number | null;
}): FittedMap | null {
  const { outlines, frame, clear } = options;
  const bounds = boundsOf(outlines);
  if (bounds === null) return null;
  const { name, project } = chooseProjection(bounds);
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const outline of outlines)
    eachPosition(outline, ([lon = 0, lat = 0]) => {
      const [x, y] = project([lon, lat]);
      [west, east] = [Math.min(west, x), Math.max(east, x)];
      [south, north] = [Math.min(south, y), Math.max(north, y)];
    });
  const needed = Math.max(
    ((east - west) * 1000) / (frame.width - 2 * clear),
    ((north - south) * 1000) / (frame.height - 2 * clear),
    1,
  );
  const scale = options.scale ?? roundScale(needed);
  const [centreX, centreY] = [frame.x + frame.width / 2, frame.y + frame.height / 2];
  const [midX, midY] = [(west + east) / 2, (south + north) / 2];
  return {
    frame,
    scale,
    exact: needed,
    isWhole: scale >= needed,
    projection: name,
    bounds,
    place(point) {
      const [x, y] = project(point);
      return [centreX + ((x - midX) * 1000) / scale, centreY - ((y - midY) * 1000) / scale];
    },
  };
}

const roundNumbers = [
  1, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8, 1.9, 2, 2.2, 2.4, 2.5, 2.6, 2.8, 3, 3.2, 3.4, 3.6, 3.8, 4, 4.2, 4.5, 4.8,
  5, 5.5, 6, 6.5, 7, 7.5, 8, 8.5, 9, 9.5, 10,
];

/** The least round N that is not below `needed`. */
export function roundScale(needed: number): number {
  const power = 10 ** Math.floor(Math.log10(needed));
  const round = roundNumbers.find((number) => number * power >= needed * (1 - 1e-9)) ?? 10;
  return Math.round(round * power);
}
