import type { MultiPolygon, Polygon } from 'geojson';
import type { Area } from '../../area/area.ts';
import { childrenAt } from '../../area/children-at.ts';
import { overlapOf } from '../../geo/overlap.ts';
import { polygonSquareMetres } from '../../geo/polygon-area.ts';
import { type Crossings, crossingsOf, insideLength, type Rows } from '../../geo/scan-rows.ts';
import { type ZoneEdges, zoneEdges } from '../../geo/zone-edges.ts';
import type { AuditContext } from '../audit-context.ts';
import type { AuditCheck } from '../check.ts';
import type { Finding } from '../finding.ts';

/** An area with its border, and where it lies on the rows that its siblings are scanned by. */
export type Outlined = {
  readonly area: Area;
  readonly zone: ZoneEdges;
  readonly squareMetres: number;
  readonly crossings: Crossings;
  readonly length: number;
};

/** Rows over the frame of a family; what they show is measured exactly where it may be too much. */
const rowCount = 400;
/** Rows may show this part of what is there. */
const rowCaution = 0.5;

/**
 * Two areas under one parent that cover the same ground: more than `overlapShare` of the smaller one. Pairs are first compared along
 * rows, and exactly, by their edges, where the rows show something.
 */
export const areaOverlap: AuditCheck = {
  id: 'areaOverlap',
  nature: 'rule',
  run: (context) => {
    const { overlapShare } = context.settings.place;
    return [...context.workspace.areas.childrenByCode.keys()].flatMap((parent) => {
      const { outlined } = outlinedChildren(context, parent);
      return outlined.flatMap((first, i) =>
        outlined.slice(i + 1).flatMap((second): readonly Finding[] => {
          const seen = insideLength(first.crossings, second.crossings);
          if (!mayExceed(seen, Math.min(first.length, second.length), overlapShare)) return [];
          const smaller = Math.min(first.squareMetres, second.squareMetres);
          const { squareMetres } = overlapOf(first.zone, second.zone);
          const share = smaller === 0 ? 0 : squareMetres / smaller;
          if (share <= overlapShare) return [];
          const codes = [first.area.code, second.area.code].sort();
          return [
            {
              check: 'areaOverlap',
              severity: 'warning',
              where: { resource: 'areas', area: codes[0]!, other: codes[1]!, rows: codes },
              expected: 0,
              found: squareKm(squareMetres),
              context: { share: Math.round(share * 1e4) / 1e4, level: first.area.level },
              explainedBy: ['boundaryPrecision', 'boundaryChange', 'positionError'],
            },
          ];
        }),
      );
    });
  },
};

/** Whether a length along rows may be more than a share of another, or is not to be trusted. */
export function mayExceed(part: number, whole: number, share: number): boolean {
  return part > 0 && (whole === 0 || part / whole > share * rowCaution);
}

/** Children of the day that have an outline, scanned by the same rows; `isWhole` where all of them have one. */
export function outlinedChildren(
  { workspace, asOf }: AuditContext,
  parent: Area['code'] | null,
): { readonly outlined: readonly Outlined[]; readonly rows: Rows; readonly isWhole: boolean } {
  const { areas } = workspace;
  const children = parent === null ? (areas.childrenByCode.get(null) ?? []) : childrenAt(areas, parent, asOf);
  const found = children.flatMap((area) => {
    const outline = outlineOf(area);
    return outline ? [{ area, zone: zoneEdges(outline), squareMetres: polygonSquareMetres(outline) }] : [];
  });
  const south = found.reduce((least, { zone }) => Math.min(least, zone.bounds[1]), Infinity);
  const north = found.reduce((most, { zone }) => Math.max(most, zone.bounds[3]), -Infinity);
  const rows: Rows = { south, step: (north - south) / rowCount, count: found.length === 0 ? 0 : rowCount };
  const outlined = found.map((each) => {
    const crossings = crossingsOf(each.zone, rows);
    return { ...each, crossings, length: insideLength(crossings) };
  });
  return { outlined, rows, isWhole: outlined.length === children.length };
}

export function outlineOf({ geometry }: Area): Polygon | MultiPolygon | null {
  return geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon' ? geometry : null;
}

export function squareKm(squareMetres: number): number {
  return Math.round(squareMetres / 1e4) / 100;
}
