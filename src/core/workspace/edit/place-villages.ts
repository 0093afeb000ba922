import { buildAreaTree } from '../../area/area-tree.ts';
import type { AreaCode, LonLat } from '../../unit.ts';
import { unitFaults } from '../check-unit.ts';
import { type EditResult, faulty, refused } from '../edit-result.ts';
import type { Workspace } from '../workspace.ts';

/** Puts villages where a table says that they are; all of them or, when one is no village or its place is none, not one. */
export function placeVillages(
  workspace: Workspace,
  places: readonly { readonly code: AreaCode; readonly point: LonLat }[],
): EditResult {
  if (places.length === 0) return refused('nothingToAdd');
  const points = new Map(places.map(({ code, point }) => [code, point]));
  for (const code of points.keys()) {
    const level = workspace.areas.byCode.get(code)?.level;
    if (level === undefined) return refused('entryUnknown', { id: code });
    if (level !== 'village' && level !== 'naturalVillage') return refused('notAVillage', { id: code });
  }
  const areas = workspace.areas.areas.map((area) => {
    const point = points.get(area.code);
    return point ? { ...area, point } : area;
  });
  for (const area of areas) {
    const faults = points.has(area.code) ? unitFaults(area) : [];
    if (faults.some(({ severity }) => severity !== 'warning')) return faulty(area.code, faults);
  }
  return { ok: true, workspace: { ...workspace, areas: buildAreaTree(areas) } };
}
