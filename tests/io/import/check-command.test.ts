import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runGuatu } from '../../cli/run-guatu.ts';
import { fixtureBytes } from './read-fixture.ts';

const fixtures = resolve(import.meta.dirname, '../../fixtures/import');
const makePipe = 'mkfifo';
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'guatu-import-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function check(...paths: readonly string[]) {
  const { out, code } = runGuatu('check', ...paths, '--json');
  return { code, files: JSON.parse(out).files as Record<string, unknown>[] };
}

test('files of offices: encoding, system, rows, problems with row and column', () => {
  const names = [
    'gbk-title.csv',
    'merged-header.xlsx',
    'gk3-prefix.zip',
    'system-export.xls',
    'old.xls',
    'scientific.csv',
    'datum-swapped.csv',
  ];
  const { code, files } = check(...names.map((name) => join(fixtures, name)));
  expect(code).toBe(1);
  expect(files).toMatchObject([
    { kind: 'csv', accepted: true, encoding: 'GB18030', crs: null, rows: 4 },
    { kind: 'xlsx', accepted: true, encoding: 'UTF-8', rows: 3 },
    {
      kind: 'shapefile',
      accepted: true,
      encoding: 'GB18030',
      crs: 'CGCS2000 / 3-degree Gauss-Kruger CM 105E, zone prefix',
      rows: 3,
    },
    { kind: 'html', accepted: true, encoding: 'GB18030', rows: 2 },
    { accepted: false, rows: null, problems: [{ code: 'officeOld' }] },
    { accepted: true, rows: 4 },
    { accepted: true, crs: 'WGS-84, swapped', rows: 402 },
  ]);
  const problems = files[5]!.problems as object[];
  expect(problems).toContainEqual(
    expect.objectContaining({ severity: 'warning', code: 'codeScientific', row: 2, column: '代码' }),
  );
});

test('a .shp takes its parts from beside it', () => {
  for (const [name, bytes] of Object.entries(unzipSync(fixtureBytes('gbk-cpg-936.zip'))))
    writeFileSync(join(folder, name.split('/').at(-1)!), bytes);
  expect(check(join(folder, 'gbk-cpg-936.shp')).files[0]).toMatchObject({
    accepted: true,
    encoding: 'GB18030',
    crs: 'CGCS2000',
    rows: 3,
  });
});

test('links and pipes are refused unread', () => {
  copyFileSync(join(fixtures, 'utf8-bom.csv'), join(folder, 'real.csv'));
  symlinkSync(join(folder, 'real.csv'), join(folder, 'link.csv'));
  execFileSync(makePipe, [join(folder, 'pipe.csv')]);
  const { files } = check(join(folder, 'link.csv'), join(folder, 'pipe.csv'), join(folder, 'real.csv'));
  expect(files.map((file) => (file.problems as { code: string }[])[0]!.code)).toEqual([
    'linkRefused',
    'linkRefused',
    'totalRowAside',
  ]);
});

test('a file that needs more memory than it may is stopped, and the program goes on', () => {
  // Forty-eight megabytes of numbers: the list outgrows the heap's own limit before anyone counts.
  writeFileSync(join(folder, 'numbers.json'), `[${'1,'.repeat(24_000_000)}1]`);
  const { code, files } = check(join(folder, 'numbers.json'), join(folder, 'real.csv'));
  expect(code).toBe(1);
  // On a starved machine the clock is sooner than the heap.
  expect(files[0]!.problems).toMatchObject([{ code: expect.stringMatching(/^file(?:TooMuchMemory|TimedOut)$/) }]);
  expect(files[1]).toMatchObject({ accepted: true });
});
