import type { Position } from 'geojson';
import { bandsOf, hitsOfEdge } from '../hits.ts';
import { type Coordinates, indexPoints } from '../points.ts';
import { type AddedNodes, aroundDrawn, numberDrawnNodes } from './drawn-nodes.ts';
import { type DrawnParts, drawnParts } from './drawn-parts.ts';
import { type DrawnRoads, gapSeconds, joinDrawnRoads } from './drawn-roads.ts';
import { copyLabel, costOf, createLabels, type Labels } from './labels.ts';
import type { Network } from './network.ts';
import { type EnteredLine, leastWalkCost, pointWays } from './point-ways.ts';
import {
  type AlongOptions,
  type Destination,
  enteredLines,
  type ReachAlong,
  reachAlongWays,
  reachedAlong,
} from './reach-along.ts';
import type { NetworkRoad, RoadLines } from './roads.ts';
import { classMetresPerSecond, designSpeeds } from './speeds.ts';
import { createSearch, driveSeconds, type ExtraWay, walkSeconds } from './ways.ts';

/** Ways of all points that follow the roads being drawn over a network that stays as it is. */
export type DrawnReach = {
  /** With the roads drawn now; the arrays change with `draw`. */
  readonly answer: ReachAlong;
  /** Without any drawn road. */
  readonly base: ReachAlong;
  /** Puts these roads in place of those drawn before; the numbers of the points whose way is another than before, ascending. */
  draw(roads: readonly NetworkRoad[]): Int32Array;
  /** The roads drawn now, with what joins them. */
  drawn(): DrawnRoads;
  /** How all of it hangs together. */
  parts(): DrawnParts;
};

/**
 * Drawing, moving or removing a road costs what the drawn roads make better, not the whole network: from the ways without them, which are
 * kept, only those that a drawn road improves are searched again, and only points beside them are looked at. The answer is that of
 * `reachAlong` over a network of the same roads with the drawn ones last, to the last bit, since every sum is exact (`toExact`) and
 * ties are settled without regard to order (`isLowered`). A drawn road may be a destination by its id.
 */
export function createDrawnReach(
  network: Network,
  points: Coordinates,
  destinations: readonly Destination[],
  options: AlongOptions,
): DrawnReach {
  const { objective = 'metres', speeds = designSpeeds, walkMetres: limit } = options;
  const { answer: base, ways, sources } = reachAlongWays(network, points, destinations, options);
  const { nodes } = ways;
  const baseNodes = nodes.line.length;
  const offset = network.lines.start.length - 1;
  const offNetwork = [...base.offNetwork];
  const answer: ReachAlong = {
    ...copyOf(base),
    state: base.state.slice(),
    offNetwork,
  };
  const grid = indexPoints(points);
  const bands = bandsOf(grid, limit);
  const hits = new Int32Array(grid.located);
  const roadDestinations = new Map<string, number>();
  for (const [d, { kind, id }] of destinations.entries())
    if (kind === 'road' && !roadDestinations.has(id)) roadDestinations.set(id, d);
  const baseLineOf = enteredLines(network, ways, sources);
  // Nodes of the network whose way is another than without drawn roads, and what it was; points likewise.
  const changedNodes = new Map<number, Labels>();
  let changedPoints = new Set<number>();
  let labels = withRoom(ways.labels, baseNodes);
  let drawn = joinDrawnRoads(network, []);

  function draw(roads: readonly NetworkRoad[]): Int32Array {
    for (const [node, before] of changedNodes) copyLabel(before, labels, 0, node);
    changedNodes.clear();
    const before = new Map<number, Labels>();
    for (const point of changedPoints) {
      before.set(point, oneOf(answer, point));
      restore(point);
    }
    changedPoints = new Set();
    drawn = joinDrawnRoads(network, roads);
    spread(drawn);
    const changed = new Set([...before.keys(), ...changedPoints]);
    return Int32Array.from(
      [...changed].filter((point) => !isSame(before.get(point) ?? oneOf(base, point), answer, point)),
    ).sort();
  }

  function restore(point: number): void {
    copyLabel(base, answer, point, point);
    answer.state[point] = base.state[point]!;
  }

  function spread({ lines, joints, near }: DrawnRoads): void {
    const speedOf = (line: number) =>
      line < offset
        ? ways.metresPerSecond[line]!
        : classMetresPerSecond(speeds, lines.roads[lines.road[line - offset]!]!.technicalClass);
    const wholeOf = (line: number) =>
      line < offset
        ? (sources.lineDestination?.[line] ?? -1)
        : (roadDestinations.get(lines.roads[lines.road[line - offset]!]!.id) ?? -1);
    const oneWayOf = (line: number) =>
      line < offset ? baseLineOf(line).oneWay : lines.roads[lines.road[line - offset]!]!.oneWay;
    const walks: { line: number; arc: number; metres: number; destination: number }[] = [];
    for (const [destination, each] of destinations.entries())
      if (each.kind === 'place')
        near(each.at[0], each.at[1], limit, (line, arc, metres) => walks.push({ line, arc, metres, destination }));
    const reachedByDrawn = new Set(walks.map(({ destination }) => destination));
    for (const road of lines.road) reachedByDrawn.add(roadDestinations.get(lines.roads[road]!.id) ?? -1);
    offNetwork.splice(0, offNetwork.length, ...base.offNetwork.filter((d) => !reachedByDrawn.has(d)));
    const { nodeAt, added, count } = numberDrawnNodes(nodes, drawn, walks);
    if (labels.metres.length < count) labels = withRoom(labels, count);
    for (let node = baseNodes; node < count; node++) clear(labels, node);
    const extra = new Map<number, ExtraWay[]>();
    const link = (to: number, from: number, metres: number, seconds: number) => {
      const list = extra.get(to);
      if (list) list.push({ from, metres, seconds });
      else extra.set(to, [{ from, metres, seconds }]);
    };
    for (const [line, places] of added)
      for (let k = 1; k < places.length; k++) {
        const [a, b] = [places[k - 1]!, places[k]!];
        const seconds = driveSeconds(a.arc, b.arc, speedOf(line));
        if (oneWayOf(line) !== 'backward') link(b.node, a.node, b.arc - a.arc, seconds);
        if (oneWayOf(line) !== 'forward') link(a.node, b.node, b.arc - a.arc, seconds);
      }
    for (const { lineA, arcA, lineB, arcB, gapMetres } of joints) {
      const [a, b] = [nodeAt(lineA, arcA), nodeAt(lineB, arcB)];
      const seconds = gapSeconds(gapMetres, speedOf(lineA), speedOf(lineB));
      link(a, b, gapMetres, seconds);
      link(b, a, gapMetres, seconds);
    }
    const search = createSearch({
      ...{ network, nodes, labels, metresPerSecond: ways.metresPerSecond, objective },
      extraInto: (node) => extra.get(node) ?? null,
      keep(node) {
        if (node < baseNodes && !changedNodes.has(node)) changedNodes.set(node, oneOf(labels, node));
      },
    });
    for (const { line, arc, metres, destination } of walks)
      search.offer(nodeAt(line, arc), metres, walkSeconds(metres), metres, destination);
    for (const [line, places] of added)
      if (wholeOf(line) >= 0) for (const { node } of places) search.offer(node, 0, 0, 0, wholeOf(line));
    for (const node of extra.keys()) if (labels.destination[node]! >= 0) search.again(node);
    search.run();
    for (const [node, old] of changedNodes) if (isSame(old, labels, node)) changedNodes.delete(node);

    const touched = new Set<number>(added.keys());
    for (const node of changedNodes.keys()) touched.add(nodes.line[node]!);
    const lineOf = (line: number): EnteredLine =>
      line < offset
        ? baseLineOf(line)
        : { oneWay: oneWayOf(line), metresPerSecond: speedOf(line), wholeDestination: wholeOf(line) };
    const { enter, best } = pointWays({
      ...{ answers: answer, objective, lineOf },
      nodeLabels: () => labels,
      around: (line, arc, into) => aroundDrawn(nodes, added, line, arc, into),
      lowered(point) {
        answer.state[point] = reachedAlong;
        changedPoints.add(point);
      },
    });
    const least = leastOn(touched, added);
    const isWorth = (line: number, walk: number) =>
      touched.has(line) && leastWalkCost(walk, objective) + least.get(line)! <= best(at);
    let at = 0;
    for (at of pointsBeside(touched, lines)) {
      network.near(points.lon[at]!, points.lat[at]!, limit, enter(at), isWorth);
      near(points.lon[at]!, points.lat[at]!, limit, enter(at), isWorth);
    }
  }

  function leastOn(touched: ReadonlySet<number>, added: AddedNodes) {
    const cost = costOf(labels, objective);
    const least = new Map<number, number>();
    for (const line of touched) {
      let value = Number.POSITIVE_INFINITY;
      if (line < offset)
        for (let n = nodes.start[line]!; n < nodes.start[line + 1]!; n++) value = Math.min(value, cost[n]!);
      for (const { node } of added.get(line) ?? []) value = Math.min(value, cost[node]!);
      least.set(line, value);
    }
    return least;
  }

  /** Points within walking distance of any of the lines, in the order of the grid. */
  function pointsBeside(touched: ReadonlySet<number>, drawnLines: RoadLines): readonly number[] {
    const places = new Set<number>();
    for (const line of touched) {
      const [of, at]: [RoadLines, number] = line < offset ? [network.lines, line] : [drawnLines, line - offset];
      for (let v = of.start[at]!; v + 1 < of.start[at + 1]!; v++) {
        const [a, b]: [Position, Position] = [
          [of.lon[v]!, of.lat[v]!],
          [of.lon[v + 1]!, of.lat[v + 1]!],
        ];
        const found = hitsOfEdge(grid, bands, a[0]!, a[1]!, b[0]!, b[1]!, hits);
        for (let k = 0; k < found; k++) places.add(hits[k]!);
      }
    }
    return [...places].sort((a, b) => a - b).map((place) => grid.original[place]!);
  }

  return { answer, base, draw, drawn: () => drawn, parts: () => drawnParts(network, drawn) };
}

function copyOf({ metres, seconds, walkMetres, destination }: Labels): Labels {
  return {
    metres: metres.slice(),
    seconds: seconds.slice(),
    walkMetres: walkMetres.slice(),
    destination: destination.slice(),
  };
}

/** The same ways, with room for as many nodes again and some more. */
function withRoom(labels: Labels, count: number): Labels {
  const roomy = createLabels(count + Math.max(256, count >> 3));
  roomy.metres.set(labels.metres);
  roomy.seconds.set(labels.seconds);
  roomy.walkMetres.set(labels.walkMetres);
  roomy.destination.set(labels.destination);
  return roomy;
}

function oneOf(labels: Labels, at: number): Labels {
  const one = createLabels(1);
  copyLabel(labels, one, at, 0);
  return one;
}

const nothing = createLabels(1);

function clear(labels: Labels, at: number): void {
  copyLabel(nothing, labels, 0, at);
}

/** Whether the only way of `one` is that of `other` at a place. */
function isSame(one: Labels, other: Labels, at: number): boolean {
  return (
    one.metres[0] === other.metres[at] &&
    one.seconds[0] === other.seconds[at] &&
    one.walkMetres[0] === other.walkMetres[at] &&
    one.destination[0] === other.destination[at]
  );
}
