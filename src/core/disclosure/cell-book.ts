import type { Cap, Cell, CellSystem, Need, Term } from './cell-system.ts';

/** Collects the cells of a release under their keys, then the equations between them. */
export type CellBook = {
  /** The cell of a column for an area or custom area; entered when it is not there yet. Values of later calls must agree. */
  enter(
    column: string,
    place: string,
    value: number,
    given: { readonly cost: number; readonly need: Need | null },
  ): number;
  /** The same figure under a further name (a state carried over from the year before). */
  alias(column: string, place: string, cell: number): void;
  find(column: string, place: string): number | undefined;
  /** Columns with their places, in the order of entry. */
  columns(): ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** An equation; dropped when fewer than two of its cells are not zero. */
  relate(terms: readonly Term[]): void;
  cap(cap: Cap): void;
  /** A need of a cell that comes to light later; the stricter parts of both hold. */
  tighten(cell: number, need: Need): void;
  fix(cell: number): void;
  cheapen(cell: number, factor: number): void;
  equations(): readonly (readonly Term[])[];
  valueOf(cell: number): number;
  needOf(cell: number): Need | null;
  isFixed(cell: number): boolean;
  system(): CellSystem;
};

type Draft = { value: number; cost: number; need: Need | null; fixed: boolean };

export function createCellBook(): CellBook {
  const drafts: Draft[] = [];
  const columns = new Map<string, Map<string, number>>();
  const equations = new Map<string, readonly Term[]>();
  const caps = new Map<string, Cap>();

  function find(column: string, place: string): number | undefined {
    return columns.get(column)?.get(place);
  }

  function alias(column: string, place: string, cell: number): void {
    const places = columns.get(column) ?? new Map<string, number>();
    columns.set(column, places);
    places.set(place, cell);
  }

  return {
    find,
    alias,
    columns: () => columns,
    enter(column, place, value, { cost, need }) {
      const known = find(column, place);
      if (known !== undefined) return known;
      const cell = drafts.push({ value, cost, need, fixed: value === 0 }) - 1;
      alias(column, place, cell);
      return cell;
    },
    relate(terms) {
      const merged = new Map<number, number>();
      for (const { cell, sign } of terms) merged.set(cell, (merged.get(cell) ?? 0) + sign);
      const open = [...merged].filter(([cell, sign]) => sign !== 0 && drafts[cell]!.value !== 0);
      if (open.length < 2) return;
      const sorted = open.map(([cell, sign]) => ({ cell, sign })).sort((a, b) => a.cell - b.cell);
      equations.set(sorted.map(({ cell, sign }) => `${sign}*${cell}`).join(), sorted);
    },
    cap: (cap) => caps.set(JSON.stringify(cap), cap),
    tighten(cell, need) {
      const draft = drafts[cell]!;
      draft.need = draft.need ? stricter(draft.need, need) : need;
    },
    fix: (cell) => {
      drafts[cell]!.fixed = true;
    },
    cheapen: (cell, factor) => {
      drafts[cell]!.cost *= factor;
    },
    equations: () => [...equations.values()],
    valueOf: (cell) => drafts[cell]!.value,
    needOf: (cell) => drafts[cell]!.need,
    isFixed: (cell) => drafts[cell]!.fixed,
    system: () => ({
      cells: drafts.map((draft): Cell => ({ ...draft, least: draft.value >= 1 ? 1 : Math.min(0, draft.value) })),
      equations: [...equations.values()],
      caps: [...caps.values()],
    }),
  };
}

function stricter(a: Need, b: Need): Need {
  return {
    width: Math.max(a.width, b.width),
    reach: a.reach === null ? b.reach : b.reach === null ? a.reach : Math.max(a.reach, b.reach),
    below: a.below === null ? b.below : b.below === null ? a.below : Math.min(a.below, b.below),
  };
}
