import type { Area } from '../../area/area.ts';
import { ancestorsOf } from '../../area/area-tree.ts';
import type { ZoneEdges } from '../../geo/zone-edges.ts';
import type { AreaCode } from '../../unit.ts';
import type { AuditContext } from '../audit-context.ts';
import type { AuditCheck } from '../check.ts';
import type { Finding } from '../finding.ts';
import { isInsideOrNear, outlineOf } from './polygon.ts';

/** A village whose point lies outside the outline of its township, or even of its county, by more than the boundary's precision. */
export const outsideParent: AuditCheck = {
  id: 'outsideParent',
  nature: 'rule',
  variants: ['township', 'county'],
  run: (context) => {
    const outlines = new Map<AreaCode, ZoneEdges | null>();
    return context.workspace.areas.areas.flatMap((area) =>
      (area.level === 'village' || area.level === 'naturalVillage') && area.point
        ? locate(context, area, outlines)
        : [],
    );
  },
};

function locate(context: AuditContext, village: Area, outlines: Map<AreaCode, ZoneEdges | null>): readonly Finding[] {
  const { boundaryMetres } = context.settings.place;
  const left = ancestorsOf(context.workspace.areas, village.code).filter((above) => {
    if (!outlines.has(above.code)) outlines.set(above.code, outlineOf(above.geometry));
    const outline = outlines.get(above.code);
    return outline && !isInsideOrNear(outline, village.point!, boundaryMetres);
  });
  const parent = left[0];
  if (!parent) return [];
  const county = left.find(({ level }) => level !== 'township' && level !== 'village');
  const isFar = county !== undefined;
  const outside = county ?? parent;
  const [lon, lat] = village.point!;
  return [
    {
      check: 'outsideParent',
      variant: isFar ? 'county' : 'township',
      severity: isFar ? 'error' : 'warning',
      where: { resource: 'villages', area: village.code, other: outside.code, rows: [village.code] },
      expected: outside.code,
      found: `${lon}, ${lat}`,
      context: { lon, lat, metres: boundaryMetres },
      explainedBy: ['positionError', 'boundaryChange'],
    },
  ];
}
