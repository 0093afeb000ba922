import type { Mover } from '../../core/plan/nearest-with-capacity.ts';
import type { Site } from '../../core/plan/plan.ts';
import type { PlanRefusal } from '../../core/plan/plan-result.ts';
import { areaCode } from '../../core/unit.ts';
import type { PlanPlaces } from '../../state/planning-store.ts';
import { shownElements } from '../../state/selectors/present-plan.ts';
import { originOf } from './assign-to-site.ts';
import { editShown } from './edit-shown.ts';
import type { PlanningDesk } from './planning-desk.ts';
import { selectedElement } from './reshape-element.ts';

/** So many of the nearest villages are looked at. */
const mostVillages = 80;
/** So many villages are named in a refusal. */
const mostNamed = 3;

/**
 * Fills the selected site from the nearest villages that no site takes from yet, each whole, until nothing more fits (a heuristic; see
 * `nearestWithCapacity`). Where the data say who is to be resettled, from villages with such people alone. False when it could not; the store then says why. The villages are looked for in the worker: there may be many.
 */
export async function fillFromNearest(desk: PlanningDesk): Promise<boolean> {
  const { planning, drawing } = desk;
  const { places } = planning.getState();
  const [before, site] = [elementsOf(desk), selectedElement(desk)];
  if (!places || site?.kind !== 'site' || site.capacityPeople === null) return false;
  const taken = new Set<string>(sitesOf(desk).flatMap(({ origins }) => origins.map(({ village }) => village)));
  const roomPeople = site.capacityPeople - site.origins.reduce((sum, { people }) => sum + people, 0);
  if (roomPeople <= 0) return refuse(desk, 'siteFull', { site: site.name });
  const { numbers } = places;
  const nearest = await drawing.api.nearestVillages(site.at, taken, mostVillages, withMovers(places));
  const movers = nearest.flatMap((code) => moversOf(places, numbers.get(code)!));
  if (movers.length === 0) return refuse(desk, 'noVillageLeft');
  const { assigned } = await drawing.api.spread(movers, [{ id: site.id, at: site.at, roomPeople }], true);
  // What was drawn while the worker thought is asked about anew.
  if (elementsOf(desk) !== before) return fillFromNearest(desk);
  const { origins } = assigned[0]!;
  if (origins.length === 0) return refuse(desk, 'noVillageFits', { room: roomPeople });
  return editShown(desk, (variant) => ({ kind: 'assignVillages', variant, id: site.id, origins }));
}

/**
 * Spreads everybody who moves over all sites with room, so that all together go the least way; villages may be split. Exact. False when it
 * could not; the store then says why, and nobody falls out of the plan unseen.
 */
export async function spreadOverSites(desk: PlanningDesk): Promise<boolean> {
  const { places } = desk.planning.getState();
  const [before, sites] = [elementsOf(desk), sitesOf(desk)];
  if (!places) return false;
  if (sites.length < 2) return refuse(desk, 'fewSites');
  const { movers, unplaced } = everybodyMoving(sites, places);
  if (unplaced.length > 0) {
    const more = unplaced.length > mostNamed ? ` … (${unplaced.length})` : '';
    return refuse(desk, 'villageUnplaced', { villages: `${unplaced.slice(0, mostNamed).join(', ')}${more}` });
  }
  if (movers.length === 0) return refuse(desk, 'nobodyMoves');
  const takers = sites.map(({ id, at, capacityPeople }) => ({ id, at, roomPeople: capacityPeople }));
  const { assigned, left } = await desk.drawing.api.spread(movers, takers, false);
  if (elementsOf(desk) !== before) return spreadOverSites(desk);
  if (left.length > 0) {
    const people = movers.reduce((sum, mover) => sum + mover.people, 0);
    return refuse(desk, 'noRoomForAll', {
      people,
      capacity: people - left.reduce((sum, each) => sum + each.people, 0),
    });
  }
  const isDone = editShown(desk, (variant) => ({ kind: 'assignNearest', variant, assigned }));
  if (!isDone && desk.plans.getState().refusal?.code === 'nothingChanged') return refuse(desk, 'alreadyNearest');
  return isDone;
}

/** By village, whether people of it are to be resettled; null where the data say that of none. */
function withMovers({ shouldMove }: PlanPlaces): Uint8Array | null {
  const isWanted = Uint8Array.from(shouldMove, (people) => (people > 0 ? 1 : 0));
  return isWanted.includes(1) ? isWanted : null;
}

/** All who move, by village, and the names of villages without a place: those have no nearest site. */
function everybodyMoving(sites: readonly Site[], places: PlanPlaces) {
  const { numbers } = places;
  const movers = new Map<string, Mover>();
  const unplaced = new Set<string>();
  for (const { origins } of sites)
    for (const { village, people, households, reason } of origins) {
      const i = numbers.get(village);
      if (i === undefined || Number.isNaN(places.lon[i]!)) {
        unplaced.add(i === undefined ? village : places.names[i]!);
        continue;
      }
      const before = movers.get(village);
      movers.set(village, {
        village: areaCode(village),
        people: people + (before?.people ?? 0),
        // Known only where every site that takes from it says so.
        households: before ? sumOrNull(before.households, households) : households,
        reason: before?.reason ?? reason,
        at: [places.lon[i]!, places.lat[i]!],
      });
    }
  return { movers: [...movers.values()], unplaced: [...unplaced] };
}

function sumOrNull(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a + b;
}

function moversOf(places: PlanPlaces, i: number): readonly Mover[] {
  return originOf(places, i).map((origin) => ({ ...origin, at: [places.lon[i]!, places.lat[i]!] }));
}

function refuse({ plans }: PlanningDesk, code: PlanRefusal['code'], context: PlanRefusal['context'] = {}): false {
  plans.setState({ refusal: { code, context } });
  return false;
}

function elementsOf({ plans, planning }: PlanningDesk) {
  return shownElements(plans.getState(), planning.getState());
}

function sitesOf(desk: PlanningDesk): readonly Site[] {
  return elementsOf(desk).filter((each): each is Site => each.kind === 'site');
}
