import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { mapLabelCss } from '../screens/public/area-map.ts';
import type { SiteFile } from '../screens/public/public-site.ts';
import { rampCss } from '../screens/public/ramp-css.ts';

const root = resolve(import.meta.dirname, '../..');
const entry = 'src/screens/public/shell/main.ts';

/** Script, style and icon that every release's site is given; the same for all of them. */
export async function buildShell(): Promise<readonly SiteFile[]> {
  const result = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      target: ['chrome111', 'edge111', 'firefox115', 'safari16.4'],
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: join(root, entry),
        output: { entryFileNames: 'site.js', assetFileNames: 'site[extname]', codeSplitting: false },
      },
    },
  });
  const outputs = [result].flat().flatMap((one) => ('output' in one ? one.output : []));
  const files = outputs.map((file) => ({
    path: file.fileName,
    bytes: encode(file.type === 'chunk' ? file.code : String(file.source)),
  }));
  const names = files.map(({ path }) => path).sort();
  if (names.join() !== 'site.css,site.js') throw new Error(`shell: expected site.css and site.js, got ${names.join()}`);
  const colours = encode(`${rampCss()}\n${mapLabelCss}\n`);
  return [
    ...files.map((file) =>
      file.path === 'site.css' ? { path: file.path, bytes: Buffer.concat([file.bytes, colours]) } : file,
    ),
    { path: 'icon.svg', bytes: readFileSync(join(root, 'public/icon.svg')) },
  ];
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
