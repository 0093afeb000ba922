import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { argv } from 'node:process';
import { protectRelease } from '../core/disclosure/protect-release.ts';
import { siteMark } from '../core/disclosure/site-mark.ts';
import { indexWorkspace } from '../core/workspace/workspace-index.ts';
import { readWorkspace } from '../io/read-workspace.ts';
import { readRelease } from '../io/release/read-release.ts';
import { writeRelease } from '../io/release/write-release.ts';
import { publicSite, releasesPage, type SiteFile } from '../screens/public/public-site.ts';
import { demoNames } from './demo-files.ts';
import { buildShell } from './public-shell.ts';
import { readFolder } from './read-folder.ts';

/**
 * `npm run build:public [-- [--release DIR | --demo NAME …] [--out DIR]]`: the static public site of a release folder, or of the demos, each in
 * a folder of its own. Exit code 0, 1 when a release is refused or unreadable, 2 for bad usage.
 */
const usage = 'npm run build:public [-- [--release DIR | --demo NAME …] [--out DIR]]';
/** What the mark says in the folder of all demos. */
const demosMark = 'guatu public sites of the demos\n';
const siteRoot = resolve(import.meta.dirname, '../..');

process.exitCode = await main(argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  let out = join(siteRoot, 'dist-public');
  let release: string | null = null;
  const demos: string[] = [];
  for (let i = 0; i < args.length; i += 2) {
    const [option, value] = [args[i]!, args[i + 1]];
    if (value === undefined) return misused(`${option}: a value is missing`);
    if (option === '--out') out = resolve(value);
    else if (option === '--release') release = resolve(value);
    else if (option === '--demo') demos.push(value);
    else return misused(`unknown option ${option}`);
  }
  const taken = `--out: ${out} holds other files; choose an empty folder or an earlier copy of a public site`;
  if (release !== null) {
    const files = await releaseFiles(release);
    const read = readRelease(files);
    if (!read) return refused(`${release}: no release, or its files differ from SHA256SUMS`);
    if (!(await readied(out, read.head.id))) return misused(taken);
    await writeFiles(out, publicSite({ release: read, files, shell: await buildShell() }));
    console.log(`${out}  ${read.head.id}`);
    return 0;
  }
  if (!(await readied(out, null))) return misused(taken);
  const shell = await buildShell();
  const made: Parameters<typeof releasesPage>[0][number][] = [];
  for (const name of demos.length > 0 ? demos : demoNames) {
    const { workspace } = await readWorkspace(await readFolder(join(siteRoot, 'data', name)), name);
    const result = workspace && protectRelease(indexWorkspace(workspace), []);
    if (!result?.ok)
      return refused(`${name}: ${result ? result.issues.map(({ code }) => code).join(', ') : 'no workspace'}`);
    const files = writeRelease(result.release);
    // What is shown is what a reader of the folder reads, rounded as it was written.
    const read = readRelease(files)!;
    await writeFiles(join(out, name), publicSite({ release: read, files, shell }));
    made.push({ folder: name, release: read });
    console.log(`${join(out, name)}  ${read.head.id}`);
  }
  await writeFile(join(out, 'index.html'), releasesPage(made));
  return 0;
}

/**
 * A new, empty or earlier site's folder; anything else is left alone. The pages of other releases stay beside the new one, so that links to
 * them keep showing what they showed; the demos (`id` null) take the whole folder.
 */
async function readied(folder: string, id: string | null): Promise<boolean> {
  const present: readonly string[] = await readdir(folder).catch(() => []);
  const mark = await readFile(join(folder, siteMark), 'utf8').catch(() => null);
  if (present.length > 0 && mark === null) return false;
  await rm(id === null || mark === demosMark ? folder : join(folder, id), { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  if (id === null) await writeFile(join(folder, siteMark), demosMark);
  return true;
}

/** All files of a release's folder; empty when there is no such folder. */
async function releaseFiles(folder: string): Promise<readonly SiteFile[]> {
  const names: readonly string[] = await readdir(folder).catch(() => []);
  return Promise.all(names.map(async (path) => ({ path, bytes: new Uint8Array(await readFile(join(folder, path))) })));
}

async function writeFiles(folder: string, files: readonly SiteFile[]): Promise<void> {
  const folders = new Set(files.map(({ path }) => dirname(path)));
  for (const each of folders) await mkdir(join(folder, each), { recursive: true });
  for (const { path, bytes } of files) await writeFile(join(folder, path), bytes);
}

function refused(reason: string): number {
  console.error(reason);
  return 1;
}

function misused(reason: string): number {
  console.error(`${reason}\nusage: ${usage}`);
  return 2;
}
