import type { LonLat } from '../unit.ts';
import { edgeMetres } from './edge-distance.ts';
import { squareMetresBelow } from './polygon-area.ts';
import { isInZone, type ZoneEdges } from './zone-edges.ts';

type Edge = readonly [LonLat, LonLat];

/** Two edges whose directions differ by less than this (sine of the angle) are taken to be parallel. */
const parallelSine = 1e-12;
/** Parts of an edge so short are left out: some 0.1 mm where an edge is a kilometre long. */
const shortestShare = 1e-7;

/** The parts of a line that lie within a zone, each a line of its own, in the line's direction. Along the border is not within. */
export function linesInZone(zone: ZoneEdges, line: readonly LonLat[]): readonly (readonly LonLat[])[] {
  const edges = line.slice(1).map((to, i): Edge => [line[i]!, to]);
  return joined(edges.flatMap((edge) => partsInside(edge, zone, false)));
}

/** Geodesic length of a line, metres. */
export function lineMetres(line: readonly LonLat[]): number {
  let metres = 0;
  for (let i = 1; i < line.length; i++) {
    const [[lon, lat], [toLon, toLat]] = [line[i - 1]!, line[i]!];
    metres += edgeMetres(lon, lat, toLon, toLat, toLon, toLat);
  }
  return metres;
}

/**
 * What two zones have in common: its area in square metres, and its outline in pieces. The outline consists of the border of each as
 * far as it lies within the other, and of shared border of the same direction; the area follows from it by Green's theorem, so that
 * no polygon has to be put together. Cost: edges of the one times edges of the other.
 */
export function overlapOf(
  a: ZoneEdges,
  b: ZoneEdges,
): { readonly squareMetres: number; readonly outline: readonly (readonly LonLat[])[] } {
  if (!boundsMeet(a.bounds, b.bounds)) return { squareMetres: 0, outline: [] };
  const parts = [
    ...a.edges.flatMap((edge) => partsInside(edge, b, true)),
    ...b.edges.flatMap((edge) => partsInside(edge, a, false)),
  ];
  const below = parts.reduce((sum, [from, to]) => sum + squareMetresBelow(from, to), 0);
  return { squareMetres: Math.max(0, -below), outline: joined(parts) };
}

/** Metres from a place to the nearest border of a zone; infinite for a zone without edges. */
export function metresToBorder({ edges }: ZoneEdges, [lon, lat]: LonLat): number {
  return edges.reduce(
    (least, [[x1, y1], [x2, y2]]) => Math.min(least, edgeMetres(lon, lat, x1, y1, x2, y2)),
    Number.POSITIVE_INFINITY,
  );
}

/** Parts of an edge within a zone. Where it runs along the zone's border: only with `withShared`, and in the same direction. */
function partsInside([from, to]: Edge, zone: ZoneEdges, withShared: boolean): readonly Edge[] {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const square = dx * dx + dy * dy;
  if (square === 0 || !boundsMeet(boundsOfEdge(from, to), zone.bounds)) return [];
  const cuts = [0, 1];
  const shared: { readonly start: number; readonly end: number; readonly isSame: boolean }[] = [];
  const shareOf = ([x, y]: LonLat) => ((x - from[0]) * dx + (y - from[1]) * dy) / square;
  for (const [p, q] of zone.edges) {
    const [ex, ey] = [q[0] - p[0], q[1] - p[1]];
    const cross = dx * ey - dy * ex;
    const [ox, oy] = [p[0] - from[0], p[1] - from[1]];
    if (Math.abs(cross) > parallelSine * Math.sqrt(square * (ex * ex + ey * ey))) {
      const share = (ox * ey - oy * ex) / cross;
      const other = (ox * dy - oy * dx) / cross;
      if (share > 0 && share < 1 && other >= 0 && other <= 1) cuts.push(share);
    } else if (Math.abs(ox * dy - oy * dx) <= parallelSine * Math.sqrt(square)) {
      const [a, b] = [shareOf(p), shareOf(q)];
      cuts.push(...[a, b].filter((share) => share > 0 && share < 1));
      shared.push({ start: Math.min(a, b), end: Math.max(a, b), isSame: dx * ex + dy * ey > 0 });
    }
  }
  cuts.sort((a, b) => a - b);
  const at = (share: number): LonLat => (share === 1 ? to : [from[0] + share * dx, from[1] + share * dy]);
  const parts: Edge[] = [];
  for (let i = 1; i < cuts.length; i++) {
    const [start, end] = [cuts[i - 1]!, cuts[i]!];
    if (end - start < shortestShare) continue;
    const middle = (start + end) / 2;
    const border = shared.find((each) => each.start < middle && middle < each.end);
    if (border ? withShared && border.isSame : isInZone(zone, at(middle))) parts.push([at(start), at(end)]);
  }
  return parts;
}

/** Parts that follow each other as one line. */
function joined(parts: readonly Edge[]): readonly (readonly LonLat[])[] {
  const lines: LonLat[][] = [];
  for (const [from, to] of parts) {
    const last = lines.at(-1);
    const end = last?.at(-1);
    if (last && end && end[0] === from[0] && end[1] === from[1]) last.push(to);
    else lines.push([from, to]);
  }
  return lines;
}

type Box = readonly [west: number, south: number, east: number, north: number];

function boundsOfEdge(from: LonLat, to: LonLat): Box {
  return [Math.min(from[0], to[0]), Math.min(from[1], to[1]), Math.max(from[0], to[0]), Math.max(from[1], to[1])];
}

function boundsMeet(a: Box, b: Box): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}
