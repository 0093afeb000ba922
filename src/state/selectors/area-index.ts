import { type AreaLevel, areaLevels } from '../../core/area/area.ts';
import type { Bounds } from '../../core/unit.ts';
import type { AreaSummary, WorkspaceSummary } from '../../jobs/workspace/protocol.ts';
import { enclosing } from './enclosing.ts';
import { memoiseLast } from './memoise.ts';

export type AreaIndex = {
  readonly byCode: ReadonlyMap<string, AreaSummary>;
  readonly childrenOf: ReadonlyMap<string | null, readonly AreaSummary[]>;
  /** Areas without a parent in the workspace. */
  readonly tops: readonly AreaSummary[];
};

/** Finds areas of an opened workspace by code and by parent. */
export const areaIndexOf = memoiseLast((summary: WorkspaceSummary): AreaIndex => {
  const byCode = new Map<string, AreaSummary>(summary.areas.map((area) => [area.code, area]));
  const childrenOf = new Map<string | null, AreaSummary[]>();
  const tops: AreaSummary[] = [];
  for (const area of summary.areas) {
    const parent = area.parent !== null && byCode.has(area.parent) ? area.parent : null;
    const siblings = childrenOf.get(parent);
    if (siblings) siblings.push(area);
    else childrenOf.set(parent, [area]);
    if (parent === null) tops.push(area);
  }
  return { byCode, childrenOf, tops };
});

/** An area's parents, nearest first; empty at the top and for unknown codes. */
export function ancestorsOf(index: AreaIndex, code: string): readonly AreaSummary[] {
  const found: AreaSummary[] = [];
  let parent = index.byCode.get(code)?.parent ?? null;
  while (parent !== null) {
    const area = index.byCode.get(parent);
    if (!area || found.includes(area)) break;
    found.push(area);
    parent = area.parent;
  }
  return found;
}

/** Around the areas of some codes; null when none has an outline. */
export function frameAround(index: AreaIndex, codes: readonly string[]): Bounds | null {
  return enclosing(codes.map((code) => index.byCode.get(code)?.bounds));
}

/** Areas of `level` at or below any of `roots`, in the workspace's order, also abolished ones. */
export function areasWithin(index: AreaIndex, roots: readonly string[], level: AreaLevel): readonly AreaSummary[] {
  const found: AreaSummary[] = [];
  const walk = (area: AreaSummary) => {
    if (area.level === level) {
      found.push(area);
      return;
    }
    for (const child of index.childrenOf.get(area.code) ?? []) walk(child);
  };
  for (const root of roots) {
    const area = index.byCode.get(root);
    if (area) walk(area);
  }
  return found;
}

/** Levels that have areas strictly below `roots`, widest first. */
export function levelsBelow(index: AreaIndex, roots: readonly string[]): readonly AreaLevel[] {
  const levels = new Set<AreaLevel>();
  const walk = (code: string) => {
    for (const child of index.childrenOf.get(code) ?? []) {
      levels.add(child.level);
      walk(child.code);
    }
  };
  for (const root of roots) walk(root);
  return areaLevels.filter((level) => levels.has(level));
}
