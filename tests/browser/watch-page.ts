import type { Page } from 'playwright-core';

/**
 * Collects everything that must not happen on a page: console errors (a violated content policy is one), uncaught errors,
 * requests that fail or are answered with 400 and more, requests to another origin. The list grows as the page lives.
 * Requests that the page itself gave up (`ERR_ABORTED`) are no fault.
 */
export function watchPage(page: Page, origin: string): readonly string[] {
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console error: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => problems.push(`page error: ${error.stack ?? error.message}`));
  page.on('crash', () => problems.push('the page crashed'));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'unknown';
    if (reason !== 'net::ERR_ABORTED') problems.push(`failed request: ${request.url()} ${reason}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`answer ${response.status()}: ${response.url()}`);
  });
  page.on('request', (request) => {
    if (isElsewhere(request.url(), origin)) problems.push(`request to another host: ${request.url()}`);
  });
  page.on('websocket', (socket) => problems.push(`web socket: ${socket.url()}`));
  return problems;
}

function isElsewhere(url: string, origin: string): boolean {
  const { protocol, origin: asked } = new URL(url);
  return protocol !== 'data:' && protocol !== 'blob:' && asked !== origin;
}
