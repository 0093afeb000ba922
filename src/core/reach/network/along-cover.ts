import { type AreaSums, areaSummer } from '../area-sums.ts';
import type { DrawnParts } from './drawn-parts.ts';
import type { DrawnReach } from './drawn-reach.ts';
import type { NetworkRoad } from './roads.ts';

/** Whom roads being drawn bring within a limit of the whole way, kept up with sums by area as `createReach` keeps them. */
export type AlongCover = {
  readonly totals: AreaSums;
  readonly missing: AreaSums;
  /** By what exists; never more than `covered`, for a drawn road makes no way longer. */
  readonly coveredByBase: AreaSums;
  /** With what is drawn; the arrays change with `draw`. */
  readonly covered: AreaSums;
  /** By point: 1 covered by what exists, 2 only with what is drawn, 0 not, 255 without coordinates. */
  flags(): Uint8Array;
  /** Puts these roads in place of those drawn before: who is newly covered, and who no longer. */
  draw(roads: readonly NetworkRoad[]): {
    readonly gained: Int32Array;
    readonly lost: Int32Array;
    readonly parts: DrawnParts;
  };
};

/**
 * `base` are the metres by what exists, by point; `mostMetres` of the whole way, equality is within. A point without coordinates has a way of
 * NaN metres.
 */
export function alongCover(options: {
  readonly drawn: DrawnReach;
  readonly base: Float64Array;
  readonly areaOf: Int32Array;
  readonly parentArea: Int32Array;
  readonly weights: readonly Float64Array[];
  readonly mostMetres: number;
}): AlongCover {
  const { drawn, base, mostMetres } = options;
  const { answer } = drawn;
  const { empty, addTo } = areaSummer(options);
  const [totals, missing, covered, coveredByBase] = [empty(), empty(), empty(), empty()];
  const flags = Uint8Array.from(answer.metres, (metres, point) => {
    addTo(Number.isNaN(metres) ? missing : totals, point, 1);
    if (base[point]! <= mostMetres) addTo(coveredByBase, point, 1);
    if (metres <= mostMetres) addTo(covered, point, 1);
    return flagOf(point);
  });

  function flagOf(point: number): number {
    if (Number.isNaN(answer.metres[point]!)) return 255;
    if (base[point]! <= mostMetres) return 1;
    return answer.metres[point]! <= mostMetres ? 2 : 0;
  }

  return {
    ...{ totals, missing, covered, coveredByBase },
    flags: () => flags.slice(),
    draw(roads) {
      const [gained, lost]: [number[], number[]] = [[], []];
      for (const point of drawn.draw(roads)) {
        const [before, now] = [flags[point]!, flagOf(point)];
        if (before === now) continue;
        flags[point] = now;
        addTo(covered, point, now === 2 ? 1 : -1);
        (now === 2 ? gained : lost).push(point);
      }
      return { gained: Int32Array.from(gained), lost: Int32Array.from(lost), parts: drawn.parts() };
    },
  };
}
