import { areaCode, isoDate } from '../../core/unit.ts';
import type { ReachApi } from '../../jobs/reach/protocol.ts';
import type { VillagePoint, WorkspaceApi } from '../../jobs/workspace/protocol.ts';
import type { ReachData } from '../session-store.ts';
import type { ViewState } from '../view-store.ts';
import {
  alongRoads,
  destinationGeometries,
  destinationOf,
  offeredDestinations,
  type ReachSources,
} from './reach-question.ts';
import type { ResolvedView } from './resolve-view.ts';

/** After everything that is planned to open. */
const everything = isoDate('9999-12-31');

/** What the layer `reach` of a view shows: villages below the root, the destination, the day; on the screen and on paper. */
export async function askReach(
  view: ViewState,
  { rootCodes, asOf: day }: Pick<ResolvedView, 'rootCodes' | 'asOf'>,
  api: WorkspaceApi,
  reach: Pick<ReachApi, 'distances' | 'distancesAlong'>,
): Promise<ReachData> {
  const asOf = isoDate(day);
  const [network, everNetwork, facilities, everFacilities, { projects }, villages] = await Promise.all([
    api.network(asOf),
    api.network(everything),
    api.facilities(asOf),
    api.facilities(everything),
    api.projects(asOf),
    Promise.all(rootCodes.map((root) => api.villages(areaCode(root), asOf))),
  ]);
  const sources: ReachSources = { network, everNetwork, facilities, everFacilities, projects };
  const offered = offeredDestinations(sources);
  const destination = destinationOf(view.reachTo, offered);
  const places = placesOf(villages.flat().filter(({ level }) => level === 'village'));
  const { lon, lat } = places;
  if (view.reachVia === 'roads') {
    const question = { lon, lat, walkMetres: view.reachWalk, ...alongRoads(sources, destination) };
    return { destination, offered, ...places, ...(await reach.distancesAlong(question)) };
  }
  const distances = await reach.distances({ lon, lat, ...destinationGeometries(sources, destination) });
  return { destination, offered, ...places, ...distances, network: null };
}

/** A village drawn at its parent's label point has no place of its own. */
function placesOf(villages: readonly VillagePoint[]) {
  const ownPoint = ({ located, point }: VillagePoint) => (located ? point : null);
  return {
    codes: villages.map(({ code }) => code),
    names: villages.map(({ name }) => name),
    people: Float64Array.from(villages, ({ people }) => people ?? Number.NaN),
    lon: Float64Array.from(villages, (village) => ownPoint(village)?.[0] ?? Number.NaN),
    lat: Float64Array.from(villages, (village) => ownPoint(village)?.[1] ?? Number.NaN),
  };
}
