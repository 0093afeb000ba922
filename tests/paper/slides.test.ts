import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { print } from '../../src/cli/print.ts';
import { runGuatu } from '../cli/run-guatu.ts';

const folder = mkdtempSync(join(tmpdir(), 'guatu-slides-'));
// Each runs the program itself, a few seconds on a quiet machine.
vi.setConfig({ testTimeout: 240_000 });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Too large to be installed by a test: looked for. */
const office = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find(existsSync);
if (office === undefined) console.error('LibreOffice is not installed: the conversion of slides is not tried');

type Scene = { title: { zh: string }; note?: string };
const scenes = JSON.parse(readFileSync('data/dingxi/scenes.json', 'utf8')) as Scene[];
const note = '先讲岷县 <缺口> & 原因。\n再问何时补齐。';

const file = join(folder, 'slides.pptx');
let parts: Readonly<Record<string, string>> = {};

beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const workspace = join(folder, 'dingxi');
  cpSync('data/dingxi', workspace, { recursive: true });
  writeFileSync(
    join(workspace, 'scenes.json'),
    JSON.stringify(scenes.map((scene, i) => (i === 5 ? { ...scene, note } : scene))),
  );
  expect(await print([workspace, '--lang', 'zh', '--out', file])).toBe(0);
  parts = Object.fromEntries(
    Object.entries(unzipSync(readFileSync(file)))
      .filter(([path]) => path.endsWith('.xml'))
      .map(([path, bytes]) => [path, strFromU8(bytes)]),
  );
}, 240_000);

test('every scene is a slide with its title, its notes, a native table and a native chart', () => {
  for (const [i, { title }] of scenes.entries()) {
    const slide = parts[`ppt/slides/slide${i + 1}.xml`]!;
    expect(slide).toContain(`<a:t>${title.zh}</a:t>`);
    expect(slide).toContain('<a:tbl>');
    expect(parts[`ppt/notesSlides/notesSlide${i + 1}.xml`]).toContain('数据截至');
  }
  expect(parts[`ppt/slides/slide${scenes.length + 1}.xml`]).toBeUndefined();
  const charts = Object.keys(parts).filter((path) => /^ppt\/charts\/chart\d+\.xml$/.test(path));
  expect(charts.length).toBeGreaterThanOrEqual(scenes.length - 1);
});

test("what the speaker wants to say stands first in its scene's notes", () => {
  const textOf = (xml: string) => [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => text);
  const said = textOf(parts['ppt/notesSlides/notesSlide6.xml']!).join('\n');
  expect(said).toMatch(/^先讲岷县 &lt;缺口&gt; &amp; 原因。\s+再问何时补齐。/);
  expect(said).toContain('数据截至');
  expect(parts['ppt/notesSlides/notesSlide5.xml']).not.toContain('何时补齐');
});

test('layers are on the slide as shapes with names, or in words among what it leaves out', () => {
  const villages = parts['ppt/slides/slide2.xml']!;
  expect(villages).toMatch(/本页未绘（见挂图）：贫困村 · 未出列 617/);
  const sites = parts['ppt/slides/slide6.xml']!;
  expect(sites).toContain('安置点 · 完工');
  expect(sites).not.toContain('本页未绘');
  expect(sites).toMatch(/name="拟·[^"]*安置点"/);
});

test('areas are shapes of their own geometry that keep name and value, the values of guatu compute', () => {
  const slide = parts['ppt/slides/slide6.xml']!;
  const shapes = new Map(
    [...slide.matchAll(/<p:cNvPr id="\d+" name="([^"]+)" descr="([^"]*)"><\/p:cNvPr>.*?<a:custGeom>/g)].map((found) => [
      found[1]!,
      found[2]!,
    ]),
  );
  const { out } = runGuatu(
    ...[
      'compute',
      'data/dingxi',
      '--as-of',
      '2016-12-31',
      '--target',
      'd2-leave-poverty',
      '--level',
      'county',
      '--json',
    ],
  );
  const { targets } = JSON.parse(out) as { targets: { byArea: { code: string; value: number }[] }[] };
  const names = new Map([
    ['621102', '安定区'],
    ['621121', '通渭县'],
    ['621122', '陇西县'],
    ['621126', '岷县'],
  ]);
  for (const [code, name] of names) {
    const value = targets[0]!.byArea.find((area) => area.code === code)!.value;
    expect(shapes.get(name)?.replace(/[^\d.]/g, '')).toBe(String(value));
  }
});

test('no shape shares its number, no date of today stands in it, and twice the same is the same', async () => {
  for (const [path, xml] of Object.entries(parts)) {
    if (!/slides\/slide\d+\.xml$/.test(path)) continue;
    const ids = [...xml.matchAll(/<p:cNvPr id="(\d+)"/g)].map((found) => found[1]);
    expect(new Set(ids).size).toBe(ids.length);
  }
  const [first, second] = ['one.pptx', 'two.pptx'].map((name) => join(folder, name)) as [string, string];
  for (const out of [first, second])
    expect(await print(['data/dingxi', '--lang', 'en', '--scene', 'object-poor', '--out', out])).toBe(0);
  expect(readFileSync(first).equals(readFileSync(second))).toBe(true);
});

test.skipIf(office === undefined)(
  'LibreOffice opens it, and its shapes keep name and value, its tables, charts and notes their kind',
  { timeout: 300_000 },
  () => {
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const args = ['--headless', profile, '--convert-to', 'fodp', '--outdir', folder, file];
    spawnSync(office!, args, { timeout: 280_000 });
    const [, ...slides] = readFileSync(join(folder, 'slides.fodp'), 'utf8').split(/<draw:page(?= )/);
    expect(slides).toHaveLength(scenes.length);
    for (const slide of slides) expect(slide.match(/<table:table /g)).toHaveLength(1);
    expect(slides.filter((slide) => slide.includes('<draw:object')).length).toBeGreaterThanOrEqual(scenes.length - 1);
    const kept = [...slides[5]!.matchAll(/<draw:custom-shape draw:name="([^"]+)"[^>]*>\s*<svg:desc>([^<]+)</g)];
    const written = [
      ...parts['ppt/slides/slide6.xml']!.matchAll(/ name="([^"]+)" descr="([^"]+)"[^>]*>.*?<a:custGeom>/g),
    ];
    const pairs = (found: readonly RegExpMatchArray[]) => found.map(([, name, value]) => `${name} ${value}`).sort();
    expect(pairs(kept)).toHaveLength(7);
    expect(pairs(kept)).toEqual(pairs(written));
    expect(slides[5]!.slice(slides[5]!.indexOf('<presentation:notes'))).toContain('再问何时补齐');
  },
);
