import type { CellSystem, Occurrences } from './cell-system.ts';

/**
 * Cells about one, itself first, that are joined to it by equations, nearest first. Of each equation at most `fanOut` further cells
 * are taken, in the order of `rank` (least first; Infinity: not at all); `most` in all.
 */
export function neighbourhoodOf(
  system: CellSystem,
  occurrences: Occurrences,
  given: { readonly cell: number; readonly fanOut: number; readonly most: number; rank(cell: number): number },
): readonly number[] {
  const { cell, fanOut, most, rank } = given;
  const found = new Set([cell]);
  const tried = new Set<number>();
  for (const near of found) {
    if (found.size >= most) break;
    for (const equation of occurrences.equations[near]!) {
      if (tried.has(equation)) continue;
      tried.add(equation);
      const others = system.equations[equation]!.map((term) => term.cell).filter(
        (other) => !found.has(other) && rank(other) < Infinity,
      );
      if (others.length > fanOut) others.sort((a, b) => rank(a) - rank(b) || a - b);
      for (const other of others.slice(0, fanOut)) found.add(other);
    }
    for (const cap of occurrences.caps[near]!) {
      const { part, whole } = system.caps[cap]!;
      for (const other of [part, whole]) if (rank(other) < Infinity) found.add(other);
    }
  }
  return [...found].slice(0, most);
}
