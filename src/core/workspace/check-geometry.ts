import type { GeometryFault } from '../geo/polygon-validity.ts';
import type { EntryFault } from './check-references.ts';

/** Faults of a geometry as those of an entry, under `path`. A ring that touches itself has a clear inside: a warning. */
export function geometryFaults(faults: readonly GeometryFault[], path: string): readonly EntryFault[] {
  return faults.map(({ kind, at, found }): EntryFault => {
    const place = at ? { at: `${at[0]}, ${at[1]}` } : {};
    const range = kind === 'outOfRange' ? { expected: '-180…180, -90…90' } : {};
    return {
      code: kind === 'outOfRange' ? 'coordinateRange' : 'geometryInvalid',
      path,
      context: { fault: kind, ...place, ...range, ...(found === undefined ? {} : { found }) },
      ...(kind === 'selfTouch' ? { severity: 'warning' } : {}),
    };
  });
}
