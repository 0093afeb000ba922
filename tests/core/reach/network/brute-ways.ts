import { edgeMetres } from '../../../../src/core/geo/edge-distance.ts';
import { meetingOf } from '../../../../src/core/geo/segment-pairs.ts';
import type { Destination } from '../../../../src/core/reach/network/reach-along.ts';
import type { NetworkRoad } from '../../../../src/core/reach/network/roads.ts';
import { designSpeeds } from '../../../../src/core/reach/network/speeds.ts';
import type { LonLat } from '../../../../src/core/unit.ts';
import type { NetworkCase } from './random-network.ts';

type Place = { readonly road: number; readonly arc: number };
type Line = { readonly road: NetworkRoad; readonly at: readonly LonLat[]; readonly arc: readonly number[] };
type Arc = { readonly from: number; readonly to: number; readonly metres: number; readonly speed: number };

/**
 * The least cost of every point written once more, without index, heap or flat arrays: every pair of pieces, every end against every
 * road, Bellman–Ford until nothing changes. Infinite when unreachable, NaN without coordinates. Roads are single lines here.
 */
export function bruteCosts(
  { roads, points, destinations }: NetworkCase,
  options: { walkMetres: number; tolerance: number; objective: 'metres' | 'seconds' },
): readonly number[] {
  const lines = roads.map(lineOf);
  const isPassable = (each: Line) => each.at.length > 1;
  const places: Place[] = [];
  const arcs: Arc[] = [];
  const numberOf = (place: Place): number => {
    const known = places.findIndex((each) => each.road === place.road && Math.abs(each.arc - place.arc) < 1e-6);
    return known >= 0 ? known : places.push(place) - 1;
  };
  const speedOf = (r: number) => designSpeeds[roads[r]!.technicalClass]! / 3.6;
  const link = (a: Place, b: Place, metres: number) => {
    const speed = Math.min(speedOf(a.road), speedOf(b.road));
    arcs.push({ from: numberOf(a), to: numberOf(b), metres, speed });
    arcs.push({ from: numberOf(b), to: numberOf(a), metres, speed });
  };
  for (const [r, line] of lines.entries())
    if (isPassable(line)) for (const arc of [0, line.arc.at(-1)!]) numberOf({ road: r, arc });
  const isEnd = ({ road, arc }: Place) => arc < 1e-6 || arc > lines[road]!.arc.at(-1)! - 1e-6;
  const met: [Place, Place][] = [];
  for (const [a, b] of meetingPlaces(lines)) {
    if (roads[a.road]!.layer !== roads[b.road]!.layer && !isEnd(a) && !isEnd(b)) continue;
    if (a.road === b.road && Math.abs(a.arc - b.arc) < 1e-6) continue;
    met.push([a, b], [b, a]);
    link(a, b, 0);
  }
  for (const [a, line] of lines.entries())
    for (const end of isPassable(line) ? [0, line.at.length - 1] : [])
      for (const [b, other] of lines.entries()) {
        if (a === b || !isPassable(other)) continue;
        const from = { road: a, arc: line.arc[end]! };
        if (met.some(([x, y]) => x.road === a && y.road === b && Math.abs(x.arc - from.arc) <= options.tolerance))
          continue;
        const nearest = nearestOn(other, line.at[end]!);
        const ends = [0, other.at.length - 1]
          .map((v) => ({ arc: other.arc[v]!, metres: metresTo(line.at[end]!, other.at[v]!, other.at[v]!) }))
          .sort((x, y) => x.metres - y.metres);
        const [layerA, layerB] = [roads[a]!.layer, roads[b]!.layer];
        const isInside = layerA === layerB || layerB === 0;
        if (nearest.metres > options.tolerance) continue;
        if (ends[0]!.metres <= Math.min(options.tolerance, isInside ? nearest.metres + 1e-3 : Number.POSITIVE_INFINITY))
          link(from, { road: b, arc: ends[0]!.arc }, ends[0]!.metres);
        else if (isInside) link(from, { road: b, arc: nearest.arc }, nearest.metres);
      }
  const starts = entries(destinations);
  const accesses = [...points.lon].map((lon, i) => entriesOf([lon, points.lat[i]!]));
  for (const { place } of starts) numberOf(place);
  for (const { place } of accesses.flat()) numberOf(place);
  for (const [r, { oneWay }] of roads.entries()) {
    const own = places.map((place, n) => ({ ...place, n })).filter(({ road }) => road === r);
    own.sort((a, b) => a.arc - b.arc);
    for (let k = 1; k < own.length; k++) {
      const metres = own[k]!.arc - own[k - 1]!.arc;
      if (oneWay !== 'backward') arcs.push({ from: own[k - 1]!.n, to: own[k]!.n, metres, speed: speedOf(r) });
      if (oneWay !== 'forward') arcs.push({ from: own[k]!.n, to: own[k - 1]!.n, metres, speed: speedOf(r) });
    }
  }
  const onFoot = (metres: number) => (options.objective === 'metres' ? metres : metres / (5 / 3.6));
  const cost = places.map(() => Number.POSITIVE_INFINITY);
  for (const { place, metres } of starts) cost[numberOf(place)] = Math.min(cost[numberOf(place)]!, onFoot(metres));
  const roadIds = new Set(destinations.flatMap((each) => (each.kind === 'road' ? [each.id] : [])));
  for (const [n, { road }] of places.entries()) if (roadIds.has(roads[road]!.id)) cost[n] = 0;
  for (let hasChanged = true; hasChanged; ) {
    hasChanged = false;
    for (const { from, to, metres, speed } of arcs) {
      const next = cost[to]! + (options.objective === 'metres' ? metres : metres / speed);
      if (next >= cost[from]! - 1e-9) continue;
      cost[from] = next;
      hasChanged = true;
    }
  }
  return accesses.map((list, i) =>
    Number.isNaN(points.lon[i])
      ? Number.NaN
      : Math.min(Number.POSITIVE_INFINITY, ...list.map(({ place, metres }) => onFoot(metres) + cost[numberOf(place)]!)),
  );

  function entries(all: readonly Destination[]) {
    return all.flatMap((each) => (each.kind === 'place' ? entriesOf(each.at) : []));
  }

  function entriesOf(at: LonLat): readonly { readonly place: Place; readonly metres: number }[] {
    return lines.flatMap((line, road) => {
      if (!isPassable(line) || Number.isNaN(at[0])) return [];
      const { arc, metres } = nearestOn(line, at);
      return metres <= options.walkMetres ? [{ place: { road, arc }, metres }] : [];
    });
  }
}

function lineOf(road: NetworkRoad): Line {
  const all = (road.geometry?.coordinates ?? []) as unknown as LonLat[];
  const at = all.filter((p, i) => i === 0 || p[0] !== all[i - 1]![0] || p[1] !== all[i - 1]![1]);
  const arc = [0];
  for (let i = 1; i < at.length; i++) arc.push(arc[i - 1]! + metresTo(at[i - 1]!, at[i]!, at[i]!));
  return { road, at, arc };
}

function metresTo(p: LonLat, a: LonLat, b: LonLat): number {
  return edgeMetres(p[0], p[1], a[0], a[1], b[0], b[1]);
}

/** The first of the nearest pieces, its place found by cutting the piece in ever smaller parts. */
function nearestOn(line: Line, p: LonLat): { readonly arc: number; readonly metres: number } {
  let best = { arc: 0, metres: Number.POSITIVE_INFINITY };
  for (let k = 0; k + 1 < line.at.length; k++) {
    const [a, b] = [line.at[k]!, line.at[k + 1]!];
    const metres = metresTo(p, a, b);
    if (metres >= best.metres - 1e-7) continue;
    let [low, high] = [0, 1];
    const away = (t: number) => {
      const q: LonLat = [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
      return metresTo(p, q, q);
    };
    for (let step = 0; step < 60; step++) {
      const [t1, t2] = [low + (high - low) / 3, high - (high - low) / 3];
      if (away(t1) <= away(t2)) high = t2;
      else low = t1;
    }
    best = { arc: line.arc[k]! + low * (line.arc[k + 1]! - line.arc[k]!), metres };
  }
  return best;
}

function meetingPlaces(lines: readonly Line[]): readonly [Place, Place][] {
  const pieces = lines.flatMap((line, road) => line.at.slice(1).map((_, k) => ({ road, k })));
  const result: [Place, Place][] = [];
  for (const [n, i] of pieces.entries())
    for (const j of pieces.slice(n + 1)) {
      if (i.road === j.road && Math.abs(i.k - j.k) === 1) continue;
      const [a, b] = [lines[i.road]!.at[i.k]!, lines[i.road]!.at[i.k + 1]!];
      const [c, d] = [lines[j.road]!.at[j.k]!, lines[j.road]!.at[j.k + 1]!];
      const meeting = meetingOf(a, b, c, d);
      if (!meeting) continue;
      const common =
        meeting.kind === 'overlap' ? [a, b, c, d].filter((p) => isOn(a, b, p) && isOn(c, d, p)) : [meeting.at];
      for (const at of common)
        result.push([
          { road: i.road, arc: arcOn(lines[i.road]!, i.k, at) },
          { road: j.road, arc: arcOn(lines[j.road]!, j.k, at) },
        ]);
    }
  return result;
}

function isOn(a: LonLat, b: LonLat, p: LonLat): boolean {
  return [0, 1].every((axis) => p[axis]! >= Math.min(a[axis]!, b[axis]!) && p[axis]! <= Math.max(a[axis]!, b[axis]!));
}

function arcOn(line: Line, k: number, p: LonLat): number {
  const [a, b] = [line.at[k]!, line.at[k + 1]!];
  const t = Math.hypot(p[0] - a[0], p[1] - a[1]) / Math.hypot(b[0] - a[0], b[1] - a[1]);
  return line.arc[k]! + t * (line.arc[k + 1]! - line.arc[k]!);
}
