import { fileURLToPath } from 'node:url';
import { siteFolder } from '../../src/cli/ensure-site.ts';
import { serveSite } from '../../src/cli/serve-site.ts';
import { launchBrowser } from './launch-browser.ts';
import { waitForMark } from './wait-for-mark.ts';

/** Takes README's picture anew from the built site: `npx tsx tests/browser/take-picture.ts`. */
const address = '#/meeting?w=dingxi&t=d5-tap-water&level=township&p=2016&on=sites';
const file = fileURLToPath(new URL('pictures/meeting.png', import.meta.url));

const site = await serveSite({ root: siteFolder });
const browser = await launchBrowser();
const page = await browser.newPage({ viewport: { width: 1440, height: 810 }, locale: 'zh-CN' });
await page.goto(site.url + address);
await waitForMark(page, 'guatu:live-map');
await page.waitForLoadState('networkidle');
await page.waitForTimeout(3000);
await page.screenshot({ path: file });
await browser.close();
await site.close();
