import type { Position } from 'geojson';
import type { Network } from '../reach/network/network.ts';
import { createNodeHeap } from '../reach/network/node-heap.ts';
import { type Nodes, nodesOf, nodeUpTo } from '../reach/network/nodes.ts';
import type { RoadLines } from '../reach/network/roads.ts';
import type { LonLat } from '../unit.ts';

type Place = { readonly line: number; readonly arc: number; readonly metres: number };

/**
 * The shortest way along the roads between two places that each have a road within `limitMetres`, as the positions of a line from the place on
 * the one road to that on the other. Directions of one-way roads are left aside: it is drawn along, not driven along. Null when one
 * of the places has no road near, or no way connects them. n log n in the joints of the network.
 */
export function followRoads(network: Network, from: LonLat, to: LonLat, limitMetres: number): Position[] | null {
  const [start, end] = [nearestPlace(network, from, limitMetres), nearestPlace(network, to, limitMetres)];
  if (!start || !end) return null;
  const nodes = nodesOf(network, { line: [start.line, end.line], arc: [start.arc, end.arc] });
  const [source, target] = [nodeUpTo(nodes, start.line, start.arc), nodeUpTo(nodes, end.line, end.arc)];
  const way = shortestWay(nodes, source, target);
  return way && positionsOf(network.lines, nodes, way);
}

function nearestPlace({ near }: Network, [lon, lat]: LonLat, limitMetres: number): Place | null {
  let best: Place | null = null;
  near(lon, lat, limitMetres, (line, arc, metres) => {
    if (best === null || metres < best.metres) best = { line, arc, metres };
  });
  return best;
}

/** Nodes from source to target; null when there is no way. */
function shortestWay(nodes: Nodes, source: number, target: number): readonly number[] | null {
  const { line, arc, linkStart, linkTo, linkMetres } = nodes;
  const metres = new Float64Array(line.length).fill(Number.POSITIVE_INFINITY);
  const before = new Int32Array(line.length).fill(-1);
  const heap = createNodeHeap(metres, new Int32Array(line.length));
  const reach = (from: number, node: number, whole: number) => {
    if (whole >= metres[node]!) return;
    metres[node] = whole;
    before[node] = from;
    heap.lower(node);
  };
  reach(-1, source, 0);
  for (let node = heap.pop(); node >= 0 && node !== target; node = heap.pop()) {
    for (const beside of [node - 1, node + 1])
      if (line[beside] === line[node]) reach(node, beside, metres[node]! + Math.abs(arc[beside]! - arc[node]!));
    for (let k = linkStart[node]!; k < linkStart[node + 1]!; k++)
      reach(node, linkTo[k]!, metres[node]! + linkMetres[k]!);
  }
  if (metres[target] === Number.POSITIVE_INFINITY) return null;
  const way = [target];
  for (let node = before[target]!; node >= 0; node = before[node]!) way.push(node);
  return way.reverse();
}

/** The vertices passed between the nodes, without repetitions. */
function positionsOf(lines: RoadLines, nodes: Nodes, way: readonly number[]): Position[] {
  const result: Position[] = [];
  const push = (position: Position) => {
    const last = result.at(-1);
    if (last?.[0] !== position[0] || last?.[1] !== position[1]) result.push(position);
  };
  for (const [k, node] of way.entries()) {
    const previous = way[k - 1];
    const [l, arc] = [nodes.line[node]!, nodes.arc[node]!];
    if (previous !== undefined && nodes.line[previous] === l) {
      const from = nodes.arc[previous]!;
      const between = verticesBetween(lines, l, Math.min(from, arc), Math.max(from, arc));
      for (const vertex of from <= arc ? between : between.reverse()) push([lines.lon[vertex]!, lines.lat[vertex]!]);
    }
    push(placeOn(lines, l, arc));
  }
  return result.filter((position, k) => !isOnWay(result[k - 1], position, result[k + 1]));
}

/** The network cuts long edges into pieces; such a place between two others bends nothing and is left out again. */
function isOnWay(before: Position | undefined, at: Position, after: Position | undefined): boolean {
  if (!before || !after) return false;
  const cross = (at[0]! - before[0]!) * (after[1]! - before[1]!) - (at[1]! - before[1]!) * (after[0]! - before[0]!);
  const along = (at[0]! - before[0]!) * (after[0]! - at[0]!) + (at[1]! - before[1]!) * (after[1]! - at[1]!);
  return Math.abs(cross) < 1e-13 && along > 0;
}

function verticesBetween({ start, arc }: RoadLines, line: number, from: number, to: number): number[] {
  const vertices: number[] = [];
  for (let v = start[line]!; v < start[line + 1]!; v++) if (arc[v]! > from && arc[v]! < to) vertices.push(v);
  return vertices;
}

function placeOn({ start, arc, lon, lat }: RoadLines, line: number, metres: number): Position {
  let v = start[line]!;
  while (v + 2 < start[line + 1]! && arc[v + 1]! < metres) v++;
  const share = Math.min(1, Math.max(0, (metres - arc[v]!) / (arc[v + 1]! - arc[v]!)));
  if (share === 0 || share === 1) return [lon[v + share]!, lat[v + share]!];
  return [lon[v]! + share * (lon[v + 1]! - lon[v]!), lat[v]! + share * (lat[v + 1]! - lat[v]!)];
}
