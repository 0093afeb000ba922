import type { Where } from '../target/target.ts';
import type { Bilingual } from '../unit.ts';

/**
 * How an indicator behaves in time. `stock`: the state on the period's last day. `flow`: an amount that belongs to the period.
 * `rate`: a quotient at the period's end. `flag`: 1 = yes, 0 = no, a state like a stock.
 */
export type IndicatorKind = 'stock' | 'flow' | 'rate' | 'flag';

/** One operand of a roll-up: another indicator or a baseline attribute of the village table. */
export type Term =
  | { readonly indicator: string; readonly dimension?: string; readonly category?: string }
  | { readonly attribute: string };

/** How parts make a whole. Shares are never averaged: numerators and denominators are summed, then divided. */
export type RollUp =
  | { readonly kind: 'sum' }
  | { readonly kind: 'ratio'; readonly numerator: Term; readonly denominator: Term }
  | { readonly kind: 'weightedMean'; readonly weight: Term }
  | { readonly kind: 'countWhere' }
  | { readonly kind: 'none' };

export type Dimension = {
  readonly id: string;
  readonly title: Bilingual;
  readonly categories: readonly { readonly id: string; readonly title: Bilingual }[];
};

export type Indicator = {
  readonly id: string;
  readonly title: Bilingual;
  /** Unit id, worded by `text/units`: `people`, `households`, `villages`, `ratio`, `yuan`, `wanYuan`, `km`, … */
  readonly unit: string;
  readonly kind: IndicatorKind;
  readonly rollUp: RollUp;
  readonly betterIs: 'higher' | 'lower' | 'neither';
  readonly sensitivity: 'public' | 'internal' | 'restricted';
  /** Years for which a state stays known after its report; 0 or absent: only for its own period. */
  readonly carryYears?: number;
  /**
   * Units that should have it, by their attributes (`{attribute: "poorVillage", op: "=", value: 1}`): the others are not applicable,
   * not missing. Absent: every unit of the levels at which it is reported.
   */
  readonly appliesTo?: Where;
  readonly dimensions?: readonly Dimension[];
  /** Which of the four themes offers it first. */
  readonly theme?: 'object' | 'category' | 'area' | 'task';
};
