import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { protectRelease } from '../core/disclosure/protect-release.ts';
import type { Published } from '../core/disclosure/published.ts';
import type { Release } from '../core/disclosure/release.ts';
import type { Issue } from '../core/issue.ts';
import { indexWorkspace } from '../core/workspace/workspace-index.ts';
import { readWorkspace } from '../io/read-workspace.ts';
import { checksumFile, writeRelease } from '../io/release/write-release.ts';
import { issueMessage } from '../text/issue-messages.ts';
import { releaseReportText } from '../text/release-report.ts';
import { readReleases } from './read-releases.ts';
import { readSource } from './read-source.ts';
import { terminalLanguage } from './terminal-language.ts';

const usage =
  'guatu publish WORKSPACE --out DIR [--previous DIR|ZIP …] [--dry-run] [--json] [--lang zh|en]   (--previous: an earlier release, or a public site with several; folder or zip)';

type Options = {
  source?: string;
  out?: string;
  previous: string[];
  isDryRun: boolean;
  json: boolean;
  language: 'zh' | 'en';
};

/**
 * Writes a release of a workspace into a folder, and prints what was done. Exit code 0, 1 when nothing may be published (the reasons
 * go to standard error), 2 for bad usage.
 */
export async function publish(args: readonly string[]): Promise<number> {
  const options = parseOptions(args);
  if (typeof options === 'string') return misused(options);
  const { files, name, issues: unread } = await readSource(options.source!);
  const { workspace, issues } = files ? await readWorkspace(files, name) : { workspace: null, issues: unread };
  const errors = issues.filter(({ severity }) => severity === 'error');
  if (!workspace) return refused(errors, options);
  for (const issue of errors) console.error(issueMessage(issue, options.language));
  const earlier = await readReleases(options.previous);
  if (earlier.issues.length > 0) return refused(earlier.issues, options);
  const result = protectRelease(indexWorkspace(workspace), earlier.releases);
  if (!result.ok) return refused(result.issues, options);
  if (!options.isDryRun && !(await writeInto(resolve(options.out!), result.release)))
    return misused(`--out: ${options.out} holds other files; choose an empty folder or an earlier copy of a release`);
  if (options.json) console.log(JSON.stringify({ release: result.release.head, report: result.release.report }));
  else console.log(releaseReportText(result.release, options.language));
  return 0;
}

/** Replaces an older copy of a release; a folder with anything else in it is left alone. */
async function writeInto(folder: string, release: Published<Release>): Promise<boolean> {
  const present: readonly string[] = await readdir(folder).catch(() => []);
  if (present.length > 0 && !present.includes(checksumFile)) return false;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const { path, bytes } of writeRelease(release)) await writeFile(join(folder, path), bytes);
  return true;
}

function refused(issues: readonly Issue[], { json, language }: Options): number {
  if (json) console.log(JSON.stringify({ release: null, issues }));
  for (const issue of issues) console.error(issueMessage(issue, language));
  return 1;
}

function parseOptions(args: readonly string[]): Options | string {
  const options: Options = { previous: [], isDryRun: false, json: false, language: terminalLanguage(process.env) };
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!;
    if (arg === '--json') options.json = true;
    else if (arg === '--dry-run') options.isDryRun = true;
    else if (arg === '--out') options.out = args[++i] ?? '';
    else if (arg === '--previous') options.previous.push(args[++i] ?? '');
    else if (arg === '--lang') options.language = args[++i] === 'zh' ? 'zh' : 'en';
    else if (arg.startsWith('-')) return `unknown option ${arg}`;
    else if (options.source === undefined) options.source = arg;
    else return `one workspace at a time, got ${options.source} and ${arg}`;
  }
  if (options.source === undefined) return 'which workspace?';
  if (!options.out && !options.isDryRun) return '--out: into which folder?';
  return options;
}

function misused(reason: string): number {
  console.error(`${reason}\nusage: ${usage}`);
  return 2;
}
