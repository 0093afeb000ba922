import { overlapOf } from '../../geo/overlap.ts';
import { crossingsOf, insideLength } from '../../geo/scan-rows.ts';
import { zoneEdges } from '../../geo/zone-edges.ts';
import type { AuditCheck } from '../check.ts';
import type { Finding } from '../finding.ts';
import { mayExceed, outlinedChildren, outlineOf, squareKm } from './area-overlap.ts';

/** An area that lies outside its parent's outline with more than `outsideShare` of its ground. */
export const areaOutside: AuditCheck = {
  id: 'areaOutside',
  nature: 'rule',
  run: (context) => {
    const { areas } = context.workspace;
    return [...areas.childrenByCode.keys()].flatMap((code): readonly Finding[] => {
      const parent = code === null ? undefined : areas.byCode.get(code);
      const outline = parent && outlineOf(parent);
      if (!outline) return [];
      const around = zoneEdges(outline);
      const { outlined, rows } = outlinedChildren(context, code);
      const aroundRows = crossingsOf(around, rows);
      const { outsideShare } = context.settings.place;
      return outlined.flatMap(({ area, zone, squareMetres, crossings, length }): readonly Finding[] => {
        if (!mayExceed(length - insideLength(crossings, aroundRows), length, outsideShare)) return [];
        const outside = Math.max(0, squareMetres - overlapOf(zone, around).squareMetres);
        const share = squareMetres === 0 ? 0 : outside / squareMetres;
        if (share <= outsideShare) return [];
        return [
          {
            check: 'areaOutside',
            severity: 'warning',
            where: { resource: 'areas', area: area.code, other: parent.code, rows: [area.code] },
            expected: 0,
            found: squareKm(outside),
            context: { share: Math.round(share * 1e4) / 1e4 },
            explainedBy: ['boundaryPrecision', 'boundaryChange', 'positionError'],
          },
        ];
      });
    });
  },
};
