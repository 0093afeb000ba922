import type { LonLat } from '../../unit.ts';
import { type Coordinates, indexPoints } from '../points.ts';
import { costOf, createLabels, type Labels, type Objective } from './labels.ts';
import type { Network } from './network.ts';
import { type Nodes, nodeUpTo } from './nodes.ts';
import { type Around, type EnteredLine, leastWalkCost, pointWays } from './point-ways.ts';
import { type ClassSpeeds, designSpeeds } from './speeds.ts';
import { type Sources, type Ways, waysOf } from './ways.ts';

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

/**
 * By number of the point; NaN for a point without coordinates, infinite when unreachable. `metres` and `seconds` are of the same way;
 * `walkMetres` is on foot at both ends, the rest of `metres` along the roads, bridged gaps included. `destination` is its number.
 */
export type ReachAlong = Labels & {
  readonly state: Uint8Array;
  /** Destinations that are no road of the network, or have no road within walking distance. */
  readonly offNetwork: readonly number[];
};

/**
 * The best way of every point to its nearest destination: on foot to a road, along roads, on foot to the destination. A point may
 * take any road within walking distance, at the place of that road nearest to it, and so may a destination; the best of all is
 * taken. With only the single nearest road, a new dead end beside a village would lengthen its way. There is no way on foot
 * alone. Smallest metres, or smallest seconds; for ties see `isLowered`.
 *
 * One search over the network from all destinations, then a look around each point at the roads that may still be better than the
 * best so far.
 */
export function reachAlong(
  network: Network,
  points: Coordinates,
  destinations: readonly Destination[],
  options: AlongOptions,
): ReachAlong {
  return reachAlongWays(network, points, destinations, options).answer;
}

/** The same, with what was found on the way to it. */
export function reachAlongWays(
  network: Network,
  { lon, lat }: Coordinates,
  destinations: readonly Destination[],
  options: AlongOptions,
): { readonly answer: ReachAlong; readonly ways: Ways; readonly sources: Sources } {
  const { objective = 'metres', speeds = designSpeeds, walkMetres: limit } = options;
  const { sources, offNetwork } = sourcesOf(network, destinations, limit);
  const ways = waysOf(network, sources, objective, speeds);
  const answers = createLabels(lon.length);
  const state = new Uint8Array(lon.length);
  const { enter, best } = pointWays({
    answers,
    objective,
    nodeLabels: () => ways.labels,
    lineOf: enteredLines(network, ways, sources),
    around: (line, arc, into) => nodesAround(ways.nodes, line, arc, into),
    lowered: (point) => {
      state[point] = reachedAlong;
    },
  });
  const leastOnLine = leastByLine(ways, sources, objective);
  const { place, original } = indexPoints({ lon, lat });
  for (let i = 0; i < lon.length; i++) {
    if (place[i]! >= 0) continue;
    state[i] = withoutPlace;
    answers.metres[i] = answers.seconds[i] = answers.walkMetres[i] = Number.NaN;
  }
  // Neighbours one after the other: they look at the same roads, which are then still in the processor's cache.
  for (const point of original)
    network.near(lon[point]!, lat[point]!, limit, enter(point), (line, walk) => {
      return leastWalkCost(walk, objective) + leastOnLine[line]! <= best(point);
    });
  return { answer: { state, ...answers, offNetwork }, ways, sources };
}

/** What `pointWays` asks about a line of the network. */
export function enteredLines(
  { lines }: Network,
  { metresPerSecond }: Ways,
  { lineDestination }: Sources,
): (line: number) => EnteredLine {
  const made = new Map<number, EnteredLine>();
  return (line) => {
    let found = made.get(line);
    if (!found) {
      const { oneWay } = lines.roads[lines.road[line]!]!;
      const wholeDestination = lineDestination?.[line] ?? -1;
      found = { oneWay, metresPerSecond: metresPerSecond[line]!, wholeDestination };
      made.set(line, found);
    }
    return found;
  };
}

/** The nodes of the network around a place. */
export function nodesAround(nodes: Nodes, line: number, arc: number, into: Around): void {
  into.before = nodeUpTo(nodes, line, arc);
  into.beforeArc = nodes.arc[into.before]!;
  into.after = into.before + 1 < nodes.start[line + 1]! ? into.before + 1 : -1;
  into.afterArc = into.after < 0 ? 0 : nodes.arc[into.after]!;
}

/** The least cost of the nodes of each line, infinite where none leads anywhere. */
export function leastByLine({ nodes, labels }: Ways, { lineDestination }: Sources, objective: Objective): Float64Array {
  const cost = costOf(labels, objective);
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
