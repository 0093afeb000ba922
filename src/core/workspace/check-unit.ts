import type { Area } from '../area/area.ts';
import { coordinateFaults, polygonFaults } from '../geo/polygon-validity.ts';
import { geometryFaults } from './check-geometry.ts';
import type { EntryFault } from './check-references.ts';

/** Counts that the format knows by name. */
const counts = ['households', 'population'] as const;

/** What is wrong with one area by itself: its outline, its point, its counts. Codes, parents and levels are for `checkAreas`. */
export function unitFaults({ geometry, point, attributes }: Area): readonly EntryFault[] {
  const outline = geometry ? geometryFaults(polygonFaults(geometry), '.geometry') : [];
  const place = point ? geometryFaults(coordinateFaults({ type: 'Point', coordinates: point }), '.point') : [];
  const numbers = counts.flatMap((name): readonly EntryFault[] => {
    const found = attributes[name];
    if (found === undefined) return [];
    const path = `.attributes.${name}`;
    if (typeof found !== 'number' || Number.isNaN(found))
      return [{ code: 'valueNotNumber', path, context: { found: String(found) } }];
    if (found < 0) return [{ code: 'valueNegative', path, context: { found } }];
    return Number.isInteger(found) ? [] : [{ code: 'valueNotInteger', path, context: { found } }];
  });
  return [...outline, ...place, ...numbers];
}
