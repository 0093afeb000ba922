import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SiteServer, serveSite } from '../../src/cli/serve-site.ts';
import { launchBrowser } from './launch-browser.ts';
import { watchPage } from './watch-page.ts';

/** The guard is guarded: each fault, planted alone, must be seen. */
const faults = {
  'a console error': { body: 'console.error("planted")', seen: /console error: planted/ },
  'an uncaught error': { body: 'throw new Error("planted")', seen: /page error: .*planted/ },
  'a rejected promise': { body: 'Promise.reject(new Error("planted"))', seen: /page error: .*planted/ },
  'a missing file': { body: 'fetch("missing.json")', seen: /answer 404: .*missing\.json/ },
  'another host': { body: 'fetch("http://guatu.invalid/x").catch(() => {})', seen: /guatu\.invalid/ },
  'an image of another host': { body: 'new Image().src = "http://guatu.invalid/x.png"', seen: /guatu\.invalid/ },
  'an inline style': { body: 'document.body.innerHTML = "<p style=\'color:red\'>"', seen: /console error: .*style/i },
  'eval in the page': { body: 'try { eval("1") } catch {}', seen: /violated-directive.*script-src/ },
  'eval in a worker': { body: 'new Worker("./worker.js")', seen: /violated-directive.*script-src/ },
  'an error in a worker': { body: 'new Worker("./failing.js")', seen: /planted/ },
};

const violations: string[] = [];
let folder: string;
let browser: Browser;
let server: SiteServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'guatu-watch-'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><body></body><script src="fault.js"></script>');
  writeFileSync(join(folder, 'favicon.ico'), '');
  writeFileSync(join(folder, 'worker.js'), 'try { eval("1") } catch {}');
  writeFileSync(join(folder, 'failing.js'), 'throw new Error("planted")');
  server = await serveSite({ root: folder, onViolation: (report) => violations.push(report) });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true });
});

test.each(Object.entries(faults))('%s is seen', async (_name, { body, seen }) => {
  writeFileSync(join(folder, 'fault.js'), body);
  const problems = await visit();
  expect(problems.join('\n')).toMatch(seen);
});

test('a clean page has no problems', async () => {
  writeFileSync(join(folder, 'fault.js'), '');
  expect(await visit()).toEqual([]);
});

async function visit(): Promise<readonly string[]> {
  const page = await browser.newPage();
  const problems = watchPage(page, new URL(server.url).origin);
  await page.goto(server.url);
  await page.waitForTimeout(300);
  await page.close();
  return [...problems, ...violations.splice(0)];
}
