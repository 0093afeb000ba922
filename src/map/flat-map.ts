import type { Geometry, Position } from 'geojson';
import type { Bounds, LonLat } from '../core/unit.ts';
import type { MapModel, MapPadding } from './map-model.ts';

/** The web map's projection on a plane: the same picture as the WebGL map, without its machinery. */
export type FlatMap = {
  readonly project: (at: LonLat | Position) => readonly [x: number, y: number];
  /** The place under a pixel. */
  readonly unproject: (x: number, y: number) => LonLat;
  /** What MapLibre would call this scale. */
  readonly zoom: number;
};

/** Empty margin around the frame, CSS pixels at scale 1, beside what panels cover. */
const margin = 28;
const wholeCountry: Bounds = [73, 18, 135, 54];

/** What stays clear around the frame of every map, in CSS pixels: the panels and an empty margin. */
export function framePadding({ padding, textScale }: Pick<MapModel, 'padding' | 'textScale'>): MapPadding {
  const side = margin * Math.min(2, textScale);
  const { top = 0, right = 0, bottom = 0, left = 0 } = padding ?? {};
  return { top: top + side, right: right + side, bottom: bottom + side, left: left + side };
}

/** The flat map of a model: its frame, else the whole country, clear of the panels. */
export function flatMapOf(
  model: Pick<MapModel, 'frame' | 'padding' | 'textScale'>,
  view: { readonly width: number; readonly height: number },
): FlatMap {
  return flatMap(model.frame ?? wholeCountry, view, framePadding(model));
}

/** Fits the frame into what the panels leave of the view. Spherical Mercator; 512 pixels round the world at zoom 0. */
export function flatMap(
  frame: Bounds,
  view: { readonly width: number; readonly height: number },
  padding: MapPadding,
): FlatMap {
  const [west, south, east, north] = frame;
  const width = Math.max(1, view.width - padding.left - padding.right);
  const height = Math.max(1, view.height - padding.top - padding.bottom);
  const spanX = Math.max(1e-9, radians(east) - radians(west));
  const spanY = Math.max(1e-9, mercatorY(north) - mercatorY(south));
  const scale = Math.min(width / spanX, height / spanY);
  const middleX = (radians(east) + radians(west)) / 2;
  const middleY = (mercatorY(north) + mercatorY(south)) / 2;
  return {
    project: ([lon = 0, lat = 0]) => [
      padding.left + width / 2 + (radians(lon) - middleX) * scale,
      padding.top + height / 2 - (mercatorY(lat) - middleY) * scale,
    ],
    unproject: (x, y) => [
      degrees(middleX + (x - padding.left - width / 2) / scale),
      latitudeOf(middleY + (padding.top + height / 2 - y) / scale),
    ],
    zoom: Math.log2((scale * 2 * Math.PI) / 512),
  };
}

/** SVG path data of lines and polygons, to a tenth of a pixel; points nearer than that to the last are left out. */
export function pathData(geometry: Geometry, project: FlatMap['project']): string {
  switch (geometry.type) {
    case 'LineString':
      return lineData(geometry.coordinates, project);
    case 'MultiLineString':
      return geometry.coordinates.map((line) => lineData(line, project)).join('');
    case 'Polygon':
      return ringsData(geometry.coordinates, project);
    case 'MultiPolygon':
      return geometry.coordinates.map((rings) => ringsData(rings, project)).join('');
    case 'GeometryCollection':
      return geometry.geometries.map((part) => pathData(part, project)).join('');
    default:
      return '';
  }
}

function ringsData(rings: readonly Position[][], project: FlatMap['project']): string {
  return rings.map((ring) => `${lineData(ring, project)}Z`).join('');
}

function lineData(line: readonly Position[], project: FlatMap['project']): string {
  const nearest = 0.6;
  let path = '';
  let last: readonly [number, number] | null = null;
  line.forEach((position, index) => {
    const [x, y] = project(position);
    const isEnd = index === line.length - 1;
    if (last && !isEnd && Math.hypot(x - last[0], y - last[1]) < nearest) return;
    path += `${last ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`;
    last = [x, y];
  });
  return path;
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

function degrees(angle: number): number {
  return (angle * 180) / Math.PI;
}

/** The inverse of `mercatorY`. */
function latitudeOf(y: number): number {
  return degrees(2 * Math.atan(Math.exp(y)) - Math.PI / 2);
}

function mercatorY(lat: number): number {
  return Math.log(Math.tan(Math.PI / 4 + radians(Math.min(85, Math.max(-85, lat))) / 2));
}
