import type { AbsentReason } from '../absent.ts';
import type { ValueOrigin } from '../target/result.ts';
import type { AreaCode } from '../unit.ts';

/**
 * A figure with everything needed to explain it. `value` null means absent, with the reason; never zero. For shares `numerator` and
 * `denominator` are the summed parts; for plain sums they are null. There are a hundred thousand of them: they are written with their keys
 * in this order and not spread together, which costs ten times as much and makes every reading of them slower.
 */
export type Measured = {
  readonly value: number | null;
  readonly absent: AbsentReason | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Units that should have a figure and have none. */
  readonly missing: number;
  /** Units whose figure went in. */
  readonly known: number;
  readonly origin: ValueOrigin | null;
  /** Bit i stands for the i-th source of the workspace (at most 52). Or-ed upwards, so that no figure loses its origin. */
  readonly sources: number;
};

/** Nothing was reported, and something should have been, for `missing` units. */
export function absentMeasure(absent: AbsentReason, missing: number, sources = 0): Measured {
  return { value: null, absent, numerator: null, denominator: null, missing, known: 0, origin: null, sources };
}

/** One figure as somebody reported it, or the reason why there is none. */
export function reportedMeasure(value: number | null, absent: AbsentReason | null, sources: number): Measured {
  if (value === null) {
    const reason = absent ?? 'missing';
    return absentMeasure(reason, reason === 'notApplicable' ? 0 : 1, sources);
  }
  return {
    value,
    absent: null,
    numerator: null,
    denominator: null,
    missing: 0,
    known: 1,
    origin: 'reported',
    sources,
  };
}

/** Union of two sets of sources; plain `|` would cut at 32 bits. */
export function joinSources(a: number, b: number): number {
  if (a === b || b === 0) return a;
  if (a === 0) return b;
  const high = 2 ** 31;
  const upper = Math.floor(a / high) | Math.floor(b / high);
  return upper * high + ((a % high) | (b % high));
}

/** Whether source number `index` is in the set. */
export function hasSource(sources: number, index: number): boolean {
  return Math.floor(sources / 2 ** index) % 2 === 1;
}

/** Lists of units behind a share. */
export type UnitLists = {
  readonly satisfied: readonly AreaCode[];
  readonly failing: readonly AreaCode[];
  readonly missing: readonly AreaCode[];
};
