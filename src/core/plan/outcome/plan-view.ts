import { endOfYear } from '../../period.ts';
import { type AreaCode, isoDate } from '../../unit.ts';
import type { Facility, FundEntry, Project, Source } from '../../workspace/workspace.ts';
import type { WorkspaceIndex } from '../../workspace/workspace-index.ts';
import { elementKm, geometryOfElement } from '../element-geometry.ts';
import type { Plan, PlanElement, Variant } from '../plan.ts';
import { elementCost } from './element-cost.ts';

const projectTypes = { site: 'relocationSite', road: 'road', bridge: 'bridge' } as const;

/**
 * The workspace as it would be with a variant carried out: its elements stand among projects, facilities and funds with the dates of the plan,
 * done and accepted on the last day of their last year; those without a last year are never done. A project that an element stands
 * for is left out. Everything else, the indexes too, is shared with the workspace.
 */
export function planView(known: WorkspaceIndex, plan: Plan, variant: Variant): WorkspaceIndex {
  const { workspace } = known;
  const source: Source = { id: `plan:${plan.id}`, kind: 'document', title: { zh: plan.title, en: plan.title } };
  const replaced = new Set(variant.elements.flatMap(({ replaces }) => replaces ?? []));
  const root = workspace.areas.childrenByCode.get(null)?.[0]?.code ?? null;
  const projects = variant.elements.map((element) => projectOf(element, plan, source.id));
  return {
    ...known,
    sourceBits: new Map([...known.sourceBits, [source.id, 2 ** workspace.sources.length]]),
    workspace: {
      ...workspace,
      sources: [...workspace.sources, source],
      projects: [...workspace.projects.filter(({ id }) => !replaced.has(id)), ...projects],
      facilities: [...workspace.facilities, ...variant.elements.flatMap((element) => facilityOf(element, source.id))],
      funds: [
        ...workspace.funds.filter(({ project, stage }) => stage !== 'planned' || !replaced.has(project ?? '')),
        ...variant.elements.flatMap((element) => fundsOf(element, root, source.id)),
      ],
    },
  };
}

/** Ids of the plan's own do not meet those of the workspace. */
function planId(id: string): string {
  return `plan:${id}`;
}

/** Whether a project or facility of such a view is one that the plan would build. */
export function isOfPlan(id: string): boolean {
  return id.startsWith(planId(''));
}

/** Type of the project that an element becomes, as workspaces name them. */
export function projectTypeOf(element: PlanElement): string {
  return element.kind === 'service' ? element.facilityKind : projectTypes[element.kind];
}

function projectOf(element: PlanElement, plan: Plan, source: string): Project {
  const { from, to } = element;
  const doneOn = to === null ? null : endOfYear(to);
  const km = elementKm(element);
  return {
    id: planId(element.id),
    type: projectTypeOf(element),
    name: element.name,
    programme: element.programme,
    status: element.status,
    progress: null,
    from: from === null ? null : isoDate(`${from}-01-01`),
    to: doneOn,
    startedOn: from === null ? doneOn : isoDate(`${from}-01-01`),
    doneOn,
    acceptedOn: doneOn,
    costWanYuan: elementCost(element, plan.prices).wanYuan,
    capacity: element.kind === 'site' || element.kind === 'service' ? (element.capacityPeople ?? null) : null,
    jobs: element.kind === 'site' ? element.jobs : null,
    lengthKm: element.kind === 'road' ? km : null,
    origins: element.kind === 'site' ? element.origins.map(({ village }) => village) : [],
    responsible: element.responsible,
    area: element.area,
    technicalClass: element.kind === 'road' || element.kind === 'bridge' ? (element.technicalClass ?? null) : null,
    surface: element.kind === 'road' ? element.surface : null,
    defect: element.kind === 'road' || element.kind === 'bridge' ? element.defect : null,
    geometry: geometryOfElement(element),
    source,
  };
}

/** A service point is open on the last day of its last year; without one it never opens. */
function facilityOf(element: PlanElement, source: string): readonly Facility[] {
  if (element.kind !== 'service' || element.to === null) return [];
  const [lon, lat] = element.at;
  return [
    {
      id: planId(element.id),
      kind: element.facilityKind,
      name: element.name,
      area: element.area,
      openedOn: endOfYear(element.to),
      geometry: { type: 'Point', coordinates: [lon, lat] },
      source,
    },
  ];
}

/** Money of no area counts for the whole, as projects of no area do. */
function fundsOf(element: PlanElement, root: AreaCode | null, source: string): readonly FundEntry[] {
  const area = element.area ?? root;
  if (area === null) return [];
  return element.funding.map(({ year, fundSource, wanYuan }) => ({
    id: `${planId(element.id)}|${year}|${fundSource}`,
    area,
    project: planId(element.id),
    year,
    fundSource,
    stage: 'planned',
    amountWanYuan: wanYuan,
    source,
  }));
}
