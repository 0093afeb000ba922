import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, sep } from 'node:path';
import { contentPolicyHeader } from './content-policy.ts';

export type SiteServer = {
  /** Address of the site with its base path, ends with `/`. */
  readonly url: string;
  close(): Promise<void>;
};

export type SiteOptions = {
  /** Folder that is served. */
  readonly root: string;
  /** 0 (the default) lets the system choose a free one. */
  readonly port?: number;
  /** Path under which the site lives, starts and ends with `/`; `/` by default. */
  readonly basePath?: string;
  /**
   * Called with what the content policy blocked, in pages and in workers, as the browser reports it (CSP 3, `report-uri`).
   * For tests: Chromium writes a blocked `eval` to no console.
   */
  readonly onViolation?: (report: string) => void;
  /** Content policy of every answer; that of the internal site by default. */
  readonly policy?: string;
};

/** Content types by file ending; anything else is `application/octet-stream`, which no browser runs. */
export const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.topojson': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
  '.zip': 'application/zip',
};

/**
 * Serves a folder on 127.0.0.1, to this machine alone, with the strict content policy as a header.
 * Only GET and HEAD; nothing outside the folder, not through `..` and not through a link. No directory listing.
 * Rejects with `EADDRINUSE` when the port is taken.
 */
export async function serveSite(options: SiteOptions): Promise<SiteServer> {
  const root = await realpath(options.root);
  const basePath = options.basePath ?? '/';
  const server = createServer((request, response) => {
    answer(request, response, {
      root,
      basePath,
      onViolation: options.onViolation,
      policy: options.policy ?? contentPolicyHeader,
    }).catch((error: unknown) => {
      if (!response.headersSent) refuse(response, 500, String(error));
      else response.destroy();
    });
  });
  await listen(server, options.port ?? 0);
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}${basePath}`, close: () => close(server) };
}

type Site = {
  readonly root: string;
  readonly basePath: string;
  readonly onViolation: ((report: string) => void) | undefined;
  readonly policy: string;
};

const reportPath = '/policy-violation';

async function answer(request: IncomingMessage, response: ServerResponse, site: Site): Promise<void> {
  if (site.onViolation !== undefined && request.method === 'POST' && request.url === reportPath) {
    site.onViolation(await readBody(request));
    response.writeHead(204).end();
    return;
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, 'method not allowed');
  const path = decodePath(request.url ?? '/');
  if (path === null) return refuse(response, 400, 'bad path');
  if (`${path}/` === site.basePath) {
    response.writeHead(301, { location: site.basePath }).end();
    return;
  }
  const file = path.startsWith(site.basePath) ? await findFile(site.root, path.slice(site.basePath.length)) : null;
  if (file === null) return refuse(response, 404, 'not found');
  response.writeHead(200, {
    ...safetyHeaders,
    'content-security-policy': site.onViolation ? `${site.policy}; report-uri ${reportPath}` : site.policy,
    'content-type': contentTypes[extname(file.path).toLowerCase()] ?? 'application/octet-stream',
    'content-length': file.size,
    // Names in assets/ carry a hash of their content, everything else may change with the next build.
    'cache-control': path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
  });
  if (request.method === 'HEAD') response.end();
  else
    createReadStream(file.path)
      .on('error', () => response.destroy())
      .pipe(response);
}

const safetyHeaders = {
  'content-security-policy': contentPolicyHeader,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

/** Path of the request, decoded, or null when it cannot be one of ours. */
function decodePath(url: string): string | null {
  try {
    const path = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '');
    const isClean = path.startsWith('/') && !path.includes('\0') && !path.includes('\\');
    return isClean && !path.split('/').includes('..') ? path : null;
  } catch {
    return null;
  }
}

async function findFile(root: string, path: string): Promise<{ path: string; size: number } | null> {
  const name = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  try {
    const real = await realpath(join(root, name));
    const found = await stat(real);
    return found.isFile() && real.startsWith(root + sep) ? { path: real, size: found.size } : null;
  } catch {
    return null;
  }
}

function refuse(response: ServerResponse, status: number, reason: string): void {
  response
    .writeHead(status, { ...safetyHeaders, 'content-type': 'text/plain; charset=utf-8' })
    .end(`${status} ${reason}\n`);
}

async function readBody(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
