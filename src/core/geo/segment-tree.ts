import Flatbush from 'flatbush';

/** Straight pieces with an index over their boxes, all in flat arrays that can be handed to another thread. */
export type SegmentTree = {
  /** `lon1, lat1, lon2, lat2` by piece, degrees; a point is a piece of no length. */
  readonly ends: Float64Array;
  /** The index as bytes; null when there are no pieces. */
  readonly boxes: ArrayBuffer | null;
};

/** Looks pieces up by a box; keeps the opened index. */
export type SegmentSearch = (west: number, south: number, east: number, north: number) => readonly number[];

/** Builds the index; n log n. `ends` is kept, not copied. */
export function segmentTree(ends: Float64Array): SegmentTree {
  const count = ends.length / 4;
  if (count === 0) return { ends, boxes: null };
  const tree = new Flatbush(count);
  for (let k = 0; k < count; k++) {
    const [lon1, lat1, lon2, lat2] = [ends[k * 4]!, ends[k * 4 + 1]!, ends[k * 4 + 2]!, ends[k * 4 + 3]!];
    tree.add(Math.min(lon1, lon2), Math.min(lat1, lat2), Math.max(lon1, lon2), Math.max(lat1, lat2));
  }
  tree.finish();
  return { ends, boxes: tree.data as ArrayBuffer };
}

/** Numbers of the pieces whose boxes meet a box, in no order; none when there are no pieces. */
export function searchOf({ boxes }: SegmentTree): SegmentSearch {
  if (boxes === null) return () => [];
  const tree = Flatbush.from(boxes);
  return (west, south, east, north) => tree.search(west, south, east, north);
}
