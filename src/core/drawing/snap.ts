import { type SegmentSearch, type SegmentTree, searchOf, segmentTree } from '../geo/segment-tree.ts';
import type { LonLat } from '../unit.ts';

/** What a place can be snapped to; earlier ones win where several are in reach. */
export const snapKinds = ['element', 'village', 'road', 'boundary'] as const;
export type SnapKind = (typeof snapKinds)[number];

/** One thing to snap to: the positions of a line or ring, or a single place. */
export type SnapSource = { readonly kind: SnapKind; readonly id: string; readonly line: readonly LonLatLike[] };
type LonLatLike = readonly number[];

/** Pieces to snap to, in flat arrays that can be handed to another thread. */
export type SnapTable = {
  readonly tree: SegmentTree;
  /** Number in `snapKinds`, by piece. */
  readonly kind: Uint8Array;
  /** Number in `ids`, by piece. */
  readonly owner: Int32Array;
  readonly ids: readonly string[];
};

/** A place on something that is there. */
export type Snap = {
  readonly kind: SnapKind;
  readonly id: string;
  /** On a vertex (or a village) or along an edge. */
  readonly on: 'vertex' | 'edge';
  readonly at: LonLat;
  readonly pixels: number;
};

/** How large a pixel is where the pointer is, in degrees. */
export type PixelDegrees = { readonly lon: number; readonly lat: number };

export type SnapSearch = {
  readonly table: SnapTable;
  readonly search: SegmentSearch;
  /** Ids that do not catch any more. */
  readonly hidden?: ReadonlySet<string>;
};

/** Lays the sources out and indexes them; n log n. */
export function snapTable(sources: readonly SnapSource[]): SnapTable {
  let count = 0;
  for (const { line } of sources) count += line.length === 1 ? 1 : Math.max(0, line.length - 1);
  const ends = new Float64Array(count * 4);
  const kind = new Uint8Array(count);
  const owner = new Int32Array(count);
  let at = 0;
  for (const [number, { kind: of, line }] of sources.entries()) {
    const pieces = line.length === 1 ? 1 : line.length - 1;
    for (let k = 0; k < pieces; k++) {
      const [from, to] = [line[k]!, line[k + 1] ?? line[k]!];
      ends.set([from[0]!, from[1]!, to[0]!, to[1]!], at * 4);
      kind[at] = snapKinds.indexOf(of);
      owner[at++] = number;
    }
  }
  return { tree: segmentTree(ends), kind, owner, ids: sources.map(({ id }) => id) };
}

export function openSnap(table: SnapTable): SnapSearch {
  return { table, search: searchOf(table.tree) };
}

/**
 * The best place to snap to within `reachPixels` of the pointer, or null. A vertex or village beats an edge, since it can hardly be meant
 * by chance; among equals the kind decides in the order of `snapKinds`, then the distance. Measured in the plane of the screen, as
 * the eye does. `except` names an element that is being drawn and must not catch itself.
 */
export function snapAt(
  searches: readonly SnapSearch[],
  [lon, lat]: LonLat,
  pixel: PixelDegrees,
  reachPixels: number,
  except: string | null = null,
): Snap | null {
  const [dLon, dLat] = [pixel.lon * reachPixels, pixel.lat * reachPixels];
  let best: Snap | null = null;
  let bestRank = Number.POSITIVE_INFINITY;
  for (const { table, search, hidden } of searches) {
    const { ends } = table.tree;
    for (const piece of search(lon - dLon, lat - dLat, lon + dLon, lat + dLat)) {
      const id = table.ids[table.owner[piece]!]!;
      const kind = table.kind[piece]!;
      if (hidden?.has(id) || (id === except && snapKinds[kind] === 'element')) continue;
      const [lon1, lat1, lon2, lat2] = [
        ends[piece * 4]!,
        ends[piece * 4 + 1]!,
        ends[piece * 4 + 2]!,
        ends[piece * 4 + 3]!,
      ];
      offer('vertex', kind, id, lon1, lat1);
      offer('vertex', kind, id, lon2, lat2);
      const [x, y] = [(lon1 - lon) / pixel.lon, (lat1 - lat) / pixel.lat];
      const [dx, dy] = [(lon2 - lon1) / pixel.lon, (lat2 - lat1) / pixel.lat];
      const length = dx * dx + dy * dy;
      if (length === 0) continue;
      const share = Math.min(1, Math.max(0, -(x * dx + y * dy) / length));
      offer('edge', kind, id, lon1 + share * (lon2 - lon1), lat1 + share * (lat2 - lat1));
    }
  }
  return best;

  function offer(on: Snap['on'], kind: number, id: string, toLon: number, toLat: number): void {
    const pixels = Math.hypot((toLon - lon) / pixel.lon, (toLat - lat) / pixel.lat);
    if (pixels > reachPixels) return;
    const rank = (on === 'vertex' ? 0 : snapKinds.length) + kind + pixels / (reachPixels * 2);
    if (rank >= bestRank) return;
    bestRank = rank;
    best = { kind: snapKinds[kind]!, id, on, at: [toLon, toLat], pixels };
  }
}
