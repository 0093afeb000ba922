import { rmSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { ensureSite, siteFolder } from '../../src/cli/ensure-site.ts';
import { serveSite } from '../../src/cli/serve-site.ts';
import { launchBrowser } from '../browser/launch-browser.ts';
import { type BuiltPeer, buildPeer } from './build-peer.ts';
import { largestDemo } from './largest-demo.ts';

export type Sites = {
  readonly browser: Browser;
  readonly ours: { readonly url: string; readonly mark: string };
  readonly peer: { readonly url: string; readonly mark: string };
  readonly built: BuiltPeer;
};

/** Builds and serves our site and the peer's, in one browser, for as long as `measure` runs. */
export async function withSites<T>(measure: (sites: Sites) => Promise<T>): Promise<T> {
  ensureSite();
  const demo = largestDemo();
  const built = await buildPeer(demo);
  const [site, peerSite] = [await serveSite({ root: siteFolder }), await serveSite({ root: built.folder })];
  const browser = await launchBrowser();
  try {
    return await measure({
      browser,
      ours: { url: `${site.url}#/meeting?w=${demo}`, mark: 'guatu:first-map' },
      peer: { url: peerSite.url, mark: 'peer:first-map' },
      built,
    });
  } finally {
    await browser.close();
    await site.close();
    await peerSite.close();
    rmSync(built.folder, { recursive: true });
  }
}
