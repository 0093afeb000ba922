import { randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { journalSchema } from '../../src/state/save/journal-record.ts';
import { intranetHost } from './launch-browser.ts';
import { type KillableBrowser, killableBrowser, servePage } from './plan-saving/killable-browser.ts';
import type { SavingDriver } from './plan-saving/page.ts';

let url: string;
let server: Server;
let browser: KillableBrowser;
let context: BrowserContext;

beforeAll(async () => {
  ({ url, server } = await servePage());
});
afterAll(() => {
  server.close();
});
beforeEach(async () => {
  browser = killableBrowser();
  context = await browser.start();
});
afterEach(() => browser.remove());

/** A page that fails the test on any error. */
async function openPage(address = url): Promise<Page> {
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    throw error;
  });
  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto(address);
  return page;
}

/** Calls one function of the driver in the page. */
function drive<Name extends keyof SavingDriver>(
  page: Page,
  name: Name,
  ...args: Parameters<SavingDriver[Name]>
): Promise<Awaited<ReturnType<SavingDriver[Name]>>> {
  return page.evaluate(
    ([called, given]) =>
      (globalThis as unknown as { driver: Record<string, (...all: unknown[]) => unknown> }).driver[called as string]!(
        ...(given as unknown[]),
      ),
    [name, args] as const,
  ) as Promise<Awaited<ReturnType<SavingDriver[Name]>>>;
}

async function until<T>(ask: () => Promise<T>, isWanted: (answer: T) => boolean): Promise<T> {
  const deadline = Date.now() + 20_000;
  for (;;) {
    const answer = await ask();
    if (isWanted(answer)) return answer;
    if (Date.now() > deadline) throw new Error(`expected another state, got ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

test('killed while drawing, three times over: everything said to be saved is there, and can be undone', async () => {
  let acknowledged = -1;
  for (let round = 0; round < 3; round++) {
    const page = await openPage();
    await page.exposeFunction('acknowledge', (place: number) => {
      acknowledged = Math.max(acknowledged, place);
    });
    if (round === 0) await drive(page, 'create');
    else expect(await drive(page, 'open')).toBe('opened');
    const found = (await drive(page, 'place'))!;
    expect(found).toBeGreaterThanOrEqual(acknowledged);
    const { recovery, length } = await drive(page, 'state');
    expect(recovery).toBeNull();
    // The road and every place that it was moved to, one gesture each, in order.
    expect(length).toBe(found + 1);
    const goal = acknowledged + 60;
    await drive(page, 'drawOn', found);
    await until(
      async () => acknowledged,
      (place) => place > goal,
    );
    await browser.kill();
    context = await browser.start();
  }
  const page = await openPage();
  await drive(page, 'open');
  const found = (await drive(page, 'place'))!;
  expect(found).toBeGreaterThanOrEqual(acknowledged);
  await drive(page, 'undo');
  expect(await drive(page, 'place')).toBe(found - 1);
  await drive(page, 'goTo', 2);
  expect(await drive(page, 'place')).toBe(1);
  // The undo itself is kept, and what was undone can be done again after another start.
  await drive(page, 'settled');
  await page.reload();
  await drive(page, 'open');
  expect(await drive(page, 'place')).toBe(1);
  await drive(page, 'goTo', found + 1);
  expect(await drive(page, 'place')).toBe(found);
});

// An office's own server has no certificate: there the browser has no locks, and the tabs ask each other.
test.each([true, false])(
  'one tab writes, the other looks on, takes over, and is looked at (locks: %s)',
  async (hasLocks) => {
    const address = hasLocks ? url : url.replace('127.0.0.1', intranetHost);
    const first = await openPage(address);
    expect(await drive(first, 'hasLocks')).toBe(hasLocks);
    // Without a secure address the browser does not say how much room there is.
    expect((await drive(first, 'room')) !== null).toBe(hasLocks);
    await drive(first, 'create');
    await drive(first, 'settled');
    const second = await openPage(address);
    expect(await drive(second, 'open')).toBe('opened');
    expect((await drive(second, 'state')).saving).toEqual({ kind: 'readOnly', because: 'otherTab' });
    expect(await drive(second, 'move', 7)).toBe(false);
    expect((await drive(second, 'state')).refusal).toBe('readOnly');
    await drive(first, 'move', 5);
    await until(
      () => drive(second, 'place'),
      (place) => place === 5,
    );

    await drive(second, 'takeOver');
    expect((await drive(second, 'state')).saving).toEqual({ kind: 'saved' });
    await until(
      () => drive(first, 'state'),
      ({ saving }) => saving.kind === 'readOnly',
    );
    expect(await drive(first, 'move', 8)).toBe(false);
    expect(await drive(second, 'move', 9)).toBe(true);
    await until(
      () => drive(first, 'place'),
      (place) => place === 9,
    );

    await drive(second, 'close');
    await drive(first, 'open');
    expect((await drive(first, 'state')).saving).toEqual({ kind: 'saved' });
    expect(await drive(first, 'place')).toBe(9);
  },
);

test('without room editing goes on, says so, and is saved when there is room again', async () => {
  const page = await openPage();
  const devtools = await context.newCDPSession(page);
  const origin = new URL(url).origin;
  // Before the first write: the browser remembers how much room there was.
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 2_000_000 });
  await drive(page, 'create');
  await drive(page, 'settled');
  expect((await drive(page, 'room'))!.usedBytes).toBeGreaterThan(0);
  let written = 1;
  const full = await until(
    async () => {
      expect(await drive(page, 'remark', randomBytes(300_000).toString('hex'))).toBe(true);
      written++;
      return drive(page, 'settled');
    },
    ({ saving }) => saving.kind === 'failed',
  );
  expect(full.saving).toMatchObject({ because: 'quota' });
  expect(await drive(page, 'move', 3)).toBe(true);
  expect(await drive(page, 'place')).toBe(3);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin });
  await drive(page, 'move', 4);
  await until(
    () => drive(page, 'settled'),
    ({ saving }) => saving.kind === 'saved',
  );
  await page.reload();
  await drive(page, 'open');
  expect(await drive(page, 'place')).toBe(4);
  expect(await drive(page, 'state')).toMatchObject({ length: written + 2, recovery: null });
});

test('damaged records: the last sound state opens and says what is lost; nothing is thrown away', async () => {
  const page = await openPage();
  await drive(page, 'create');
  // 60 events bring a snapshot.
  for (let n = 1; n < 60; n++) await drive(page, 'move', n);
  await drive(page, 'settled');
  await until(
    async () => JSON.parse(await drive(page, 'dump')).snapshots.length as number,
    (count) => count === 2,
  );
  for (let n = 60; n < 65; n++) await drive(page, 'move', n);
  await drive(page, 'settled');

  // The first snapshot: undo is shorter, the plan is whole.
  await drive(page, 'damage', 'snapshots', 0, { text: '{}' });
  await page.reload();
  await drive(page, 'open');
  expect(await drive(page, 'place')).toBe(64);
  expect((await drive(page, 'state')).recovery).toEqual({ isClean: false, lostEvents: 0, isHistoryShort: true });

  // An event after the last snapshot: what came before it stands.
  await drive(page, 'damage', 'events', 63, { text: '{"kind":"goTo","position":0}' });
  await page.reload();
  await drive(page, 'open');
  expect(await drive(page, 'place')).toBe(61);
  expect((await drive(page, 'state')).recovery).toMatchObject({ lostEvents: 3 });
  expect(JSON.parse(await drive(page, 'dump')).events).toHaveLength(65);
  // And from there it goes on, after all that is there.
  await drive(page, 'move', 100);
  await drive(page, 'settled');
  await page.reload();
  await drive(page, 'open');
  expect(await drive(page, 'place')).toBe(100);

  for (const { seq } of JSON.parse(await drive(page, 'dump')).snapshots)
    await drive(page, 'damage', 'snapshots', seq, { text: '{' });
  await page.reload();
  expect(await drive(page, 'open')).toBe('damaged');
});

test('site data cleared under the open plan: the next gesture writes all of it again, history too', async () => {
  const page = await openPage();
  await drive(page, 'create');
  for (let n = 1; n < 5; n++) await drive(page, 'move', n);
  await drive(page, 'settled');
  // Nothing is drawn: the browser says that the database was closed, and what was said to be saved is written again.
  const devtools = await context.newCDPSession(page);
  await devtools.send('Storage.clearDataForOrigin', { origin: new URL(url).origin, storageTypes: 'indexeddb' });
  await until(
    // While the browser is at clearing it opens nothing.
    async () => JSON.parse(await drive(page, 'dump').catch(() => '{"plans":[],"events":[]}')),
    ({ plans, events }) => plans.length === 1 && events.length === 5,
  );
  await drive(page, 'erase');
  await drive(page, 'move', 5);
  await drive(page, 'move', 6);
  await drive(page, 'undo');
  await until(
    () => drive(page, 'settled'),
    ({ saving }) => saving.kind === 'saved',
  );
  await page.reload();
  expect(await drive(page, 'open')).toBe('opened');
  expect(await drive(page, 'state')).toMatchObject({ recovery: null, length: 7, position: 6 });
  expect(await drive(page, 'place')).toBe(5);
  await drive(page, 'goTo', 2);
  expect(await drive(page, 'place')).toBe(1);
});

test('a writer that was overtaken unnoticed is refused at its next write, and writes nothing', async () => {
  const page = await openPage();
  await drive(page, 'create');
  await drive(page, 'settled');
  // Another tab took the next epoch while this one slept, as can happen where there are no locks.
  await drive(page, 'damage', 'plans', 0, { epoch: 99 });
  const before = await drive(page, 'dump');
  await drive(page, 'move', 1);
  await until(
    () => drive(page, 'state'),
    ({ saving }) => saving.kind === 'readOnly',
  );
  // What did not get to the disk is said to be so, stays on the screen, and is not thrown away unasked.
  expect((await drive(page, 'state')).saving).toEqual({ kind: 'readOnly', because: 'otherTab', hasUnsaved: true });
  expect(await drive(page, 'move', 2)).toBe(false);
  expect(await drive(page, 'dump')).toBe(before);
  expect(await drive(page, 'open')).toBe('unsaved');
  expect(await drive(page, 'place')).toBe(1);
  await drive(page, 'giveUp');
  expect(await drive(page, 'open')).toBe('opened');
  expect(await drive(page, 'place')).toBe(0);
});

test('tabs that cannot talk to each other: the last to open writes, the other one notices when it is looked at again', async () => {
  await context.addInitScript(() => {
    for (const owner of [globalThis, Navigator.prototype] as object[])
      for (const name of ['BroadcastChannel', 'locks']) Reflect.deleteProperty(owner, name);
  });
  const first = await openPage();
  expect(await drive(first, 'hasLocks')).toBe(false);
  await drive(first, 'create');
  await drive(first, 'settled');
  const second = await openPage();
  expect(await drive(second, 'open')).toBe('opened');
  await drive(second, 'move', 7);
  await drive(second, 'settled');
  await drive(first, 'show');
  await until(
    () => drive(first, 'place'),
    (place) => place === 7,
  );
  expect((await drive(first, 'state')).saving).toEqual({ kind: 'readOnly', because: 'otherTab' });
  await drive(second, 'move', 8);
  await drive(second, 'settled');
  await drive(first, 'show');
  await until(
    () => drive(first, 'place'),
    (place) => place === 8,
  );
});

test('a browser that refuses its locks: the tabs ask each other', async () => {
  await context.addInitScript(() => {
    LockManager.prototype.request = () => Promise.reject(new DOMException('no', 'SecurityError'));
  });
  const first = await openPage();
  await drive(first, 'create');
  expect((await drive(first, 'settled')).saving).toEqual({ kind: 'saved' });
  const second = await openPage();
  expect(await drive(second, 'open')).toBe('opened');
  expect((await drive(second, 'state')).saving).toEqual({ kind: 'readOnly', because: 'otherTab' });
});

test('a clock that goes backwards: every gesture is there in its order, and the plan drawn on last is the newest', async () => {
  const page = await openPage();
  await page.clock.setFixedTime('2030-01-01T00:00:00Z');
  await drive(page, 'create', 'p');
  await drive(page, 'move', 1);
  await page.clock.setFixedTime('2010-01-01T00:00:00Z');
  await drive(page, 'move', 2);
  await drive(page, 'create', 'q');
  await drive(page, 'move', 3);
  await page.reload();
  await page.clock.setFixedTime('1999-12-31T00:00:00Z');
  expect(await drive(page, 'list')).toEqual(['q', 'p']);
  expect(await drive(page, 'open', 'p')).toBe('opened');
  expect(await drive(page, 'list')).toEqual(['p', 'q']);
  await drive(page, 'move', 4);
  await drive(page, 'settled');
  await page.reload();
  expect(await drive(page, 'list')).toEqual(['p', 'q']);
  await drive(page, 'open', 'p');
  expect(await drive(page, 'state')).toMatchObject({ recovery: null, length: 4 });
  expect(await drive(page, 'place')).toBe(4);
  await drive(page, 'undo');
  expect(await drive(page, 'place')).toBe(2);
});

test('another plan is opened while the hand goes on: what it did until then is on the disk', async () => {
  const page = await openPage();
  await drive(page, 'create', 'q');
  await drive(page, 'create', 'p');
  for (const [from, to] of [
    ['p', 'q'],
    ['q', 'p'],
    ['p', 'q'],
  ] as const) {
    const { moved, id } = await drive(page, 'openWhileDrawing', to);
    expect(id).toBe(to);
    expect(await drive(page, 'open', from)).toBe('opened');
    if (moved > 0) expect(await drive(page, 'place')).toBe(999 + moved);
    expect(await drive(page, 'open', to)).toBe('opened');
  }
  // Two clicks at once: the last one wins, and the lock of the other is free.
  await page.evaluate(() => {
    const { driver } = globalThis as unknown as { driver: SavingDriver };
    return Promise.all([driver.open('p'), driver.open('q'), driver.open('p'), driver.open('q')]);
  });
  expect(await drive(page, 'open', 'p')).toBe('opened');
  expect((await drive(page, 'state')).saving).toEqual({ kind: 'saved' });
});

test('faults of the storage: editing goes on and says so, no other plan takes its place unasked, and all is written once it can be', async () => {
  const page = await openPage();
  await drive(page, 'create', 'q');
  // Not even the plan itself can be put down.
  await drive(page, 'fault', 'SecurityError', 'open');
  await drive(page, 'close');
  await page.reload();
  await drive(page, 'fault', 'SecurityError', 'open');
  expect(await drive(page, 'create')).toBe('opened');
  expect((await drive(page, 'settled')).saving).toMatchObject({ kind: 'failed', because: 'storage' });
  expect(await drive(page, 'open', 'q')).toBe('unsaved');
  expect(await drive(page, 'move', 1)).toBe(true);
  await drive(page, 'fault', null);
  expect((await drive(page, 'settled')).saving).toEqual({ kind: 'saved' });
  for (const [place, error, because] of [
    [2, 'AbortError', 'storage'],
    [3, 'QuotaExceededError', 'quota'],
  ] as const) {
    await drive(page, 'fault', error);
    expect(await drive(page, 'move', place)).toBe(true);
    expect((await drive(page, 'settled')).saving).toMatchObject({ kind: 'failed', because });
    expect(await drive(page, 'open', 'q')).toBe('unsaved');
    expect(await drive(page, 'place')).toBe(place);
    await drive(page, 'fault', null);
    expect((await drive(page, 'settled')).saving).toEqual({ kind: 'saved' });
  }
  // Another tab takes over while something is only in memory.
  await drive(page, 'fault', 'QuotaExceededError');
  await drive(page, 'move', 4);
  await drive(page, 'settled');
  const other = await openPage();
  await drive(other, 'open');
  await drive(other, 'takeOver');
  await drive(other, 'move', 5);
  await drive(other, 'settled');
  await drive(page, 'fault', null);
  await drive(page, 'move', 6);
  await until(
    () => drive(page, 'state'),
    ({ saving }) => saving.kind === 'readOnly',
  );
  expect((await drive(page, 'state')).saving).toMatchObject({ hasUnsaved: true });
  expect(await drive(page, 'place')).toBe(6);
  expect(await drive(page, 'takeOver')).toBe('unsaved');
  await page.reload();
  await drive(page, 'open');
  expect(await drive(page, 'place')).toBe(5);
  await drive(other, 'goTo', 1);
  expect(await drive(other, 'place')).toBe(0);
});

test('a plan of a newer version is looked at, never written to', async () => {
  const page = await openPage();
  await drive(page, 'create');
  await drive(page, 'settled');
  await drive(page, 'damage', 'plans', 0, { schema: journalSchema + 1 });
  const before = await drive(page, 'dump');
  await page.reload();
  expect(await drive(page, 'open')).toBe('opened');
  expect((await drive(page, 'state')).saving).toEqual({ kind: 'readOnly', because: 'newerVersion' });
  expect(await drive(page, 'move', 1)).toBe(false);
  await drive(page, 'settled');
  expect(await drive(page, 'dump')).toBe(before);
});
