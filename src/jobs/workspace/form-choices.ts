import { ancestorsOf } from '../../core/area/area-tree.ts';
import type { AreaCode } from '../../core/unit.ts';
import { attributesOf } from '../../core/workspace/known.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import type { AreaPart, FormArea, FormChoices, UnplacedVillages } from './form-protocol.ts';

/** What the forms choose from and the summary does not hold. Linear in the rows of the workspace. */
export function formChoices(workspace: Workspace): FormChoices {
  const { areas, observations, projects, funds, assignments, visits, facilities, network, constraints } = workspace;
  const levels: Record<string, number> = {};
  for (const { level } of areas.areas) levels[level] = (levels[level] ?? 0) + 1;
  const figures: Record<string, number> = {};
  for (const { indicator } of observations) figures[indicator] = (figures[indicator] ?? 0) + 1;
  return {
    levels,
    withoutOutline: areas.areas.filter(({ level, geometry }) => !isVillage(level) && geometry === undefined).length,
    unplaced: areas.areas.filter(({ level, point }) => isVillage(level) && point === undefined).length,
    attributes: [...attributesOf(areas)].sort(),
    figures,
    constraints,
    words: {
      projectTypes: distinct(projects.map(({ type }) => type)),
      programmes: distinct(projects.map(({ programme }) => programme)),
      defects: distinct(projects.map(({ defect }) => defect)),
      fundSources: distinct(funds.map(({ fundSource }) => fundSource)),
      assignmentRoles: distinct(assignments.map(({ role }) => role)),
      visitRoles: distinct(visits.map(({ role }) => role)),
      facilityKinds: distinct(facilities.map(({ kind }) => kind)),
      roadClasses: distinct([...network, ...projects].map(({ technicalClass }) => technicalClass)),
      surfaces: distinct([...network, ...projects].map(({ surface }) => surface)),
    },
  };
}

/** Areas whose name or code holds a text, the very word first, then what begins with it; else in the order of the tree. Linear in the areas. */
export function findAreas({ areas }: Workspace, text: string, part: AreaPart, limit: number): readonly FormArea[] {
  const wanted = text.trim().toLowerCase();
  const found = areas.areas.filter(
    ({ code, name, nameEn, level }) =>
      (part === 'all' || isVillage(level) === (part === 'villages')) &&
      (code.toLowerCase().startsWith(wanted) || name.includes(wanted) || nameEn?.toLowerCase().includes(wanted)),
  );
  const rank = ({ code, name }: { code: string; name: string }) =>
    code.toLowerCase() === wanted || name === wanted ? 0 : name.startsWith(wanted) ? 1 : 2;
  return [...found]
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, limit)
    .map(({ code }) => formAreaOf(areas, code));
}

/** Villages that nobody has placed, in the order of the tree, with the outlines that they belong to by the areas above them. */
export function unplacedVillages({ areas }: Workspace, text: string, limit: number): UnplacedVillages {
  const all = areas.areas.filter(({ level, point }) => isVillage(level) && point === undefined);
  const wanted = text.trim();
  const found = all.filter(({ code, name }) => wanted === '' || name.includes(wanted) || code.startsWith(wanted));
  return { count: found.length, villages: found.slice(0, limit).map(({ code }) => formAreaOf(areas, code)) };
}

/** One area with all that its form shows; null for an unknown code. */
export function formAreaOf(areas: Workspace['areas'], code: AreaCode): FormArea {
  const area = areas.byCode.get(code);
  if (!area) throw new Error(`expected an area of the workspace, got ${code}`);
  const above = ancestorsOf(areas, code);
  return {
    area,
    path: above.map(({ name }) => name).reverse(),
    within: above.find(({ geometry }) => geometry !== undefined)?.code ?? null,
  };
}

function isVillage(level: string): boolean {
  return level === 'village' || level === 'naturalVillage';
}

function distinct(values: readonly (string | null)[]): readonly string[] {
  return [...new Set(values.filter((value): value is string => value !== null && value !== ''))].sort();
}
