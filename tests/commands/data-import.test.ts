import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Polygon } from 'geojson';
import { afterAll, describe, expect, test } from 'vitest';
import { addImport } from '../../src/commands/add-import.ts';
import type { DataDesk } from '../../src/commands/data-desk.ts';
import { changeHints, discardImport, importFiles } from '../../src/commands/import-files.ts';
import { runAudit } from '../../src/commands/run-audit.ts';
import { saveWorkspace } from '../../src/commands/save-workspace.ts';
import { setColumnUnit, setFigureIndicator } from '../../src/commands/set-column.ts';
import { setLayerPlan } from '../../src/commands/set-layer-plan.ts';
import {
  acceptLikeliest,
  decideMatch,
  setFigurePlan,
  setKeyColumns,
  setVillages,
} from '../../src/commands/set-table-plan.ts';
import { redoEdit, undoEdit } from '../../src/commands/undo-edit.ts';
import { matchCounts, obstacleOf } from '../../src/state/selectors/data-rows.ts';
import { boundaryFile, tableFile } from '../browser/data-files.ts';
import { runGuatu } from '../cli/run-guatu.ts';
import { deskWith } from './import-desk.ts';

const folder = mkdtempSync(join(tmpdir(), 'guatu-data-'));
afterAll(() => rmSync(folder, { recursive: true }));

const boundaries = delivered(boundaryFile);
const table = delivered(tableFile);

describe('boundaries and a table, dropped together', () => {
  test('are understood, and nothing has entered', async () => {
    const desk = await deskWith(boundaries, table);
    const { understanding, layers, tables, title } = desk.data.getState();
    expect(understanding?.tables[0]?.encoding?.encoding).toBe('GB18030');
    expect(title).toBe('定西市2016年贫困人口统计表');
    expect(layers[0]).toMatchObject({ use: true, crs: 'wgs84', columns: { code: 'code', name: 'name', parent: null } });
    expect(tables[0]?.columns).toEqual({ code: null, name: '县区名称', parent: null });
    expect(matchCounts(tables[0]!)).toEqual({ matched: 4, open: 1, none: 1, leftOut: 0 });
    expect(
      tables[0]?.figures.map(({ indicator, period, written }) => [indicator.id, indicator.unit, period, written]),
    ).toEqual([
      ['贫困人口', 'people', '2016', '人'],
      ['贫困发生率', 'ratio', '2016', '%'],
    ]);
    expect(desk.session.getState().workspace).toBeNull();
  });

  test('become a workspace that guatu check accepts; the doubt is decided and remembered', async () => {
    const desk = await deskWith(boundaries, table);
    acceptLikeliest(desk, 0);
    await addImport(desk);
    expect(await figures(desk)).toEqual([23_400, 51_200, 30_100, 28_800, null]);
    const saved = await saveWorkspace(desk);
    const path = join(folder, 'own.zip');
    writeFileSync(path, new Uint8Array(saved!.bytes));
    const checked = runGuatu('check', path, '--json');
    expect(checked.code, checked.out).toBe(0);
    // The next delivery need not ask again.
    await importFiles(desk, [table]);
    expect(matchCounts(desk.data.getState().tables[0]!)).toMatchObject({ matched: 5, open: 0 });
    expect(desk.data.getState().tables[0]?.figures.map(({ isNew }) => isNew)).toEqual([false, false]);
  });

  test('leave a doubt that is not decided out, and a row that the user leaves out', async () => {
    const desk = await deskWith(boundaries, table);
    decideMatch(desk, 0, [0], null);
    await addImport(desk);
    expect(await figures(desk)).toEqual([null, null, 30_100, 28_800, null]);
  });

  test('one undo takes the figures out, redo brings them back', async () => {
    const desk = await deskWith(boundaries, table);
    await addImport(desk);
    const key = desk.view.getState().workspace;
    await undoEdit(desk);
    expect(await figures(desk)).toEqual([]);
    expect(desk.session.getState().workspace?.summary.areas).toHaveLength(5);
    expect(desk.session.getState().workspace?.summary.indicators).toEqual([]);
    await redoEdit(desk);
    expect(desk.view.getState().workspace).toBe(key);
    expect((await figures(desk))[0]).toBe(23_400);
  });
});

describe('what stands in the way', () => {
  test('a table without a workspace or boundaries', async () => {
    const desk = await deskWith(table);
    expect(obstacleOf(desk.data.getState(), false)).toBe('noBoundaries');
  });

  test('no period, no row, nothing chosen, no title', async () => {
    const desk = await deskWith(boundaries, table);
    setFigurePlan(desk, 0, '贫困人口（人）', { period: '' });
    expect(obstacleOf(desk.data.getState(), false)).toBe('noPeriod');
    await setKeyColumns(desk, 0, { name: null });
    expect(obstacleOf(desk.data.getState(), false)).toBe('noRows');
    await setKeyColumns(desk, 0, { name: '县区名称' });
    desk.data.setState({ title: ' ' });
    expect(obstacleOf(desk.data.getState(), false)).toBe('noTitle');
    await setLayerPlan(desk, 0, { use: false });
    expect(obstacleOf(desk.data.getState(), false)).toBe('noBoundaries');
    discardImport(desk);
    expect(obstacleOf(desk.data.getState(), false)).toBe('nothingChosen');
  });

  test('figures that are there already are refused, until they are to be replaced', async () => {
    const desk = await deskWith(boundaries, table);
    await addImport(desk);
    await importFiles(desk, [
      { path: '贫困人口.csv', bytes: new TextEncoder().encode('名称,2016年贫困人口\n安定区,9\n') },
    ]);
    await addImport(desk);
    expect(desk.data.getState().refusal).toEqual({ code: 'figuresThere', context: { count: 1 } });
    expect((await figures(desk))[0]).toBe(23_400);
    desk.data.setState({ onConflict: 'replace' });
    await addImport(desk);
    expect((await figures(desk))[0]).toBe(9);
  });
});

describe('corrections', () => {
  test('of the encoding read the file again', async () => {
    const desk = await deskWith(boundaries, table);
    await changeHints(desk, tableFile.name, { encoding: 'UTF-8' });
    expect(desk.data.getState().understanding?.tables[0]?.encoding).toMatchObject({
      encoding: 'UTF-8',
      evidence: 'hint',
    });
  });

  test('of a unit change the figures and the new indicator', async () => {
    const desk = await deskWith(boundaries, table);
    setColumnUnit(desk, 0, '贫困人口（人）', '万人');
    await addImport(desk);
    expect((await figures(desk))[0]).toBe(234_000_000);
  });

  test('of the indicator take one that is there', async () => {
    const desk = await deskWith(boundaries, table);
    await addImport(desk);
    await importFiles(desk, [{ path: 'b.csv', bytes: new TextEncoder().encode('名称,人数2017\n安定区,9\n') }]);
    setFigureIndicator(desk, 0, '人数2017', '贫困人口');
    await addImport(desk);
    const { summary } = desk.session.getState().workspace!;
    expect(summary.indicators.map(({ id }) => id)).toEqual(['贫困人口', '贫困发生率']);
    expect((await figures(desk, '2017-12-31'))[0]).toBe(9);
    // The header is remembered.
    await importFiles(desk, [{ path: 'c.csv', bytes: new TextEncoder().encode('名称,人数2017\n岷县,3\n') }]);
    expect(desk.data.getState().tables[0]?.figures[0]).toMatchObject({ isNew: false, indicator: { id: '贫困人口' } });
  });
});

describe('villages', () => {
  const list =
    '村代码,村名,乡镇,经度,纬度,贫困人口2016\n621102101201,甲村,某乡,104.6,35.6,12\n621121101202,乙村,某乡,,,30\n';

  test('of a table come in where its coordinates say, or nowhere, below the area that their code names', async () => {
    const desk = await deskWith(boundaries, table);
    await addImport(desk);
    await importFiles(desk, [{ path: '村.csv', bytes: new TextEncoder().encode(list) }]);
    expect(matchCounts(desk.data.getState().tables[0]!)).toMatchObject({ matched: 0, none: 2 });
    await setVillages(desk, 0, [0, 1]);
    expect(matchCounts(desk.data.getState().tables[0]!)).toMatchObject({ matched: 2, none: 0 });
    await addImport(desk);
    const villages = await desk.api.villages(null, '2016-12-31' as never);
    expect(villages.map(({ name, parent, located, point }) => [name, parent, located && point])).toEqual([
      ['甲村', '621102', [104.6, 35.6]],
      ['乙村', '621121', false],
    ]);
    const saved = await saveWorkspace(desk);
    const again = await deskWith({ path: 'v.zip', bytes: new Uint8Array(saved!.bytes) });
    expect(await again.api.villages(null, '2016-12-31' as never)).toEqual(villages);
    await undoEdit(desk);
    expect(await desk.api.villages(null, '2016-12-31' as never)).toEqual([]);
  });
});

describe('reference systems', () => {
  test('are changed only by the user; several that are as likely have to be chosen', async () => {
    const bytes = new Uint8Array(readFileSync(join(import.meta.dirname, '../fixtures/import/gk3-no-prj.zip')));
    const desk = await deskWith({ path: 'gk3-no-prj.zip', bytes });
    await setLayerPlan(desk, 0, { use: true });
    expect(obstacleOf(desk.data.getState(), true)).toBe('crsOpen');
    await setLayerPlan(desk, 0, { crs: 'gk3:105' });
    expect(obstacleOf(desk.data.getState(), true)).toBeNull();
    const [first] = desk.data.getState().layers[0]!.geometries!;
    const [corner] = (first as Polygon).coordinates[0]!;
    expect(corner).toEqual([expect.closeTo(103.6, 6), expect.closeTo(27.2, 6)]);
  });

  test('are where an outline that crosses itself is found: the unit comes in without it', async () => {
    const corners = [
      [104, 35],
      [105, 36],
      [105, 35],
      [104, 36],
      [104, 35],
    ];
    const wrong = { type: 'Polygon', coordinates: [corners] };
    const right = { type: 'Polygon', coordinates: [[corners[0], corners[2], corners[1], corners[3], corners[4]]] };
    const features = [wrong, right].map((geometry, i) => ({
      type: 'Feature',
      properties: { code: `62110${i}`, name: `${i}` },
      geometry,
    }));
    const text = JSON.stringify({ type: 'FeatureCollection', features });
    const desk = await deskWith({ path: 'b.geojson', bytes: new TextEncoder().encode(text) });
    expect(desk.data.getState().layers[0]?.issues.map(({ code, where }) => [code, where.row])).toEqual([
      ['geometryInvalid', 1],
    ]);
    await addImport(desk);
    expect(desk.session.getState().workspace?.polygons.features.map(({ properties }) => properties.code)).toEqual([
      '621101',
    ]);
    const path = join(folder, 'wrong.zip');
    writeFileSync(path, new Uint8Array((await saveWorkspace(desk))!.bytes));
    expect(runGuatu('check', path).code).toBe(0);
  });

  test('move the boundaries that are added', async () => {
    const desk = await deskWith(boundaries);
    await setLayerPlan(desk, 0, { crs: 'gcj02' });
    await addImport(desk);
    const { polygons } = desk.session.getState().workspace!;
    const [lon, lat] = polygons.features[0]!.geometry.coordinates[0]![0] as number[];
    const metres = Math.hypot((lon! - 104.8) * 90_000, (lat! - 35.6) * 111_000);
    expect(metres).toBeGreaterThan(100);
    expect(metres).toBeLessThan(900);
  });
});

test('a saved workspace that is dropped is opened, and looked over', async () => {
  const desk = await deskWith(boundaries, table);
  await addImport(desk);
  const key = desk.view.getState().workspace;
  const saved = await saveWorkspace(desk);
  const other = await deskWith({ path: '定西.zip', bytes: new Uint8Array(saved!.bytes) });
  expect(other.view.getState().workspace).toBe(key);
  await runAudit(other);
  expect(other.data.getState().audit?.answer.findings).toEqual([]);
});

async function figures({ api }: DataDesk, asOf = '2016-12-31'): Promise<readonly (number | null)[]> {
  return (await api.values({ indicator: '贫困人口', level: 'county', asOf: asOf as never })).map(({ value }) => value);
}

function delivered({ name, buffer }: { name: string; buffer: Buffer }): {
  path: string;
  bytes: Uint8Array<ArrayBuffer>;
} {
  return { path: name, bytes: new Uint8Array(buffer) };
}
