import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { hexDigest } from '../../src/io/release/write-release.ts';
import { workspaceFiles } from '../builders/workspace-files.ts';
import { runGuatu } from './run-guatu.ts';

const root = mkdtempSync(join(tmpdir(), 'guatu-publish-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A small workspace on disk; `changes` to its release definition. */
function workspace(name: string, changes: object = {}): string {
  const folder = join(root, name);
  const files = workspaceFiles();
  rmSync(folder, { recursive: true, force: true });
  const write = mkdtempSync(`${folder}-`);
  for (const { path, bytes } of files) {
    const isRules = path === 'release.json';
    const rules = isRules ? { ...JSON.parse(new TextDecoder().decode(bytes)), ...changes } : null;
    writeFileSync(join(write, path), rules ? JSON.stringify(rules) : bytes);
  }
  return write;
}

const contents = (folder: string) =>
  readdirSync(folder)
    .sort()
    .map((name) => [name, readFileSync(join(folder, name), 'utf8')]);

test('a demo is published twice with the same bytes, and every checksum is right', () => {
  const [first, second] = [join(root, 'first'), join(root, 'second')];
  const run = runGuatu('publish', 'data/taizhou', '--out', first, '--lang', 'en');
  expect(run).toMatchObject({ code: 0, err: '' });
  expect(run.out).toContain('internal trial');
  expect(run.out).toMatch(/of \d+ small ones 0 can be narrowed/);
  expect(runGuatu('publish', 'data/taizhou', '--out', second, '--json').code).toBe(0);
  expect(contents(second)).toEqual(contents(first));
  const sums = readFileSync(join(first, 'SHA256SUMS'), 'utf8').trimEnd().split('\n');
  expect(sums.length).toBe(readdirSync(first).length - 1);
  for (const line of sums) {
    const [sum, path] = line.split('  ');
    expect(hexDigest(readFileSync(join(first, path!)))).toBe(sum);
  }
  const description = JSON.parse(readFileSync(join(first, 'datapackage.json'), 'utf8'));
  expect(description).toMatchObject({ name: 'taizhou-2020-12-31-r1', version: '1.0.0' });
  // The next release knows the one before, and nothing has changed.
  const next = JSON.parse(runGuatu('publish', 'data/taizhou', '--dry-run', '--json', '--previous', first).out);
  expect(next.release).toMatchObject({ serial: 2, previous: ['taizhou-2020-12-31-r1'] });
  expect(next.report.attack).toMatchObject({ exposed: 0, earlierReleases: 1, alreadyPublished: 0 });
  // A release that was tampered with cannot be held against.
  writeFileSync(join(first, 'values.csv'), 'area\n');
  const refused = runGuatu('publish', 'data/taizhou', '--dry-run', '--previous', first, '--lang', 'zh');
  expect(refused.code).toBe(1);
  expect(refused.err).toContain('校验和不符');
}, 300_000);

test('without a map approval number only a trial is published', () => {
  const folder = workspace('number', { trial: false, mapNumber: '' });
  for (const [language, words] of [
    ['zh', '审图号为空'],
    ['en', 'the map approval number is empty'],
  ] as const) {
    const run = runGuatu('publish', folder, '--out', join(root, 'never'), '--lang', language);
    expect(run.code).toBe(1);
    expect(run.err).toContain(words);
  }
  expect(readdirSync(root)).not.toContain('never');
  const numbered = workspace('numbered', { trial: false, mapNumber: '甘S(2026)001号' });
  expect(runGuatu('publish', numbered, '--dry-run', '--lang', 'zh').out).toContain('审图号：甘S(2026)001号');
}, 60_000);

test('internal indicators are refused and named, a dry run writes nothing, other files are left alone', () => {
  const folder = workspace('internal', { levels: ['county', 'village'] });
  const run = runGuatu('publish', folder, '--dry-run', '--json');
  expect(run.code).toBe(0);
  const { report, release } = JSON.parse(run.out);
  expect(release.levels).toEqual(['county']);
  expect(report.refused).toContainEqual({ what: 'level', id: 'village', reason: 'villageOff' });
  const taken = workspace('taken');
  expect(runGuatu('publish', folder, '--out', taken).code).toBe(2);
  expect(readdirSync(taken)).toContain('areas.geojson');
  expect(runGuatu('publish', folder).code).toBe(2);
}, 60_000);
