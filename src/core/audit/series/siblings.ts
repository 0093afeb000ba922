import { ancestorsOf } from '../../area/area-tree.ts';
import type { AreaCode } from '../../unit.ts';
import { type AuditContext, type AuditSeries, valuesOf } from '../audit-context.ts';

/** A report and the one before it. */
export type Change = {
  readonly area: AreaCode;
  readonly from: { readonly period: string; readonly value: number };
  readonly to: { readonly period: string; readonly value: number };
};

/** Series whose course may be judged: figures of every year, not flags, not carried states that are reported on change only. */
export function courses({ series }: AuditContext): readonly AuditSeries[] {
  return series.filter(
    ({ indicator, stage, category }) =>
      stage === 'actual' && category === null && indicator.kind !== 'flag' && !indicator.carryYears,
  );
}

/** Areas of a series that are compared with each other: one level, one county (or, above counties, one parent). */
export function siblingGroups(context: AuditContext, series: AuditSeries): readonly (readonly AreaCode[])[] {
  const groups = new Map<string, AreaCode[]>();
  for (const code of series.codes) {
    const area = context.workspace.areas.byCode.get(code);
    if (!area) continue;
    const above = ancestorsOf(context.workspace.areas, code);
    const county = above.find(({ level }) => level === 'county') ?? above[0];
    const key = `${area.level}|${county?.code ?? ''}`;
    const group = groups.get(key);
    if (group) group.push(code);
    else groups.set(key, [code]);
  }
  return [...groups.values()];
}

/** Changes between reports of one grain that follow each other, of areas in a group, by the later period. */
export function changesByPeriod(
  series: AuditSeries,
  group: readonly AreaCode[],
): ReadonlyMap<string, readonly Change[]> {
  const changes = new Map<string, Change[]>();
  for (const area of group) {
    const values = valuesOf(series, area);
    values.slice(1).forEach((to, i) => {
      const from = values[i]!;
      if (from.grain !== to.grain) return;
      const list = changes.get(to.period);
      if (list) list.push({ area, from, to });
      else changes.set(to.period, [{ area, from, to }]);
    });
  }
  return changes;
}
