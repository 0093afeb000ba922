import type { Area } from '../area/area.ts';
import { buildAreaTree } from '../area/area-tree.ts';
import { checkAreas } from '../area/check-areas.ts';
import { type EditResult, refused } from './edit-result.ts';
import type { Workspace } from './workspace.ts';

/** Adds areas, parents in any order. Refused whole when a code is there already, a parent unknown or a level not below its parent's. */
export function addAreas(workspace: Workspace, areas: readonly Area[]): EditResult {
  if (areas.length === 0) return refused('nothingToAdd');
  const all = [...workspace.areas.areas, ...areas];
  const { accepted, issues } = checkAreas(all.map((area) => ({ area, where: { feature: area.code } })));
  const [first] = issues;
  if (first)
    return refused('areasBroken', {
      count: issues.length,
      code: first.where.feature ?? '',
      fault: first.code,
      found: first.context.found ?? '',
    });
  return { ok: true, workspace: { ...workspace, areas: buildAreaTree(accepted) } };
}
