import loadHighs from 'highs';

/**
 * An attacker of our own with a solver that is not the suppressor's (HiGHS, a revised simplex in C++; the suppressor uses a small dense
 * tableau on a neighbourhood). Knows what is published and nothing else.
 */
const highs = await loadHighs();

/** Σ sign × unknown, between two numbers. */
export type Row = {
  readonly terms: readonly { readonly cell: number; readonly sign: number }[];
  readonly low: number;
  readonly high: number;
};

export type Bounds = readonly [low: number, high: number];

/** Tightest bounds of some unknowns, each at least `least[i]`. Independent groups of unknowns are solved apart. Null: no table fits. */
export function boundsOf(
  least: ReadonlyMap<number, number>,
  rows: readonly Row[],
  asked: readonly number[],
): ReadonlyMap<number, Bounds | null> {
  const groupOf = new Map<number, number>();
  const find = (cell: number): number => {
    let root = cell;
    while ((groupOf.get(root) ?? root) !== root) root = groupOf.get(root)!;
    for (let each = cell; each !== root; ) {
      const next = groupOf.get(each) ?? root;
      groupOf.set(each, root);
      each = next;
    }
    return root;
  };
  for (const { terms } of rows) for (const { cell } of terms) groupOf.set(find(cell), find(terms[0]!.cell));
  const groups = new Map<number, { cells: number[]; rows: Row[]; asked: number[] }>();
  const groupAt = (cell: number) => {
    const root = find(cell);
    if (!groups.has(root)) groups.set(root, { cells: [], rows: [], asked: [] });
    return groups.get(root)!;
  };
  for (const cell of least.keys()) groupAt(cell).cells.push(cell);
  for (const row of rows) if (row.terms.length > 0) groupAt(row.terms[0]!.cell).rows.push(row);
  for (const cell of asked) groupAt(cell).asked.push(cell);
  const bounds = new Map<number, Bounds | null>();
  for (const group of groups.values())
    if (group.asked.length > 0) for (const [cell, found] of boundsInGroup(least, group)) bounds.set(cell, found);
  return bounds;
}

function boundsInGroup(
  least: ReadonlyMap<number, number>,
  { cells, rows, asked }: { cells: number[]; rows: Row[]; asked: number[] },
): readonly (readonly [number, Bounds | null])[] {
  const column = new Map(cells.map((cell, i) => [cell, i]));
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const { terms } of rows) {
    for (const { cell, sign } of terms) {
      indices.push(column.get(cell)!);
      values.push(sign);
    }
    starts.push(indices.length);
  }
  using model = highs.createModel({
    numCols: cells.length,
    numRows: rows.length,
    colCost: cells.map(() => 0),
    colLower: cells.map((cell) => least.get(cell)!),
    colUpper: cells.map(() => highs.infinity),
    rowLower: rows.map(({ low }) => (low === -Infinity ? -highs.infinity : low)),
    rowUpper: rows.map(({ high }) => (high === Infinity ? highs.infinity : high)),
    matrix: { format: 'csr', numRows: rows.length, numCols: cells.length, starts, indices, values },
  });
  model.options.set({ output_flag: false, presolve: 'off', solver: 'simplex' });
  const { optimal, unbounded, unboundedOrInfeasible, unknown } = highs.constants.modelStatus;
  const extreme = (cell: number, direction: 1 | -1): number | null => {
    model.changeColCost(column.get(cell)!, direction);
    model.run();
    let status = model.getModelStatus();
    // Started from the last basis it may end undecided; then once more from nothing.
    if (status === unknown) {
      model.clearSolver();
      model.run();
      status = model.getModelStatus();
    }
    const value = model.getObjectiveValue();
    model.changeColCost(column.get(cell)!, 0);
    if (status === optimal) return direction * value;
    if (status === unbounded || (status === unboundedOrInfeasible && direction === -1)) return Infinity;
    return null;
  };
  return asked.map((cell) => {
    const low = extreme(cell, 1);
    const high = low === null ? null : extreme(cell, -1);
    return [cell, low === null || high === null ? null : ([low, high] as const)] as const;
  });
}
