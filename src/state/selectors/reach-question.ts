import type { Feature, Geometry } from 'geojson';
import { roadClassRanks, serves } from '../../core/reach/destination.ts';
import { alongGround, type ExistingThing } from '../../core/reach/network/along-ground.ts';
import type { AlongQuestion } from '../../jobs/reach/protocol.ts';
import type { WorkspaceApi } from '../../jobs/workspace/protocol.ts';

type Given<Name extends 'network' | 'facilities'> = Awaited<ReturnType<WorkspaceApi[Name]>>;

/** Roads and facilities of the day and of all days, and the projects of the day. */
export type ReachSources = {
  readonly network: Given<'network'>;
  readonly everNetwork: Given<'network'>;
  readonly facilities: Given<'facilities'>;
  readonly everFacilities: Given<'facilities'>;
  readonly projects: Awaited<ReturnType<WorkspaceApi['projects']>>['projects'];
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
  const geometries = (all: readonly Feature[]) => all.map(({ geometry }) => geometry as Geometry);
  return {
    existing: geometries([...suiting(sources.network.features), ...projects.filter(isDone)]),
    added: geometries([...suiting(sources.everNetwork.features), ...projects.filter((each) => !isDone(each))]),
  };
}

/** What is there on the day: roads, those of projects that are done among them, and facilities. */
export function existingThings({ network, projects, facilities }: ReachSources): readonly ExistingThing[] {
  return thingsOf([...network.features, ...roadsOf(projects).filter(isDone)], facilities);
}

/** Whatever the plan adds, as if it stood, and all facilities; a road that lies there in its class already is not new. */
function laterThings({ network, everNetwork, projects, everFacilities }: ReachSources): readonly ExistingThing[] {
  const all = roadsOf(projects);
  // A road that is raised lies where it lay, in another class.
  const keyOf = ({ geometry, properties }: DrawnRoad) => JSON.stringify([properties.technicalClass, geometry]);
  const known = new Set([...network.features, ...all.filter(isDone)].map(keyOf));
  const later = [...everNetwork.features, ...all.filter((each) => !isDone(each))];
  return thingsOf(
    later.filter((each) => !known.has(keyOf(each))),
    everFacilities,
  );
}

function thingsOf(roads: readonly DrawnRoad[], facilities: Given<'facilities'>): readonly ExistingThing[] {
  return [
    ...roads.map(
      ({ geometry, properties }): ExistingThing => ({ what: 'road', kind: properties.technicalClass ?? '', geometry }),
    ),
    ...facilities.features.map(
      ({ geometry, properties }): ExistingThing => ({ what: 'facility', kind: properties.kind, geometry }),
    ),
  ];
}

/** The question for ways along the roads, of what exists and of what the plan adds. Nothing here says which roads are one-way or bridges. */
export function alongRoads(
  sources: ReachSources,
  destination: string | null,
): Pick<AlongQuestion, 'roads' | 'plannedRoads' | 'destinations' | 'plannedDestinations'> {
  const there = alongGround(existingThings(sources), destination ?? '');
  const later = alongGround(laterThings(sources), destination ?? '', 'planned');
  return { ...there, plannedRoads: later.roads, plannedDestinations: later.destinations };
}

type DrawnRoad = Feature<Geometry, { readonly technicalClass: string | null }>;

function isDone({ properties }: ReachSources['projects']['features'][number]): boolean {
  return ['done', 'accepted'].includes(properties.status);
}

function roadsOf({ features }: ReachSources['projects']) {
  return features.filter(({ properties }) => properties.type === 'road');
}
