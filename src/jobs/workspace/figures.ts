import { ancestorsOf, subtreeOf } from '../../core/area/area-tree.ts';
import { unitsAt } from '../../core/area/children-at.ts';
import { type Knowledge, knowledgeAsOf } from '../../core/indicator/evaluation.ts';
import type { SeriesKey } from '../../core/indicator/facts.ts';
import { hasSource } from '../../core/indicator/measured.ts';
import { measureIndicator } from '../../core/indicator/roll-up.ts';
import { statesAt } from '../../core/target/exit.ts';
import { projectStatusAt } from '../../core/target/quantity.ts';
import type { AreaCode, IsoDate, LonLat } from '../../core/unit.ts';
import type { Project } from '../../core/workspace/workspace.ts';
import type { WorkspaceIndex } from '../../core/workspace/workspace-index.ts';

import type {
  AreaValue,
  IndicatorQuery,
  ProjectFeatures,
  RelocationFlow,
  Responsible,
  VillagePoint,
} from './protocol.ts';

/** Indicators that say how many poor people a village has and whether it is on the list; part of the format by their ids. */
const poorVillage = { indicator: 'poorVillage' };
const poorPopulation = { indicator: 'poorPopulation' };

/** One indicator for every area of a level on the query's day, in the order of the tree. */
export function valuesAt(knowledge: Knowledge, query: IndicatorQuery): readonly AreaValue[] {
  const { areas, sources } = knowledge.index.workspace;
  const simulated = sources.map((source) => source.kind === 'simulated');
  const roots = areas.childrenByCode.get(null) ?? [];
  return roots
    .flatMap((root) => unitsAt(areas, root.code, query.level, query.asOf))
    .map(({ code }) => {
      const measured = measureIndicator(knowledge, query, query.asOf, code);
      return {
        code,
        value: measured.value,
        absent: measured.absent,
        origin: measured.origin,
        missing: measured.missing,
        simulated: simulated.some((is, i) => is && hasSource(measured.sources, i)),
      };
    });
}

/** Known values of all areas of a level at the end of every year with actual figures, for classes that stay the same. */
export function valuesOfAllYears(
  index: WorkspaceIndex,
  latest: Knowledge,
  query: Omit<IndicatorQuery, 'asOf'>,
): readonly number[] {
  return index.years
    .filter(({ hasActual, end }) => hasActual && end <= latest.asOf)
    .flatMap(({ end }) => {
      const roots = index.workspace.areas.childrenByCode.get(null) ?? [];
      const units = roots.flatMap((root) => unitsAt(index.workspace.areas, root.code, query.level, end));
      return units.flatMap(({ code }) => measureIndicator(latest, query, end, code).value ?? []);
    });
}

/**
 * Villages and natural villages below an area. One that the ledger names stands as it says; one without an event is `in` while its
 * indicator or attribute `poorVillage` says so, `out` once the indicator no longer does; any other has no state.
 */
export function villagesOf(knowledge: Knowledge, root: AreaCode | null, asOf: IsoDate): readonly VillagePoint[] {
  const { areas } = knowledge.index.workspace;
  const states = statesAt(knowledge, asOf);
  const measure = (key: SeriesKey, code: AreaCode): number | null =>
    knowledge.index.indicatorsById.has(key.indicator) ? measureIndicator(knowledge, key, asOf, code).value : null;
  return subtreeOf(areas, root)
    .filter((area) => area.level === 'village' || area.level === 'naturalVillage')
    .map((area) => {
      const event = states.get(area.code);
      const { population: people, households } = area.attributes;
      const listed = area.attributes.poorVillage === 1;
      const poor = area.level === 'village' ? measure(poorVillage, area.code) : null;
      return {
        code: area.code,
        name: area.name,
        level: area.level,
        parent: area.parent ?? area.code,
        point: area.point ?? labelOf(knowledge, area.code),
        located: area.point !== undefined,
        households: typeof households === 'number' ? households : null,
        people: typeof people === 'number' ? people : null,
        poorPeople: area.level === 'village' ? measure(poorPopulation, area.code) : null,
        state: event?.state ?? (poor === 0 && listed ? 'out' : listed || poor === 1 ? 'in' : null),
        exitedOn: event?.exitedOn ?? null,
      };
    });
}

/** Projects as they stood on a day, and the lines from origin villages to the relocation sites that take them. */
export function projectsAt(
  index: WorkspaceIndex,
  asOf: IsoDate,
): { readonly projects: ProjectFeatures; readonly flows: readonly RelocationFlow[] } {
  const { workspace } = index;
  const drawn = workspace.projects.filter((project) => project.geometry !== null);
  const simulated = new Set(
    workspace.sources.filter((source) => source.kind === 'simulated').map((source) => source.id),
  );
  return {
    projects: {
      type: 'FeatureCollection',
      features: drawn.map((project) => ({
        type: 'Feature',
        geometry: project.geometry!,
        properties: propertiesOf(project, asOf, simulated),
      })),
    },
    flows: drawn.flatMap((project) => flowsTo(index, project)),
  };
}

/** People in charge of an area on the day; where it has none, those of the nearest area above. */
export function responsibleFor(index: WorkspaceIndex, area: AreaCode, asOf: IsoDate): readonly Responsible[] {
  const { areas, assignments } = index.workspace;
  for (const code of [area, ...ancestorsOf(areas, area).map((each) => each.code)]) {
    const own = assignments.filter(
      (each) => each.area === code && each.from <= asOf && (each.to === null || each.to >= asOf),
    );
    if (own.length > 0)
      return own.map(({ role, person, organisation }) => ({ area: code, role, person, organisation }));
  }
  return [];
}

/** A year's knowledge for each day asked, the last few kept: stepping through years and back costs nothing twice. */
export function knowledgeCache(index: WorkspaceIndex, size = 16): (asOf: IsoDate) => Knowledge {
  const kept = new Map<IsoDate, Knowledge>();
  return (asOf) => {
    const knowledge = kept.get(asOf) ?? knowledgeAsOf(index, asOf);
    kept.delete(asOf);
    kept.set(asOf, knowledge);
    const [oldest] = kept.keys();
    if (kept.size > size && oldest) kept.delete(oldest);
    return knowledge;
  };
}

function labelOf(knowledge: Knowledge, code: AreaCode): LonLat | null {
  const { areas } = knowledge.index.workspace;
  return ancestorsOf(areas, code).find((area) => area.point)?.point ?? null;
}

function propertiesOf(
  project: Project,
  asOf: IsoDate,
  simulated: ReadonlySet<string>,
): ProjectFeatures['features'][number]['properties'] {
  const { id, type, name, programme, technicalClass, costWanYuan, capacity, jobs, from, to, responsible } = project;
  const status = projectStatusAt(project, asOf);
  return {
    id,
    type,
    name,
    programme,
    status,
    technicalClass,
    costWanYuan,
    capacity,
    jobs,
    from,
    to,
    responsible,
    simulated: simulated.has(project.source),
  };
}

function flowsTo(index: WorkspaceIndex, project: Project): readonly RelocationFlow[] {
  if (project.geometry?.type !== 'Point') return [];
  const [lon, lat] = project.geometry.coordinates;
  return project.origins.flatMap((code) => {
    const village = index.workspace.areas.byCode.get(code);
    if (!village?.point) return [];
    const people = village.attributes.population;
    return [
      {
        site: project.id,
        village: code,
        from: village.point,
        to: [lon!, lat!] as const,
        people: typeof people === 'number' ? people : null,
      },
    ];
  });
}
