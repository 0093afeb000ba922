import type { Row } from './attacker.ts';

/** What is known of a count: a number, an unknown, or null where nothing can be said. */
export type Known = { readonly constant: number; readonly terms: Row['terms'] } | null;

/** Unknowns under their names, and what ties them. */
export type Equations = {
  readonly cells: ReadonlyMap<string, number>;
  readonly least: ReadonlyMap<number, number>;
  readonly rows: readonly Row[];
  unknown(name: string, least: number): Known;
  /** Σ sign × what is known = 0, or no more than 0. Nothing where a member cannot be told. */
  relate(members: readonly (readonly [known: Known, sign: number])[], most?: 'atMost'): void;
};

export const nothing: Known = { constant: 0, terms: [] };

export function number(constant: number): Known {
  return { constant, terms: [] };
}

export function createEquations(): Equations {
  const cells = new Map<string, number>();
  const least = new Map<number, number>();
  const rows: Row[] = [];
  return {
    cells,
    least,
    rows,
    unknown(name, from) {
      const cell = cells.get(name) ?? cells.size;
      cells.set(name, cell);
      least.set(cell, from);
      return { constant: 0, terms: [{ cell, sign: 1 }] };
    },
    relate(members, most) {
      if (members.some(([known]) => known === null)) return;
      const terms = members.flatMap(([known, sign]) =>
        known!.terms.map((term) => ({ cell: term.cell, sign: term.sign * sign })),
      );
      const total = 0 - members.reduce((sum, [known, sign]) => sum + sign * known!.constant, 0);
      if (terms.length > 0) rows.push({ terms, low: most ? -Infinity : total, high: total });
    },
  };
}
