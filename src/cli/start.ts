import { ensureSite, siteFolder } from './ensure-site.ts';
import { type SiteServer, serveSite } from './serve-site.ts';

/** First port tried when `PORT` does not name one; the next free one is taken. */
const firstPort = 4173;
const portsTried = 50;

try {
  ensureSite();
  const server = await serveOnFreePort();
  console.log(server.url);
  console.log('在浏览器中打开以上地址；按 Ctrl+C 停止。 Open this address in a browser; press Ctrl+C to stop.');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function serveOnFreePort(): Promise<SiteServer> {
  const asked = process.env.PORT;
  if (asked !== undefined && asked !== '') {
    if (!/^\d{1,5}$/.test(asked) || Number(asked) > 65535) throw new Error(`PORT: expected 0 to 65535, got "${asked}"`);
    return serveSite({ root: siteFolder, port: Number(asked) });
  }
  for (let port = firstPort; port < firstPort + portsTried; port++) {
    try {
      return await serveSite({ root: siteFolder, port });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    }
  }
  throw new Error(`no free port from ${firstPort} to ${firstPort + portsTried - 1}; set PORT`);
}
