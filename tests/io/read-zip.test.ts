import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readWorkspace } from '../../src/io/read-workspace.ts';
import { readZip, zipCaps } from '../../src/io/read-zip.ts';
import { workspaceFiles } from '../builders/workspace-files.ts';

const text = (value: string) => new TextEncoder().encode(value);
const codesOf = (bytes: Uint8Array, caps = zipCaps) => readZip(bytes, 'x.zip', caps).issues.map(({ code }) => code);

test('a zip gives the very files, stored or deflated, with names in Chinese', async () => {
  const entries = Object.fromEntries(workspaceFiles().map(({ path, bytes }) => [`昭通/${path}`, bytes]));
  for (const level of [0, 9] as const) {
    const { files, issues } = readZip(zipSync(entries, { level }), 'x.zip');
    expect(issues).toEqual([]);
    expect(files?.map(({ path, bytes }) => [path, Buffer.from(bytes).toString('hex')])).toEqual(
      Object.entries(entries).map(([path, bytes]) => [path, Buffer.from(bytes).toString('hex')]),
    );
    expect((await readWorkspace(files!, 'x')).workspace?.observations).toHaveLength(4);
  }
});

test('a bomb is stopped by what it inflates to, not by what it claims', () => {
  const bomb = zipSync({ 'a.csv': new Uint8Array(30e6) }, { level: 9 });
  expect(bomb.length).toBeLessThan(40_000);
  const view = new DataView(bomb.buffer);
  const directory = view.getUint32(bomb.length - 22 + 16, true);
  view.setUint32(directory + 24, 10, true);
  expect(codesOf(bomb, { ...zipCaps, entryBytes: 1e6 })).toEqual(['zipTooLarge']);
});

test('all entries together are capped', () => {
  const zip = zipSync({ 'a.csv': new Uint8Array(6e5), 'b.csv': new Uint8Array(6e5) });
  expect(codesOf(zip, { ...zipCaps, totalBytes: 1e6 })).toEqual(['zipTooLarge']);
  expect(codesOf(zip, { ...zipCaps, totalBytes: 2e6 })).toEqual([]);
});

test('too many entries are refused before any is unpacked', () => {
  const many = Object.fromEntries(Array.from({ length: 2001 }, (_, i) => [`${i}.csv`, text('a')]));
  expect(codesOf(zipSync(many))).toEqual(['zipTooLarge']);
});

test('an archive in an archive is refused', () => {
  expect(codesOf(zipSync({ 'inner.ZIP': zipSync({ a: text('a') }) }))).toEqual(['zipNested']);
});

test('an encrypted entry is refused by name', () => {
  const zip = zipSync({ 'a.csv': text('a') });
  const view = new DataView(zip.buffer);
  const directory = view.getUint32(zip.length - 22 + 16, true);
  view.setUint16(directory + 8, view.getUint16(directory + 8, true) | 1, true);
  expect(readZip(zip, 'x.zip').issues[0]).toMatchObject({ code: 'zipEncrypted', context: { found: 'a.csv' } });
});

test('damage is seen: no zip, half a zip, a changed byte, entries that share their bytes', () => {
  const zip = zipSync({ 'a.csv': text('some text that is stored'), 'b.csv': text('and more of it') }, { level: 0 });
  expect(codesOf(text('no zip'))).toEqual(['zipBroken']);
  expect(codesOf(new Uint8Array())).toEqual(['zipBroken']);
  expect(codesOf(zip.slice(0, zip.length / 2))).toEqual(['zipBroken']);
  const changed = zip.slice();
  changed[40]! ^= 1;
  expect(codesOf(changed)).toEqual(['zipBroken']);
  const overlapping = zip.slice();
  const view = new DataView(overlapping.buffer);
  const directory = view.getUint32(zip.length - 22 + 16, true);
  view.setUint32(directory + 46 + 5 + 42, 0, true);
  expect(codesOf(overlapping)).toEqual(['zipBroken']);
});
