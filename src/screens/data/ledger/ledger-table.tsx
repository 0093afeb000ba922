import { type ReactNode, useState } from 'react';
import type { LedgerWords } from '../../../text/ledger-words.ts';
import { countText } from '../../../text/numbers.ts';
import type { LedgerColumn, LedgerRow } from './ledger-columns.ts';
import type { Order } from './sort-rows.ts';

/** Rows on the page at a time: thousands of table rows would make typing heavy. */
const pageRows = 100;

/** What a head says of the order, to whatever reads it aloud and to the eye. */
const orders = {
  none: { sort: undefined, mark: '' },
  up: { sort: 'ascending', mark: '▲' },
  down: { sort: 'descending', mark: '▼' },
} as const;

/** One list: heads that sort, a page of rows, and steps to the others. */
export function LedgerTable({
  caption,
  columns,
  rows,
  order,
  words,
  onOrder,
  action,
}: {
  readonly caption: string;
  readonly columns: readonly LedgerColumn<LedgerRow>[];
  readonly rows: readonly LedgerRow[];
  readonly order: Order | null;
  readonly words: LedgerWords;
  readonly onOrder: (order: Order) => void;
  readonly action: (row: LedgerRow) => ReactNode;
}): ReactNode {
  const [wanted, setPage] = useState(0);
  const pages = Math.max(1, Math.ceil(rows.length / pageRows));
  const page = Math.min(wanted, pages - 1);
  const first = page * pageRows;
  const shown = rows.slice(first, first + pageRows);
  const visible = columns.filter(({ isFileOnly }) => !isFileOnly);
  return (
    <>
      <div className="ledger-scroll scroll" tabIndex={-1}>
        <table className="findings ledger-table" aria-rowcount={rows.length + 1}>
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              {visible.map(({ id, kind }) => {
                const isOwn = order?.column === id;
                const { sort, mark } = orderOf(id, order);
                return (
                  <th key={id} scope="col" className={kind === 'number' ? 'number' : undefined} aria-sort={sort}>
                    <button
                      type="button"
                      className="sort-button"
                      title={words.sortBy(words.columns[id])}
                      onClick={() => onOrder({ column: id, isDown: isOwn ? !order.isDown : kind === 'number' })}
                    >
                      {words.columns[id]}
                      <span aria-hidden="true" className="sort-mark">
                        {mark}
                      </span>
                    </button>
                  </th>
                );
              })}
              <td />
            </tr>
          </thead>
          <tbody>
            {shown.map((row, i) => (
              <tr key={first + i} aria-rowindex={first + i + 2}>
                {visible.map((column) => (
                  <td key={column.id} className={column.kind === 'number' ? 'number' : undefined}>
                    {cellText(column, row)}
                  </td>
                ))}
                <td className="row-action">{action(row)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length === 0 && <p className="data-empty">{words.none}</p>}
      {rows.length > 0 && (
        <div className="pager">
          <button type="button" className="button" disabled={page === 0} onClick={() => setPage(page - 1)}>
            {words.earlier}
          </button>
          <span role="status">
            {words.page(countText(first + 1), countText(first + shown.length), countText(rows.length))}
          </span>
          <button type="button" className="button" disabled={page === pages - 1} onClick={() => setPage(page + 1)}>
            {words.later}
          </button>
        </div>
      )}
    </>
  );
}

function cellText({ value, shown }: LedgerColumn<LedgerRow>, row: LedgerRow): string {
  if (shown) return shown(row);
  const cell = value(row);
  return typeof cell === 'number' ? countText(cell) : (cell ?? '');
}

function orderOf(column: string, order: Order | null) {
  if (order?.column !== column) return orders.none;
  return order.isDown ? orders.down : orders.up;
}
