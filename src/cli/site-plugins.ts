import { createReadStream } from 'node:fs';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import type { Plugin } from 'vite';
import { jsonSchemas } from '../io/json-schemas.ts';
import { hexDigest } from '../io/release/write-release.ts';
import { contentPolicy } from './content-policy.ts';
import { listDemos } from './demo-files.ts';
import { buildShell } from './public-shell.ts';
import { contentTypes } from './serve-site.ts';

/** Writes the content policy into the built page. Not in development, where Vite needs an inline script. */
export function contentPolicyPlugin(): Plugin {
  const attrs = { 'http-equiv': 'Content-Security-Policy', content: contentPolicy };
  return {
    name: 'guatu-content-policy',
    apply: 'build',
    transformIndexHtml: { order: 'post', handler: () => [{ tag: 'meta', attrs, injectTo: 'head-prepend' }] },
  };
}

/**
 * Puts the demo workspaces (`data/NAME/`), their list (`data/demos.json`) and the JSON Schemas (`schemas/`) beside the page:
 * copied by a build, served from where they are in development.
 */
export function siteDataPlugin(root: string): Plugin {
  const dataFolder = join(root, 'data');
  return {
    name: 'guatu-site-data',
    async writeBundle({ dir }) {
      if (dir === undefined) throw new Error('expected an output folder, got none');
      for (const [path, text] of generatedFiles(root)) await write(join(dir, path), text);
      for (const { name, files } of listDemos(dataFolder)) {
        for (const path of files) await cp(join(dataFolder, name, path), join(dir, 'data', name, path));
      }
      // The Open Font License asks that its text goes with the fonts.
      for (const font of ['noto-sans-sc', 'noto-serif-sc'])
        await cp(join(root, 'node_modules/@fontsource', font, 'LICENSE'), join(dir, 'font-licences', `${font}.txt`));
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = decodeURIComponent((request.url ?? '/').split('?', 1)[0] ?? '').slice(1);
        const text = path.endsWith('.json') ? generatedFiles(root).get(path) : undefined;
        const isDemoFile = listDemos(dataFolder).some(({ name, files }) =>
          files.some((file) => `data/${name}/${file}` === path),
        );
        if (text === undefined && !isDemoFile) return next();
        response.setHeader('content-type', contentTypes[extname(path)] ?? 'application/octet-stream');
        if (text !== undefined) response.end(text);
        else createReadStream(join(root, path)).pipe(response);
      });
    },
  };
}

/**
 * Puts the shell of the public site (`public-shell/`) beside the page, with a list of its files: an office without Node writes the whole
 * public site from the data desk, and the shell is what the browser cannot build.
 */
export function publicShellPlugin(): Plugin {
  const shellFiles = async () => {
    const files = await buildShell();
    const list = { files: files.map(({ path, bytes }) => ({ path, hash: hexDigest(bytes) })) };
    return [...files, { path: 'files.json', bytes: new TextEncoder().encode(`${JSON.stringify(list)}\n`) }];
  };
  return {
    name: 'guatu-public-shell',
    async writeBundle({ dir }) {
      if (dir === undefined) throw new Error('expected an output folder, got none');
      for (const { path, bytes } of await shellFiles()) await write(join(dir, 'public-shell', path), bytes);
    },
    configureServer(server) {
      const files = shellFiles();
      files.catch(() => {});
      server.middlewares.use(async (request, response, next) => {
        const path = /^\/public-shell\/([\w.]+)$/.exec((request.url ?? '').split('?', 1)[0] ?? '')?.[1];
        const file = path === undefined ? undefined : (await files).find((one) => one.path === path);
        if (!file) return next();
        response.setHeader('content-type', contentTypes[extname(file.path)] ?? 'application/octet-stream');
        response.end(file.bytes);
      });
    },
  };
}

/** Path on the site -> text. */
function generatedFiles(root: string): ReadonlyMap<string, string> {
  const files = new Map([['data/demos.json', JSON.stringify({ demos: listDemos(join(root, 'data')) })]]);
  for (const [name, schema] of Object.entries(jsonSchemas())) {
    files.set(`schemas/${name}`, `${JSON.stringify(schema, null, 2)}\n`);
  }
  return files;
}

async function write(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}
