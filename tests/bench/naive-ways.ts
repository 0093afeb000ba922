import { edgeMetres } from '../../src/core/geo/edge-distance.ts';
import type { Network } from '../../src/core/reach/network/network.ts';

/**
 * The peer of `reach-network`, as it is commonly written: objects and maps, one search from the village each time, a list kept in order
 * as its queue, and a walk to every line nearby found by trying every piece of the lines in reach of a box. It reads the joints of our network, so
 * that both answer on the same roads; everything after that is its own.
 */

export function naiveGraph(network: Network, destinations: readonly (readonly [number, number])[], walk: number) {
  const { lines, joints } = network;
  const stops: number[][] = [];
  const links = new Map<string, (readonly [string, number])[]>();
  const goals = new Map<string, number>();
  const add = (from: string, to: string, metres: number) => {
    const list = links.get(from);
    if (list) list.push([to, metres]);
    else links.set(from, [[to, metres]]);
  };
  for (let l = 0; l + 1 < lines.start.length; l++) stops.push([0, lines.arc[lines.start[l + 1]! - 1]!]);
  for (const joint of joints) {
    stops[joint.lineA]!.push(joint.arcA);
    stops[joint.lineB]!.push(joint.arcB);
    add(`${joint.lineA} ${joint.arcA}`, `${joint.lineB} ${joint.arcB}`, joint.gapMetres);
    add(`${joint.lineB} ${joint.arcB}`, `${joint.lineA} ${joint.arcA}`, joint.gapMetres);
  }
  for (const [lon, lat] of destinations)
    for (const [line, arc, metres] of naiveEntries(network, lon, lat, walk)) {
      stops[line]!.push(arc);
      const key = `${line} ${arc}`;
      goals.set(key, Math.min(goals.get(key) ?? Number.POSITIVE_INFINITY, metres));
    }
  for (const [l, arcs] of stops.entries()) {
    const sorted = [...new Set(arcs)].sort((a, b) => a - b);
    stops[l] = sorted;
    for (let k = 1; k < sorted.length; k++) {
      const [a, b] = [sorted[k - 1]!, sorted[k]!];
      add(`${l} ${a}`, `${l} ${b}`, b - a);
      add(`${l} ${b}`, `${l} ${a}`, b - a);
    }
  }
  return { links, stops, goals, network };
}

/** Metres of the shortest way of one village, infinite without any. */
export function naiveWay(graph: ReturnType<typeof naiveGraph>, lon: number, lat: number, walk: number): number {
  const { links, stops, goals } = graph;
  const best = new Map<string, number>();
  const queue: { readonly key: string; readonly metres: number }[] = [];
  const reach = (key: string, metres: number) => {
    if (metres >= (best.get(key) ?? Number.POSITIVE_INFINITY)) return;
    best.set(key, metres);
    let [low, high] = [0, queue.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (queue[middle]!.metres > metres) low = middle + 1;
      else high = middle;
    }
    queue.splice(low, 0, { key, metres });
  };
  for (const [line, arc, metres] of naiveEntries(graph.network, lon, lat, walk)) {
    const arcs = stops[line]!;
    const after = arcs.findIndex((each) => each >= arc);
    for (const k of [after - 1, after]) if (k >= 0) reach(`${line} ${arcs[k]!}`, metres + Math.abs(arcs[k]! - arc));
  }
  let answer = Number.POSITIVE_INFINITY;
  for (let next = queue.pop(); next && next.metres < answer; next = queue.pop()) {
    if (next.metres > best.get(next.key)!) continue;
    answer = Math.min(answer, next.metres + (goals.get(next.key) ?? Number.POSITIVE_INFINITY));
    for (const [to, metres] of links.get(next.key) ?? []) reach(to, next.metres + metres);
  }
  return answer;
}

/** Line, metres along it and metres on foot, for every line within walking distance. */
function naiveEntries(
  network: Network,
  lon: number,
  lat: number,
  walk: number,
): readonly (readonly [line: number, arc: number, metres: number])[] {
  const { lines } = network;
  const nearest = new Map<number, { piece: number; metres: number }>();
  const box = (walk / 111_000) * 1.3;
  for (let p = 0; p + 1 < lines.lon.length; p++) {
    const line = lines.line[p]!;
    if (line !== lines.line[p + 1]) continue;
    const [x1, y1, x2, y2] = [lines.lon[p]!, lines.lat[p]!, lines.lon[p + 1]!, lines.lat[p + 1]!];
    if (Math.min(x1, x2) > lon + box || Math.max(x1, x2) < lon - box) continue;
    if (Math.min(y1, y2) > lat + box || Math.max(y1, y2) < lat - box) continue;
    const metres = edgeMetres(lon, lat, x1, y1, x2, y2);
    if (metres > walk || metres >= (nearest.get(line)?.metres ?? Number.POSITIVE_INFINITY)) continue;
    nearest.set(line, { piece: p, metres });
  }
  return [...nearest].map(([line, { piece, metres }]) => [line, arcOf(network, piece, lon, lat), metres]);
}

/** Metres along its line of the place of a piece nearest to a point, by cutting the piece in ever smaller parts. */
function arcOf({ lines }: Network, p: number, lon: number, lat: number): number {
  const away = (t: number): number => {
    const x = lines.lon[p]! + t * (lines.lon[p + 1]! - lines.lon[p]!);
    const y = lines.lat[p]! + t * (lines.lat[p + 1]! - lines.lat[p]!);
    return edgeMetres(lon, lat, x, y, x, y);
  };
  let [low, high] = [0, 1];
  for (let step = 0; step < 40; step++) {
    const [a, b] = [low + (high - low) / 3, high - (high - low) / 3];
    if (away(a) <= away(b)) high = b;
    else low = a;
  }
  return lines.arc[p]! + low * (lines.arc[p + 1]! - lines.arc[p]!);
}
