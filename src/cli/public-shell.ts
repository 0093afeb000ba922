import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { mapLabelCss } from '../screens/public/area-map.ts';
import type { SiteFile } from '../screens/public/public-site.ts';
import { rampCss } from '../screens/public/ramp-css.ts';

const root = resolve(import.meta.dirname, '../..');

/** Browsers of the public site. */
const target = ['chrome111', 'edge111', 'firefox115', 'safari16.4'];

/**
 * Script, style and icon that every release's site is given, the same for all of them; and apart from these, for whom asks for it, the map
 * that can be moved, with MapLibre, its worker and licences.
 */
export async function buildShell(): Promise<readonly SiteFile[]> {
  const page = await bundle('src/screens/public/shell/main.ts', 'site');
  const map = await bundle('src/map/live/live-map.ts', 'map');
  const colours = encode(`${rampCss()}\n${mapLabelCss}\n`);
  return [
    ...expectFiles(page, ['site.css', 'site.js']).map((file) =>
      file.path === 'site.css' ? { path: file.path, bytes: Buffer.concat([file.bytes, colours]) } : file,
    ),
    ...expectFiles(map, ['map.css', 'map.js', 'maplicences.md', 'mapworker.js']),
    { path: 'icon.svg', bytes: readFileSync(join(root, 'public/icon.svg')) },
  ];
}

/** `NAME.js` with what it imports, `NAME.css`, and where it has a worker `NAMEworker.js`. */
async function bundle(entry: string, name: string): Promise<readonly SiteFile[]> {
  const result = await build({
    configFile: false,
    root,
    base: './',
    logLevel: 'warn',
    publicDir: false,
    worker: { format: 'es', rolldownOptions: { output: { entryFileNames: `${name}worker.js` } } },
    build: {
      write: false,
      target,
      modulePreload: false,
      reportCompressedSize: false,
      // MapLibre alone is larger than the default limit of 500 kB; it is loaded on demand.
      chunkSizeWarningLimit: 1200,
      license: name === 'map' ? { fileName: 'maplicences.md' } : false,
      rolldownOptions: {
        input: join(root, entry),
        preserveEntrySignatures: 'exports-only',
        output: { entryFileNames: `${name}.js`, assetFileNames: `${name}[extname]`, codeSplitting: false },
      },
    },
  });
  const outputs = [result].flat().flatMap((one) => ('output' in one ? one.output : []));
  return outputs.map((file) => ({
    path: file.fileName,
    bytes:
      file.type === 'chunk' ? encode(file.code) : typeof file.source === 'string' ? encode(file.source) : file.source,
  }));
}

function expectFiles(files: readonly SiteFile[], expected: readonly string[]): readonly SiteFile[] {
  const names = files.map(({ path }) => path).sort();
  if (names.join() !== expected.join()) throw new Error(`shell: expected ${expected}, got ${names}`);
  return files;
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
