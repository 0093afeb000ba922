import { type CapsuleIndex, numbersPerCapsule, roundingMetres, type Section } from './capsule-index.ts';
import { type CapsulePlanes, planeRow } from './capsule-planes.ts';

/** How far a line may bend away, as a share of the radius: less makes more capsules, more leaves more to ask edges for. */
const bendShare = 0.05;

/** Cuts a group into its capsules. */
export function cutGroup(index: CapsuleIndex, { planes, radiusMetres }: Section, group: number): void {
  const { lines, capsules } = index.groups;
  const [first, end, row] = [lines[group * 4]!, lines[group * 4 + 1]!, lines[group * 4 + 2]!];
  const shift = lines[group * 4 + 3]! * 360;
  const { lon1, lat1, lon2, lat2 } = index.edges;
  capsules[group * 2] = index.count;
  const lonA = lon1[first]!;
  const latA = lat1[first]!;
  const pieces = Math.ceil(Math.abs(lat2[first]! - latA) / planes.tallestDegrees);
  if (pieces > 1) {
    const [dLon, dLat] = [(lon2[first]! - lonA) / pieces, (lat2[first]! - latA) / pieces];
    for (let k = 0; k < pieces; k++) {
      const lat = latA + k * dLat;
      const at = planeRow(planes, lat);
      const [dx, dy] = [dLon * planes.east[at]!, dLat * planes.north[at]!];
      addCapsule(index, planes, at, lonA + k * dLon + shift, lat, 0, 0, dx, dy, 0, first, end);
    }
  } else {
    const { xs, ys } = index;
    const scaleX = planes.east[row]!;
    const scaleY = planes.north[row]!;
    for (let e = first; e < end; e++) {
      xs[e - first + 1] = (lon2[e]! - lonA) * scaleX;
      ys[e - first + 1] = (lat2[e]! - latA) * scaleY;
    }
    const bendMetres = radiusMetres * bendShare;
    for (let a = 0; a < end - first; )
      a = addChain(index, planes, row, lonA + shift, latA, a, end - first, first, bendMetres);
  }
  capsules[group * 2 + 1] = index.count;
}

/**
 * As many edges of the group from its vertex `a` on as one capsule holds; the number of the vertex where it ends. Its straight piece is the
 * line from the first to the last vertex, moved sideways into the middle of the vertices between them. These project onto it and lie
 * within `bend` of it, so does the whole line, and as the line crosses every perpendicular of the piece the other way round too.
 */
function addChain(
  index: CapsuleIndex,
  planes: CapsulePlanes,
  row: number,
  lonA: number,
  latA: number,
  a: number,
  count: number,
  firstEdge: number,
  bendMetres: number,
): number {
  const { xs, ys } = index;
  const ax = xs[a]!;
  const ay = ys[a]!;
  let b = a + 1;
  let [bend, middle] = [0, 0];
  while (b < count) {
    const next = Math.min(count, b + Math.max(1, (b - a) >> 1));
    const dx = xs[next]! - ax;
    const dy = ys[next]! - ay;
    const square = dx * dx + dy * dy;
    let [left, right] = [0, 0];
    for (let k = a + 1; k < next; k++) {
      const x = xs[k]! - ax;
      const y = ys[k]! - ay;
      const along = x * dx + y * dy;
      const across = y * dx - x * dy;
      if (along < 0 || along > square) left = Number.POSITIVE_INFINITY;
      if (across > left) left = across;
      if (across < right) right = across;
    }
    const wide = 2 * bendMetres;
    // A chain that comes back to its beginning has no straight piece.
    if (square === 0 || !((left - right) * (left - right) <= wide * wide * square)) break;
    const length = Math.sqrt(square);
    bend = (left - right) / 2 / length;
    middle = (left + right) / 2 / length;
    b = next;
  }
  const dx = xs[b]! - ax;
  const dy = ys[b]! - ay;
  const length = Math.sqrt(dx * dx + dy * dy);
  const asideX = middle === 0 ? 0 : (-dy / length) * middle;
  const asideY = middle === 0 ? 0 : (dx / length) * middle;
  addCapsule(index, planes, row, lonA, latA, ax + asideX, ay + asideY, dx, dy, bend, firstEdge + a, firstEdge + b);
  return b;
}

function addCapsule(
  index: CapsuleIndex,
  planes: CapsulePlanes,
  row: number,
  lonA: number,
  latA: number,
  x: number,
  y: number,
  dx: number,
  dy: number,
  bend: number,
  edgeFrom: number,
  edgeTo: number,
): void {
  const capsule = index.count++;
  const k = capsule * numbersPerCapsule;
  if (k >= index.numbers.length) {
    const { numbers, edgesOf } = index;
    index.numbers = new Float64Array(numbers.length * 2);
    index.numbers.set(numbers);
    index.edgesOf = new Int32Array(edgesOf.length * 2);
    index.edgesOf.set(edgesOf);
  }
  const { numbers, edgesOf } = index;
  const square = dx * dx + dy * dy;
  const inner = planes.sure[row]! - bend - roundingMetres;
  const outer = planes.excluded[row]! + bend + roundingMetres;
  numbers[k] = lonA + x / planes.east[row]!;
  numbers[k + 1] = latA + y / planes.north[row]!;
  numbers[k + 2] = planes.east[row]!;
  numbers[k + 3] = planes.north[row]!;
  numbers[k + 4] = dx;
  numbers[k + 5] = dy;
  numbers[k + 6] = square === 0 ? 0 : 1 / square;
  numbers[k + 7] = inner > 0 ? inner * inner : -1;
  numbers[k + 8] = outer * outer;
  numbers[k + 9] = bend;
  edgesOf[capsule * 2] = edgeFrom;
  edgesOf[capsule * 2 + 1] = edgeTo;
}
