import type { LonLat } from '../../unit.ts';
import type { Destination } from './reach-along.ts';
import type { NetworkRoad } from './roads.ts';

/** Something drawn that matters along the roads, by an id of its own: a road, which may itself be what is to be reached, or a place to be reached. */
export type DrawnThing =
  | { readonly id: string; readonly kind: 'road'; readonly road: NetworkRoad; readonly isDestination: boolean }
  | { readonly id: string; readonly kind: 'place'; readonly at: LonLat };

/**
 * What is drawn over a network: roads, and what of it is to be reached: places, and drawn roads by their ids. Its destinations are numbered after
 * those of the network.
 */
export type Drawn = { readonly roads: readonly NetworkRoad[]; readonly destinations: readonly Destination[] };

/** Ids of drawn roads do not meet those of roads that exist. */
const start = 'drawn ';

/** What is drawn for a network; its roads are called after the things. */
export function drawnOf(things: Iterable<DrawnThing>): Drawn {
  const [roads, destinations]: [NetworkRoad[], Destination[]] = [[], []];
  for (const thing of things) {
    const id = `${start}${thing.id}`;
    if (thing.kind === 'road') roads.push({ ...thing.road, id });
    if (thing.kind === 'place') destinations.push({ id, kind: 'place', at: thing.at });
    else if (thing.isDestination) destinations.push({ id, kind: 'road' });
  }
  return { roads, destinations };
}

/** Id of the thing that a drawn road was called after. */
export function thingOfRoad(road: string): string {
  return road.slice(start.length);
}
