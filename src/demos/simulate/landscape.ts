import type { MultiPolygon, Polygon, Position } from 'geojson';
import { boundsOf } from '../../core/geo/bounds.ts';
import type { LonLat } from '../../core/unit.ts';
import type { BackdropFeature, ConstraintZone, ElevationGrid } from '../../core/workspace/workspace.ts';
import type { AreaLayer } from '../areas.ts';
import { isInside, round5, spreadPoints } from '../points-in-polygon.ts';
import { type Random, randomFor } from '../random.ts';
import { wanderingLine } from './lines.ts';

type Backdrop = BackdropFeature & { readonly properties: { readonly source?: string } };

/** A dot and a name for each county, at its label point: the real seat's position is not in the data. */
export function countySeats(areas: AreaLayer, source: string): Backdrop[] {
  return areas.units
    .filter(({ level }) => level === 'county')
    .map(({ code, name, nameEn }) => ({
      type: 'Feature',
      properties: { kind: 'seat', name, ...(nameEn === undefined ? {} : { nameEn }), level: 'county', source },
      geometry: { type: 'Point', coordinates: [...areas.pointsByCode.get(code)!] },
    }));
}

/** An invented river through the given points. */
export function simulateRiver({
  name,
  nameEn,
  through,
  seed,
  source,
}: {
  readonly name: string;
  readonly nameEn: string;
  readonly through: readonly LonLat[];
  readonly seed: number;
  readonly source: string;
}): Backdrop {
  const random = randomFor(seed, `river/${name}`);
  const points = through as unknown as Position[];
  const line = points.slice(1).flatMap((point, index) => {
    const piece = wanderingLine(points[index]!, point, random, { roughness: 0.22, stepKm: 1.5 });
    return index === 0 ? piece : piece.slice(1);
  });
  return {
    type: 'Feature',
    properties: { kind: 'river', name, nameEn, source },
    geometry: { type: 'LineString', coordinates: line },
  };
}

/** Land on both sides of a stretch of a river, as a zone of kind `floodZone`; `halfWidth` in degrees of latitude. */
export function floodZone({
  id,
  name,
  nameEn,
  river,
  from,
  to,
  halfWidth,
  source,
}: {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly river: Backdrop;
  /** Shares of the river's vertices, 0 to 1. */
  readonly from: number;
  readonly to: number;
  readonly halfWidth: number;
  readonly source: string;
}): ConstraintZone {
  if (river.geometry.type !== 'LineString') throw new Error(`floodZone: expected a line, got ${river.geometry.type}`);
  const all = river.geometry.coordinates;
  const line = all.slice(Math.floor(all.length * from), Math.ceil(all.length * to));
  // Offset along one fixed direction across the stretch, so that the band cannot cross itself however the river bends.
  const across = normal(line[0]!, line.at(-1)!);
  const ordered = sortAlong(line, across);
  const side = (sign: number) =>
    ordered.map(([lon, lat]) => [
      round5(lon! + sign * halfWidth * across[0]!),
      round5(lat! + sign * halfWidth * across[1]!),
    ]);
  const ring = [...side(1), ...side(-1).reverse()];
  const geometry = { type: 'Polygon' as const, coordinates: [[...ring, ring[0]!]] };
  return { id, kind: 'floodZone', name, nameEn, geometry, source };
}

function normal(a: Position, b: Position): Position {
  const length = Math.hypot(b[0]! - a[0]!, b[1]! - a[1]!);
  return [(b[1]! - a[1]!) / length, -(b[0]! - a[0]!) / length];
}

/** The vertices that advance along the stretch; those that turn back are left out. */
function sortAlong(line: readonly Position[], across: Position): Position[] {
  const along = (point: Position) => point[1]! * across[0]! - point[0]! * across[1]!;
  const kept: Position[] = [line[0]!];
  for (const point of line) if (along(point) > along(kept.at(-1)!)) kept.push(point);
  return kept;
}

/** Zones like blots, wholly inside a polygon: `count` of one kind, with radii in degrees of latitude. */
export function simulateZones({
  within,
  kind,
  name,
  nameEn,
  count,
  radius,
  apart = [],
  seed,
  source,
}: {
  readonly within: Polygon | MultiPolygon;
  readonly kind: string;
  readonly name: string;
  readonly nameEn: string;
  readonly count: number;
  readonly radius: readonly [number, number];
  /** Places to keep away from, such as county seats. */
  readonly apart?: readonly LonLat[];
  readonly seed: number;
  readonly source: string;
}): ConstraintZone[] {
  const random = randomFor(seed, `zones/${kind}`);
  return spreadPoints({ geometry: within, count, random, apart: apart as unknown as Position[] }).map(
    (centre, index) => {
      let size = random.between(...radius);
      let ring = blot(centre, size, random);
      while (!ring.every((point) => isInside(point, within))) {
        size *= 0.7;
        ring = blot(centre, size, random);
      }
      const number = String(index + 1).padStart(2, '0');
      return {
        ...{ id: `${kind}-${number}`, kind, name: `${name}${number}`, nameEn: `${nameEn} ${number}`, source },
        geometry: { type: 'Polygon', coordinates: [[...ring, ring[0]!]] },
      };
    },
  );
}

function blot([lon, lat]: Position, radius: number, random: Random): Position[] {
  const stretch = 1 / Math.cos((lat! * Math.PI) / 180);
  return Array.from({ length: 18 }, (_, step) => {
    const [angle, reach] = [(step / 18) * 2 * Math.PI, radius * random.between(0.7, 1.15)];
    return [round5(lon! + Math.cos(angle) * reach * stretch), round5(lat! + Math.sin(angle) * reach)];
  });
}

/**
 * Invented relief over the bounds of a polygon: four octaves of value noise (Perlin 1985 describes the family) between two heights, whole metres.
 */
export function simulateElevation({
  within,
  cellDegrees,
  lowest,
  highest,
  seed,
  source,
}: {
  readonly within: Polygon | MultiPolygon;
  readonly cellDegrees: number;
  readonly lowest: number;
  readonly highest: number;
  readonly seed: number;
  readonly source: string;
}): ElevationGrid {
  const [west, south, east, north] = boundsOf([within])!;
  const [columns, rows] = [Math.ceil((east - west) / cellDegrees), Math.ceil((north - south) / cellDegrees)];
  const octaves = [16, 8, 4, 2].map((spacing) => ({ spacing, lattice: lattice(columns, rows, spacing, seed) }));
  const raw = Array.from({ length: columns * rows }, (_, index) => {
    const [column, row] = [index % columns, Math.floor(index / columns)];
    return octaves.reduce(
      (sum, octave) => sum + octave.spacing * smooth(octave.lattice, column / octave.spacing, row / octave.spacing),
      0,
    );
  });
  const [least, most] = [Math.min(...raw), Math.max(...raw)];
  const values = raw.map((value) => Math.round(lowest + ((value - least) / (most - least)) * (highest - lowest)));
  return { west: round5(west), south: round5(south), cellDegrees, columns, rows, unit: 'm', values, source };
}

function lattice(columns: number, rows: number, spacing: number, seed: number): number[][] {
  const random = randomFor(seed, `elevation/${spacing}`);
  const [wide, high] = [Math.ceil(columns / spacing) + 2, Math.ceil(rows / spacing) + 2];
  return Array.from({ length: high }, () => Array.from({ length: wide }, () => random.next()));
}

function smooth(grid: readonly (readonly number[])[], x: number, y: number): number {
  const [column, row] = [Math.floor(x), Math.floor(y)];
  const ease = (t: number) => t * t * (3 - 2 * t);
  const [u, v] = [ease(x - column), ease(y - row)];
  const mix = (a: number, b: number, t: number) => a + (b - a) * t;
  const [upper, lower] = [grid[row]!, grid[row + 1]!];
  return mix(mix(upper[column]!, upper[column + 1]!, u), mix(lower[column]!, lower[column + 1]!, u), v);
}
