import type { Geometry, Position } from 'geojson';
import { type ReactNode, useMemo } from 'react';

const size = 200;
/** Vertices drawn at most: enough to know a county by its shape. */
const mostVertices = 30_000;

/** The shapes of a layer, fitted into a small square; whatever the numbers mean. */
export function ShapePreview(props: {
  readonly geometries: readonly (Geometry | null)[];
  readonly label: string;
}): ReactNode {
  const { geometries, label } = props;
  const { areas, lines, points } = useMemo(() => draw(geometries), [geometries]);
  return (
    <svg className="shape-preview" viewBox={`-6 -6 ${size + 12} ${size + 12}`} role="img" aria-label={label}>
      <path className="shape-area" d={areas} fillRule="evenodd" />
      <path className="shape-line" d={lines} />
      <path className="shape-point" d={points} />
    </svg>
  );
}

function draw(geometries: readonly (Geometry | null)[]): { areas: string; lines: string; points: string } {
  const rings: (readonly Position[])[] = [];
  const strings: (readonly Position[])[] = [];
  const spots: Position[] = [];
  for (const geometry of geometries) collect(geometry, rings, strings, spots);
  const every = [...rings, ...strings, spots];
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  let count = 0;
  for (const list of every)
    for (const [x, y] of list) {
      if (!Number.isFinite(x) || !Number.isFinite(y)) continue;
      count++;
      west = Math.min(west, x!);
      east = Math.max(east, x!);
      south = Math.min(south, y!);
      north = Math.max(north, y!);
    }
  if (count === 0) return { areas: '', lines: '', points: '' };
  // Degrees of longitude shrink with latitude; metres do not.
  const squeeze =
    Math.abs(north) <= 90 && Math.abs(south) <= 90 ? Math.cos(((north + south) / 2) * (Math.PI / 180)) : 1;
  const scale = size / Math.max((east - west) * squeeze, north - south, 1e-9);
  const left = (size - (east - west) * squeeze * scale) / 2;
  const top = (size - (north - south) * scale) / 2;
  const at = ([x, y]: Position) =>
    `${(left + (x! - west) * squeeze * scale).toFixed(1)} ${(top + (north - y!) * scale).toFixed(1)}`;
  const step = Math.max(1, Math.ceil(count / mostVertices));
  const thin = (list: readonly Position[]) => list.filter((_, i) => i % step === 0 || i === list.length - 1);
  const path = (list: readonly Position[], end: string) => `M${thin(list).map(at).join('L')}${end}`;
  return {
    areas: rings.map((ring) => path(ring, 'Z')).join(''),
    lines: strings.map((line) => path(line, '')).join(''),
    points: thin(spots)
      .map((spot) => `M${at(spot)}h0`)
      .join(''),
  };
}

function collect(
  geometry: Geometry | null,
  rings: (readonly Position[])[],
  strings: (readonly Position[])[],
  spots: Position[],
): void {
  switch (geometry?.type) {
    case 'Polygon':
      rings.push(...geometry.coordinates);
      break;
    case 'MultiPolygon':
      rings.push(...geometry.coordinates.flat());
      break;
    case 'LineString':
      strings.push(geometry.coordinates);
      break;
    case 'MultiLineString':
      strings.push(...geometry.coordinates);
      break;
    case 'Point':
      spots.push(geometry.coordinates);
      break;
    case 'MultiPoint':
      spots.push(...geometry.coordinates);
      break;
    case 'GeometryCollection':
      for (const each of geometry.geometries) collect(each, rings, strings, spots);
  }
}
