import { toExact } from './exact.ts';
import { costOf, createLabels, isLowered, type Labels, type Objective } from './labels.ts';
import type { Network } from './network.ts';
import { createNodeHeap } from './node-heap.ts';
import { type Nodes, nodesOf, nodeUpTo } from './nodes.ts';
import { type ClassSpeeds, classMetresPerSecond, walkingKmPerHour } from './speeds.ts';

/** Where ways may end: places on lines, the metres on foot from there, and whose they are. */
export type Sources = {
  readonly line: readonly number[];
  readonly arc: readonly number[];
  readonly walkMetres: readonly number[];
  readonly destination: readonly number[];
  /** By line: the destination that the whole line is, or -1; null when there is none such. */
  readonly lineDestination: Int32Array | null;
};

/** The best way from each node to its destination. */
export type Ways = {
  readonly nodes: Nodes;
  readonly labels: Labels;
  /** By line. */
  readonly metresPerSecond: Float64Array;
};

/** A way from node `from`, beside those along the lines and the joints of the network, as its end sees it. */
export type ExtraWay = { readonly from: number; readonly metres: number; readonly seconds: number };

/** A search that goes on where ways were offered; it stops when no way can be made better. */
export type Search = {
  offer(node: number, metres: number, seconds: number, walkMetres: number, destination: number): void;
  /** Looks again at the ways into a node. */
  again(node: number): void;
  run(): void;
};

/** Walking speed in metres a second. */
export const walkMetresPerSecond = walkingKmPerHour / 3.6;

export function walkSeconds(metres: number): number {
  return toExact(metres / walkMetresPerSecond);
}

/** Seconds between two places of a line, so that the seconds of its stretches add up to the last bit. */
export function driveSeconds(arcA: number, arcB: number, metresPerSecond: number): number {
  return Math.abs(toExact(arcA / metresPerSecond) - toExact(arcB / metresPerSecond));
}

/**
 * One search from all destinations at once, against the direction of travel (Dijkstra 1959, with a binary heap: n log n). Of equally
 * good ways see `isLowered`. A link over a gap is driven at the slower road's speed.
 */
export function waysOf(network: Network, sources: Sources, objective: Objective, speeds: ClassSpeeds): Ways {
  const { roads, road } = network.lines;
  const nodes = nodesOf(network, sources);
  const metresPerSecond = Float64Array.from(road, (r) => classMetresPerSecond(speeds, roads[r]!.technicalClass));
  const labels = createLabels(nodes.line.length);
  const search = createSearch({ network, nodes, labels, metresPerSecond, objective, extraInto: () => null });
  for (let k = 0; k < sources.line.length; k++) {
    const walk = sources.walkMetres[k]!;
    const node = nodeUpTo(nodes, sources.line[k]!, sources.arc[k]!);
    search.offer(node, walk, walkSeconds(walk), walk, sources.destination[k]!);
  }
  if (sources.lineDestination)
    for (let n = 0; n < nodes.line.length; n++) {
      const whole = sources.lineDestination[nodes.line[n]!]!;
      if (whole >= 0) search.offer(n, 0, 0, 0, whole);
    }
  search.run();
  return { nodes, labels, metresPerSecond };
}

/** Nodes beyond those of `nodes` are joined by extra ways alone. `keep` is told before the way of a node may be written, `lowered` after it was. */
export function createSearch(graph: {
  readonly network: Network;
  readonly nodes: Nodes;
  readonly labels: Labels;
  readonly metresPerSecond: Float64Array;
  readonly objective: Objective;
  readonly extraInto: (node: number) => readonly ExtraWay[] | null;
  readonly keep?: (node: number) => void;
  readonly lowered?: (node: number) => void;
}): Search {
  const { labels, objective, metresPerSecond, extraInto, keep, lowered } = graph;
  const { roads, road } = graph.network.lines;
  const { start, line, arc, linkStart, linkTo, linkMetres } = graph.nodes;
  const heap = createNodeHeap(costOf(labels, objective), labels.destination);

  function offer(node: number, metres: number, seconds: number, walkMetres: number, destination: number): void {
    keep?.(node);
    if (!isLowered(labels, objective, node, metres, seconds, walkMetres, destination)) return;
    lowered?.(node);
    heap.lower(node);
  }

  function go(from: number, to: number, metres: number, seconds: number): void {
    const { metres: m, seconds: s, walkMetres, destination } = labels;
    offer(to, m[from]! + metres, s[from]! + seconds, walkMetres[from]!, destination[from]!);
  }

  function alongLine(node: number): void {
    const l = line[node]!;
    const speed = metresPerSecond[l]!;
    const { oneWay } = roads[road[l]!]!;
    const here = arc[node]!;
    // Who travels forward comes from the node before.
    if (oneWay !== 'backward' && node > start[l]!)
      go(node, node - 1, here - arc[node - 1]!, driveSeconds(here, arc[node - 1]!, speed));
    if (oneWay !== 'forward' && node + 1 < start[l + 1]!)
      go(node, node + 1, arc[node + 1]! - here, driveSeconds(here, arc[node + 1]!, speed));
    for (let k = linkStart[node]!; k < linkStart[node + 1]!; k++) {
      const to = linkTo[k]!;
      const slower = Math.min(speed, metresPerSecond[line[to]!]!);
      go(node, to, linkMetres[k]!, linkMetres[k] === 0 ? 0 : toExact(linkMetres[k]! / slower));
    }
  }

  return {
    offer,
    again: (node) => heap.lower(node),
    run() {
      for (let node = heap.pop(); node >= 0; node = heap.pop()) {
        if (node < line.length) alongLine(node);
        for (const { from, metres, seconds } of extraInto(node) ?? []) go(node, from, metres, seconds);
      }
    },
  };
}
