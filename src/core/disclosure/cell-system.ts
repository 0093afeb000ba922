/**
 * Everything an attacker could compute with: figures (cells) that are not negative, equations between them that hold exactly, and
 * sums that cannot be more than others. The constants of the equations are what the cells' true values make them, so that an
 * attacker is taken to know every rounding and every late report: whoever knows less can only narrow less.
 */
export type CellSystem = {
  readonly cells: readonly Cell[];
  /** Σ sign × cell = what it is. */
  readonly equations: readonly (readonly Term[])[];
  readonly caps: readonly Cap[];
};

export type Cell = {
  readonly value: number;
  /** What the attacker knows it to be at least: 1 for a count, since zeros are shown and therefore known not to be withheld. */
  readonly least: number;
  /** What must stay open when the cell is sensitive; null for one that may be shown. */
  readonly need: Need | null;
  /** Never withheld: a zero, or a figure that an earlier release has shown and that has not changed. */
  readonly fixed: boolean;
  /** Loss to the reader when it is withheld, more than 0. */
  readonly cost: number;
};

/** The bounds of a sensitive cell: `high - low` at least `width`, `high` at least `reach`, `low` at most `below`. */
export type Need = { readonly width: number; readonly reach: number | null; readonly below: number | null };

export type Term = { readonly cell: number; readonly sign: number };

/** Σ sign × cell ≤ `most`: a part is no more than its whole, a stock no less than what is left after those who went. */
export type Cap = { readonly terms: readonly Term[]; readonly most: number };

/** Where each cell occurs. */
export type Occurrences = { readonly equations: readonly number[][]; readonly caps: readonly number[][] };

export function occurrencesOf({ cells, equations, caps }: CellSystem): Occurrences {
  const inEquations: number[][] = cells.map(() => []);
  const inCaps: number[][] = cells.map(() => []);
  equations.forEach((terms, i) => {
    for (const { cell } of terms) inEquations[cell]!.push(i);
  });
  caps.forEach(({ terms }, i) => {
    for (const { cell } of terms) inCaps[cell]!.push(i);
  });
  return { equations: inEquations, caps: inCaps };
}

/** Whether bounds leave open what must stay open. A millionth is lost to rounding. */
export function isOpen({ width, reach, below }: Need, low: number, high: number): boolean {
  return (
    high - low >= width - 1e-6 && (reach === null || high >= reach - 1e-6) && (below === null || low <= below + 1e-6)
  );
}
