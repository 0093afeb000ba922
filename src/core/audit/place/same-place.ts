import type { Area } from '../../area/area.ts';
import { metresPerDegreeAt } from '../../geo/ellipsoid.ts';
import type { AuditCheck } from '../check.ts';
import type { Finding } from '../finding.ts';

/** Two villages of one level at the same place: entered twice, or given their township's position. Grid of cells of `sameMetres`. */
export const samePlace: AuditCheck = {
  id: 'samePlace',
  nature: 'rule',
  run: ({ workspace, settings }) => {
    const cells = new Map<string, Area>();
    return workspace.areas.areas.flatMap((area): readonly Finding[] => {
      if (!area.point || (area.level !== 'village' && area.level !== 'naturalVillage')) return [];
      const [lon, lat] = area.point;
      const { east, north } = metresPerDegreeAt(Math.round(lat));
      const { sameMetres } = settings.place;
      const key = `${area.level}|${Math.round((lon * east) / sameMetres)}|${Math.round((lat * north) / sameMetres)}`;
      const first = cells.get(key);
      if (!first) cells.set(key, area);
      if (!first) return [];
      return [
        {
          check: 'samePlace',
          severity: 'warning',
          where: { resource: 'villages', area: area.code, other: first.code, rows: [first.code, area.code] },
          expected: null,
          found: `${lon}, ${lat}`,
          context: { lon, lat },
          explainedBy: ['positionError', 'enteredTwice'],
        },
      ];
    });
  },
};
