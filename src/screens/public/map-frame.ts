import type { Geometry } from 'geojson';
import { boundsOf } from '../../core/geo/bounds.ts';
import { type FlatMap, flatMap } from '../../map/flat-map.ts';

export type Box = readonly [left: number, top: number, right: number, bottom: number];

export type MapFrame = { readonly width: number; readonly height: number; readonly flat: FlatMap };

const width = 720;
const heights = { least: 360, most: 860 } as const;
const padding = 14;
/** Room below for the examination number. */
const foot = 34;

/** A picture 720 units wide that holds all shapes, as high as they need. Null when there is nothing to draw. */
export function frameOf(shapes: readonly Geometry[]): MapFrame | null {
  const bounds = boundsOf(shapes);
  if (!bounds) return null;
  const [west, south, east, north] = bounds;
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const ratio = (north - south) / Math.max(1e-9, (east - west) * squeeze);
  const height = Math.round(
    Math.min(heights.most, Math.max(heights.least, (width - 2 * padding) * ratio + padding + foot)),
  );
  const flat = flatMap(bounds, { width, height }, { top: padding, right: padding, bottom: foot, left: padding });
  return { width, height, flat };
}
