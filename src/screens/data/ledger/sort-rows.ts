import type { ExportCell } from '../../../core/export/sheet.ts';
import type { LedgerColumn, LedgerRow } from './ledger-columns.ts';

export type Order = { readonly column: string; readonly isDown: boolean };

/** Rows in the order of a column; what is not there comes last either way, equal ones keep their order. */
export function sortRows(
  rows: readonly LedgerRow[],
  columns: readonly LedgerColumn<LedgerRow>[],
  order: Order | null,
): readonly LedgerRow[] {
  const column = columns.find(({ id }) => id === order?.column);
  if (!order || !column) return rows;
  const collator = new Intl.Collator('zh-CN', { numeric: true });
  const direction = order.isDown ? -1 : 1;
  const compare = (a: ExportCell, b: ExportCell): number => {
    if (isBlank(a) || isBlank(b)) return Number(isBlank(a)) - Number(isBlank(b));
    return (
      direction * (typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b)))
    );
  };
  return rows
    .map((row) => ({ row, cell: column.value(row) }))
    .sort((a, b) => compare(a.cell, b.cell))
    .map(({ row }) => row);
}

function isBlank(cell: ExportCell): boolean {
  return cell === null || cell === '';
}
