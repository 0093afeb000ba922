import { writeFile as saveFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Language } from '../core/unit.ts';
import { makeSlides, makeWalls, type PrintSources } from '../jobs/print/make-walls.ts';
import type { PrintRequest } from '../jobs/print/print-request.ts';
import { writeFile } from '../jobs/print/write-file.ts';
import { createWorkspaceJob } from '../jobs/workspace/run.ts';
import { issueMessage } from '../text/issue-messages.ts';
import { installedSlices } from './font-slices.ts';
import { parsePrintOptions, printUsage } from './print-options.ts';
import { readSource } from './read-source.ts';

/** A wall map of one scene, or an atlas of it, as PDF or SVG; slides of all scenes as PPTX. Exit code 0, 1 when the workspace cannot be read or drawn, 2 for bad usage. */
export async function print(args: readonly string[]): Promise<number> {
  const options = parsePrintOptions(args);
  if (typeof options === 'string') return misused(options);
  const { files, name, issues: unread } = await readSource(options.source);
  if (!files) return failed(unread, options.language);
  const api = createWorkspaceJob();
  const opened = await api.open(
    {
      kind: 'files',
      name,
      files: files.map(({ path, bytes }) => ({ path, bytes: new Uint8Array(bytes).buffer })),
    },
    () => {},
  );
  if (!opened.ok) return failed(opened.issues, options.language);
  const { summary, polygons } = opened;
  const scene = summary.scenes.find(({ id }) => id === options.scene);
  if (options.scene !== null && !scene)
    return misused(`--scene: expected one of ${summary.scenes.map(({ id }) => id).join(', ')}, got ${options.scene}`);
  const request: PrintRequest = {
    query: scene?.view ?? summary.scenes[0]?.view ?? '',
    language: options.language,
    size: options.size,
    orientation: options.orientation,
    scale: options.scale,
    parts: options.parts,
    atlas: options.atlas,
    pageNote: options.pageNote,
    tiles: options.tiles,
    inscription: { title: options.title, classification: options.classification, examination: options.examination },
  };
  const sources = { workspace: { key: name, summary, polygons }, api, slices: installedSlices, loaded: new Map() };
  const file = await made(request, scene ? [scene.id] : summary.scenes.map(({ id }) => id), sources, options.out);
  if (file === null) return misused(`nothing to draw: no area of ${name} has an outline`);
  await saveFile(options.out, file);
  return 0;
}

async function made(
  request: PrintRequest,
  scenes: readonly string[],
  sources: PrintSources,
  out: string,
): Promise<Uint8Array | null> {
  if (extname(out) === '.pptx') return makeSlides(request, scenes, sources);
  const walls = await makeWalls(request, sources);
  if (walls === null) return null;
  for (const { scale, isWhole, leftOut, labelBoxes } of walls.walls)
    console.error(
      `${out}: 1:${scale}, ${labelBoxes.length} labels set, ${leftOut} left out${isWhole ? '' : ', larger than the sheet'}`,
    );
  return writeFile(walls, extname(out) === '.svg' ? 'svg' : 'pdf', request.tiles, () => {});
}

function failed(issues: readonly Parameters<typeof issueMessage>[0][], language: Language): number {
  for (const issue of issues) if (issue.severity === 'error') console.error(issueMessage(issue, language));
  return 1;
}

function misused(reason: string): number {
  console.error(`${reason}\nusage: ${printUsage}`);
  return 2;
}
