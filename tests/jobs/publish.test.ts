import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readFolder } from '../../src/cli/read-folder.ts';
import { protectRelease } from '../../src/core/disclosure/protect-release.ts';
import { indexWorkspace } from '../../src/core/workspace/workspace-index.ts';
import { readWorkspace } from '../../src/io/read-workspace.ts';
import { writeRelease } from '../../src/io/release/write-release.ts';
import { createPublishJob } from '../../src/jobs/publish/run.ts';
import { createWorkspaceJob } from '../../src/jobs/workspace/run.ts';

/** Some indicators of every kind: the browser test publishes all of them. */
function fewer(bytes: Uint8Array) {
  const rules = JSON.parse(new TextDecoder().decode(bytes));
  const indicators = ['poorPopulation', 'povertyIncidence', 'settledShare', 'pipedWaterShare'];
  const made = { ...rules, indicators, targets: ['t6-households'], customAreas: ['huangqiao'] };
  return { path: 'release.json', bytes: new TextEncoder().encode(JSON.stringify(made)) };
}

const folder = resolve(import.meta.dirname, '../../data/taizhou');

test('the desk publishes the bytes of the command line, and keeps what is inside apart', async () => {
  const files = (await readFolder(folder)).map((file) => (file.path === 'release.json' ? fewer(file.bytes) : file));
  const job = createWorkspaceJob();
  const opened = await job.open(
    { kind: 'files', name: 'taizhou', files: files.map(({ path, bytes }) => ({ path, bytes: bytes.slice().buffer })) },
    () => {},
  );
  expect(opened.ok).toBe(true);
  const answer = await job.publish([]);
  if (!answer.ok) throw new Error('expected a release');
  const { workspace } = await readWorkspace(files, 'taizhou');
  const expected = protectRelease(indexWorkspace(workspace!));
  if (!expected.ok) throw new Error('expected a release');
  const made = new Map(answer.files.map(({ path, bytes }) => [path, new Uint8Array(bytes)]));
  const written = writeRelease(expected.release);
  expect([...made.keys()].sort()).toEqual(written.map(({ path }) => path).sort());
  for (const { path, bytes } of written) expect(Buffer.compare(made.get(path)!, bytes), path).toBe(0);
  const withheld = answer.release.values.flatMap(({ absent }, i) => (absent === 'suppressed' ? [i] : []));
  expect(withheld.length).toBeGreaterThan(0);
  for (const i of withheld) {
    expect(answer.inside[i]).toEqual(expect.any(Number));
    expect(answer.release.values[i]!.value).toBeNull();
  }
  expect(readFileSync(resolve(folder, 'release.json'), 'utf8')).toContain('"trial":true');

  // The map that the public sees, beside the office's own figures for the same areas.
  const publisher = createPublishJob();
  const maps = await publisher.open(answer.files);
  const [first] = maps;
  expect(first).toMatchObject({ whole: '321200' });
  const subject = first!.subjects.find((each) => !each.id.startsWith('t.') && each.withheld > 0)!;
  const asked = { whole: '321200', subject: subject.id, period: subject.periods.at(-1)! };
  const map = (await publisher.map(asked))!;
  expect(map.areas.length).toBe(6);
  const { asOf } = answer.release.head;
  const areas = map.areas.map(({ code }) => code);
  const inside = await job.insideFigures({ subject: asked.subject, period: asked.period, asOf, areas });
  const all = answer.release.values.filter(
    ({ indicator, period }) => [subject.id, asked.period].join() === [indicator, period].join(),
  );
  map.areas.forEach(({ code, outline, cell }, i) => {
    const own = all.find(({ area, dimension }) => area === code && dimension === null);
    expect(cell).toEqual({ value: own?.value ?? null, absent: own ? own.absent : 'notApplicable', status: null });
    if (cell.value !== null) expect(inside[i]!.value).toBeCloseTo(cell.value, 5);
    if (cell.absent === 'suppressed') expect(inside[i]!.value).not.toBeNull();
    expect(outline).toMatch(/^M[\d .LMZ-]+Z$/);
  });
  expect(await publisher.map({ ...asked, period: '1999' })).toBeNull();

  // The release brought back as a zip is one that the next is held against; what is none, or is broken, is said.
  const zip = await publisher.zip(answer.files.map(({ path, bytes }) => ({ path: `release/${path}`, bytes })));
  expect(Object.keys(unzipSync(new Uint8Array(zip)))).toContain('release/SHA256SUMS');
  const next = await job.publish([{ path: '0/first.zip', bytes: zip }]);
  expect(next).toMatchObject({ ok: true, release: { head: { serial: 2, previous: [answer.release.head.id] } } });
  const broken = answer.files.slice(1).map(({ path, bytes }) => ({ path: `0/site/data/${path}`, bytes }));
  expect(await job.publish(broken)).toMatchObject({ ok: false, issues: [{ code: 'releaseNone' }] });
  if (!next.ok) throw new Error('expected a second release');
  const alone = next.files.map(({ path, bytes }) => ({ path: `0/r2/${path}`, bytes }));
  expect(await job.publish(alone)).toMatchObject({
    ok: false,
    issues: [{ code: 'releaseEarlierMissing', context: { found: answer.release.head.id } }],
  });

  // The definition is changed by form: what may not be published is refused with its place, the rest is one step back.
  const { rules, indicators, targets } = await job.publishable();
  expect(rules).toEqual(workspace!.release);
  const define = (change: object) =>
    job.edit({
      label: { zh: '发布', en: 'publish' },
      edits: [{ kind: 'setRelease', rules: { ...rules!, ...change } }],
    });
  const internal = Object.keys(indicators).find((id) => indicators[id] === 'internal')!;
  const few = { indicators: ['povertyIncidence'], targets: [], levels: ['prefecture', 'county'], customAreas: [] };
  const refused = async (change: object) => {
    const edited = await define(change);
    return edited.ok ? [] : (edited.reason.faults ?? []).map(({ code, path }) => `${code} ${path}`);
  };
  expect(await refused({ indicators: ['povertyIncidence', internal] })).toEqual(['releaseForbidden .indicators[1]']);
  expect(await refused({ indicators: ['no-such'] })).toEqual(['indicatorUnknown .indicators[0]']);
  expect(await refused({ minimumCount: 2 })).toEqual(['schemaViolation .minimumCount']);
  expect(Object.values(targets)).toContain(null);
  expect((await define({ ...few, decimals: { points: 1, outlines: 2 } })).ok).toBe(true);
  const coarse = await job.publish([]);
  if (!coarse.ok) throw new Error('expected a coarser release');
  expect(coarse.release.report.rules.coordinateDecimals).toEqual({ points: 1, outlines: 2 });
  const text = new TextDecoder().decode(coarse.files.find(({ path }) => path === 'areas.geojson')!.bytes);
  expect(text).toMatch(/\d\.\d{2}[,\]]/);
  expect(text).not.toMatch(/\d\.\d{3}/);
  expect(coarse.release.indicators.map(({ id }) => id)).toEqual(['povertyIncidence']);
  expect((await job.undo()).ok).toBe(true);
  expect((await job.publishable()).rules).toEqual(rules);
}, 60_000);
