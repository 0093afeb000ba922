import type { Edges, FeatureTable } from '../features.ts';
import { type CapsulePlanes, planeRow, planesByRadius } from './capsule-planes.ts';
import { inRounds, sorted } from './in-rounds.ts';

/**
 * The lines of a table as capsules: straight pieces with a bound for how far the line bends away from them. In the plane of a capsule a
 * point within `inner` of the piece is within the radius of the line for certain and one beyond `outer` is not; in between its edges
 * have to be asked. A winding road of 20 vertices becomes three capsules, so that most is decided once instead of 19 times.
 *
 * Capsules come in groups, a stretch of one line each. A group is cut into its capsules when they are first needed (`cutGroup`), for
 * where there are many roads most lie where everything is covered already.
 */
export type CapsuleIndex = {
  readonly edges: Edges;
  /** What one year and one radius have, in the order of time. */
  readonly sections: readonly Section[];
  readonly groups: Groups;
  /** Ten numbers a capsule, see `numbersPerCapsule`. */
  numbers: Float64Array;
  /** First edge of each capsule and the one after its last. */
  edgesOf: Int32Array;
  count: number;
  /** Room for the vertices of a group, in metres from the first. */
  readonly xs: Float64Array;
  readonly ys: Float64Array;
};

/** Groups `from` to `to` of an index. */
export type Section = {
  readonly year: number;
  readonly radiusMetres: number;
  readonly planes: CapsulePlanes;
  readonly from: number;
  readonly to: number;
  /** Edges too close to a pole for any plane. */
  readonly polarEdges: readonly number[];
};

/** By group. */
type Groups = {
  readonly count: number;
  /** West, south, east and north of all that is within the radius, in degrees. */
  readonly boxes: Float64Array;
  /** Four numbers: first edge and the one after the last, row of the plane, and turns of 360° that the group is shifted by. */
  readonly lines: Int32Array;
  /** First capsule and the one after the last; -1 before the group is cut. */
  readonly capsules: Int32Array;
};

/**
 * Longitude and latitude of the beginning; metres per degree east and north; metres east and north from there to the end; 1 ÷ squared
 * length, 0 for a point; squares of `inner` (-1 when it decides nothing) and `outer`; and how far the line bends away, in metres.
 */
export const numbersPerCapsule = 10;

/** Most edges of one group. */
const edgesTogether = 32;
/** Room for rounding in metres: a coordinate of 180° is exact to 3e-9 m. */
export const roundingMetres = 1e-6;

/** The index of a table's lines, nothing cut yet; linear in the edges. Polygons count as their outlines. */
export function indexLines(table: FeatureTable): CapsuleIndex {
  const { edges, edgeStart, year, radius } = table;
  const years = [...new Set(year)].sort((a, b) => a - b);
  const radii = [...new Set(radius)].sort((a, b) => a - b);
  const [yearAt, radiusAt] = [numbersByValue(years), numbersByValue(radii)];
  const sectionOf = new Int32Array(year.length);
  for (let f = 0; f < year.length; f++) sectionOf[f] = yearAt.get(year[f]!)! * radii.length + radiusAt.get(radius[f]!)!;
  const { order, starts } = sorted(inRounds(table, radii.at(-1) ?? 1), sectionOf, years.length * radii.length);
  const planesOf = planesByRadius(edges);
  const groups = {
    count: 0,
    boxes: new Float64Array(4 * year.length + 64),
    lines: new Int32Array(4 * year.length + 64),
  };
  const sections: Section[] = [];
  for (let section = 0; section + 1 < starts.length; section++) {
    if (starts[section] === starts[section + 1]) continue;
    const radiusMetres = radii[section % radii.length]!;
    const planes = planesOf(radiusMetres);
    const from = groups.count;
    const polarEdges: number[] = [];
    for (let n = starts[section]!; n < starts[section + 1]!; n++) {
      const f = order[n]!;
      groupLine(groups, planes, edges, edgeStart[f]!, edgeStart[f + 1]!, polarEdges);
    }
    const each = { year: years[Math.floor(section / radii.length)]!, radiusMetres, planes };
    sections.push({ ...each, from, to: groups.count, polarEdges });
  }
  return {
    edges,
    sections,
    groups: { ...groups, capsules: new Int32Array(groups.count * 2).fill(-1) },
    numbers: new Float64Array(4096 * numbersPerCapsule),
    edgesOf: new Int32Array(4096 * 2),
    count: 0,
    xs: new Float64Array(edgesTogether + 1),
    ys: new Float64Array(edgesTogether + 1),
  };
}

function numbersByValue(values: readonly number[]): ReadonlyMap<number, number> {
  return new Map(values.map((value, k) => [value, k]));
}

type GrowingGroups = { count: number; boxes: Float64Array; lines: Int32Array };

/** Groups edges of a feature that follow on from each other. */
function groupLine(
  groups: GrowingGroups,
  planes: CapsulePlanes,
  { lon1, lat1, lon2, lat2 }: Edges,
  from: number,
  to: number,
  polarEdges: number[],
): void {
  const tallest = planes.tallestDegrees;
  for (let e = from; e < to; ) {
    const latA = lat1[e]!;
    const row = planeRow(planes, latA);
    let west = Math.min(lon1[e]!, lon2[e]!);
    let east = Math.max(lon1[e]!, lon2[e]!);
    let south = Math.min(latA, lat2[e]!);
    let north = Math.max(latA, lat2[e]!);
    const away = Math.max(planes.excluded[row]!, planes.excluded[planeRow(planes, lat2[e]!)]!) + roundingMetres;
    if (away === Number.POSITIVE_INFINITY) {
      polarEdges.push(e++);
      continue;
    }
    const first = e++;
    // A long edge is a group of its own.
    const last = north - south > tallest ? e : Math.min(to, first + edgesTogether);
    for (; e < last; e++) {
      const lon = lon2[e]!;
      const lat = lat2[e]!;
      if (lon1[e] !== lon2[e - 1] || lat1[e] !== lat2[e - 1] || Math.abs(lat - latA) > tallest) break;
      if (lon < west) west = lon;
      else if (lon > east) east = lon;
      if (lat < south) south = lat;
      else if (lat > north) north = lat;
    }
    const scaleX = Math.min(planes.east[row]!, planes.east[planeRow(planes, lat2[first]!)]!);
    const scaleY = Math.min(planes.north[row]!, planes.north[planeRow(planes, lat2[first]!)]!);
    west -= away / scaleX;
    east += away / scaleX;
    // A village may lie a turn away.
    const lastTurn = Math.floor((180 - west) / 360);
    for (let turn = Math.ceil((-180 - east) / 360); turn <= lastTurn; turn++) {
      const at = groups.count++ * 4;
      if (at + 4 > groups.lines.length) grow(groups);
      groups.boxes[at] = west + turn * 360;
      groups.boxes[at + 1] = south - away / scaleY;
      groups.boxes[at + 2] = east + turn * 360;
      groups.boxes[at + 3] = north + away / scaleY;
      groups.lines[at] = first;
      groups.lines[at + 1] = e;
      groups.lines[at + 2] = row;
      groups.lines[at + 3] = turn;
    }
  }
}

function grow(groups: GrowingGroups): void {
  const { boxes, lines } = groups;
  groups.boxes = new Float64Array(boxes.length * 2);
  groups.boxes.set(boxes);
  groups.lines = new Int32Array(lines.length * 2);
  groups.lines.set(lines);
}
