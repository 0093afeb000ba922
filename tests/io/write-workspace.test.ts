import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readWorkspace } from '../../src/io/read-workspace.ts';
import { readZip } from '../../src/io/read-zip.ts';
import { writeWorkspace } from '../../src/io/write-workspace.ts';
import { writeWorkspaceZip } from '../../src/io/write-workspace-zip.ts';
import { workspaceFiles } from '../builders/workspace-files.ts';

describe('a workspace written and read again', () => {
  test('is the same, entry by entry, whatever resources it has', async () => {
    await expectSame(workspaceFiles());
  });

  test('is the same for a demo of thousands of rows', async () => {
    const folder = join(import.meta.dirname, '../../data/dingxi');
    const files = readdirSync(folder).map((path) => ({
      path,
      bytes: new Uint8Array(readFileSync(join(folder, path))),
    }));
    const before = await readWorkspace(files, 'w');
    const written = writeWorkspace(before.workspace!);
    const after = await readWorkspace(written, 'w');
    expect(after.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(after.workspace!.areas.areas.length).toBe(before.workspace!.areas.areas.length);
    const again = writeWorkspace(after.workspace!);
    for (const [i, { path, bytes }] of written.entries()) expect(Buffer.compare(again[i]!.bytes, bytes), path).toBe(0);
  });

  test('gives the same zip again, and the zip opens', async () => {
    const { workspace } = await readWorkspace(workspaceFiles(), 'w');
    const [first, second] = [1, 2].map(() => writeWorkspaceZip(writeWorkspace(workspace!)));
    expect(first).toEqual(second);
    const { files, issues } = readZip(first!, 'w.zip');
    expect(issues).toEqual([]);
    expect((await readWorkspace(files!, 'w')).workspace).toEqual(workspace);
  });
});

async function expectSame(files: Parameters<typeof readWorkspace>[0]): Promise<void> {
  const before = await readWorkspace(files, 'w');
  const written = writeWorkspace(before.workspace!);
  const after = await readWorkspace(written, 'w');
  expect(after.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(after.workspace).toEqual(before.workspace);
  expect(writeWorkspace(after.workspace!)).toEqual(written);
}
