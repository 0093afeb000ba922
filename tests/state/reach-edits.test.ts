import fc from 'fast-check';
import type { Geometry, Position } from 'geojson';
import { expect, test } from 'vitest';
import { featureTable } from '../../src/core/reach/features.ts';
import { createReachJob } from '../../src/jobs/reach/run.ts';
import { type DrawnEdit, editsBetween, reachEdits } from '../../src/state/selectors/reach-edits.ts';

const line = (...coordinates: Position[]): Geometry => ({ type: 'LineString', coordinates });
const old = line([0, 0], [1, 0], [2, 0]);

test('one vertex moved, put in or taken out is one edit', () => {
  const edits = (now: Geometry) => reachEdits(new Map([['a', old]]), new Map([['a', now]]));
  expect(edits(line([0, 0], [1, 1], [2, 0]))).toEqual([{ kind: 'moveVertex', id: 'a', vertex: 1, to: [1, 1] }]);
  expect(edits(line([0, 0], [1, 0], [2, 0], [3, 0]))).toEqual([
    { kind: 'insertVertex', id: 'a', vertex: 3, to: [3, 0] },
  ]);
  expect(edits(line([1, 0], [2, 0]))).toEqual([{ kind: 'removeVertex', id: 'a', vertex: 0 }]);
  expect(edits(line([0, 0], [1, 0], [2, 0]))).toEqual([]);
  expect(edits(line([5, 0], [6, 0], [2, 0]))).toEqual([
    { kind: 'remove', id: 'a' },
    { kind: 'add', id: 'a', geometry: line([5, 0], [6, 0], [2, 0]) },
  ]);
});

test('whatever is drawn, the worker ends up with the figures of the whole computed anew', async () => {
  const at = fc
    .tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 }))
    .map(([x, y]) => [x / 100, y / 100]);
  const road = fc.array(at, { minLength: 2, maxLength: 6 }).map((each) => line(...each));
  const point = at.map((coordinates): Geometry => ({ type: 'Point', coordinates }));
  const plan = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.oneof(road, point), { maxKeys: 3 });
  await fc.assert(
    fc.asyncProperty(fc.array(plan, { minLength: 1, maxLength: 6 }), async (plans) => {
      const job = await opened();
      let held = new Map<string, Geometry>();
      let covered: readonly Float64Array[] | null = null;
      for (const each of plans) {
        const wanted = new Map(Object.entries(each));
        covered = (await send(job, reachEdits(held, wanted))).covered;
        held = wanted;
      }
      const anew = await opened();
      let expected: readonly Float64Array[] | null = null;
      for (const [id, geometry] of held) expected = (await send(anew, [{ kind: 'add', id, geometry }])).covered;
      const none = [new Float64Array(2), new Float64Array(2)];
      expect(covered ?? none).toEqual(expected ?? none);
    }),
    { numRuns: 60 },
  );
});

test('what is in the hand stands for what has its name; between two moves only that is gone through', () => {
  const at = fc.integer({ min: 0, max: 2 }).map((x) => line([x, 0], [x, 1]));
  const names = fc.constantFrom('a', 'b', 'c');
  const standing = fc.dictionary(names, at, { maxKeys: 3 }).map((each) => new Map(Object.entries(each)));
  const drawn = fc.option(fc.record({ name: names, geometry: at }));
  fc.assert(
    fc.property(standing, fc.option(standing), drawn, drawn, (old, other, before, after) => {
      const now = other ?? old;
      const whole = (plan: Map<string, Geometry>, hand: typeof before) =>
        new Map([...plan, ...(hand ? [[hand.name, hand.geometry] as const] : [])]);
      const edits = editsBetween({ standing: old, drawn: before }, { standing: now, drawn: after });
      const inOrder = (list: readonly DrawnEdit[]) =>
        [...list].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
      expect(inOrder(edits)).toEqual(inOrder(reachEdits(whole(old, before), whole(now, after))));
    }),
  );
});

async function opened() {
  const job = createReachJob();
  const places = Array.from({ length: 100 }, (_, k) => [(k % 10) / 50, Math.floor(k / 10) / 50]);
  await job.open({
    lon: Float64Array.from(places, ([lon]) => lon!),
    lat: Float64Array.from(places, ([, lat]) => lat!),
    areaOf: new Int32Array(100),
    parentArea: Int32Array.of(-1),
    weights: [Float64Array.from(places, (_, k) => k)],
  });
  await job.setFeatures({ base: featureTable([], () => 3000), planned: [], radiusByClass: { any: 3000 } });
  return job;
}

function send(job: Awaited<ReturnType<typeof opened>>, edits: readonly DrawnEdit[]) {
  return job.edit(
    edits.map((edit) =>
      edit.kind === 'add'
        ? { kind: 'add', feature: { id: edit.id, class: 'any', plannedYear: 0, geometry: edit.geometry } }
        : edit,
    ),
  );
}
