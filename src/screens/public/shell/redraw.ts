import { periodText } from '../../../text/dates.ts';
import { areaTable } from '../area-table.ts';
import { spokenRow } from '../area-text.ts';
import { labelFigure } from '../label-figure.ts';
import { leadOf } from '../lead.ts';
import { lookOfShape, rampClass } from '../look-class.ts';
import { mapLegend } from '../map-legend.ts';
import type { SubjectView } from '../subject-view.ts';
import type { AddressState } from './address-state.ts';
import { type PageFacts, part } from './page-facts.ts';

/** Shows another view in the page that stands: the same words and looks as if it had been written so. */
export function redraw(view: SubjectView, { order }: AddressState, { context, place }: PageFacts): void {
  const { words, language } = context;
  const rowByCode = new Map(view.rows.map((row) => [row.area.code, row]));
  const map = document.querySelector<SVGSVGElement>('#map');
  map?.setAttribute('class', `map ${rampClass(view)}`);
  for (const link of map?.querySelectorAll<SVGAElement>('.areas a') ?? []) {
    const row = rowByCode.get(link.dataset.code!);
    link.toggleAttribute('hidden', !row);
    if (!row) continue;
    const { className, fill } = lookOfShape(row.look);
    const shape = link.querySelector('path')!;
    shape.setAttribute('class', className);
    if (fill) shape.setAttribute('fill', fill);
    else shape.removeAttribute('fill');
    link.setAttribute('aria-label', spokenRow(row, view, context));
  }
  for (const label of map?.querySelectorAll<SVGGElement>('[data-label]') ?? []) {
    const row = rowByCode.get(label.dataset.label!);
    label.toggleAttribute('hidden', !row);
    if (row) label.querySelector('.figure')!.textContent = labelFigure(row);
  }
  part('map-title').textContent = words.mapOf(view.subject.title[language], periodText(view.period, language));
  part('legend').innerHTML = mapLegend(view, context).markup;
  part('rows').innerHTML = areaTable(view, order, context).markup;
  const title = document.querySelector('h1')?.firstChild?.textContent?.trim() ?? '';
  part('lead').textContent = leadOf(view, { code: place!.self, title: { zh: title, en: title } }, context);
  part('readout').textContent = '';
}
