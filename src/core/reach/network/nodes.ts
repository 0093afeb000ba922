import type { Network } from './network.ts';
import { lineMetres } from './roads.ts';

/**
 * The places of the lines where something happens: both ends, joints, and where destinations are. Nodes of line l are `start[l]` to
 * `start[l + 1]`, in its order; neighbours on a line are linked by it.
 */
export type Nodes = {
  readonly start: Int32Array;
  readonly line: Int32Array;
  /** Metres along the line. */
  readonly arc: Float64Array;
  /** Links of node n, each in both directions, are `linkStart[n]` to `linkStart[n + 1]`. */
  readonly linkStart: Int32Array;
  readonly linkTo: Int32Array;
  readonly linkMetres: Float64Array;
};

/** Places on lines, side by side. */
export type LinePlaces = { readonly line: ArrayLike<number>; readonly arc: ArrayLike<number> };

/** Cuts the lines at the joints and at the places given; n log n. */
export function nodesOf({ lines, joints }: Network, places: LinePlaces): Nodes {
  const count = lines.start.length - 1;
  const perLine = Array.from({ length: count }, (_, l) => [0, lineMetres(lines, l)]);
  for (const { lineA, arcA, lineB, arcB } of joints) {
    perLine[lineA]!.push(arcA);
    perLine[lineB]!.push(arcB);
  }
  for (let k = 0; k < places.line.length; k++) perLine[places.line[k]!]!.push(places.arc[k]!);
  const start = new Int32Array(count + 1);
  const sorted = perLine.map((arcs, l) => {
    const unique = Float64Array.from(arcs).sort();
    let kept = 0;
    for (let k = 0; k < unique.length; k++) if (k === 0 || unique[k] !== unique[k - 1]) unique[kept++] = unique[k]!;
    start[l + 1] = start[l]! + kept;
    return unique.subarray(0, kept);
  });
  const line = new Int32Array(start[count]!);
  const arc = new Float64Array(start[count]!);
  for (const [l, arcs] of sorted.entries()) {
    line.fill(l, start[l]!, start[l + 1]!);
    arc.set(arcs, start[l]!);
  }
  const nodes = { start, line, arc };
  const ends = Int32Array.from(joints, ({ lineA, arcA }) => nodeUpTo(nodes, lineA, arcA));
  const others = Int32Array.from(joints, ({ lineB, arcB }) => nodeUpTo(nodes, lineB, arcB));
  const linkStart = new Int32Array(line.length + 1);
  for (let k = 0; k < joints.length; k++) {
    linkStart[ends[k]! + 1]!++;
    linkStart[others[k]! + 1]!++;
  }
  for (let n = 0; n < line.length; n++) linkStart[n + 1]! += linkStart[n]!;
  const next = linkStart.slice();
  const linkTo = new Int32Array(joints.length * 2);
  const linkMetres = new Float64Array(joints.length * 2);
  for (const [k, { gapMetres }] of joints.entries())
    for (const [from, to] of [
      [ends[k]!, others[k]!],
      [others[k]!, ends[k]!],
    ] as const) {
      linkMetres[next[from]!] = gapMetres;
      linkTo[next[from]!++] = to;
    }
  return { ...nodes, linkStart, linkTo, linkMetres };
}

/** The last node of a line that is not beyond the place: the node itself where there is one. */
export function nodeUpTo({ start, arc }: Pick<Nodes, 'start' | 'arc'>, line: number, metres: number): number {
  let [low, high] = [start[line]!, start[line + 1]! - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (arc[middle]! <= metres) low = middle;
    else high = middle - 1;
  }
  return low;
}
