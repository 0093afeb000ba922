import type { Network } from './network.ts';
import { createNodeHeap } from './node-heap.ts';
import { type Nodes, nodesOf, nodeUpTo } from './nodes.ts';
import { type ClassSpeeds, classMetresPerSecond, walkingKmPerHour } from './speeds.ts';

/** What is made as small as possible. */
export type Objective = 'metres' | 'seconds';

/** Where ways may end: places on lines, the metres on foot from there, and whose they are. */
export type Sources = {
  readonly line: readonly number[];
  readonly arc: readonly number[];
  readonly walkMetres: readonly number[];
  readonly destination: readonly number[];
  /** By line: the destination that the whole line is, or -1; null when there is none such. */
  readonly lineDestination: Int32Array | null;
};

/** The best way from each node to its destination; infinite and -1 where there is none. */
export type Ways = {
  readonly nodes: Nodes;
  readonly roadMetres: Float64Array;
  readonly roadSeconds: Float64Array;
  /** On foot at the far end. */
  readonly walkMetres: Float64Array;
  readonly cost: Float64Array;
  readonly destination: Int32Array;
  /** By line. */
  readonly metresPerSecond: Float64Array;
};

/** Walking speed in metres a second. */
export const walkMetresPerSecond = walkingKmPerHour / 3.6;

/**
 * One search from all destinations at once, against the direction of travel (Dijkstra 1959, with a binary heap: n log n). Of equally
 * good destinations the one given first wins. A link over a gap is driven at the slower road's speed.
 */
export function waysOf(network: Network, sources: Sources, objective: Objective, speeds: ClassSpeeds): Ways {
  const { roads, road } = network.lines;
  const nodes = nodesOf(network, sources);
  const { start, line, arc, linkStart, linkTo, linkMetres } = nodes;
  const count = line.length;
  const metresPerSecond = Float64Array.from(road, (r) => classMetresPerSecond(speeds, roads[r]!.technicalClass));
  const cost = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  const roadMetres = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  const roadSeconds = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  const walkMetres = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  const destination = new Int32Array(count).fill(-1);
  const heap = createNodeHeap(cost, destination);
  for (let k = 0; k < sources.line.length; k++) {
    const node = nodeUpTo(nodes, sources.line[k]!, sources.arc[k]!);
    const walk = sources.walkMetres[k]!;
    reach(node, objective === 'metres' ? walk : walk / walkMetresPerSecond, 0, 0, walk, sources.destination[k]!);
  }
  for (let n = 0; n < count; n++) {
    const whole = sources.lineDestination?.[line[n]!] ?? -1;
    if (whole >= 0) reach(n, 0, 0, 0, 0, whole);
  }
  for (let node = heap.pop(); node >= 0; node = heap.pop()) {
    const l = line[node]!;
    const { oneWay } = roads[road[l]!]!;
    // Who travels forward comes from the node before.
    if (oneWay !== 'backward' && node > start[l]!) go(node, node - 1, arc[node]! - arc[node - 1]!, metresPerSecond[l]!);
    if (oneWay !== 'forward' && node + 1 < start[l + 1]!)
      go(node, node + 1, arc[node + 1]! - arc[node]!, metresPerSecond[l]!);
    for (let k = linkStart[node]!; k < linkStart[node + 1]!; k++) {
      const to = linkTo[k]!;
      go(node, to, linkMetres[k]!, Math.min(metresPerSecond[l]!, metresPerSecond[line[to]!]!));
    }
  }
  return { nodes, roadMetres, roadSeconds, walkMetres, cost, destination, metresPerSecond };

  function go(from: number, to: number, metres: number, speed: number): void {
    const seconds = metres / speed;
    reach(
      to,
      cost[from]! + (objective === 'metres' ? metres : seconds),
      roadMetres[from]! + metres,
      roadSeconds[from]! + seconds,
      walkMetres[from]!,
      destination[from]!,
    );
  }

  function reach(node: number, whole: number, metres: number, seconds: number, walk: number, to: number): void {
    if (whole > cost[node]! || (whole === cost[node] && to >= destination[node]!)) return;
    cost[node] = whole;
    roadMetres[node] = metres;
    roadSeconds[node] = seconds;
    walkMetres[node] = walk;
    destination[node] = to;
    heap.lower(node);
  }
}
