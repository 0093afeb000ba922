import type { Geometry, Position } from 'geojson';
import type { FlatMap } from '../../map/flat-map.ts';

/** Steps in a unit of the picture, which is half a pixel on a phone: finer than the coarse outlines of a release are true. */
const stepsPerUnit = 2;

/**
 * SVG path data of lines and polygons on a grid of half units, as steps from point to point: half as long as the same in absolute numbers.
 * Every vertex is rounded by itself, so edges that were shared stay shared. What falls together is one point; a ring of fewer than
 * three is left out. Empty for points.
 */
export function outlineData(geometry: Geometry, project: FlatMap['project']): string {
  switch (geometry.type) {
    case 'LineString':
      return lineData(geometry.coordinates, project, 2);
    case 'MultiLineString':
      return geometry.coordinates.map((line) => lineData(line, project, 2)).join('');
    case 'Polygon':
      return ringsData(geometry.coordinates, project);
    case 'MultiPolygon':
      return geometry.coordinates.map((rings) => ringsData(rings, project)).join('');
    case 'GeometryCollection':
      return geometry.geometries.map((part) => outlineData(part, project)).join('');
    default:
      return '';
  }
}

function ringsData(rings: readonly Position[][], project: FlatMap['project']): string {
  return rings
    .map((ring) => lineData(ring.slice(0, -1), project, 3))
    .map((data) => (data === '' ? '' : `${data}z`))
    .join('');
}

function lineData(line: readonly Position[], project: FlatMap['project'], least: number): string {
  let [x, y] = [Number.NaN, Number.NaN];
  let data = '';
  let points = 0;
  for (const position of line) {
    const [nextX, nextY] = project(position).map((unit) => Math.round(unit * stepsPerUnit)) as [number, number];
    if (nextX === x && nextY === y) continue;
    data += points === 0 ? `M${written(nextX)}${after(nextY)}l` : after(nextX - x, points === 1) + after(nextY - y);
    [x, y] = [nextX, nextY];
    points++;
  }
  return points < least ? '' : data;
}

/** A minus sign separates by itself. */
function after(steps: number, isFirst = false): string {
  return steps < 0 || isFirst ? written(steps) : ` ${written(steps)}`;
}

function written(steps: number): string {
  return String(steps / stepsPerUnit).replace(/^(-?)0\./, '$1.');
}
