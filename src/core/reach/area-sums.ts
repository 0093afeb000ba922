import { exactWeights } from './tally.ts';

/** Sums by area, all levels, then over all points (last); [0] counts points, [k + 1] adds up the weight k. */
export type AreaSums = readonly Float64Array[];

export type AreaSummer = {
  empty(): Float64Array[];
  /** Counts a point in (1) or out (-1), with its weights, in its area, all areas above it and the whole. */
  addTo(sums: AreaSums, point: number, sign: 1 | -1): void;
};

/** `areaOf` is the number of each point's area, -1 for none, `parentArea` the area above each area, -1 at the top. Weights are made exact. */
export function areaSummer({
  areaOf,
  parentArea,
  weights,
}: {
  readonly areaOf: Int32Array;
  readonly parentArea: Int32Array;
  readonly weights: readonly Float64Array[];
}): AreaSummer {
  const exact = weights.map(exactWeights);
  const areas = parentArea.length;
  return {
    empty: () => [Float64Array, ...exact].map(() => new Float64Array(areas + 1)),
    addTo(sums, point, sign) {
      for (let area = areas; area >= 0; area = area === areas ? areaOf[point]! : parentArea[area]!) {
        sums[0]![area]! += sign;
        for (let k = 0; k < exact.length; k++) sums[k + 1]![area]! += sign * exact[k]![point]!;
      }
    },
  };
}
