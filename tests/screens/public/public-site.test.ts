import { posix, resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { readFolder } from '../../../src/cli/read-folder.ts';
import { protectRelease } from '../../../src/core/disclosure/protect-release.ts';
import type { Published } from '../../../src/core/disclosure/published.ts';
import type { Release } from '../../../src/core/disclosure/release.ts';
import { siteMark } from '../../../src/core/disclosure/site-mark.ts';
import type { Workspace } from '../../../src/core/workspace/workspace.ts';
import { indexWorkspace } from '../../../src/core/workspace/workspace-index.ts';
import { readWorkspace } from '../../../src/io/read-workspace.ts';
import { readRelease } from '../../../src/io/release/read-release.ts';
import { writeRelease } from '../../../src/io/release/write-release.ts';
import { escapeText, html } from '../../../src/screens/public/html.ts';
import { changesPage } from '../../../src/screens/public/list-pages.ts';
import { publicSite, type SiteFile } from '../../../src/screens/public/public-site.ts';
import { indexRelease } from '../../../src/screens/public/site-index.ts';
import { sliceOf } from '../../../src/screens/public/slice-of.ts';
import { viewOf } from '../../../src/screens/public/subject-view.ts';
import { publicWordsOf } from '../../../src/text/public-words.ts';

let workspace: Workspace;
let release: Published<Release>;
let site: readonly SiteFile[];
/** Everything but the release's own folder, which has a test of its own. */
let pages: ReadonlyMap<string, string>;

const shell = ['site.js', 'site.css', 'icon.svg'].map((path) => ({ path, bytes: new Uint8Array() }));

beforeAll(async () => {
  const read = await readWorkspace(await readFolder(resolve(import.meta.dirname, '../../../data/dingxi')), 'dingxi');
  workspace = read.workspace!;
  const result = protectRelease(indexWorkspace(workspace), []);
  if (!result.ok) throw new Error(`expected a release, got ${JSON.stringify(result.issues)}`);
  const files = writeRelease(result.release);
  release = readRelease(files)!;
  site = publicSite({ release, files, shell });
  pages = new Map(
    site
      .filter(({ path }) => !path.includes('/data/') && !path.includes('/shell/'))
      .map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]),
  );
}, 120_000);

test('text of files is never markup', () => {
  const name = `<img src=x onerror="a()">&'`;
  expect(html`<p>${name}</p>`.markup).toBe(`<p>${escapeText(name)}</p>`);
  expect(escapeText(name)).not.toMatch(/[<>"']/);
  expect(html`${[html`<b>${1}</b>`, null, false, '<']}`.markup).toBe('<b>1</b>&#60;');
});

test('every link of every page leads to a file of the site, and nowhere else', () => {
  const paths = new Set(site.map(({ path }) => path));
  const lost = new Set<string>();
  let links = 0;
  for (const [path, text] of pages) {
    if (!path.endsWith('.html')) continue;
    for (const [, href] of text.matchAll(/(?:href|src|action|data-slice)="([^"]*)"/g)) {
      if (href!.startsWith('#') || href!.startsWith('tel:')) continue;
      links++;
      if (!paths.has(posix.normalize(posix.join(posix.dirname(path), href!)))) lost.add(`${path}: ${href}`);
    }
  }
  expect([...lost].slice(0, 5)).toEqual([]);
  expect(links).toBeGreaterThan(5000);
});

test('no page has an inline script or style, and every page of a trial says so', () => {
  for (const [path, text] of pages) {
    if (!path.endsWith('.html')) continue;
    expect(text, path).not.toMatch(/\sstyle=|<style|<script(?![^>]* src=)|\son[a-z]+=|javascript:/i);
    expect(text, path).toContain(path.includes('/en/') ? 'Internal trial' : '内部试用');
  }
});

test('the same release and shell give the same bytes, with every file of the release as it was', () => {
  const files = site.filter(({ path }) => path.includes('/data/'));
  const again = publicSite({
    release,
    files: files.map(({ path, bytes }) => ({ path: path.split('/data/')[1]!, bytes })),
    shell,
  });
  expect(again.map(({ path }) => path)).toEqual(site.map(({ path }) => path));
  expect(again.every(({ bytes }, i) => Buffer.from(bytes).equals(Buffer.from(site[i]!.bytes)))).toBe(true);
  expect(files.length).toBeGreaterThan(10);
});

test('what changed is listed by place, figure and year; a second release leaves the first where it was', () => {
  const changed = {
    ...release,
    head: { ...release.head, id: 'dingxi-2020-12-31-r2', serial: 2, previous: [release.head.id] },
    changes: {
      since: release.head.id,
      changes: [{ kind: 'revised', area: '621126', indicator: 'exitedPeople', count: 2, periods: ['2019', '2020'] }],
    },
  } as Published<Release>;
  const context = { language: 'zh', words: publicWordsOf('zh'), base: '../', root: '621100' } as const;
  const page = changesPage(indexRelease(changed, []), context, '../en/changes.html');
  expect(page).toContain(`与上一版 ${release.head.id} 相比`);
  expect(page).toMatch(/修订<\/td><th scope="row"><a href="..\/zh\/a\/621126.html">岷县.*当年脱贫人口.*2019年、2020年/);
  expect(pages.get(`${release.head.id}/en/changes.html`)).toContain('This is the first release');
  // All but what leads to the latest lies in a folder of the release's own.
  const outside = site.map(({ path }) => path).filter((path) => !path.startsWith(`${release.head.id}/`));
  expect(outside.sort()).toEqual([siteMark, 'index.html'].sort());
});

test('former areas stay with their years: each period shows the areas that there were', () => {
  const [former, later] = release.areas.filter(({ parent }) => parent === '621100');
  const areas = release.areas.map((area) =>
    area === former ? { ...area, validTo: '2016-12-31' } : area === later ? { ...area, validFrom: '2017-01-01' } : area,
  );
  const index = indexRelease({ ...release, areas } as Published<Release>, []);
  const whole = { code: '621100', title: { zh: '定西市', en: 'Dingxi' }, parts: index.partsOf.get('621100')! };
  const slice = sliceOf(index, whole);
  const subject = slice.subjects.find(({ id }) => id === 'poorPopulation')!;
  const shown = (period: string) =>
    viewOf(slice, subject, period, { language: 'zh', words: publicWordsOf('zh') }).rows.map(({ area }) => area.code);
  expect(shown('2016')).toContain(former!.code);
  expect(shown('2016')).not.toContain(later!.code);
  expect(shown('2017')).toContain(later!.code);
  expect(shown('2017')).not.toContain(former!.code);
});
