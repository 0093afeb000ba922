import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contentPolicyHeader } from '../../src/cli/content-policy.ts';
import { type SiteServer, serveSite } from '../../src/cli/serve-site.ts';

let folder: string;
let server: SiteServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'guatu-serve-'));
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  mkdirSync(join(folder, 'site/assets'), { recursive: true });
  writeFileSync(join(folder, 'site/index.html'), '<p>page</p>');
  writeFileSync(join(folder, 'site/assets/part-1a2b.mjs'), 'export {}');
  writeFileSync(join(folder, 'site/名 字.topojson'), '{}');
  symlinkSync(join(folder, 'secret.txt'), join(folder, 'site/link.txt'));
  server = await serveSite({ root: join(folder, 'site'), basePath: '/office/map/' });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

test('serves the page, its parts and names in Chinese with the right types', async () => {
  expect(await get('/office/map/')).toMatchObject({
    status: 200,
    type: 'text/html; charset=utf-8',
    body: '<p>page</p>',
  });
  expect(await get('/office/map/assets/part-1a2b.mjs')).toMatchObject({
    status: 200,
    type: 'text/javascript; charset=utf-8',
  });
  expect(await get('/office/map/%E5%90%8D%20%E5%AD%97.topojson?x=1')).toMatchObject({ status: 200, body: '{}' });
  expect(await get('/office/map/', 'HEAD')).toMatchObject({ status: 200, body: '' });
});

test('sends the content policy with every answer', async () => {
  for (const path of ['/office/map/', '/nothing']) expect((await get(path)).policy).toBe(contentPolicyHeader);
});

test('leads to the base path when the last stroke is missing', async () => {
  expect(await get('/office/map')).toMatchObject({ status: 301, location: '/office/map/' });
});

test.each([
  ['/office/map/../secret.txt', 400],
  ['/office/map/%2e%2e/secret.txt', 400],
  ['/office/map/..%2fsecret.txt', 400],
  ['/office/map/..%5csecret.txt', 400],
  ['/office/map/%00', 400],
  ['/office/map/%zz', 400],
  ['/office/map//etc/passwd', 404],
  ['/office/map/link.txt', 404],
  ['/office/map/assets/', 404],
  ['/office/map/assets', 404],
  ['/index.html', 404],
])('gives nothing for %s', async (path, status) => {
  expect((await get(path)).status).toBe(status);
});

test('refuses to be written to', async () => {
  expect((await get('/office/map/', 'POST')).status).toBe(405);
});

type Answer = { status: number; type: string; policy: string; location: string; body: string };

/** By node:http, because `fetch` tidies `..` away before it asks. */
function get(path: string, method = 'GET'): Promise<Answer> {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method }, async (answer) => {
      let body = '';
      for await (const chunk of answer) body += chunk;
      const header = (name: string) => String(answer.headers[name] ?? '');
      const [type, policy, location] = [header('content-type'), header('content-security-policy'), header('location')];
      resolve({ status: answer.statusCode ?? 0, type, policy, location, body });
    });
    asked.on('error', reject).end();
  });
}
