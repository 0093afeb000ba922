import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { addImport } from '../../src/commands/add-import.ts';
import type { DataDesk } from '../../src/commands/data-desk.ts';
import { importFiles } from '../../src/commands/import-files.ts';
import { openWorkspace } from '../../src/commands/open-workspace.ts';
import { readPlanned } from '../../src/commands/read-planned.ts';
import { setLayerPlan } from '../../src/commands/set-layer-plan.ts';
import { setFigurePlan, setKeyColumns, setVillages } from '../../src/commands/set-table-plan.ts';
import { setTableCrs } from '../../src/commands/table-points.ts';
import type { DatumVerdict } from '../../src/state/data-store.ts';
import { matchCounts, newVillageRows, obstacleOf } from '../../src/state/selectors/data-rows.ts';
import { fixtureBytes } from '../io/import/read-fixture.ts';
import { deskWith } from './import-desk.ts';

/** The demo 昭通: the fixtures hold three invented villages for each of its townships, anywhere in them. */
const demo = resolve(import.meta.dirname, '../../data/zhaotong');
let desk: DataDesk;
beforeAll(async () => {
  desk = await deskWith();
  const files = readdirSync(demo).map((path) => ({
    path,
    bytes: new Uint8Array(readFileSync(resolve(demo, path))).buffer,
  }));
  await openWorkspace(desk, { kind: 'files', name: 'zhaotong', files });
}, 60_000);

const insideOf = (verdict: DatumVerdict | null, id: string) => verdict?.figures.find((each) => each.id === id)?.inside;

test.each([
  ['ogr-gcj02.zip', 'gcj02', 'wgs84'],
  ['ogr-cgcs2000.zip', 'cgcs2000', 'gcj02'],
  ['ogr-gk3.zip', 'gk3:105', 'gk3:108'],
  // Without a prefix a zone of 6° is the one of 3° on its meridian, metre by metre.
  ['ogr-gk6.zip', 'gk3:105', 'gk3:108'],
  ['ogr-gk3-zone.zip', 'gk3z:105', null],
  ['ogr-gk6-zone.zip', 'gk6z:105', null],
])('%s: the points of a layer decide for %s', async (name, expected, other) => {
  await importFiles(desk, [{ path: name, bytes: fixtureBytes(name) }]);
  const [plan] = desk.data.getState().layers;
  expect(plan!.datum?.figures[0]).toMatchObject({ id: expected, tested: 402, inside: 402 });
  expect(plan!.datum).toMatchObject({ best: expected, why: 'decided' });
  if (other) expect(insideOf(plan!.datum, other)).toBeLessThan(402);
  // Proposed with its figures, never taken: the layer is where its file says.
  expect(plan!.crs).toBe(desk.data.getState().understanding!.layers[0]!.crs[0]!.crs);
});

test.each([
  ['datum-gcj02.csv', 'gcj02'],
  ['datum-bd09.csv', 'bd09'],
  ['datum-swapped.csv', 'wgs84+swapped'],
  ['datum-dms.csv', 'wgs84'],
])('%s: the points of a table decide for %s', async (name, expected) => {
  await importFiles(desk, [{ path: name, bytes: fixtureBytes(name) }]);
  const { datum, crs, layer } = desk.data.getState().tables[0]!.points!;
  expect(datum).toMatchObject({ best: expected, why: 'decided' });
  expect(datum!.figures[0]).toMatchObject({ id: expected, tested: 402, inside: 402 });
  expect(datum!.figures[1]!.inside).toBeLessThan(402);
  expect(crs).toBe(layer.crs[0]!.crs);
});

test('old codes, codes out of Excel and a renamed county are known again; figures as people write them', async () => {
  const name = 'office-old-codes.xlsx';
  await importFiles(desk, [{ path: name, bytes: fixtureBytes(name) }]);
  const [plan] = desk.data.getState().tables;
  expect(plan!.matches!.map(({ verdict, code, reason }) => [verdict, code, reason])).toEqual([
    // The demo ends with 2018: the code of that time stands, and the later one leads to it by a decision.
    ...['530630', '530621', '530602', '530622', '530623'].map((code) => ['matched', code, 'code']),
    ['matched', '530630', 'decision'],
  ]);
  const { observations, repeated } = readPlanned(
    desk.data.getState().understanding!.tables[0]!,
    plan!,
    plan!.figures[0]!,
  );
  expect(repeated).toEqual([7]);
  expect(observations.map(({ value, absent }) => value ?? absent)).toEqual([1200, 12_345, 23_456, 'missing', 0]);
});

test('villages of a table come in where they are once its system is taken', async () => {
  await importFiles(desk, [{ path: '村.csv', bytes: fixtureBytes('datum-gcj02.csv') }]);
  expect(matchCounts(desk.data.getState().tables[0]!).matched).toBe(0);
  const [plan] = desk.data.getState().tables;
  // Their names are like others of the township, their codes are their own: they can be new villages.
  expect(
    newVillageRows(
      plan!,
      desk.data.getState().understanding!.tables[0]!.rows.map(([code]) => code!),
    ),
  ).toHaveLength(402);
  await setVillages(desk, 0, [0, 1, 2]);
  await setTableCrs(desk, 0, 'gcj02');
  setFigurePlan(desk, 0, '贫困人口（人）', { period: '2016' });
  expect(obstacleOf(desk.data.getState(), true)).toBeNull();
  await addImport(desk);
  expect(desk.data.getState().refusal).toBeNull();
  const villages = await desk.api.villages(null, '2016-12-31' as never);
  const [lon, lat] = villages.find(({ code }) => code === '530602S01901')!.point!;
  expect(Math.hypot((lon - 103.76012) * 98_700, (lat - 27.53549) * 110_800)).toBeLessThan(0.2);
});

test('what is chosen while a layer is being converted stops neither the conversion nor the comparison', async () => {
  await importFiles(desk, [
    { path: 'ogr-gcj02.zip', bytes: fixtureBytes('ogr-gcj02.zip') },
    { path: 'datum-dms.csv', bytes: fixtureBytes('datum-dms.csv') },
  ]);
  await Promise.all([
    setLayerPlan(desk, 0, { crs: 'gcj02' }),
    setLayerPlan(desk, 0, { use: true }),
    setKeyColumns(desk, 0, {}),
    setLayerPlan(desk, 0, { level: 'village' }),
  ]);
  const { layers, tables } = desk.data.getState();
  expect(layers[0]).toMatchObject({ crs: 'gcj02', use: true, level: 'village' });
  expect(layers[0]!.geometries).toHaveLength(402);
  expect(tables.map(({ matches }) => matches === null)).toEqual(tables.map(() => false));
});
