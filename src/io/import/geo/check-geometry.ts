import type { Geometry } from 'geojson';
import { coordinateFaults, type GeometryFault, polygonFaults } from '../../../core/geo/polygon-validity.ts';
import type { IssueLog } from '../../issue-log.ts';
import { importCaps } from '../import-caps.ts';

export type GeometryCheck = {
  add(geometry: Geometry | null, positions: number, row: number): void;
  /** Reports positions beyond degrees, which are faults only where the others are degrees, and polygons that were not checked. */
  finish(isDegrees: boolean): void;
};

/**
 * Checks geometries as they go by. Polygons in degrees are checked for validity until the cap on vertices is reached; how many were
 * not is said.
 */
export function createGeometryCheck(file: string, log: IssueLog): GeometryCheck {
  const beyond: { readonly row: number; readonly fault: GeometryFault }[] = [];
  let checked = 0;
  let unchecked = 0;

  function report({ kind, at, found }: GeometryFault, row: number): void {
    const context = { fault: kind, ...(at ? { at: `${at[0]}, ${at[1]}` } : {}), ...(found ? { found } : {}) };
    log.add('geometryInvalid', kind === 'selfTouch' ? 'warning' : 'error', placeOf(file, row), context);
  }

  return {
    add(geometry, positions, row) {
      if (!geometry) {
        log.add('geometryMissing', 'warning', placeOf(file, row), { expected: 'Point, LineString, Polygon' });
        return;
      }
      const simple = coordinateFaults(geometry);
      for (const fault of simple) {
        if (fault.kind !== 'outOfRange') report(fault, row);
        else if (beyond.length < 1000) beyond.push({ row, fault });
      }
      if (simple.length > 0 || (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon')) return;
      checked += positions;
      if (checked > importCaps.checkedPositions) unchecked++;
      else for (const fault of polygonFaults(geometry)) report(fault, row);
    },
    finish(isDegrees) {
      if (isDegrees) for (const { row, fault } of beyond) report(fault, row);
      if (unchecked > 0) log.add('geometryUnchecked', 'info', { file }, { count: unchecked });
    },
  };
}

/** Features are counted from 1 as rows are, and from 0 in the path, as JSON has it. */
function placeOf(file: string, row: number) {
  return { file, row, path: `features[${row - 1}]` };
}
