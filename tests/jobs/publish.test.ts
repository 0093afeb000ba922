import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readFolder } from '../../src/cli/read-folder.ts';
import { protectRelease } from '../../src/core/disclosure/protect-release.ts';
import { indexWorkspace } from '../../src/core/workspace/workspace-index.ts';
import { readWorkspace } from '../../src/io/read-workspace.ts';
import { writeRelease } from '../../src/io/release/write-release.ts';
import { createWorkspaceJob } from '../../src/jobs/workspace/run.ts';

const folder = resolve(import.meta.dirname, '../../data/taizhou');

test('the desk publishes the bytes of the command line, and keeps what is inside apart', async () => {
  const files = await readFolder(folder);
  const job = createWorkspaceJob();
  const opened = await job.open(
    { kind: 'files', name: 'taizhou', files: files.map(({ path, bytes }) => ({ path, bytes: bytes.slice().buffer })) },
    () => {},
  );
  expect(opened.ok).toBe(true);
  const answer = await job.publish();
  if (!answer.ok) throw new Error('expected a release');
  const { workspace } = await readWorkspace(files, 'taizhou');
  const expected = protectRelease(indexWorkspace(workspace!));
  if (!expected.ok) throw new Error('expected a release');
  const inZip = unzipSync(new Uint8Array(answer.zip));
  const written = writeRelease(expected.release);
  expect(Object.keys(inZip).sort()).toEqual(written.map(({ path }) => `release/${path}`).sort());
  for (const { path, bytes } of written) expect(Buffer.compare(inZip[`release/${path}`]!, bytes), path).toBe(0);
  const withheld = answer.release.values.flatMap(({ absent }, i) => (absent === 'suppressed' ? [i] : []));
  expect(withheld.length).toBeGreaterThan(0);
  for (const i of withheld) {
    expect(answer.inside[i]).toEqual(expect.any(Number));
    expect(answer.release.values[i]!.value).toBeNull();
  }
  expect(readFileSync(resolve(folder, 'release.json'), 'utf8')).toContain('"trial":true');
});
