import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { siteFolder } from '../../src/cli/ensure-site.ts';
import { type SiteServer, serveSite } from '../../src/cli/serve-site.ts';
import { intranetHost, launchBrowser } from './launch-browser.ts';
import { watchPage } from './watch-page.ts';

export type SiteUnderTest = {
  /**
   * A new page of its own context on the built site. `path` is what follows the base path, e.g. `#/meeting?demo=dingxi`.
   * Closed after the test, which fails when anything was wrong on it (see `watchPage`).
   */
  open(path?: string, options?: OpenOptions): Promise<Page>;
  /** Address of the site, ends with `/`. */
  url(): string;
};

export type OpenOptions = BrowserContextOptions & {
  /** Runs in the page before any script of the site. */
  readonly before?: () => void;
  /** Problems that this test provokes on purpose. */
  readonly allow?: readonly RegExp[];
};

export type SiteSettings = {
  readonly basePath?: string;
  readonly intranet?: boolean;
  /** Another site than the internal one, with its own content policy. */
  readonly root?: string;
  readonly policy?: string;
};

/** Small, because software WebGL draws every pixel on the processor. */
const smallViewport = { width: 1024, height: 640 };

/**
 * The built site and one browser for a test file; call it once at the top, outside any test. `basePath` as in `serveSite`;
 * with `intranet` the address is a plain http one of another name, where browsers withhold what they keep for secure contexts
 * (`crypto.subtle`, `navigator.locks`, durable storage). The site is built by the global set-up of the browser tests.
 */
export function useSite({ intranet = false, ...settings }: SiteSettings = {}): SiteUnderTest {
  let browser: Browser | undefined;
  let server: SiteServer | undefined;
  const violations: string[] = [];
  let opened: { page: Page; problems: readonly string[]; allow: readonly RegExp[] }[] = [];

  beforeAll(async () => {
    server = await serveSite({
      root: siteFolder,
      ...settings,
      onViolation: (report) => violations.push(`content policy: ${report}`),
    });
    browser = await launchBrowser();
  }, 900_000);
  afterEach(async () => {
    const closing = opened;
    opened = [];
    for (const { page } of closing) await page.context().close();
    const blocked = violations.splice(0);
    const allowed = closing.flatMap(({ allow }) => allow);
    const problems = [...closing.flatMap((one) => one.problems), ...blocked];
    const unexpected = problems.filter((problem) => !allowed.some((pattern) => pattern.test(problem)));
    expect(unexpected, 'problems on the page').toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const url = () => (intranet ? must(server).url.replace('127.0.0.1', intranetHost) : must(server).url);

  return {
    url,
    async open(path = '', { before, allow = [], ...contextOptions } = {}) {
      const context = await must(browser).newContext({ viewport: smallViewport, locale: 'zh-CN', ...contextOptions });
      const page = await context.newPage();
      opened.push({ page, problems: watchPage(page, new URL(url()).origin), allow });
      if (before !== undefined) await page.addInitScript(before);
      await page.goto(url() + path);
      return page;
    },
  };
}

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('expected a started site, got none: use it inside a test');
  return value;
}
