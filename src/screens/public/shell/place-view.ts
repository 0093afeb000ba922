import { periodText } from '../../../text/dates.ts';
import { type SortColumn, sortColumns } from '../area-table.ts';
import { html } from '../html.ts';
import { areaHref } from '../page-context.ts';
import type { Slice } from '../slice.ts';
import { type SubjectView, viewOf } from '../subject-view.ts';
import { addressOf } from './address-state.ts';
import { startLivePart } from './live-part.ts';
import { startMapKeys } from './map-keys.ts';
import { type PageFacts, part } from './page-facts.ts';
import type { Reader } from './reader.ts';
import { redraw } from './redraw.ts';
import { startSaves } from './saves.ts';

/** Choosing figure and year, sorting, filtering, walking over the map: the figures are fetched when the first of these is done. */
export function startPlaceView(facts: PageFacts, reader: Reader): void {
  const { context, place } = facts;
  const { words } = context;
  if (!place) return;
  let slice: Promise<Slice> | null = null;
  const load = () => {
    slice ??= fetch(place.slice).then((response) => response.json() as Promise<Slice>);
    return slice;
  };
  const subjects = part('choose-subject') as HTMLSelectElement;
  const periods = part('choose-period') as HTMLSelectElement;
  const current = async (): Promise<{ readonly slice: Slice; readonly view: SubjectView }> => {
    const loaded = await load();
    const { subject: wanted, period } = reader.state();
    const subject =
      loaded.subjects.find(({ id }) => id === (wanted ?? place.subject)) ??
      loaded.subjects.find(({ id }) => id === place.subject)!;
    const shown = period !== null && subject.periods.includes(period) ? period : subject.periods.at(-1)!;
    return { slice: loaded, view: viewOf(loaded, subject, shown, context) };
  };
  const show = async () => {
    const { view } = await current();
    redraw(view, reader.state(), facts);
    live.refresh();
    subjects.value = view.subject.id;
    periods.innerHTML =
      html`${view.subject.periods.map((period) => html`<option value="${period}">${periodText(period, context.language)}</option>`)}`.markup;
    periods.value = view.period;
    makeSortable();
    filter();
  };
  subjects.addEventListener('change', () => {
    reader.choose({ subject: subjects.value, period: null });
    void show();
  });
  periods.addEventListener('change', () => {
    reader.choose({ subject: subjects.value, period: periods.value });
    void show();
  });

  const rows = part('rows');
  function makeSortable(): void {
    for (const head of rows.querySelectorAll<HTMLElement>('th[data-sort]')) {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = head.textContent;
      button.setAttribute('aria-label', words.sortBy(head.textContent ?? ''));
      head.replaceChildren(button);
    }
  }
  rows.addEventListener('click', (event) => {
    const head =
      event.target instanceof Element && event.target.closest('button')?.closest<HTMLElement>('th[data-sort]');
    const by = head ? sortColumns.find((column) => column === head.dataset.sort) : undefined;
    if (by) void sort(by);
  });
  async function sort(by: SortColumn): Promise<void> {
    const { order } = reader.state();
    reader.choose({ order: { by, descending: order.by === by && !order.descending } });
    await show();
    rows.querySelector<HTMLElement>(`th[data-sort="${by}"] button`)?.focus();
  }

  const field = document.querySelector('[data-filter]')!;
  field.innerHTML =
    html`<label>${words.filter}<input type="search" id="filter" autocomplete="off" value="${reader.state().filter}"></label><p class="note" role="status"></p>`.markup;
  const input = part('filter') as HTMLInputElement;
  input.addEventListener('input', () => {
    reader.choose({ filter: input.value });
    filter();
  });
  function filter(): void {
    const wanted = input.value.trim().toLowerCase();
    const all = [...rows.querySelectorAll<HTMLElement>('tbody tr')];
    for (const row of all) row.hidden = !row.querySelector('th')!.textContent!.toLowerCase().includes(wanted);
    field.querySelector('[role="status"]')!.textContent =
      wanted === '' ? '' : words.filtered(all.filter(({ hidden }) => !hidden).length, all.length);
  }

  const live = startLivePart(facts, current);
  const map = document.querySelector<SVGSVGElement>('#map');
  if (map) startMapKeys(map, part('readout'));
  makeSortable();
  filter();
  startSaves(facts, reader, current);
  const { subject, period, order, lock, isEmbedded } = reader.state();
  if (isEmbedded) {
    const full = addressOf({ ...reader.state(), isEmbedded: false, lock: 'none' }, false);
    part('view').insertAdjacentHTML(
      'beforeend',
      html`<p><a href="${areaHref(context, place.self)}${full}" target="_blank" rel="noopener">${words.embedded}</a></p>`
        .markup,
    );
  }
  if (isEmbedded && (lock === 'view' || lock === 'both'))
    document.querySelector<HTMLElement>('.choices')!.hidden = true;
  if (isEmbedded && (lock === 'area' || lock === 'both'))
    document.addEventListener('click', (event) => {
      if (event.target instanceof Element && event.target.closest('.areas a, .rows a, .live a')) event.preventDefault();
    });
  if (subject !== null || period !== null || order.by !== 'rank' || order.descending) void show();
}
