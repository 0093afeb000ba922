import type { Page } from 'playwright-core';

/** Resolves when the page has drawn what it was asked for: a frame of software WebGL may take a second, and until it comes the one before stands. */
export function twoFrames(page: Page): Promise<void> {
  return page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));
}
