import type { Geometry } from 'geojson';
import { dateText, periodText } from '../../text/dates.ts';
import { levelWord } from '../../text/words.ts';
import { aboutPart } from './about-part.ts';
import { areaMap, mostMarks } from './area-map.ts';
import { areaTable, firstOrder } from './area-table.ts';
import { areaName } from './area-text.ts';
import { figuresPart } from './figures-part.ts';
import { type Html, html } from './html.ts';
import { leadOf } from './lead.ts';
import { mapLegend } from './map-legend.ts';
import { areaHref, type PageContext } from './page-context.ts';
import { page } from './page-frame.ts';
import type { Place } from './places.ts';
import type { SiteIndex } from './site-index.ts';
import type { Slice, SliceSubject } from './slice.ts';
import { type SubjectView, viewOf } from './subject-view.ts';
import { targetPart } from './target-part.ts';
import { worksPart } from './works-part.ts';

/** One place: what its figures are against its targets, its map and table, projects and money near it, whom to ask. */
export function placePage(
  site: SiteIndex,
  place: Place,
  { slice, first: subject }: { readonly slice: Slice; readonly first: SliceSubject | null },
  context: PageContext,
  twin: string,
): string {
  const { words, language, base } = context;
  const { head } = site.release;
  const name = place.title[language];
  const level = place.level ? levelWord(place.level, language) : '';
  const period = subject?.periods.at(-1) ?? '';
  const view = subject && viewOf(slice, subject, period, context);
  const content = html`<div class="place">
<div class="head"><nav class="path" aria-label="${words.path}"><ol>${place.above.map((area) => html`<li><a href="${areaHref(context, area.code)}">${areaName(area, language)}</a></li>`)}<li aria-current="location">${name}</li></ol></nav>
<h1>${name}${level === '' || name.endsWith(level) ? null : html` <small>${level}</small>`}</h1>
<p class="as-of">${words.asOf(dateText(head.asOf, language))} · ${head.office[language]}</p>
${view ? html`<p class="lead" id="lead">${leadOf(view, place, context)}</p>` : null}</div>
${view ? mapPart(site, place, slice, view, context) : html`<p>${words.levelNoParts}</p>`}
${targetPart(site, place.code, context)}
${figuresPart(site, place.code, context)}
${worksPart(site, place.code, context)}
${aboutPart(site, context)}
${downloads(site, context)}
</div>`;
  return page({
    release: site.release,
    context,
    name: 'index',
    title: name,
    twin,
    ...(subject
      ? { slice: { href: `${base}slices/${place.slice}.json`, self: place.code, subject: subject.id, period } }
      : {}),
    content,
  });
}

function mapPart(site: SiteIndex, place: Place, slice: Slice, view: SubjectView, context: PageContext): Html {
  const { words, language } = context;
  const { head } = site.release;
  const shapes = new Map<string, Geometry>();
  for (const { code } of slice.areas) {
    const geometry = site.areaByCode.get(code)?.geometry;
    if (geometry) shapes.set(code, geometry);
  }
  const imprint = head.mapNumber === '' ? words.mapTrial : words.mapNumber(head.mapNumber);
  const projects = site.projectsIn(slice.whole.code);
  const hasMarks = projects.length <= mostMarks && projects.some(({ geometry }) => geometry !== null);
  const map = areaMap({
    slice,
    view,
    shapes,
    projects,
    self: place.code,
    imprint,
    context,
  });
  const isSketched = slice.areas.some(({ code }) => site.areaByCode.get(code)?.approximate);
  const wholeName = areaName(slice.whole, language);
  return html`<section class="view" aria-labelledby="map-title" id="view">
<h2 id="map-title">${words.mapOf(view.subject.title[language], periodText(view.period, language))}</h2>
${choices(slice, view, context)}
<figure>${map}${map ? html`<div data-live></div>` : null}<figcaption><div id="legend">${mapLegend(view, context)}</div><p id="map-hint">${words.mapHint}${hasMarks ? ` ${words.marks}` : null}${isSketched ? ` ${words.approximate}${language === 'zh' ? '。' : '.'}` : null}</p><p class="readout" id="readout" aria-hidden="true"></p></figcaption></figure>
<div class="rows"><h3>${slice.whole.code === place.code ? words.tableTitle(wholeName) : words.siblings(wholeName)}</h3><div data-filter></div><div id="rows">${areaTable(view, firstOrder, context)}</div><p class="note">${words.rankNote}</p></div>
<div data-saves></div>
</section>`;
}

/** Scripts answer them; the style sheet hides them from readers without. */
function choices({ subjects }: Slice, view: SubjectView, { words, language }: PageContext): Html {
  const option = ({ id, title }: Slice['subjects'][number]) =>
    html`<option value="${id}"${id === view.subject.id ? html` selected` : null}>${title[language]}</option>`;
  const group = (label: string, isTarget: boolean) => {
    const members = subjects.filter((subject) => subject.isTarget === isTarget);
    return members.length === 0 ? null : html`<optgroup label="${label}">${members.map(option)}</optgroup>`;
  };
  return html`<div class="choices"><label>${words.chooseFigure}<select id="choose-subject" autocomplete="off">${group(words.indicators, false)}${group(words.targets, true)}</select></label><label>${words.choosePeriod}<select id="choose-period" autocomplete="off">${view.subject.periods.map((period) => html`<option value="${period}"${period === view.period ? html` selected` : null}>${periodText(period, language)}</option>`)}</select></label></div>`;
}

function downloads({ files }: SiteIndex, { words, base }: PageContext): Html {
  return html`<section aria-labelledby="files-title"><h2 id="files-title">${words.downloadAll}</h2><ul class="plain files">${files
    .filter(({ path }) => path in words.files)
    .map(
      ({ path, bytes }) =>
        html`<li><a href="${base}data/${path}" download>${words.files[path]!}</a> <small>${path}, ${Math.max(1, Math.round(bytes / 1000))} kB</small></li>`,
    )}</ul></section>`;
}
