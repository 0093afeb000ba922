import type { Geometry } from 'geojson';
import { serves } from '../destination.ts';
import type { Destination } from './reach-along.ts';
import { type NetworkRoad, plainRoad } from './roads.ts';

/** What is there: roads, and what is to be reached, places and some of the roads by their ids. */
export type AlongGround = { readonly roads: readonly NetworkRoad[]; readonly destinations: readonly Destination[] };

/** A road or facility that is there, with its class (empty where it is not known) or kind. */
export type ExistingThing = {
  readonly what: 'road' | 'facility';
  readonly kind: string;
  readonly geometry: Geometry;
};

/**
 * What is there for a question along the roads: all roads whatever their class, and what serves the destination (`road:CLASS`, `facility:KIND`), a
 * road anywhere along it. A facility that is no point is not reached along roads. Roads and destinations keep the order given, which says how
 * ties are settled; their ids begin with `name`.
 */
export function alongGround(existing: readonly ExistingThing[], destination: string, name = 'existing'): AlongGround {
  const roads: NetworkRoad[] = [];
  const destinations: Destination[] = [];
  for (const [i, { what, kind, geometry }] of existing.entries()) {
    const id = `${name} ${i}`;
    const isWanted = serves(destination, what, kind);
    if (what === 'road') {
      const made = plainRoad(id, kind, geometry);
      roads.push(...made);
      if (isWanted && made.length > 0) destinations.push({ id, kind: 'road' });
    } else if (isWanted && geometry.type === 'Point')
      destinations.push({ id, kind: 'place', at: [geometry.coordinates[0]!, geometry.coordinates[1]!] });
  }
  return { roads, destinations };
}
