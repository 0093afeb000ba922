import type { CellSystem, Occurrences } from './cell-system.ts';

/**
 * Cells about one, itself first, that are joined to it by equations, nearest first. Of each equation at most `fanOut` further
 * parts are taken, in the order of `rank` (least first; Infinity: not at all), and its total; `most` in all.
 */
export function neighbourhoodOf(
  system: CellSystem,
  occurrences: Occurrences,
  given: {
    readonly cell: number;
    readonly fanOut: number;
    readonly most: number;
    /** Also what a cell is no more than: rarely of use, and much hangs on it. */
    readonly throughCaps: boolean;
    rank(cell: number): number;
  },
): readonly number[] {
  const { cell, fanOut, most, throughCaps, rank } = given;
  const found = new Set([cell]);
  const tried = new Set<number>();
  for (const near of found) {
    if (found.size >= most) break;
    for (const equation of occurrences.equations[near]!) {
      if (tried.has(equation)) continue;
      tried.add(equation);
      const open = system.equations[equation]!.filter(({ cell: other }) => !found.has(other) && rank(other) < Infinity);
      const parts = open.flatMap(({ cell: other, sign }) => (sign > 0 ? [other] : []));
      if (parts.length > fanOut) parts.sort((a, b) => rank(a) - rank(b) || a - b);
      for (const other of parts.slice(0, fanOut)) found.add(other);
      // The total always: where no part can give way, it must. And the other side of a link.
      const isLink = system.equations[equation]!.length === 2;
      for (const { cell: other, sign } of open) if (sign < 0 || isLink) found.add(other);
    }
    for (const cap of throughCaps ? occurrences.caps[near]! : []) {
      for (const { cell: other } of system.caps[cap]!.terms) if (rank(other) < Infinity) found.add(other);
    }
  }
  return [...found].slice(0, most);
}
