import type { Position } from 'geojson';
import { edgeMetres } from '../geo/edge-distance.ts';
import { eccentricitySquared, radiansPerDegree, semiMajorMetres } from '../geo/ellipsoid.ts';
import type { ElevationGrid } from '../workspace/workspace.ts';

const eccentricity = Math.sqrt(eccentricitySquared);

/** Geodesic metres along a line, as `edgeMetres` has them; 0 for fewer than two positions. */
export function lengthMetres(line: readonly Position[]): number {
  let metres = 0;
  for (let k = 1; k < line.length; k++) {
    const [[lon, lat], [toLon, toLat]] = [line[k - 1]!, line[k]!] as [Position, Position];
    metres += edgeMetres(lon!, lat!, toLon!, toLat!, toLon!, toLat!);
  }
  return metres;
}

/**
 * Area inside a ring in square metres on WGS-84, edges straight in longitude and latitude; 0 for fewer than three positions. The area between
 * an edge and the equator is the integral of Snyder's q along it (Snyder, Map Projections, 1987, eq. 3-12), taken by Simpson's rule: below
 * 1e-7 of the area for edges up to 1°. The last position may repeat the first.
 */
export function areaSquareMetres(ring: readonly Position[]): number {
  if (ring.length < 3) return 0;
  let sum = 0;
  for (const [k, [lon, lat]] of ring.entries()) {
    const [toLon, toLat] = ring[(k + 1) % ring.length]!;
    const mean = (zone(lat!) + 4 * zone((lat! + toLat!) / 2) + zone(toLat!)) / 6;
    sum += (toLon! - lon!) * radiansPerDegree * mean;
  }
  return Math.abs(sum);
}

/** Area from the equator to a latitude per radian of longitude. */
function zone(lat: number): number {
  const sin = Math.sin(lat * radiansPerDegree);
  const q = sin / (1 - eccentricitySquared * sin * sin) + Math.atanh(eccentricity * sin) / eccentricity;
  return (semiMajorMetres * semiMajorMetres * (1 - eccentricitySquared) * q) / 2;
}

export type Slope = {
  /** Climb and descent along the line, metres. */
  readonly climb: number;
  readonly descent: number;
  /** Steepest stretch between two samples, as rise over run. */
  readonly steepest: number;
  /** Distance of the samples in metres: nothing shorter is known. */
  readonly stepMetres: number;
};

/**
 * Climb, descent and steepest stretch of a line over an elevation grid, sampled once a cell, heights between the four cells around a
 * place interpolated. Null where the line leaves the grid or meets an unknown height, and for lines without length.
 */
export function slopeAlong(grid: ElevationGrid, line: readonly Position[]): Slope | null {
  const whole = lengthMetres(line);
  if (whole === 0) return null;
  const cellMetres = grid.cellDegrees * radiansPerDegree * semiMajorMetres;
  const steps = Math.max(1, Math.round(whole / cellMetres));
  const stepMetres = whole / steps;
  let [climb, descent, steepest] = [0, 0, 0];
  let before = heightAt(grid, line[0]!);
  for (let k = 1; k <= steps; k++) {
    const here = heightAt(grid, placeAlong(line, stepMetres * k));
    if (before === null || here === null) return null;
    const rise = here - before;
    if (rise > 0) climb += rise;
    else descent -= rise;
    steepest = Math.max(steepest, Math.abs(rise) / stepMetres);
    before = here;
  }
  return { climb, descent, steepest, stepMetres };
}

/** Metres above the sea between the centres of four cells; null outside or where one of them is not known. */
export function heightAt(grid: ElevationGrid, [lon, lat]: Position): number | null {
  const north = grid.south + grid.rows * grid.cellDegrees;
  const column = (lon! - grid.west) / grid.cellDegrees - 0.5;
  const row = (north - lat!) / grid.cellDegrees - 0.5;
  const [c, r] = [Math.floor(column), Math.floor(row)];
  const value = (x: number, y: number) =>
    x < 0 || y < 0 || x >= grid.columns || y >= grid.rows ? null : (grid.values[y * grid.columns + x] ?? null);
  const around = [value(c, r), value(c + 1, r), value(c, r + 1), value(c + 1, r + 1)];
  if (around.some((height) => height === null)) return null;
  const [a, b, d, e] = around as number[];
  const [x, y] = [column - c, row - r];
  return (a! * (1 - x) + b! * x) * (1 - y) + (d! * (1 - x) + e! * x) * y;
}

/** The place so many metres along a line; its end beyond that. */
export function placeAlong(line: readonly Position[], metres: number): Position {
  let left = metres;
  for (let k = 1; k < line.length; k++) {
    const [from, to] = [line[k - 1]!, line[k]!];
    const length = lengthMetres([from, to]);
    if (left <= length && length > 0) {
      const share = left / length;
      return [from[0]! + share * (to[0]! - from[0]!), from[1]! + share * (to[1]! - from[1]!)];
    }
    left -= length;
  }
  return line.at(-1)!;
}
