import { periodText } from '../../text/dates.ts';
import { type Html, html } from './html.ts';
import type { PageContext } from './page-context.ts';
import type { SiteIndex } from './site-index.ts';
import { cellText } from './subject-view.ts';

/** Every indicator of one area: the last period plainly, all periods in a table behind it. */
export function figuresPart(site: SiteIndex, code: string, context: PageContext): Html {
  const { words, language } = context;
  const own = site.totals.get(code);
  const rows = site.release.indicators.flatMap(({ id, title, unit }) => {
    const series = own?.get(id);
    return series ? [{ title: title[language], unit, series }] : [];
  });
  const periods = site.release.head.periods;
  const text = (row: (typeof rows)[number], period: string) => {
    const value = row.series.get(period);
    return value ? cellText(value.value ?? value.absent, row.unit, context) : '–';
  };
  const last = (row: (typeof rows)[number]) => periods.findLast((period) => row.series.has(period))!;
  return html`<section aria-labelledby="figures-title"><h2 id="figures-title">${words.figuresTitle}</h2>
<dl class="figures">${rows.map(
    (
      row,
    ) => html`<div><dt>${row.title}</dt><dd>${text(row, last(row))} <small>${periodText(last(row), language)}</small></dd></div>
`,
  )}</dl>
<details><summary>${words.years}</summary><div class="wide" tabindex="0" role="group" aria-label="${words.years}"><table><thead><tr><th scope="col">${words.figure}</th>${periods.map((period) => html`<th scope="col">${periodText(period, language)}</th>`)}</tr></thead>
<tbody>${rows.map(
    (
      row,
    ) => html`<tr><th scope="row">${row.title}</th>${periods.map((period) => html`<td>${text(row, period)}</td>`)}</tr>
`,
  )}</tbody></table></div></details></section>`;
}
