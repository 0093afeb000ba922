import { bandsOf, hitsOfEdge } from '../hits.ts';
import { type Coordinates, indexPoints } from '../points.ts';
import { drawnDestinations } from './drawn-destinations.ts';
import { type AddedNodes, aroundDrawn, numberDrawnNodes } from './drawn-nodes.ts';
import { type DrawnRoads, gapSeconds, joinDrawnRoads } from './drawn-roads.ts';
import type { Drawn } from './drawn-things.ts';
import { costOf, type Labels, type Objective } from './labels.ts';
import type { Network } from './network.ts';
import { type EnteredLine, leastWalkCost, pointWays } from './point-ways.ts';
import type { AlongOptions, Destination, ReachAlong } from './reach-along.ts';
import type { RoadLines } from './roads.ts';
import { classMetresPerSecond, designSpeeds } from './speeds.ts';
import { createSearch, driveSeconds, type ExtraWay, type Ways, walkSeconds } from './ways.ts';

/** A network with its ways, and where what is found is kept. */
type Ground = {
  readonly network: Network;
  readonly points: Coordinates;
  readonly destinations: readonly Destination[];
  readonly options: AlongOptions;
  readonly ways: Ways;
  readonly baseLineOf: (line: number) => EnteredLine;
  readonly answer: ReachAlong;
  /** Is made that with everything drawn, from that of the network. */
  readonly offNetwork: number[];
  readonly baseOffNetwork: readonly number[];
  /** Ways of the nodes, those of drawn roads made empty. */
  readonly labelsFor: (count: number) => Labels;
  readonly keep: (node: number) => void;
  readonly lowered: (point: number) => void;
};

type SpreadSteps = (steps: readonly Drawn[], after: (step: number, better: ReadonlySet<number>) => void) => DrawnRoads;

/** Lets what is drawn make the ways of nodes and points better, from those that they have; what joins it to the network. */
export function drawnSpread(ground: Ground): SpreadSteps {
  const { network, ways, options, answer, destinations: own } = ground;
  const { objective = 'metres', speeds = designSpeeds, walkMetres: limit } = options;
  const { nodes } = ways;
  const baseNodes = nodes.line.length;
  const offset = network.lines.start.length - 1;
  const grid = indexPoints(ground.points);
  const bands = bandsOf(grid, limit);
  const hits = new Int32Array(grid.located);

  return (steps, after) => {
    const stepOfRoad = steps.flatMap(({ roads }, step) => roads.map(() => step));
    const drawn = joinDrawnRoads(
      network,
      steps.flatMap(({ roads }) => roads),
    );
    const { lines, near } = drawn;
    const reached = drawnDestinations(own, steps, lines, stepOfRoad);
    const walks = reached.places.flatMap(({ at, destination, step }) => walksTo(at, destination, step));
    setOffNetwork();
    const { nodeAt, added, count } = numberDrawnNodes(nodes, drawn, walks);
    const labels = ground.labelsFor(count);
    const lineOfAdded = new Int32Array(count - baseNodes);
    for (const [line, places] of added)
      for (const { node } of places) if (node >= baseNodes) lineOfAdded[node - baseNodes] = line;
    const byStep = linksByStep();
    const extra = new Map<number, ExtraWay[]>();
    const touched = new Set<number>();
    const search = createSearch({
      network,
      nodes,
      labels,
      metresPerSecond: ways.metresPerSecond,
      objective,
      keep: ground.keep,
      extraInto: (node) => extra.get(node) ?? null,
      lowered: (node) => touched.add(node < baseNodes ? nodes.line[node]! : lineOfAdded[node - baseNodes]!),
    });
    const better = new Set<number>();
    let now = 0;
    const { enter, best } = pointWays({
      answers: answer,
      objective,
      lineOf,
      nodeLabels: () => labels,
      around: (line, arc, into) => aroundDrawn(nodes, added, line, arc, into),
      lowered(point) {
        better.add(point);
        ground.lowered(point);
      },
    });
    for (; now < steps.length; now++) {
      touched.clear();
      better.clear();
      spreadStep();
      look();
      after(now, better);
    }
    return drawn;

    function spreadStep(): void {
      const seeds = new Set<number>();
      for (const { to, ...way } of byStep[now]!) {
        const list = extra.get(to);
        if (list) list.push(way);
        else extra.set(to, [way]);
        seeds.add(to);
      }
      for (const { line, arc, metres, destination, step } of walks)
        if (step === now) search.offer(nodeAt(line, arc), metres, walkSeconds(metres), metres, destination);
      for (const [line, places] of added) {
        if (line < offset || stepOfWhole(line) !== now) continue;
        touched.add(line);
        for (const { node } of places) search.offer(node, 0, 0, 0, reached.whole[line - offset]!);
      }
      // Places brought to a road that is itself reached anywhere are as good as it.
      if (now === 0)
        for (const [line, places] of added) {
          const whole = line < offset ? ground.baseLineOf(line).wholeDestination : -1;
          if (whole >= 0) for (const { node } of places) search.offer(node, 0, 0, 0, whole);
        }
      for (const node of seeds) if (labels.destination[node]! >= 0) search.again(node);
      search.run();
    }

    /** Points beside lines that have become better may have become so too. */
    function look(): void {
      const least = leastOn(nodes, added, offset, labels, objective, touched);
      const isWorth = (line: number, walk: number) =>
        touched.has(line) && leastWalkCost(walk, objective) + least.get(line)! <= best(at);
      let at = 0;
      for (at of pointsBeside(lines)) {
        const [lon, lat] = [ground.points.lon[at]!, ground.points.lat[at]!];
        network.near(lon, lat, limit, enter(at), isWorth);
        near(lon, lat, limit, enter(at), isWorth);
      }
    }

    function lineOf(line: number): EnteredLine {
      if (line < offset) return ground.baseLineOf(line);
      return {
        oneWay: oneWayOf(line),
        metresPerSecond: speedOf(line),
        wholeDestination: stepOfWhole(line) <= now ? reached.whole[line - offset]! : -1,
      };
    }

    function speedOf(line: number): number {
      return line < offset
        ? ways.metresPerSecond[line]!
        : classMetresPerSecond(speeds, lines.roads[lines.road[line - offset]!]!.technicalClass);
    }

    function oneWayOf(line: number): EnteredLine['oneWay'] {
      return line < offset ? ground.baseLineOf(line).oneWay : lines.roads[lines.road[line - offset]!]!.oneWay;
    }

    /** From which step on a line is there: those of the network from the first. */
    function stepOf(line: number): number {
      return line < offset ? 0 : stepOfRoad[lines.road[line - offset]!]!;
    }

    function stepOfWhole(line: number): number {
      return reached.stepOfWhole[line - offset]!;
    }

    /** Where a place is reached on foot: by drawn roads, and by those of the network where the place is drawn itself. */
    function walksTo([lon, lat]: readonly [number, number], destination: number, step: number) {
      const found: { line: number; arc: number; metres: number; destination: number; step: number }[] = [];
      const take = (line: number, arc: number, metres: number) =>
        found.push({ line, arc, metres, destination, step: Math.max(step, stepOf(line)) });
      if (destination >= own.length) network.near(lon, lat, limit, take);
      near(lon, lat, limit, take);
      return found;
    }

    function setOffNetwork(): void {
      const isOn = new Set([...walks.map(({ destination }) => destination), ...reached.whole]);
      const all = [...ground.baseOffNetwork, ...reached.drawn].filter((destination) => !isOn.has(destination));
      ground.offNetwork.splice(0, ground.offNetwork.length, ...all);
    }

    /** The ways that drawn roads bring, by the step from which on they are there; `from` as the search goes, against the traffic. */
    function linksByStep(): readonly (ExtraWay & { readonly to: number })[][] {
      const result: (ExtraWay & { readonly to: number })[][] = steps.map(() => []);
      for (const [line, places] of added) {
        const [list, speed, oneWay] = [result[stepOf(line)]!, speedOf(line), oneWayOf(line)];
        for (let k = 1; k < places.length; k++) {
          const [a, b] = [places[k - 1]!, places[k]!];
          const seconds = driveSeconds(a.arc, b.arc, speed);
          const metres = b.arc - a.arc;
          if (oneWay !== 'backward') list.push({ to: b.node, from: a.node, metres, seconds });
          if (oneWay !== 'forward') list.push({ to: a.node, from: b.node, metres, seconds });
        }
      }
      for (const { lineA, arcA, lineB, arcB, gapMetres: metres } of drawn.joints) {
        const list = result[Math.max(stepOf(lineA), stepOf(lineB))]!;
        const [a, b] = [nodeAt(lineA, arcA), nodeAt(lineB, arcB)];
        const seconds = gapSeconds(metres, speedOf(lineA), speedOf(lineB));
        list.push({ to: a, from: b, metres, seconds }, { to: b, from: a, metres, seconds });
      }
      return result;
    }

    /** Points within walking distance of any of the touched lines, in the order of the grid. */
    function pointsBeside(drawnLines: RoadLines): readonly number[] {
      const places = new Set<number>();
      for (const line of touched) {
        const [of, at]: [RoadLines, number] = line < offset ? [network.lines, line] : [drawnLines, line - offset];
        for (let v = of.start[at]!; v + 1 < of.start[at + 1]!; v++) {
          const found = hitsOfEdge(grid, bands, of.lon[v]!, of.lat[v]!, of.lon[v + 1]!, of.lat[v + 1]!, hits);
          for (let k = 0; k < found; k++) places.add(hits[k]!);
        }
      }
      return [...places].sort((a, b) => a - b).map((place) => grid.original[place]!);
    }
  };
}

/** The least cost of the nodes of each line. */
function leastOn(
  nodes: Ways['nodes'],
  added: AddedNodes,
  offset: number,
  labels: Labels,
  objective: Objective,
  touched: ReadonlySet<number>,
): ReadonlyMap<number, number> {
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
