import { polygonSquareMetres } from '../../geo/polygon-area.ts';
import { type Crossings, crossingsOf } from '../../geo/scan-rows.ts';
import { zoneEdges } from '../../geo/zone-edges.ts';
import type { AuditCheck } from '../check.ts';
import type { Finding } from '../finding.ts';
import { type Outlined, outlinedChildren, outlineOf, squareKm } from './area-overlap.ts';

/** Children that cover less than this of their parent are not all of it drawn. */
const leastCovered = 0.5;

/** Ground that no child covers, on all rows; and the two children on both sides of the widest piece. */
type Uncovered = { length: number; whole: number; widest: number; beside: readonly number[] };

/**
 * Ground of a parent that none of its children covers, more than `gapShare` of it, where every child of the day has an outline: slivers
 * between neighbours, or a unit that is missing. Measured along 400 rows, which shows gaps from some 0.05 % on.
 */
export const areaGap: AuditCheck = {
  id: 'areaGap',
  nature: 'rule',
  run: (context) => {
    const { areas } = context.workspace;
    return [...areas.childrenByCode.keys()].flatMap((code): readonly Finding[] => {
      const parent = code === null ? undefined : areas.byCode.get(code);
      const outline = parent && outlineOf(parent);
      if (!outline) return [];
      const { outlined, rows, isWhole } = outlinedChildren(context, code);
      if (!isWhole || outlined.length < 2) return [];
      const { length, whole, beside } = uncovered(crossingsOf(zoneEdges(outline), rows), outlined);
      const share = whole === 0 ? 0 : length / whole;
      if (share <= context.settings.place.gapShare || share > 1 - leastCovered) return [];
      const codes = beside.map((at) => outlined[at]!.area.code);
      return [
        {
          check: 'areaGap',
          severity: 'warning',
          where: {
            resource: 'areas',
            area: parent.code,
            ...(codes[0] ? { other: codes[0] } : {}),
            rows: [parent.code, ...codes],
          },
          expected: 0,
          found: squareKm(share * polygonSquareMetres(outline)),
          context: { share: Math.round(share * 1e4) / 1e4, codes: codes.join(', ') },
          explainedBy: ['boundaryPrecision', 'boundaryChange'],
        },
      ];
    });
  },
};

function uncovered(around: Crossings, outlined: readonly Outlined[]): Uncovered {
  const found: Uncovered = { length: 0, whole: 0, widest: 0, beside: [] };
  for (const [r, spans] of around.entries()) {
    const covered = outlined
      .flatMap(({ crossings }, at) => spansOf(crossings[r]!).map(([from, to]) => ({ from, to, at })))
      .sort((a, b) => a.from - b.from);
    for (const [from, to] of spansOf(spans)) {
      found.whole += to - from;
      let reached = from;
      let last: number | null = null;
      for (const span of [...covered, { from: to, to, at: null }]) {
        const until = Math.min(span.from, to);
        if (until > reached) {
          found.length += until - reached;
          if (until - reached > found.widest) {
            found.widest = until - reached;
            found.beside = [last, span.from < to ? span.at : null].filter((at) => at !== null);
          }
        }
        if (span.to > reached) [reached, last] = [span.to, span.at];
      }
    }
  }
  return found;
}

function spansOf(row: readonly number[]): readonly (readonly [from: number, to: number])[] {
  return row.flatMap((from, i) => (i % 2 === 0 && i + 1 < row.length ? [[from, row[i + 1]!] as const] : []));
}
