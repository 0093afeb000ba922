import type { FeatureCollection } from 'geojson';
import { periodText } from '../../../text/dates.ts';
import { saveFile } from '../../../ui/save-file.ts';
import { areaName } from '../area-text.ts';
import { html } from '../html.ts';
import { areaHref } from '../page-context.ts';
import type { Slice } from '../slice.ts';
import type { SubjectView } from '../subject-view.ts';
import { addressOf } from './address-state.ts';
import type { PageFacts } from './page-facts.ts';
import { pictureOf, pngOf } from './picture.ts';
import type { Reader } from './reader.ts';
import { explanation, geoJsonText, tableText } from './save-texts.ts';

const formats = ['csv', 'geojson', 'svg', 'png'] as const;
type Format = (typeof formats)[number];

/** Buttons that hand out what is on the screen, with its explanation, and the link that leads back to it. */
export function startSaves(
  facts: PageFacts,
  reader: Reader,
  current: () => Promise<{ readonly slice: Slice; readonly view: SubjectView }>,
): void {
  const { context, place, release } = facts;
  const { words, language, base } = context;
  const box = document.querySelector('[data-saves]')!;
  const map = document.querySelector<SVGSVGElement>('#map');
  box.innerHTML = html`<h3>${words.downloadMap}</h3><div class="saves">${formats
    .filter((format) => map !== null || format === 'csv')
    .map(
      (format) => html`<button type="button" data-save="${format}">${words.formats[format]}</button>`,
    )}<button type="button" data-copy>${words.copy}</button></div><p class="note">${words.downloadNote}</p><p role="status" class="note"></p><p><a data-embed-link href="${base}${language}/embed.html">${words.embed}</a></p>`.markup;
  const status = box.querySelector('[role="status"]')!;
  const permalink = () =>
    new URL(areaHref(context, place!.self) + addressOf(reader.state(), false), document.baseURI).href;
  box.querySelector('[data-embed-link]')!.addEventListener('click', (event) => {
    event.preventDefault();
    const query = new URLSearchParams(addressOf(reader.state(), true));
    query.set('c', place!.self);
    location.assign(`${base}${language}/embed.html?${query}`);
  });
  box.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    if (!button) return;
    if (button.hasAttribute('data-copy')) void copy();
    else void save(button.dataset.save as Format);
  });
  async function copy(): Promise<void> {
    // Not in an address without https: then the link is shown, to be copied by hand.
    const isCopied =
      (await navigator.clipboard?.writeText(permalink()).then(
        () => true,
        () => false,
      )) ?? false;
    status.textContent = isCopied ? words.copied : permalink();
  }
  async function save(format: Format): Promise<void> {
    const { slice, view } = await current();
    const title = `${areaName(slice.whole, language)}-${view.subject.title[language]}-${view.period}`;
    const notes = explanation(slice, view, {
      context,
      permalink: permalink(),
      isTrial: document.querySelector('.trial') !== null,
      isSimulated: document.querySelector('.simulated') !== null,
    });
    const heading = `${areaName(slice.whole, language)}${language === 'zh' ? '：' : ': '}${words.mapOf(view.subject.title[language], periodText(view.period, language))}`;
    const parts: Readonly<Record<Format, () => Promise<Blob>>> = {
      csv: async () => new Blob([tableText(view, notes, context)], { type: 'text/csv;charset=utf-8' }),
      geojson: async () => {
        const areas = (await (await fetch(`${base}data/areas.geojson`)).json()) as FeatureCollection;
        return new Blob([geoJsonText(view, notes, areas, release)], { type: 'application/geo+json' });
      },
      svg: async () => new Blob([pictureOf(map!, heading, notes)], { type: 'image/svg+xml' }),
      png: async () => pngOf(pictureOf(map!, heading, notes)),
    };
    const name = `${title.replace(/[\\/:*?"<>|\s]+/g, '_')}.${format}`;
    saveFile(await parts[format](), name);
    status.textContent = name;
  }
}
