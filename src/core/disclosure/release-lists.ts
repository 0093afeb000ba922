import { type AreaCode, areaCode } from '../unit.ts';
import type { FundEntry, Project } from '../workspace/workspace.ts';
import { coarseGeometry, coordinateDecimals } from './coarsen.ts';
import type { ReleasedFund, ReleasedProject } from './release.ts';
import type { ReleaseContext } from './release-context.ts';

/** The public list of projects: no person, no origins, no exact place; those whose text is personal are left out. */
export function releasedProjects(
  context: ReleaseContext,
  isPersonal: (text: string) => boolean,
): { readonly projects: readonly ReleasedProject[]; readonly personal: readonly string[] } {
  const personal: string[] = [];
  const projects = context.index.workspace.projects.flatMap((project) => {
    if (isPersonal(project.name) || isPersonal(project.programme ?? '')) {
      personal.push(project.id);
      return [];
    }
    return [releasedProject(context, project)];
  });
  return { projects: projects.sort((a, b) => (a.id < b.id ? -1 : 1)), personal };
}

function releasedProject(context: ReleaseContext, project: Project): ReleasedProject {
  const { id, type, name, programme, status, from, to, doneOn, acceptedOn, costWanYuan, lengthKm } = project;
  return {
    ...{ id, type, name, programme, status, from, to, doneOn, acceptedOn, costWanYuan, lengthKm },
    area: project.area === null ? null : releasedAbove(context, project.area),
    simulated: isSimulatedSource(context, project.source),
    geometry: project.geometry
      ? coarseGeometry(project.geometry, (context.rules.decimals ?? coordinateDecimals).points)
      : null,
  };
}

/** Money by released area, year, source and stage. Amounts of areas without a released one above them are left out. */
export function releasedFunds(context: ReleaseContext): readonly ReleasedFund[] {
  const sums = new Map<string, ReleasedFund>();
  for (const fund of context.index.workspace.funds) {
    const area = releasedAbove(context, fund.area);
    if (area === null) continue;
    const key = [area, fund.year, fund.fundSource, fund.stage].join('|');
    sums.set(key, addedTo(context, sums.get(key), area, fund));
  }
  return [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, sum]) => ({ ...sum, amountWanYuan: Math.round(sum.amountWanYuan * 1e4) / 1e4 }));
}

function addedTo(
  context: ReleaseContext,
  sum: ReleasedFund | undefined,
  area: AreaCode,
  { year, fundSource, stage, amountWanYuan, source }: FundEntry,
): ReleasedFund {
  return {
    ...{ area, year, fundSource, stage },
    amountWanYuan: (sum?.amountWanYuan ?? 0) + amountWanYuan,
    simulated: (sum?.simulated ?? false) || isSimulatedSource(context, source),
  };
}

/** The area itself, or the nearest above it that is published. */
function releasedAbove({ index, levels }: ReleaseContext, code: AreaCode): AreaCode | null {
  for (let next: AreaCode | null = code; next !== null; ) {
    const area = index.workspace.areas.byCode.get(areaCode(next));
    if (!area || levels.includes(area.level)) return area?.code ?? null;
    next = area.parent;
  }
  return null;
}

function isSimulatedSource({ index }: ReleaseContext, id: string): boolean {
  return index.workspace.sources.some((source) => source.id === id && source.kind === 'simulated');
}
