import { firstOrder, type SortColumn, sortColumns, type TableOrder } from '../area-table.ts';

/** What a reader chose, all of it in the address: nothing is stored. Null is what the page shows by itself. */
export type AddressState = {
  readonly subject: string | null;
  readonly period: string | null;
  readonly order: TableOrder;
  readonly filter: string;
  readonly isHall: boolean;
  readonly isLarge: boolean;
  readonly isEmbedded: boolean;
  readonly lock: 'none' | 'area' | 'view' | 'both';
};

export function readAddress(search: string): AddressState {
  const query = new URLSearchParams(search);
  const by = query.get('sort');
  const lock = query.get('lock');
  return {
    subject: query.get('i'),
    period: query.get('p'),
    order: sortColumns.includes(by as SortColumn)
      ? { by: by as SortColumn, descending: query.get('dir') === 'down' }
      : firstOrder,
    filter: query.get('f') ?? '',
    isHall: query.get('theme') === 'hall',
    isLarge: query.get('type') === 'large',
    isEmbedded: query.get('embed') === '1',
    lock: lock === 'area' || lock === 'view' || lock === 'both' ? lock : 'none',
  };
}

/** The same as a query with its `?`, empty when nothing was chosen. Order and filter belong to one page and stay behind when it is left. */
export function addressOf(state: AddressState, leaving: boolean): string {
  const { subject, period, order, filter, isHall, isLarge, isEmbedded, lock } = state;
  const isOrdered = order.by !== firstOrder.by || order.descending !== firstOrder.descending;
  const pairs: readonly (readonly [string, string | null])[] = [
    ['i', subject],
    ['p', period],
    ['sort', !leaving && isOrdered ? order.by : null],
    ['dir', !leaving && isOrdered && order.descending ? 'down' : null],
    ['f', leaving || filter === '' ? null : filter],
    ['theme', isHall ? 'hall' : null],
    ['type', isLarge ? 'large' : null],
    ['embed', isEmbedded ? '1' : null],
    ['lock', lock === 'none' ? null : lock],
  ];
  const query = new URLSearchParams(pairs.flatMap(([key, value]) => (value === null ? [] : [[key, value]])));
  return query.size === 0 ? '' : `?${query}`;
}
