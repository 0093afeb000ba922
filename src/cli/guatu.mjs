// @ts-check
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/*
 * Starts guatu from one bundled file, which takes a quarter of the time of translating a hundred sources. The bundle is made when
 * there is none of the sources as they are now, so it is never out of date.
 */
const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const cache = join(root, 'node_modules/.cache/guatu');
const entries = ['src/cli/guatu.ts', 'src/cli/check-process.ts', 'src/cli/memory-watch.mjs'];

const bundle = join(
  cache,
  stateOf([
    'src/cli',
    'src/core',
    'src/io',
    'src/jobs',
    'src/map',
    'src/paper',
    'src/state',
    'src/text',
    'package-lock.json',
  ]),
);
if (!existsSync(bundle)) await makeBundle();
if (!process.argv.includes('--bundle-only')) await import(pathToFileURL(join(bundle, 'guatu.mjs')).href);

/**
 * Number of files and youngest change below some paths.
 * @param {readonly string[]} paths
 */
function stateOf(paths) {
  let count = 0;
  let youngest = 0;
  const visit = (/** @type {string} */ path) => {
    const found = statSync(path);
    if (found.isDirectory()) for (const name of readdirSync(path)) visit(join(path, name));
    else {
      count++;
      youngest = Math.max(youngest, found.mtimeMs);
    }
  };
  for (const path of paths) visit(join(root, path));
  return `${count}-${Math.round(youngest)}`;
}

/** Into a folder of its own first, then renamed: two runs at once do not meet half a bundle. */
async function makeBundle() {
  const { build } = await import('esbuild');
  const draft = `${bundle}.${process.pid}`;
  if (existsSync(cache)) for (const old of readdirSync(cache)) removeOld(join(cache, old));
  mkdirSync(draft, { recursive: true });
  await build({
    absWorkingDir: root,
    entryPoints: entries,
    outdir: draft,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // Some libraries are CommonJS and call `require` for Node's own modules.
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
    logLevel: 'warning',
  });
  try {
    renameSync(draft, bundle);
  } catch {
    rmSync(draft, { recursive: true, force: true });
  }
}

/**
 * An hour is longer than any run that could still load its parts from there.
 * @param {string} path
 */
function removeOld(path) {
  if (Date.now() - statSync(path).mtimeMs > 3_600_000) rmSync(path, { recursive: true, force: true });
}
