import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** Folder of the demo workspaces. */
export const dataFolder = join(root, 'data');

/** Folder of the built internal site. */
export const siteFolder = join(root, 'dist');

/** What the site is made of; a file newer than the built page makes the page stale. */
const sources = ['index.html', 'vite.config.ts', 'package-lock.json', 'public', 'src', 'data'];

/**
 * Builds the demo workspaces and the site where missing or older than their sources. What it does is said on standard error.
 * Throws with the builder's output when a build fails.
 */
export function ensureSite(): void {
  // The builder itself knows which demos are missing or older than its sources.
  runTool('tsx/dist/cli.mjs', ['src/demos/build-demos.ts', '--if-stale']);
  const page = join(siteFolder, 'index.html');
  const builtAt = existsSync(page) ? statSync(page).mtimeMs : 0;
  if (sources.some((path) => newestChange(join(root, path)) > builtAt)) {
    console.error('正在构建网站 building the site …');
    runTool('vite/bin/vite.js', ['build', '--logLevel', 'warn']);
  }
}

/** Milliseconds of the newest change at or below a path; 0 when it is absent. */
function newestChange(path: string): number {
  if (!existsSync(path)) return 0;
  const own = statSync(path);
  if (!own.isDirectory()) return own.mtimeMs;
  return readdirSync(path).reduce((newest, name) => Math.max(newest, newestChange(join(path, name))), 0);
}

/** Runs a tool of node_modules with this very Node, so that it works alike on Windows. */
function runTool(script: string, args: readonly string[]): void {
  const done = spawnSync(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd: root,
    encoding: 'utf8',
    // A test runner's own setting would make a development build of it.
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (done.status !== 0)
    throw new Error(`${script} ${args.join(' ')} failed (exit ${done.status})\n${done.stdout}${done.stderr}`);
}
