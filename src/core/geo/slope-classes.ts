import type { FeatureCollection, Polygon } from 'geojson';
import type { LonLat } from '../unit.ts';
import { type HeightGrid, slopeDegreesAt } from './slope.ts';

/**
 * Ends of the five slope classes of China's land survey, degrees: up to 2, 6, 15 and 25, and above (TD/T 1055-2019). A slope on an end belongs
 * to the class below it; above 25° farmland is to be returned to forest.
 */
export const slopeEdges = [2, 6, 15, 25] as const;

/** Ground of one class, 0 for the flattest; what the grid does not know is not among the features. */
export type SlopeFeatures = FeatureCollection<Polygon, { readonly slopeClass: number }>;

export function slopeClassOf(degrees: number): number {
  return slopeEdges.filter((edge) => degrees > edge).length;
}

/**
 * Cells of a grid by class of slope, those side by side in a row as one rectangle, without those whose centre is not wanted. One pass over
 * the cells.
 */
export function slopeFeatures(grid: HeightGrid, isWanted: (centre: LonLat) => boolean = () => true): SlopeFeatures {
  const features: SlopeFeatures['features'] = [];
  for (let row = 0; row < grid.rows; row++) {
    const south = grid.south + (grid.rows - 1 - row) * grid.cellDegrees;
    const classAt = (column: number) => {
      const centre: LonLat = [grid.west + (column + 0.5) * grid.cellDegrees, south + grid.cellDegrees / 2];
      const degrees = slopeDegreesAt(grid, centre);
      return degrees === null || !isWanted(centre) ? null : slopeClassOf(degrees);
    };
    let from = 0;
    let slopeClass = classAt(0);
    for (let column = 1; column <= grid.columns; column++) {
      const next = column < grid.columns ? classAt(column) : null;
      if (next === slopeClass && column < grid.columns) continue;
      if (slopeClass !== null) {
        const [west, east] = [from, column].map((edge) => grid.west + edge * grid.cellDegrees) as [number, number];
        features.push({
          type: 'Feature',
          properties: { slopeClass },
          geometry: { type: 'Polygon', coordinates: [rectangle(west, south, east, south + grid.cellDegrees)] },
        });
      }
      from = column;
      slopeClass = next;
    }
  }
  return { type: 'FeatureCollection', features };
}

function rectangle(west: number, south: number, east: number, north: number): number[][] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}
