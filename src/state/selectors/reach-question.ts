import type { Feature, Geometry } from 'geojson';
import { roadClassRanks, serves } from '../../core/reach/destination.ts';
import type { ExistingThing } from '../../core/reach/network/along-ground.ts';
import type { Destination } from '../../core/reach/network/reach-along.ts';
import { type NetworkRoad, plainRoad } from '../../core/reach/network/roads.ts';
import type { AlongQuestion } from '../../jobs/reach/protocol.ts';
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
  const geometries = (all: readonly Feature[]) => all.map(({ geometry }) => geometry as Geometry);
  return {
    existing: geometries([...suiting(sources.network.features), ...projects.filter(isDone)]),
    added: geometries([...suiting(sources.everNetwork.features), ...projects.filter((each) => !isDone(each))]),
  };
}

/** What is there on the day: roads, those of projects that are done among them, and facilities. */
export function existingThings({ network, projects, facilities }: ReachSources): readonly ExistingThing[] {
  const roads = [...network.features, ...roadsOf(projects).filter(isDone)];
  return [
    ...roads.map(({ geometry, properties }) => ({
      ...{ what: 'road' as const, kind: properties.technicalClass ?? '', geometry },
    })),
    ...facilities.features.map(({ geometry, properties }) => ({
      ...{ what: 'facility' as const, kind: properties.kind, geometry },
    })),
  ];
}

/**
 * The same for ways along the roads: all roads that are there and all that the plan adds, whatever their class; a destination among the
 * roads is reached anywhere along it. Nothing here says which roads are one-way or bridges.
 */
export function alongRoads(
  sources: ReachSources,
  destination: string | null,
): Pick<AlongQuestion, 'roads' | 'plannedRoads' | 'destinations' | 'plannedDestinations'> {
  const all = roadsOf(sources.projects);
  const there = [...sources.network.features, ...all.filter(isDone)];
  // A road that is raised lies where it lay, in another class.
  const keyOf = ({ geometry, properties }: DrawnRoad) => JSON.stringify([properties.technicalClass, geometry]);
  const known = new Set(there.map((each) => keyOf(each as DrawnRoad)));
  const later = [...sources.everNetwork.features, ...all.filter((each) => !isDone(each))].filter(
    (each) => !known.has(keyOf(each as DrawnRoad)),
  );
  const roads = there.flatMap((each, i) => plainRoad(`r${i}`, each.properties.technicalClass ?? '', each.geometry));
  const plannedRoads = later.flatMap((each, i) =>
    plainRoad(`p${i}`, each.properties.technicalClass ?? '', each.geometry),
  );
  if (destination?.startsWith('facility:')) {
    const { existing, added } = destinationGeometries(sources, destination);
    const places = (geometries: readonly Geometry[], start: string) =>
      geometries.flatMap((geometry, i): Destination[] =>
        geometry.type === 'Point'
          ? [{ id: `${start}${i}`, kind: 'place', at: [geometry.coordinates[0]!, geometry.coordinates[1]!] }]
          : [],
      );
    return { roads, plannedRoads, destinations: places(existing, 'f'), plannedDestinations: places(added, 'g') };
  }
  const suiting = (list: readonly NetworkRoad[]) =>
    list
      .filter((each) => serves(destination ?? '', 'road', each.technicalClass))
      .map(({ id }): Destination => ({ id, kind: 'road' }));
  return { roads, plannedRoads, destinations: suiting(roads), plannedDestinations: suiting(plannedRoads) };
}

type DrawnRoad = Feature<Geometry, { readonly technicalClass: string | null }>;

function isDone({ properties }: ReachSources['projects']['features'][number]): boolean {
  return ['done', 'accepted'].includes(properties.status);
}

function roadsOf({ features }: ReachSources['projects']) {
  return features.filter(({ properties }) => properties.type === 'road');
}
