import { ensureSite } from '../../src/cli/ensure-site.ts';
import { findBrowser } from './find-browser.ts';

/** Once before the browser tests: a browser, the demo data and the built site. */
export function setup(): void {
  findBrowser();
  ensureSite();
}
