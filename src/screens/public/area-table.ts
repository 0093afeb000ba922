import { periodText } from '../../text/dates.ts';
import { areaName } from './area-text.ts';
import { type Html, html } from './html.ts';
import { swatch } from './map-legend.ts';
import { areaHref, type PageContext } from './page-context.ts';
import { statusSign } from './status-sign.ts';
import { type SubjectView, statusText, type ViewRow } from './subject-view.ts';

export const sortColumns = ['rank', 'area', 'value', 'status'] as const;
export type SortColumn = (typeof sortColumns)[number];
export type TableOrder = { readonly by: SortColumn; readonly descending: boolean };

/** Largest figure first. */
export const firstOrder: TableOrder = { by: 'rank', descending: false };

/** The same view as the map, as rows. Rows without a figure stand last in every order. */
export function areaTable(view: SubjectView, order: TableOrder, context: PageContext): Html {
  const { words, language } = context;
  const columns = sortColumns.filter((column) => column !== 'status' || view.subject.isTarget);
  return html`<table class="ranked" id="table"><caption>${words.mapOf(view.subject.title[language], periodOf(view, context))}</caption>
<thead><tr>${columns.map((column) => {
    const sort = order.by === column ? (order.descending ? 'descending' : 'ascending') : null;
    return html`<th scope="col" class="${column}"${sort ? html` aria-sort="${sort}"` : ''} data-sort="${column}">${words.columns[column]}</th>`;
  })}</tr></thead>
<tbody>${sorted(view.rows, order, context).map(
    (
      row,
    ) => html`<tr data-code="${row.area.code}"><td class="rank">${row.rank ?? '–'}</td><th scope="row"><a href="${areaHref(context, row.area.code)}">${areaName(row.area, language)}</a></th><td class="value">${typeof row.cell === 'number' && row.look.kind !== 'absent' ? null : swatch(row.look, view)}${row.text}</td>${view.subject.isTarget ? html`<td class="status">${row.status ? html`${statusSign(row.status)} ${statusText(row.status, language)}` : '–'}</td>` : null}</tr>
`,
  )}</tbody></table>`;
}

/** In words; the day of a target. */
export function periodOf({ period }: SubjectView, { language }: PageContext): string {
  return periodText(period, language);
}

export function sorted(
  rows: readonly ViewRow[],
  { by, descending }: TableOrder,
  { language }: PageContext,
): readonly ViewRow[] {
  const sign = descending ? -1 : 1;
  const names = new Intl.Collator(language === 'zh' ? 'zh-CN' : 'en');
  const byName = (a: ViewRow, b: ViewRow) => names.compare(areaName(a.area, language), areaName(b.area, language));
  const byCode = (a: ViewRow, b: ViewRow) => (a.area.code < b.area.code ? -1 : 1);
  const compare = (a: ViewRow, b: ViewRow): number => {
    if (by === 'area') return sign * byName(a, b) || byCode(a, b);
    if (by === 'status') return sign * (a.status ?? '').localeCompare(b.status ?? '') || byCode(a, b);
    if ((a.rank === null) !== (b.rank === null)) return a.rank === null ? 1 : -1;
    // A larger value has a smaller rank.
    const difference = ((a.rank ?? 0) - (b.rank ?? 0)) * (by === 'value' ? -1 : 1);
    return sign * difference || byCode(a, b);
  };
  return rows.toSorted(compare);
}
