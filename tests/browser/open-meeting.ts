import type { Page } from 'playwright-core';
import type { OpenOptions, SiteUnderTest } from './open-page.ts';

/** Size of a small office laptop. */
export const laptop = { viewport: { width: 1366, height: 768 } };

/** Opens the demo of Dingxi at a view and waits for the ranked list, which needs data and figures but not the map's pixels. */
export async function openMeeting(site: SiteUnderTest, view = '', options: OpenOptions = laptop): Promise<Page> {
  const page = await site.open(`#/meeting?w=dingxi${view === '' ? '' : `&${view}`}`, options);
  await page.locator('.ranked tbody tr').first().waitFor({ timeout: 60_000 });
  return page;
}

/** A value of the view in the address; null when it is at its start. */
export function parameter(page: Page, name: string): Promise<string | null> {
  return page.evaluate((key) => new URLSearchParams(window.location.hash.split('?')[1] ?? '').get(key), name);
}
