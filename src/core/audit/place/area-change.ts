import { polygonSquareMetres } from '../../geo/polygon-area.ts';
import type { AuditCheck } from '../check.ts';
import type { Finding } from '../finding.ts';
import { outlineOf, squareKm } from './area-overlap.ts';

/**
 * A unit whose ground changed by more than `areaChange` when its code did: the outline of the one before against all its successors
 * together. Without an announced change the two should be the same (TRUST.md section 3). Those without an outline cannot be compared.
 */
export const areaChange: AuditCheck = {
  id: 'areaChange',
  nature: 'rule',
  run: ({ workspace, settings }) => {
    const { areas } = workspace;
    return areas.areas.flatMap((area): readonly Finding[] => {
      const before = outlineOf(area);
      const codes = area.successors ?? [];
      if (!before || codes.length === 0) return [];
      // A successor that several units went into holds more than this one.
      const isShared = areas.areas.some(
        (other) => other.code !== area.code && other.successors?.some((code) => codes.includes(code)),
      );
      const outlines = codes.map((code) => {
        const after = areas.byCode.get(code);
        return after ? outlineOf(after) : null;
      });
      if (isShared || outlines.some((outline) => outline === null)) return [];
      const was = polygonSquareMetres(before);
      const is = outlines.reduce((sum, outline) => sum + polygonSquareMetres(outline!), 0);
      const share = was === 0 ? 0 : Math.abs(is - was) / was;
      if (share <= settings.place.areaChange) return [];
      return [
        {
          check: 'areaChange',
          severity: 'warning',
          where: { resource: 'areas', area: area.code, other: codes[0]!, rows: [area.code, ...codes] },
          expected: squareKm(was),
          found: squareKm(is),
          context: { share: Math.round(share * 1e4) / 1e4, codes: codes.join(', ') },
          explainedBy: ['boundaryChange', 'boundaryPrecision'],
        },
      ];
    });
  },
};
