import type { Feature, Geometry } from 'geojson';
import { roadClassRanks, serves } from '../../core/reach/destination.ts';
import type { WorkspaceApi } from '../../jobs/workspace/protocol.ts';

type Api = WorkspaceApi;
type Given<Name extends 'network' | 'facilities'> = Awaited<ReturnType<Api[Name]>>;

/** Roads and facilities of the day and of all days, and the projects of the day. */
export type ReachSources = {
  readonly network: Given<'network'>;
  readonly everNetwork: Given<'network'>;
  readonly facilities: Given<'facilities'>;
  readonly everFacilities: Given<'facilities'>;
  readonly projects: Awaited<ReturnType<Api['projects']>>['projects'];
};

/** Shown first where there is one. */
const firstChoice = 'facility:clinic';

/** `facility:KIND` and `road:CLASS`, as far as there are any; facilities first. */
export function offeredDestinations({ everNetwork, everFacilities, projects }: ReachSources): readonly string[] {
  const kinds = [...new Set(everFacilities.features.map(({ properties }) => properties.kind))].sort();
  const classes = new Set<string | null>([
    ...everNetwork.features.map(({ properties }) => properties.technicalClass),
    ...roadsOf(projects).map(({ properties }) => properties.technicalClass),
  ]);
  return [
    ...kinds.map((kind) => `facility:${kind}`),
    ...roadClassRanks.filter((each) => classes.has(each)).map((each) => `road:${each}`),
  ];
}

/** The one wanted where it is offered, else the first choice. */
export function destinationOf(wanted: string | null, offered: readonly string[]): string | null {
  return [wanted, firstChoice].find((each) => each !== null && offered.includes(each)) ?? offered[0] ?? null;
}

/** What of a kind is there, and what the plan adds: projects planned or under way, and whatever opens later, as if it stood. */
export function destinationGeometries(
  sources: ReachSources,
  destination: string | null,
): { readonly existing: readonly Geometry[]; readonly added: readonly Geometry[] } {
  const [what, kind = ''] = destination?.split(':') ?? [];
  if (what === 'facility') {
    const of = ({ features }: Given<'facilities'>) =>
      features.filter(({ properties }) => properties.kind === kind).map(({ geometry }) => geometry);
    return { existing: of(sources.facilities), added: of(sources.everFacilities) };
  }
  const suiting = <Each extends Feature<Geometry, { readonly technicalClass: string | null }>>(all: readonly Each[]) =>
    all.filter(({ properties }) => serves(destination ?? '', 'road', properties.technicalClass ?? ''));
  const projects = suiting(roadsOf(sources.projects));
  const isThere = ({ properties }: (typeof projects)[number]) => ['done', 'accepted'].includes(properties.status);
  const geometries = (all: readonly Feature[]) => all.map(({ geometry }) => geometry as Geometry);
  return {
    existing: geometries([...suiting(sources.network.features), ...projects.filter(isThere)]),
    added: geometries([...suiting(sources.everNetwork.features), ...projects.filter((each) => !isThere(each))]),
  };
}

function roadsOf({ features }: ReachSources['projects']) {
  return features.filter(({ properties }) => properties.type === 'road');
}
