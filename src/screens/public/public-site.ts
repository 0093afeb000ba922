import type { Published } from '../../core/disclosure/published.ts';
import type { Release } from '../../core/disclosure/release.ts';
import { siteMark } from '../../core/disclosure/site-mark.ts';
import type { Language } from '../../core/unit.ts';
import { publicWordsOf } from '../../text/public-words.ts';
import { html } from './html.ts';
import { areasPage, changesPage, embedPage, methodsPage } from './list-pages.ts';
import type { PageContext } from './page-context.ts';
import { publicPolicy } from './page-frame.ts';
import { placePage } from './place-page.ts';
import { type Place, placesOf } from './places.ts';
import { indexRelease } from './site-index.ts';
import { firstSubject, sliceOf } from './slice-of.ts';

export type SiteFile = { readonly path: string; readonly bytes: Uint8Array };

const languages = ['zh', 'en'] as const;

/**
 * The whole public site of one release: `index.html`, a mark, and a folder named after the release, with its pages in both languages, the release
 * itself under `data/`, what the pages are drawn again from under `slices/`, and the shell (`site.js`, `site.css`, icon). A later
 * release is put beside it, so a link to a page keeps showing what it showed. The same release and shell give the same bytes.
 */
export function publicSite(input: {
  readonly release: Published<Release>;
  /** The release's folder, as it was written. */
  readonly files: readonly SiteFile[];
  readonly shell: readonly SiteFile[];
}): readonly SiteFile[] {
  const { release, files, shell } = input;
  const site = indexRelease(
    release,
    files.map(({ path, bytes }) => ({ path, bytes: bytes.length })),
  );
  const { places, wholes } = placesOf(site);
  const slices = new Map(
    wholes.map((whole) => {
      const slice = sliceOf(site, whole);
      return [whole.code, { slice, first: firstSubject(slice) }] as const;
    }),
  );
  const folder = release.head.id;
  const context = (language: Language, base: string): PageContext => ({
    language,
    words: publicWordsOf(language),
    base,
    root: site.root.code,
  });
  const placeText = (place: Place, language: Language, base: string) => {
    const alone = () => ({ slice: sliceOf(site, { code: place.code, title: place.title, parts: [] }), first: null });
    const shown = slices.get(place.slice) ?? alone();
    const other = language === 'zh' ? 'en' : 'zh';
    const twin = `${base}${other}/${place.code === site.root.code ? 'index' : `a/${place.code}`}.html`;
    return placePage(site, place, shown, context(language, base), twin);
  };
  const rootPlace = places.find(({ code }) => code === site.root.code)!;
  const pages = { areas: areasPage, changes: changesPage, methods: methodsPage, embed: embedPage };
  const written: SiteFile[] = [
    text(siteMark, 'guatu public site\n'),
    text('index.html', placeText(rootPlace, 'zh', `${folder}/`)),
  ];
  for (const language of languages) {
    for (const place of places)
      written.push(
        place === rootPlace
          ? text(`${folder}/${language}/index.html`, placeText(place, language, '../'))
          : text(`${folder}/${language}/a/${place.code}.html`, placeText(place, language, '../../')),
      );
    for (const [name, make] of Object.entries(pages)) {
      const twin = `../${language === 'zh' ? 'en' : 'zh'}/${name}.html`;
      written.push(text(`${folder}/${language}/${name}.html`, make(site, context(language, '../'), twin)));
    }
  }
  for (const [code, { slice }] of slices) written.push(text(`${folder}/slices/${code}.json`, JSON.stringify(slice)));
  written.push(text(`${folder}/places.json`, JSON.stringify(placeList(places))));
  for (const { path, bytes } of files) written.push({ path: `${folder}/data/${path}`, bytes });
  for (const { path, bytes } of shell) written.push({ path: `${folder}/shell/${path}`, bytes });
  return written;
}

/** A page that leads to several releases, each in its folder. */
export function releasesPage(
  releases: readonly { readonly folder: string; readonly release: Published<Release> }[],
): string {
  const words = publicWordsOf('zh');
  const shell = `${releases[0]!.folder}/${releases[0]!.release.head.id}/shell`;
  return `<!doctype html>\n${
    html`<html lang="zh-CN"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${publicPolicy}"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer"><title>${words.releasesTitle}</title><link rel="icon" type="image/svg+xml" href="${shell}/icon.svg"><link rel="stylesheet" href="${shell}/site.css"></head>
<body><main id="content"><h1>${words.releasesTitle}</h1>${releases.some(({ release }) => release.head.trial) ? html`<p class="badges"><strong class="badge trial">${words.trial}</strong><span>${words.trialHint}</span></p>` : null}
<ul class="releases">${releases.map(({ folder, release: { head } }) => html`<li><a href="${folder}/index.html">${head.title.zh}</a> <a href="${folder}/${head.id}/en/index.html" lang="en" hreflang="en">${head.title.en}</a></li>`)}</ul></main></body></html>`
      .markup
  }\n`;
}

/** What the search looks through: code, names, name of the area above. */
function placeList(places: readonly Place[]) {
  return places.map(({ code, title, above }) => [code, title.zh, title.en, above.at(-1)?.name ?? '']);
}

function text(path: string, content: string): SiteFile {
  return { path, bytes: new TextEncoder().encode(content) };
}
