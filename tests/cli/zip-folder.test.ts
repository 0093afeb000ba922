import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { contentPolicyHeader } from '../../src/cli/content-policy.ts';
import { zipFolder } from '../../src/cli/zip-folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'guatu-zip-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('holds every file and does not depend on when it was written', () => {
  mkdirSync(join(folder, 'data/定西'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), 'page');
  writeFileSync(join(folder, 'data/定西/areas.json'), '{}');
  const first = zipFolder(folder);
  utimesSync(join(folder, 'index.html'), 1e9, 1e9);
  expect(zipFolder(folder)).toEqual(first);
  const files = Object.entries(unzipSync(first)).map(([path, bytes]) => [path, strFromU8(bytes)]);
  expect(files).toEqual([
    ['data/定西/areas.json', '{}'],
    ['index.html', 'page'],
  ]);
});

test('the page on hosting names the very content policy, for each server', () => {
  const page = readFileSync(join(import.meta.dirname, '../../public/HOW-TO-HOST.html'), 'utf8');
  expect(page.split(contentPolicyHeader).length - 1).toBe(4);
});
