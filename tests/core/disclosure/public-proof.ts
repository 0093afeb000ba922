import type { Published } from '../../../src/core/disclosure/published.ts';
import type { Release } from '../../../src/core/disclosure/release.ts';
import { escapeText } from '../../../src/screens/public/html.ts';
import type { SiteFile } from '../../../src/screens/public/public-site.ts';
import type { Slice } from '../../../src/screens/public/slice.ts';

const decoder = new TextDecoder();

/** Pages and slices of a site with their texts; neither the shell nor the copy of the release. */
export function pagesOf(site: readonly SiteFile[]): ReadonlyMap<string, string> {
  return new Map(
    site
      .filter(({ path }) => !path.includes('/data/') && !path.includes('/shell/'))
      .map(({ path, bytes }) => [path, decoder.decode(bytes)]),
  );
}

/** Cells of slices that are neither the published figure nor the published reason; and how many are withheld. */
export function strayCells(
  pages: ReadonlyMap<string, string>,
  release: Published<Release>,
): { readonly strays: readonly string[]; readonly withheld: number } {
  const rows = new Map(
    release.values
      .filter(({ dimension, stage }) => dimension === null && stage === 'actual')
      .map((value) => [`${value.indicator} ${value.period} ${value.area}`, value]),
  );
  const targets = new Map(release.targetValues.map((value) => [`t.${value.target} ${value.area}`, value]));
  const strays: string[] = [];
  let withheld = 0;
  for (const [path, text] of pages) {
    if (!path.includes('/slices/')) continue;
    const slice = JSON.parse(text) as Slice;
    const codes = [slice.whole, ...slice.areas].map(({ code }) => code);
    for (const { id, isTarget } of slice.subjects)
      for (const [period, cells] of Object.entries(slice.cells[id]!))
        for (const [i, cell] of cells.entries()) {
          const row = isTarget ? targets.get(`${id} ${codes[i]}`) : rows.get(`${id} ${period} ${codes[i]}`);
          const expected = row ? (row.value ?? row.absent) : i > 0 ? 'notApplicable' : null;
          if (cell !== expected) strays.push(`${path} ${id} ${period} ${codes[i]}: ${cell}`);
          if (cell === 'suppressed') withheld++;
        }
  }
  return { strays, withheld };
}

/** Withheld figures whose place's page does not say so in its table of years, in both languages; and how many say so. */
export function unsaidFigures(
  pages: ReadonlyMap<string, string>,
  release: Published<Release>,
): { readonly unsaid: readonly string[]; readonly said: number } {
  const title = new Map(release.indicators.map((indicator) => [indicator.id, indicator.title]));
  const unsaid: string[] = [];
  let said = 0;
  for (const [language, word] of [
    ['zh', '隐去'],
    ['en', 'Withheld'],
  ] as const) {
    const tables = new Map<string, ReadonlyMap<string, readonly string[]>>();
    for (const { area, indicator, period, absent, dimension } of release.values) {
      if (absent !== 'suppressed' || dimension !== null) continue;
      const path = `${release.head.id}/${language}/a/${area}.html`;
      const page = pages.get(path);
      if (!page) continue;
      if (!tables.has(path)) tables.set(path, tableOfYears(page));
      const cells = tables.get(path)!.get(escapeText(title.get(indicator)![language]));
      if (cells?.[release.head.periods.indexOf(period)] === word) said++;
      else unsaid.push(`${path} ${indicator} ${period}: ${cells}`);
    }
  }
  return { unsaid, said };
}

function tableOfYears(page: string): ReadonlyMap<string, readonly string[]> {
  const [, section = ''] = page.split('<section aria-labelledby="figures-title">');
  const rows = section.split('</section>')[0]!.matchAll(/<tr><th scope="row">([^<]*)<\/th>(.*?)<\/tr>/g);
  return new Map([...rows].map(([, head, cells]) => [head!, cells!.match(/(?<=<td>)[^<]*/g) ?? []]));
}
