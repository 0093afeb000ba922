import type { Position } from 'geojson';
import { type AreaSums, areaSummer } from './area-sums.ts';
import { bandsByRadius, coverageOf, coveredBy } from './coverage.ts';
import {
  changedBox,
  type EdgeNumbers,
  edgesFrom,
  edgesOfPart,
  geometryOf,
  neighbours,
  type Part,
  partsOf,
  polygonEdges,
  type VertexAt,
} from './editable.ts';
import type { Edges, FeatureTable, ReachFeature } from './features.ts';
import { hitsOfEdge } from './hits.ts';
import { type Box, hitsInside } from './inside.ts';
import type { PointGrid } from './points.ts';
import { exactWeights } from './tally.ts';

export type ReachOptions = {
  readonly grid: PointGrid;
  /** By original number of the point: number of its area, -1 for none. */
  readonly areaOf: Int32Array;
  /** By area: the one above it, -1 at the top. */
  readonly parentArea: Int32Array;
  /** Weights by original number of the point (households, people, poor people); made exact by `exactWeights`. */
  readonly weights: readonly Float64Array[];
};

/** Original numbers of the points whose being covered an edit changed. */
export type ReachChange = { readonly gained: Int32Array; readonly lost: Int32Array };

/** What a feature alone covers: nobody else, neither base nor another feature, reaches these points. */
export type Alone = { readonly points: Int32Array; readonly weights: readonly number[] };

/**
 * Coverage that follows edits. The base is frozen, a flag a point; for features being edited every point counts the edges and polygons
 * that reach it, so an edit costs the points around the edges it changes and no others: some 10 µs where 600,000 villages lie in
 * 500 km × 500 km. Each edge is decided by `hitsOfEdge`, as in `coverageOf`, and sums are of exact weights, so flags and sums are
 * those of starting anew, to the last bit, after any number of edits.
 */
export type Reach = {
  readonly grid: PointGrid;
  /** All points with coordinates, and those without, by area. */
  readonly totals: AreaSums;
  readonly missing: AreaSums;
  /** Covered now, by base or by an edited feature; the arrays change with the edits. */
  readonly covered: AreaSums;
  /** Covered by the base alone. */
  readonly coveredByBase: AreaSums;
  /** Puts another base in place of the last one, all its features whatever their year. */
  setBase(table: FeatureTable): void;
  /** Throws when a feature of that id is there already. */
  add(feature: ReachFeature, radiusMetres: number): ReachChange;
  /** These throw when there is no such feature or vertex. */
  remove(id: string): ReachChange;
  moveVertex(id: string, at: VertexAt, to: Position): ReachChange;
  /** The new vertex takes the number `at.vertex`; those from there on move up. */
  insertVertex(id: string, at: VertexAt, position: Position): ReachChange;
  removeVertex(id: string, at: VertexAt): ReachChange;
  alone(id: string): Alone;
  /** The edited features as they are now. */
  features(): readonly ReachFeature[];
  /** By original number: 1 covered, 0 not, 255 without coordinates. */
  flags(): Uint8Array;
};

/** What is done to the positions of a part, and how many edges from the one before the vertex on it ends and begins. */
type Edit = {
  readonly last: (positions: readonly Position[]) => number;
  readonly ends: number;
  readonly begins: number;
  readonly make: (positions: Position[]) => void;
};

type Edited = { readonly feature: ReachFeature; readonly radiusMetres: number; readonly parts: Part[] };

/** An engine with an empty base and no features. */
export function createReach({ grid, areaOf, parentArea, weights }: ReachOptions): Reach {
  const exact = weights.map(exactWeights);
  const { empty: emptySums, addTo } = areaSummer({ areaOf, parentArea, weights });
  const [totals, missing, covered, coveredByBase] = [emptySums(), emptySums(), emptySums(), emptySums()];
  const base = new Uint8Array(grid.located);
  const counts = new Int32Array(grid.located);
  const hits = new Int32Array(grid.located);
  // The points that an edit touched, and how they were before it.
  const touched = new Int32Array(grid.located);
  const touchedIn = new Int32Array(grid.located);
  const before = new Uint8Array(grid.located);
  let edit = 0;
  let touchedCount = 0;
  const bandsFor = bandsByRadius(grid);
  const edited = new Map<string, Edited>();
  for (let i = 0; i < grid.count; i++) addTo(grid.place[i]! < 0 ? missing : totals, i, 1);

  function count(found: number, sign: 1 | -1): void {
    for (let k = 0; k < found; k++) {
      const place = hits[k]!;
      if (touchedIn[place] !== edit) {
        touchedIn[place] = edit;
        touched[touchedCount++] = place;
        before[place] = base[place] === 1 || counts[place]! > 0 ? 1 : 0;
      }
      counts[place]! += sign;
    }
  }

  function change(act: () => void): ReachChange {
    edit++;
    touchedCount = 0;
    act();
    const [gained, lost]: [number[], number[]] = [[], []];
    for (let k = 0; k < touchedCount; k++) {
      const place = touched[k]!;
      const now = base[place] === 1 || counts[place]! > 0 ? 1 : 0;
      if (now === before[place]) continue;
      const point = grid.original[place]!;
      addTo(covered, point, now === 1 ? 1 : -1);
      (now === 1 ? gained : lost).push(point);
    }
    return { gained: Int32Array.from(gained), lost: Int32Array.from(lost) };
  }

  function countEdges(edges: readonly EdgeNumbers[], radiusMetres: number, sign: 1 | -1): void {
    for (const [lon1, lat1, lon2, lat2] of edges)
      count(hitsOfEdge(grid, bandsFor(radiusMetres), lon1, lat1, lon2, lat2, hits), sign);
  }

  function countInside(edges: Edges, box: Box | undefined, sign: 1 | -1): void {
    count(hitsInside(grid, edges, { from: 0, to: edges.lon1.length, ...(box ? { box } : {}) }, hits), sign);
  }

  function countAll(each: Edited, sign: 1 | -1): void {
    for (const part of each.parts) countEdges(edgesOfPart(part), each.radiusMetres, sign);
    for (const polygon of new Set(each.parts.map((part) => part.polygon)))
      if (polygon >= 0) countInside(polygonEdges(each.parts, polygon), undefined, sign);
  }

  function found(id: string): Edited {
    const each = edited.get(id);
    if (!each) throw new Error(`reach: expected a feature that was added, got ${id}`);
    return each;
  }

  /** Takes away the edges that the edit ends, makes it, and counts those that it begins. */
  function editPart(id: string, { part: number, vertex }: VertexAt, { last, ends, begins, make }: Edit): ReachChange {
    const { parts, radiusMetres } = found(id);
    const part = parts[number];
    if (!part || !Number.isInteger(vertex) || vertex < 0 || vertex > last(part.positions))
      throw new Error(`reach: expected a vertex of ${id}, got ${vertex} of part ${number}`);
    return change(() => {
      const polygon = part.polygon >= 0 ? polygonEdges(parts, part.polygon) : null;
      const around = [...neighbours(part, vertex)];
      // In a short part the edges around may be the same ones, or a point.
      const isShort = part.positions.length < 5;
      const ended = isShort ? edgesOfPart(part) : edgesFrom(part, vertex - 1, ends);
      make(part.positions);
      const begun = isShort ? edgesOfPart(part) : edgesFrom(part, vertex - 1, begins);
      countEdges(without(ended, begun), radiusMetres, -1);
      countEdges(without(begun, ended), radiusMetres, 1);
      if (!polygon) return;
      const after = polygonEdges(parts, part.polygon);
      const box = changedBox([...around, ...neighbours(part, vertex)], [polygon, after]);
      countInside(polygon, box, -1);
      countInside(after, box, 1);
    });
  }

  return {
    grid,
    totals,
    missing,
    covered,
    coveredByBase,
    setBase(table) {
      base.fill(0);
      const flags = coveredBy(coverageOf(grid, table));
      for (const sums of [...covered, ...coveredByBase]) sums.fill(0);
      for (let place = 0; place < grid.located; place++) {
        const point = grid.original[place]!;
        base[place] = flags[point]!;
        if (base[place] === 1) addTo(coveredByBase, point, 1);
        if (base[place] === 1 || counts[place]! > 0) addTo(covered, point, 1);
      }
    },
    add(feature, radiusMetres) {
      if (edited.has(feature.id)) throw new Error(`reach: expected a new feature, got ${feature.id} again`);
      const each = { feature, radiusMetres, parts: partsOf(feature.geometry) };
      edited.set(feature.id, each);
      return change(() => countAll(each, 1));
    },
    remove(id) {
      const each = found(id);
      edited.delete(id);
      return change(() => countAll(each, -1));
    },
    moveVertex: (id, at, to) =>
      editPart(id, at, {
        last: lastVertex,
        ends: 2,
        begins: 2,
        make: (positions) => void positions.splice(at.vertex, 1, to),
      }),
    insertVertex: (id, at, position) =>
      editPart(id, at, {
        last: (positions) => positions.length,
        ends: 1,
        begins: 2,
        make: (positions) => void positions.splice(at.vertex, 0, position),
      }),
    removeVertex: (id, at) =>
      editPart(id, at, {
        last: lastVertex,
        ends: 2,
        begins: 1,
        make: (positions) => void positions.splice(at.vertex, 1),
      }),
    alone(id) {
      const each = found(id);
      // Taken away and put back: in between, nobody else reaches those whose count is 0.
      const own = new Map<number, number>();
      edit++;
      touchedCount = 0;
      countAll(each, -1);
      for (let k = 0; k < touchedCount; k++) own.set(touched[k]!, counts[touched[k]!]!);
      countAll(each, 1);
      const points = [...own]
        .filter(([place, others]) => others === 0 && base[place] === 0)
        .map(([place]) => grid.original[place]!);
      points.sort((a, b) => a - b);
      return {
        points: Int32Array.from(points),
        weights: exact.map((weight) => points.reduce((sum, i) => sum + weight[i]!, 0)),
      };
    },
    features: () => [...edited.values()].map(({ feature, parts }) => ({ ...feature, geometry: geometryOf(parts) })),
    flags() {
      const flags = new Uint8Array(grid.count).fill(255);
      for (let place = 0; place < grid.located; place++)
        flags[grid.original[place]!] = base[place] === 1 || counts[place]! > 0 ? 1 : 0;
      return flags;
    },
  };
}

function lastVertex(positions: readonly Position[]): number {
  return positions.length - 1;
}

/** Edges of the one list that are not in the other; both hold a handful. */
function without(list: readonly EdgeNumbers[], other: readonly EdgeNumbers[]): readonly EdgeNumbers[] {
  const left = [...other];
  return list.filter((each) => {
    const at = left.findIndex((candidate) => candidate.every((number, k) => number === each[k]));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
