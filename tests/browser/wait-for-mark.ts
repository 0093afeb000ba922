import type { Page } from 'playwright-core';

/**
 * Time of the last entry of a mark, in milliseconds since navigation; waits until there is one.
 * The map sets `guatu:first-map` when the areas are first on the screen, `guatu:live-map` when WebGL has drawn them, and `guatu:recolour` when
 * new colours are there.
 */
export async function waitForMark(page: Page, mark: string): Promise<number> {
  const last = (name: string) => performance.getEntriesByName(name).at(-1)?.startTime ?? null;
  const handle = await page.waitForFunction(last, mark, { timeout: 120_000, polling: 50 });
  const time = await handle.jsonValue();
  if (time === null) throw new Error(`expected the mark ${mark}, got none`);
  return time;
}
