import { lineKm } from '../../geo/geodesic.ts';
import type { AuditCheck } from '../check.ts';
import type { Finding } from '../finding.ts';

/** A road whose drawn length (geodesic) is far from its reported one: kilometres on paper, or a rough sketch. */
export const drawnLength: AuditCheck = {
  id: 'drawnLength',
  nature: 'rule',
  variants: ['short', 'long'],
  run: ({ workspace, settings }) => {
    const [least, most] = settings.place.drawnShare;
    return workspace.projects.flatMap(({ id, name, area, geometry, lengthKm }): readonly Finding[] => {
      if (!geometry || !lengthKm) return [];
      const drawn = lineKm(geometry);
      const share = drawn / lengthKm;
      if (drawn === 0 || (share >= least && share <= most)) return [];
      return [
        {
          check: 'drawnLength',
          variant: share < least ? 'short' : 'long',
          severity: 'warning',
          where: { resource: 'projects', project: id, ...(area === null ? {} : { area }), rows: [id] },
          expected: lengthKm,
          found: Math.round(drawn * 1000) / 1000,
          unit: 'km',
          context: { name, share: Math.round(share * 1000) / 1000 },
          explainedBy: ['drawnRough', 'roadNotDrawn', 'typingSlip'],
        },
      ];
    });
  },
};
