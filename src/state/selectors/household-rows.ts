import { maskFor } from '../../core/privacy/mask-personal.ts';
import type { AreaCode } from '../../core/unit.ts';
import type { TablePlan, UnderstoodLayer, UnderstoodTable } from '../data-store.ts';
import { areaOfRow } from './area-of-row.ts';

/** Households of one area (null: those of no known one), every cell covered as far as it says who they are. */
export type HouseholdGroup = {
  readonly area: AreaCode | null;
  readonly name: string;
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
};

export type Households = { readonly columns: readonly string[]; readonly groups: readonly HouseholdGroup[] };

/** True for a file of households: some column holds resident numbers or bank cards. Nothing of it enters a workspace. */
export function isHousehold({ columns }: Pick<UnderstoodTable, 'columns'>): boolean {
  return columns.some(({ personal }) => personal === 'residentId' || personal === 'bankCard');
}

/** The rows of a household file under their villages, in the order of the file; those of no known village last. */
export function householdsOf(table: UnderstoodTable, plan: TablePlan): Households {
  const keys = Object.values(plan.columns);
  const shown = table.columns.filter(({ name, filled }) => filled > 0 && !keys.includes(name));
  const masks = shown.map(({ name, index }) =>
    maskFor(
      name,
      table.rows.map((row) => row[index] ?? ''),
    ),
  );
  const groups = new Map<AreaCode | null, { name: string; rows: HouseholdGroup['rows'][number][] }>();
  for (const [i, cells] of table.rows.entries()) {
    const area = areaOfRow(plan, i);
    const match = plan.matches?.[i];
    const name = match?.candidates.find(({ code }) => code === area)?.name ?? area ?? '';
    const group = groups.get(area) ?? { name, rows: [] };
    groups.set(area, group);
    group.rows.push({ row: table.rowNumbers[i]!, cells: shown.map(({ index }, k) => masks[k]!(cells[index] ?? '')) });
  }
  return {
    columns: shown.map(({ name }) => name),
    groups: [...groups]
      .map(([area, group]) => ({ area, ...group }))
      .sort((a, b) => Number(a.area === null) - Number(b.area === null)),
  };
}

/** The first rows of any delivered cells, columns of personal numbers covered. */
export function coveredRows(
  { columns, rows }: Pick<UnderstoodLayer, 'columns' | 'rows'>,
  count: number,
): readonly (readonly string[])[] {
  const first = rows.slice(0, count);
  if (columns.every(({ personal }) => personal === undefined)) return first;
  const isAll = isHousehold({ columns });
  const masks = columns.map(({ name, index, personal }) =>
    isAll || personal
      ? maskFor(
          name,
          rows.map((row) => row[index] ?? ''),
        )
      : null,
  );
  return first.map((cells) => cells.map((cell, i) => masks[i]?.(cell) ?? cell));
}
