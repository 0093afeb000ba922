import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withCell, workspaceFiles } from '../builders/workspace-files.ts';

const root = resolve(import.meta.dirname, '../..');
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'guatu-check-'));
  for (const [name, files] of [
    ['good', workspaceFiles()],
    ['bad', workspaceFiles(withCell('observations.csv', 2, 'value', 'x'))],
  ] as const) {
    mkdirSync(join(folder, name));
    for (const { path, bytes } of files) writeFileSync(join(folder, name, path), bytes);
    writeFileSync(
      join(folder, `${name}.zip`),
      zipSync(Object.fromEntries(files.map(({ path, bytes }) => [`top/${path}`, bytes]))),
    );
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

function guatu(
  ...args: readonly string[]
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const command = [join(root, 'src/cli/guatu.mjs'), ...args];
  return new Promise((done) => {
    execFile(process.execPath, command, { env: { ...process.env, LC_ALL: 'en_US.UTF-8' } }, (error, out, err) => {
      done({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
  });
}

test('a good workspace: exit 0, one entry for itself and one per resource', async () => {
  const { code, out } = await guatu('check', join(folder, 'good'), '--json');
  const { files } = JSON.parse(out);
  expect(code).toBe(0);
  expect(files[0]).toMatchObject({ file: join(folder, 'good'), kind: 'workspace', accepted: true, crs: null });
  expect(files).toHaveLength(workspaceFiles().length);
  const villages = files.find((file: { kind: string }) => file.kind === 'villages');
  expect(villages).toMatchObject({ accepted: true, encoding: 'UTF-8', crs: 'WGS-84', rows: 3 });
  expect(villages.problems[0]).toMatchObject({ severity: 'info', code: 'villageWithoutCoordinates' });
});

test('a fault in a zip: exit 1, with row, column and both languages', async () => {
  const { code, out } = await guatu('check', join(folder, 'good.zip'), join(folder, 'bad.zip'), '--json');
  const { files } = JSON.parse(out);
  expect(code).toBe(1);
  const refused = files.filter((file: { accepted: boolean }) => !file.accepted);
  expect(refused).toHaveLength(1);
  const [problem] = refused[0].problems;
  expect(problem).toMatchObject({ severity: 'error', code: 'valueNotNumber', row: 2, column: 'value' });
  expect(problem.message).toContain('is not a number');
  expect(problem.messageZh).toContain('不是数字');
});

test('a single file and a path that is not there', async () => {
  const { code, out } = await guatu('check', join(folder, 'good', 'ledger.csv'), join(folder, 'nothing'), '--json');
  const { files } = JSON.parse(out);
  expect(code).toBe(1);
  expect(files[0]).toMatchObject({ kind: 'ledger', accepted: true, rows: 2 });
  expect(files[1]).toMatchObject({ accepted: false, problems: [{ code: 'fileUnreadable' }] });
});

test('people read lines in their language', async () => {
  const english = await guatu('check', join(folder, 'bad'));
  expect(english.out).toMatch(/error valueNotNumber {2}observations\.csv, row 2, column “value”/);
  const chinese = await guatu('check', join(folder, 'bad'), '--lang', 'zh');
  expect(chinese.out).toContain('未通过');
});

test.each([[[]], [['check']], [['check', '--lang', 'fr', 'x']], [['check', '--nonsense', 'x']], [['nonsense']]])(
  'bad usage %j: exit 2, nothing on standard output',
  async (args) => {
    const { code, out, err } = await guatu(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).not.toBe('');
  },
);

test('--help: exit 0', async () => expect(await guatu('--help')).toMatchObject({ code: 0, err: '' }));
