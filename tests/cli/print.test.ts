import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { print } from '../../src/cli/print.ts';
import { parsePrintOptions } from '../../src/cli/print-options.ts';
import { hasPoppler } from '../paper/find-poppler.ts';
import { runGuatu } from './run-guatu.ts';

// Each runs the program itself, a few seconds on a quiet machine.
vi.setConfig({ testTimeout: 240_000 });

const folder = mkdtempSync(join(tmpdir(), 'guatu-print-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const poppler = hasPoppler();

function say(program: string, ...args: readonly string[]): string {
  return spawnSync(program, args, { encoding: 'utf8', maxBuffer: 64e6 }).stdout;
}

test('guatu print makes a sheet of the stated size and scale, the same bytes each time', async () => {
  const outs = ['a.pdf', 'b.pdf'].map((name) => join(folder, name));
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  for (const out of outs) expect(await print(['data/dingxi', '--size', 'A0', '--lang', 'zh', '--out', out])).toBe(0);
  expect(said.mock.calls.flat().join()).toMatch(/1:\d+/);
  said.mockRestore();
  const [first, second] = outs.map((out) => readFileSync(out));
  expect(first!.equals(second!)).toBe(true);
  expect(first!.length).toBeLessThan(5e6);
});

test.skipIf(!poppler)('every font is embedded and a subset, nothing is a raster, text can be read back', () => {
  const out = join(folder, 'words.pdf');
  const args = ['--scene', 'task-water', '--size', 'A1', '--scale', '1:500000', '--examination', '甘S(2026)01号'];
  const { code, err } = runGuatu('print', 'data/dingxi', ...args, '--lang', 'zh', '--out', out);
  expect(code, err).toBe(0);
  const fonts = say('pdffonts', out).trim().split('\n').slice(2);
  expect(fonts.length).toBeGreaterThanOrEqual(3);
  for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+Noto.* yes yes yes /);
  expect(say('pdfimages', '-list', out).trim().split('\n')).toHaveLength(2);
  const text = say('pdftotext', '-raw', out, '-');
  for (const words of ['比例尺 1:500 000', '审图号：甘S(2026)01号', '含模拟数据', '等积', '图例', '安定区'])
    expect(text).toContain(words);
  // The ground of a label is no second copy of its text.
  expect(text.match(/渭源县/g)).toHaveLength(1);
  expect(say('pdfinfo', out)).toContain('(A1)');
});

test.skipIf(!poppler)('an atlas has the whole and a page for each county, with its own place, table and number', () => {
  const out = join(folder, 'atlas.pdf');
  const args = ['--size', 'A4', '--atlas', 'county', '--note', '{area}#{page}/{pages}'];
  const { code, err } = runGuatu('print', 'data/dingxi', ...args, '--lang', 'zh', '--out', out);
  expect(code, err).toBe(0);
  expect(say('pdfinfo', out)).toMatch(/Pages: +8\n/);
  expect(say('pdfinfo', '-l', '8', out).match(/Page +\d+ size: +841\.\d+ x 595\.\d+/g)).toHaveLength(8);
  const pages = say('pdftotext', '-raw', out, '-').split('\f');
  for (const [i, name] of ['定西市', '安定区', '通渭县'].entries()) expect(pages[i]).toContain(`${name}#${i + 1}/8`);
  expect(pages[1]).toContain('在定西市的位置');
});

test.skipIf(!poppler)('tiles are sheets of the small size that share the large page', () => {
  const out = join(folder, 'tiles.pdf');
  const { code, err } = runGuatu('print', 'data/dingxi', '--size', 'A1', '--tiles', 'A3', '--lang', 'zh', '--out', out);
  expect(code, err).toBe(0);
  const info = say('pdfinfo', out);
  expect(info).toMatch(/Pages: +4\n/);
  expect(info).toContain('(A3)');
  expect(readFileSync(out).length).toBeLessThan(1e6);
});

test('an SVG of the same page holds its text and its fonts', () => {
  const out = join(folder, 'a.svg');
  const args = ['--size', 'A4', '--without', 'ranking,locator', '--lang', 'en', '--out', out];
  const { code, err } = runGuatu('print', 'data/taizhou', ...args);
  expect(code, err).toBe(0);
  const svg = readFileSync(out, 'utf8');
  expect(svg).toContain("@font-face{font-family:'NotoSansSC-Regular';src:url(data:font/ttf;base64,");
  expect(svg).toContain('>Legend</text>');
  expect(svg).toContain('>Targets</text>');
  expect(svg).not.toMatch(/>(Ranking|Position)<\/text>/);
  expect(svg).not.toMatch(/<image|https?:\/\/(?!www\.w3\.org)/);
});

test('bad usage is told with its reason', () => {
  const wrong: readonly (readonly [string, string])[] = [
    ['data/dingxi --size B5 --out x.pdf', '--size'],
    ['data/dingxi --out x.png', '--out'],
    ['data/dingxi', '--out'],
    ['data/dingxi --scale 1:0 --out x.pdf', '--scale'],
    ['data/dingxi --orientation up --out x.pdf', '--orientation'],
    ['data/dingxi --atlas street --out x.pdf', '--atlas'],
    ['data/dingxi --tiles A4 --out x.svg', 'several pages'],
    ['data/dingxi --colour red --out x.pdf', '--colour'],
    ['data/dingxi --without cards,sky --out x.pdf', 'sky'],
    ['--out x.pdf', 'one workspace'],
  ];
  for (const [args, reason] of wrong) expect(parsePrintOptions(args.split(' '))).toContain(reason);
  const { code, err } = runGuatu('print', 'data/dingxi', '--scene', 'none', '--out', join(folder, 'x.pdf'));
  expect(code).toBe(2);
  expect(err).toContain('task-water');
  expect(err).toContain('usage: guatu print');
});
