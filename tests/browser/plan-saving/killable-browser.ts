import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { findBrowser } from '../find-browser.ts';
import { intranetHost } from '../launch-browser.ts';

/** Serves the page under a strict policy, at one address for as long as the tests run. */
export async function servePage(): Promise<{ readonly url: string; readonly server: Server }> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'page.ts')],
    ...{ bundle: true, write: false, format: 'esm', target: 'es2023' },
  });
  const script = outputFiles[0]!.text;
  const html = '<!doctype html><meta charset="utf-8"><title>plans</title><script type="module" src="page.js"></script>';
  const server = createServer(({ url }, response) => {
    const isScript = url === '/page.js';
    response.setHeader('content-type', isScript ? 'text/javascript; charset=utf-8' : 'text/html; charset=utf-8');
    response.setHeader('content-security-policy', "default-src 'none'; script-src 'self'");
    response.end(isScript ? script : html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, server };
}

/** A browser with a profile of its own on the disk, that can be killed as a power cut would, and started again. */
export type KillableBrowser = {
  start(): Promise<BrowserContext>;
  /** SIGKILL to the browser and all its children. */
  kill(): Promise<void>;
  remove(): Promise<void>;
};

export function killableBrowser(): KillableBrowser {
  const profile = mkdtempSync(join(tmpdir(), 'guatu-profile-'));
  let running: { readonly child: ChildProcess; readonly browser: Browser } | null = null;

  async function kill(): Promise<void> {
    if (!running) return;
    const { child } = running;
    running = null;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    // A group of its own: the renderers go with it.
    process.kill(-child.pid!, 'SIGKILL');
    await gone;
  }

  return {
    async start() {
      const host = `--host-resolver-rules=MAP ${intranetHost} 127.0.0.1`;
      const flags = [
        '--headless=new',
        host,
        '--no-sandbox',
        '--disable-gpu',
        '--no-first-run',
        '--remote-debugging-port=0',
      ];
      const child = spawn(findBrowser(), [...flags, `--user-data-dir=${profile}`, 'about:blank'], {
        detached: true,
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      const address = await new Promise<string>((resolve, reject) => {
        let said = '';
        child.stderr!.on('data', (part: Buffer) => {
          said += part.toString();
          const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
          if (found) resolve(found);
        });
        child.once('exit', () => reject(new Error(`expected a browser, got: ${said.slice(-500)}`)));
      });
      const browser = await chromium.connectOverCDP(address);
      running = { child, browser };
      return browser.contexts()[0]!;
    },
    kill,
    async remove() {
      await kill();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
