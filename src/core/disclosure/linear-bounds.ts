import { type Constraint, solve } from 'yalps';
import type { CellSystem, Occurrences } from './cell-system.ts';

/** Another table that agrees with everything that is not free: the change of each cell that differs from the true one. */
export type Move = ReadonlyMap<number, number>;

type Rows = {
  readonly constraints: Map<string, Constraint>;
  /** Rows that each free cell is in, with its coefficient. */
  readonly coefficients: ReadonlyMap<number, [string, number][]>;
};

/**
 * The least or greatest value of a cell over all tables that agree with the true one outside `free`, close every equation and cap and
 * keep to what is least; with a table that attains it. Since the table is checked, the true bounds of an attacker who does not know
 * the free cells are at least as wide. Null when the solver fails.
 */
export function extremeOf(
  system: CellSystem,
  occurrences: Occurrences,
  given: { readonly cell: number; readonly free: readonly number[]; readonly direction: 'maximize' | 'minimize' },
): { readonly value: number; readonly move: Move } | null {
  const { cell, free, direction } = given;
  const slack = (each: number) => system.cells[each]!.value - system.cells[each]!.least;
  const { constraints, coefficients } = rowsOf(system, occurrences, free, slack);
  const variables = new Map(free.map((each) => [String(each), [...coefficients.get(each)!]]));
  variables.get(String(cell))!.push(['aim', 1]);
  const solution = solve({ direction, objective: 'aim', constraints, variables }, { maxPivots: 2000 });
  if (solution.status !== 'optimal') return null;
  const found = new Map(solution.variables.map(([key, value]) => [Number(key), value]));
  const changes = free.map((each) => [each, (found.get(each) ?? 0) - slack(each)] as const);
  const move = new Map(changes.filter(([, change]) => Math.abs(change) > 1e-7));
  if (!isConsistent(system, occurrences, move)) return null;
  return { value: system.cells[cell]!.value + (move.get(cell) ?? 0), move };
}

/**
 * The cheapest way to another table in which the cell is `by` more (less when negative): Σ weight × |change| over the free cells. Null
 * when there is none. The weights decide which further cells have to be withheld (the linear relaxation of cell suppression, Fischetti
 * and Salazar 1999, one sensitive cell at a time).
 */
export function cheapestMove(
  system: CellSystem,
  occurrences: Occurrences,
  given: {
    readonly cell: number;
    readonly by: number;
    readonly free: readonly number[];
    weight(cell: number): number;
  },
): Move | null {
  const { cell, by, free, weight } = given;
  const { constraints, coefficients } = rowsOf(system, occurrences, free, () => 0);
  const variables = new Map<string, [string, number][]>();
  for (const each of free) {
    const own = coefficients.get(each)!;
    const room = system.cells[each]!.value - system.cells[each]!.least;
    const price: [string, number] = ['price', each === cell ? 0 : weight(each)];
    variables.set(`+${each}`, [...own, price, ...(each === cell ? ([['aim', 1]] as [string, number][]) : [])]);
    if (room <= 0) continue;
    variables.set(`-${each}`, [
      ...own.map(([row, factor]): [string, number] => [row, -factor]),
      price,
      [`room${each}`, 1],
      ...(each === cell ? ([['aim', -1]] as [string, number][]) : []),
    ]);
    constraints.set(`room${each}`, { max: room });
  }
  constraints.set('aim', { equal: by });
  const solution = solve({ direction: 'minimize', objective: 'price', constraints, variables }, { maxPivots: 2000 });
  if (solution.status !== 'optimal') return null;
  const move = new Map<number, number>();
  for (const [key, value] of solution.variables) {
    const each = Number(key.slice(1));
    move.set(each, (move.get(each) ?? 0) + (key.startsWith('+') ? value : -value));
  }
  for (const [each, change] of move) if (Math.abs(change) <= 1e-7) move.delete(each);
  return isConsistent(system, occurrences, move) ? move : null;
}

/** Equations and caps that meet the free cells, in terms of their distance from `least` (`origin` gives the true one). */
function rowsOf(
  system: CellSystem,
  occurrences: Occurrences,
  free: readonly number[],
  origin: (cell: number) => number,
): Rows {
  const constraints = new Map<string, Constraint>();
  const isFree = new Set(free);
  const coefficients = new Map<number, [string, number][]>(free.map((cell) => [cell, []]));
  for (const equation of new Set(free.flatMap((cell) => occurrences.equations[cell]!))) {
    let total = 0;
    for (const { cell, sign } of system.equations[equation]!) {
      if (!isFree.has(cell)) continue;
      coefficients.get(cell)!.push([`e${equation}`, sign]);
      total += sign * origin(cell);
    }
    constraints.set(`e${equation}`, { equal: total });
  }
  for (const cap of new Set(free.flatMap((cell) => occurrences.caps[cell]!))) {
    const { terms, most } = system.caps[cap]!;
    let room = most - terms.reduce((sum, { cell, sign }) => sum + sign * system.cells[cell]!.value, 0);
    for (const { cell, sign } of terms) {
      if (!isFree.has(cell)) continue;
      coefficients.get(cell)!.push([`c${cap}`, sign]);
      room += sign * origin(cell);
    }
    constraints.set(`c${cap}`, { max: room });
  }
  return { constraints, coefficients };
}

/** Checks a solution against the system itself, not against what the solver was given. */
function isConsistent({ cells, equations, caps }: CellSystem, occurrences: Occurrences, move: Move): boolean {
  const touched = [...move.keys()];
  const scale = Math.max(1, ...[...move.values()].map(Math.abs));
  const tolerance = 1e-6 * scale;
  return (
    touched.every((cell) => cells[cell]!.value + move.get(cell)! >= cells[cell]!.least - tolerance) &&
    [...new Set(touched.flatMap((cell) => occurrences.equations[cell]!))].every(
      (equation) =>
        Math.abs(equations[equation]!.reduce((sum, { cell, sign }) => sum + sign * (move.get(cell) ?? 0), 0)) <=
        tolerance,
    ) &&
    [...new Set(touched.flatMap((cell) => occurrences.caps[cell]!))].every((cap) => {
      const { terms, most } = caps[cap]!;
      const after = (cell: number) => cells[cell]!.value + (move.get(cell) ?? 0);
      return terms.reduce((sum, { cell, sign }) => sum + sign * after(cell), 0) <= most + tolerance;
    })
  );
}
