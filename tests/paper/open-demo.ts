import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { installedSlices } from '../../src/cli/font-slices.ts';
import type { PrintSources } from '../../src/jobs/print/make-walls.ts';
import type { PrintRequest } from '../../src/jobs/print/print-request.ts';
import { createWorkspaceJob } from '../../src/jobs/workspace/run.ts';
import type { LoadedSlices } from '../../src/paper/font/typeset.ts';

const loaded: LoadedSlices = new Map();

/** A demo opened as the command line does, to make sheets of. */
export async function openDemo(name: string): Promise<PrintSources> {
  const api = createWorkspaceJob();
  const folder = join('data', name);
  const files = readdirSync(folder).map((path) => ({
    path,
    bytes: new Uint8Array(readFileSync(join(folder, path))).buffer,
  }));
  const opened = await api.open({ kind: 'files', name, files }, () => {});
  if (!opened.ok) throw new Error(`expected ${name} to open`);
  const { summary, polygons } = opened;
  return { workspace: { key: name, summary, polygons }, api, slices: installedSlices, loaded };
}

/** A sheet with everything on it, the way round and at the scale that suit the map. */
export const plainRequest: Omit<PrintRequest, 'query' | 'language'> = {
  size: 'A3',
  orientation: null,
  scale: null,
  parts: { ranking: true, cards: true, locator: true, relief: true },
  atlas: null,
  pageNote: '',
  tiles: null,
  inscription: { title: '', classification: '', examination: '' },
};
