import { areaCode, isoDate } from '../core/unit.ts';
import { connectReach } from '../jobs/reach/connect.ts';
import type { VillagePoint } from '../jobs/workspace/protocol.ts';
import {
  alongRoads,
  destinationGeometries,
  destinationOf,
  offeredDestinations,
  type ReachSources,
} from '../state/selectors/reach-question.ts';
import { resolveLast } from '../state/selectors/shown.ts';
import type { ReachData } from '../state/session-store.ts';
import type { ViewState } from '../state/view-store.ts';
import type { Desk } from './desk.ts';

/** After everything that is planned to open. */
const everything = isoDate('9999-12-31');

/**
 * Keeps `session.reach` what the view asks for, until the returned function is called: villages below the root, the destination, the day.
 * The distances come from a worker of their own; radii are compared with them on this side. Along the
 * roads the area within the radius follows. An answer that the view has moved on from is dropped.
 */
export function keepReach({ view, session, api }: Desk): () => void {
  const { api: worker, stop } = connectReach();
  let asked: string | null = null;
  let askedArea: string | null = null;

  const refresh = () => {
    const { workspace, reach } = session.getState();
    const state = view.getState();
    if (workspace === null || workspace.key !== state.workspace) return;
    const { rootCodes, asOf } = resolveLast(state, workspace.summary);
    const { reachVia, reachWalk, reachTo, reachMetres } = state;
    const via = reachVia === 'roads' ? `roads ${reachWalk}` : 'line';
    const key = [workspace.summary.hash, reachTo ?? '', rootCodes.join(' '), asOf, via].join('|');
    if (key === reach?.key && reachVia === 'roads') refreshArea(key, reachMetres);
    if (key === asked || key === reach?.key) return;
    asked = key;
    answer(rootCodes, asOf, state).then(
      (data) => {
        if (asked !== key) return;
        session.setState({ reach: { key, data } });
        refresh();
      },
      (cause: unknown) => {
        if (asked === key) session.setState({ fault: cause instanceof Error ? cause.message : String(cause) });
      },
    );
  };

  /** The worker still holds the network of the data that are shown. */
  function refreshArea(of: string, metres: number): void {
    const key = `${of}|${metres}`;
    if (key === askedArea || session.getState().reach?.data.destination === null) return;
    askedArea = key;
    worker.serviceArea(metres).then(
      (found) => {
        if (askedArea === key) session.setState({ reachArea: { key, data: { ...found, metres } } });
      },
      (cause: unknown) => {
        if (askedArea === key) session.setState({ fault: cause instanceof Error ? cause.message : String(cause) });
      },
    );
  }

  async function answer(roots: readonly string[], day: string, wanted: ViewState): Promise<ReachData> {
    const asOf = isoDate(day);
    const [network, everNetwork, facilities, everFacilities, { projects }, villages] = await Promise.all([
      api.network(asOf),
      api.network(everything),
      api.facilities(asOf),
      api.facilities(everything),
      api.projects(asOf),
      Promise.all(roots.map((root) => api.villages(areaCode(root), asOf))),
    ]);
    const sources: ReachSources = { network, everNetwork, facilities, everFacilities, projects };
    const offered = offeredDestinations(sources);
    const destination = destinationOf(wanted.reachTo, offered);
    const places = placesOf(villages.flat().filter(({ level }) => level === 'village'));
    const { lon, lat } = places;
    if (wanted.reachVia === 'roads') {
      const question = { lon, lat, walkMetres: wanted.reachWalk, ...alongRoads(sources, destination) };
      return { destination, offered, ...places, ...(await worker.distancesAlong(question)) };
    }
    const distances = await worker.distances({ lon, lat, ...destinationGeometries(sources, destination) });
    return { destination, offered, ...places, ...distances, network: null };
  }

  const stopView = view.subscribe(refresh);
  const stopSession = session.subscribe((state, before) => {
    if (state.workspace !== before.workspace) refresh();
  });
  refresh();
  return () => {
    asked = null;
    stopView();
    stopSession();
    stop();
    askedArea = null;
    session.setState({ reach: null, reachArea: null });
  };
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
