import type { LonLat } from '../../unit.ts';
import { type Coordinates, indexPoints } from '../points.ts';
import type { Network } from './network.ts';
import { nodeUpTo } from './nodes.ts';
import { type ClassSpeeds, designSpeeds } from './speeds.ts';
import { type Objective, type Sources, type Ways, walkMetresPerSecond, waysOf } from './ways.ts';

/** A place to get to, or a road of the network by its id: anywhere on it counts as there. */
export type Destination =
  | { readonly id: string; readonly kind: 'place'; readonly at: LonLat }
  | { readonly id: string; readonly kind: 'road' };

export type AlongOptions = {
  /** Longest way on foot from the village to a road, and from a road to the destination: a straight line, equality counts. */
  readonly walkMetres: number;
  /** `metres` when left out. */
  readonly objective?: Objective;
  readonly speeds?: ClassSpeeds;
};

/** States of a point. */
export const reachedAlong = 1;
export const unreachable = 0;
export const withoutPlace = 255;

/** By number of the point. Metres and seconds of the same way; NaN for a point without coordinates, infinite when unreachable. */
export type ReachAlong = {
  readonly state: Uint8Array;
  readonly metres: Float64Array;
  readonly seconds: Float64Array;
  /** On foot at both ends; the rest of `metres` is along the roads, bridged gaps included. */
  readonly walkMetres: Float64Array;
  /** Number of the destination, -1 for none. */
  readonly destination: Int32Array;
  /** Destinations that are no road of the network, or have no road within walking distance. */
  readonly offNetwork: readonly number[];
};

/**
 * The best way of every point to its nearest destination: on foot to a road, along roads, on foot to the destination. A point may
 * take any road within walking distance, at the place of that road nearest to it, and so may a destination; the best of all is
 * taken. With only the single nearest road, a new dead end beside a village would lengthen its way. There is no way on foot
 * alone. Smallest metres, or smallest seconds; ties go to the destination given first.
 *
 * One search over the network from all destinations, then a look around each point at the roads that may still be better than the
 * best so far.
 */
export function reachAlong(
  network: Network,
  { lon, lat }: Coordinates,
  destinations: readonly Destination[],
  options: AlongOptions,
): ReachAlong {
  const { objective = 'metres', speeds = designSpeeds, walkMetres: limit } = options;
  const { sources, offNetwork } = sourcesOf(network, destinations, limit);
  const ways = waysOf(network, sources, objective, speeds);
  const { nodes } = ways;
  const { roads, road } = network.lines;
  const count = lon.length;
  const state = new Uint8Array(count);
  const metres = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  const seconds = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  const walked = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  const destination = new Int32Array(count).fill(-1);
  const [none, noSpeed] = [-1, 1];
  const leastOnLine = leastByLine(ways, sources);
  let [point, best] = [0, Number.POSITIVE_INFINITY];
  const { place, original } = indexPoints({ lon, lat });
  for (let i = 0; i < count; i++) {
    if (place[i]! >= 0) continue;
    state[i] = withoutPlace;
    metres[i] = seconds[i] = walked[i] = Number.NaN;
  }
  // Neighbours one after the other: they look at the same roads, which are then still in the processor's cache.
  for (point of original) {
    best = Number.POSITIVE_INFINITY;
    network.near(lon[point]!, lat[point]!, limit, enter, isWorth);
  }
  return { state, metres, seconds, walkMetres: walked, destination, offNetwork };

  function isWorth(line: number, walk: number): boolean {
    return (objective === 'metres' ? walk : walk / walkMetresPerSecond) + leastOnLine[line]! <= best;
  }

  function enter(line: number, arc: number, walk: number): void {
    const whole = sources.lineDestination?.[line] ?? none;
    if (whole >= 0) offer(walk, none, 0, noSpeed, whole);
    const before = nodeUpTo(nodes, line, arc);
    const { oneWay } = roads[road[line]!]!;
    const speed = ways.metresPerSecond[line]!;
    const back = arc - nodes.arc[before]!;
    if (oneWay !== 'forward' || back === 0) offer(walk, before, back, speed, ways.destination[before]!);
    if (oneWay !== 'backward' && before + 1 < nodes.start[line + 1]!)
      offer(walk, before + 1, nodes.arc[before + 1]! - arc, speed, ways.destination[before + 1]!);
  }

  /** A way: on foot, `along` metres to a node, and on from there; no node when the road itself is the destination. */
  function offer(walk: number, node: number, along: number, speed: number, to: number): void {
    if (to < 0) return;
    const onward = node < 0 ? 0 : ways.cost[node]!;
    const here = objective === 'metres' ? walk + along : walk / walkMetresPerSecond + along / speed;
    const cost = here + onward;
    if (cost > best || (cost === best && to >= destination[point]!)) return;
    best = cost;
    state[point] = reachedAlong;
    destination[point] = to;
    walked[point] = walk + (node < 0 ? 0 : ways.walkMetres[node]!);
    metres[point] = walked[point]! + along + (node < 0 ? 0 : ways.roadMetres[node]!);
    seconds[point] = walked[point]! / walkMetresPerSecond + along / speed + (node < 0 ? 0 : ways.roadSeconds[node]!);
  }
}

/** The least cost of the nodes of each line, infinite where none leads anywhere. */
function leastByLine({ nodes, cost }: Ways, { lineDestination }: Sources): Float64Array {
  const least = new Float64Array(nodes.start.length - 1).fill(Number.POSITIVE_INFINITY);
  for (let n = 0; n < cost.length; n++) least[nodes.line[n]!] = Math.min(least[nodes.line[n]!]!, cost[n]!);
  if (lineDestination) for (let l = 0; l < least.length; l++) if (lineDestination[l]! >= 0) least[l] = 0;
  return least;
}

function sourcesOf(network: Network, destinations: readonly Destination[], limitMetres: number) {
  const { lines, near } = network;
  const sources = {
    line: [] as number[],
    arc: [] as number[],
    walkMetres: [] as number[],
    destination: [] as number[],
  };
  const offNetwork: number[] = [];
  const numberById = new Map<string, number>();
  for (const [d, { kind, id }] of destinations.entries())
    if (kind === 'road' && !numberById.has(id)) numberById.set(id, d);
  const lineDestination = Int32Array.from(lines.road, (r) => numberById.get(lines.roads[r]!.id) ?? -1);
  const onLines = new Set(lineDestination);
  for (const [d, each] of destinations.entries()) {
    let isOn = onLines.has(d);
    if (each.kind === 'place')
      near(each.at[0], each.at[1], limitMetres, (line, arc, walk) => {
        isOn = true;
        sources.line.push(line);
        sources.arc.push(arc);
        sources.walkMetres.push(walk);
        sources.destination.push(d);
      });
    if (!isOn) offNetwork.push(d);
  }
  const all: Sources = { ...sources, lineDestination: numberById.size === 0 ? null : lineDestination };
  return { sources: all, offNetwork };
}
