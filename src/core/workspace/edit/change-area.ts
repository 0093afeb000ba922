import type { Area } from '../../area/area.ts';
import { buildAreaTree } from '../../area/area-tree.ts';
import type { AreaCode, LonLat } from '../../unit.ts';
import { addAreas } from '../add-areas.ts';
import { unitFaults } from '../check-unit.ts';
import { type EditResult, faulty, refused } from '../edit-result.ts';
import type { Workspace } from '../workspace.ts';
import { type Hanging, unlessBroken } from './broken-by.ts';

/** Adds one area, checked as its file would be. */
export function addArea(workspace: Workspace, area: Area): EditResult {
  const faults = unitFaults(area);
  if (faults.some(({ severity }) => severity !== 'warning')) return faulty(area.code, faults);
  return addAreas(workspace, [area]);
}

/** Puts an area in the place of the one with its code; the code itself stays. What hangs below it must still fit. */
export function changeArea(workspace: Workspace, area: Area): EditResult {
  const { areas } = workspace.areas;
  if (!workspace.areas.byCode.has(area.code)) return refused('entryUnknown', { id: area.code });
  const faults = unitFaults(area);
  if (faults.some(({ severity }) => severity !== 'warning')) return faulty(area.code, faults);
  const bare: Workspace = { ...workspace, areas: buildAreaTree([]) };
  const changed = addAreas(
    bare,
    areas.map((each) => (each.code === area.code ? area : each)),
  );
  return changed.ok ? unlessBroken(workspace, changed.workspace, {}, area.code) : changed;
}

/** Takes an area out. Refused when areas lie below it or anything in the workspace is about it. */
export function removeArea(workspace: Workspace, code: AreaCode): EditResult {
  const { areas } = workspace.areas;
  if (!workspace.areas.byCode.has(code)) return refused('entryUnknown', { id: code });
  const hanging = hangingOn(workspace, code);
  if ((hanging.children ?? 0) > 0) return unlessBroken(workspace, workspace, hanging, code);
  const after = { ...workspace, areas: buildAreaTree(areas.filter((each) => each.code !== code)) };
  return unlessBroken(workspace, after, hanging, code);
}

/** Puts a village where someone knows it to be, or takes its place away again. Outside its parent is allowed: see `placementOf`. */
export function placeVillage(workspace: Workspace, code: AreaCode, point: LonLat | null): EditResult {
  const area = workspace.areas.byCode.get(code);
  if (!area) return refused('entryUnknown', { id: code });
  if (area.level !== 'village' && area.level !== 'naturalVillage') return refused('notAVillage', { id: code });
  const { point: _, ...rest } = area;
  const placed: Area = point === null ? rest : { ...rest, point };
  const faults = unitFaults(placed);
  if (faults.length > 0) return faulty(code, faults);
  // The tree's shape stays, so the areas above need no second look.
  const areas = workspace.areas.areas.map((each) => (each.code === code ? placed : each));
  return { ok: true, workspace: { ...workspace, areas: buildAreaTree(areas) } };
}

function hangingOn(workspace: Workspace, code: AreaCode): Hanging {
  const { observations, ledger, funds, assignments, visits, projects, facilities } = workspace;
  const about = (rows: readonly { readonly area: AreaCode | null }[]) =>
    rows.filter(({ area }) => area === code).length;
  const origins = projects.filter((project) => project.area !== code && project.origins.includes(code)).length;
  return {
    figures: about(observations),
    children: workspace.areas.childrenByCode.get(code)?.length ?? 0,
    records: [ledger, funds, assignments, visits, projects, facilities].reduce(
      (sum, rows) => sum + about(rows),
      origins,
    ),
  };
}
