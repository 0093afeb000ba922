import { expose } from 'comlink';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { connectImport } from '../../src/jobs/import/connect.ts';
import type { ImportApi } from '../../src/jobs/import/protocol.ts';
import { createImportJob } from '../../src/jobs/import/run.ts';

const file = { path: 'a.csv', bytes: new TextEncoder().encode('code,value\n530602,1\n') };
let terminated = 0;

/** A worker over a real message channel, with another job in it where a test needs one. */
function workerOf(job: ImportApi): Worker {
  const { port1, port2 } = new MessageChannel();
  expose(job, port2 as unknown as Parameters<typeof expose>[1]);
  return Object.assign(port1, {
    terminate() {
      terminated++;
      port1.close();
      port2.close();
    },
  }) as unknown as Worker;
}

beforeEach(() => {
  terminated = 0;
});
afterEach(() => vi.useRealTimers());

test('a file is understood in a worker, which is gone afterwards', async () => {
  const { tables } = await connectImport(() => workerOf(createImportJob())).understand([file], {});
  expect(tables[0]!.rows).toEqual([['530602', '1']]);
  expect(terminated).toBe(1);
});

test('a file that stalls is stopped after ten seconds and says so', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const stalling: ImportApi = { ...createImportJob(), understand: () => new Promise(() => {}) };
  const answer = connectImport(() => workerOf(stalling)).understand([file], {});
  await vi.advanceTimersByTimeAsync(10_000);
  expect((await answer).issues).toMatchObject([{ code: 'fileTimedOut', severity: 'error', where: { file: 'a.csv' } }]);
  expect(terminated).toBe(1);
});

test('an aborted import rejects with the reason and kills the worker', async () => {
  const stalling: ImportApi = { ...createImportJob(), understand: () => new Promise(() => {}) };
  const control = new AbortController();
  const answer = connectImport(() => workerOf(stalling)).understand([file], {}, control.signal);
  control.abort();
  await expect(answer).rejects.toThrow(/abort/i);
  expect(terminated).toBe(1);
});

test('a layer is converted', async () => {
  const api = connectImport(() => workerOf(createImportJob()));
  const point = { type: 'Feature', properties: { code: '1' }, geometry: { type: 'Point', coordinates: [103.7, 27.3] } };
  const bytes = new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features: [point] }));
  const { layers } = await api.understand([{ path: 'p.geojson', bytes }], {});
  const { geometries } = await api.convertLayer(layers[0]!, 'gcj02');
  const [first] = geometries;
  expect(first).toMatchObject({ type: 'Point' });
  expect(await api.tryDatums({ layer: layers[0]!, codes: [null], areas: new Map() })).toMatchObject({
    why: 'noPoints',
  });
});
