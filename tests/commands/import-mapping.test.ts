import { strToU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { addImport } from '../../src/commands/add-import.ts';
import { importFiles } from '../../src/commands/import-files.ts';
import { saveWorkspace } from '../../src/commands/save-workspace.ts';
import { setFigureIndicator } from '../../src/commands/set-column.ts';
import { setFigurePlan, setKeepAs, setRowColumns, setTableUse } from '../../src/commands/set-table-plan.ts';
import { undoEdit } from '../../src/commands/undo-edit.ts';
import { obstacleOf } from '../../src/state/selectors/data-rows.ts';
import { boundaryFile } from '../browser/data-files.ts';
import { deskWith } from './import-desk.ts';

const boundaries = { path: boundaryFile.name, bytes: new Uint8Array(boundaryFile.buffer) };
const file = (path: string, ...lines: readonly string[]) => ({
  path,
  bytes: new Uint8Array(strToU8(lines.join('\n'))),
});

async function valuesOf(desk: Awaited<ReturnType<typeof deskWith>>, query: object) {
  const values = await desk.api.values({ level: 'county', ...query } as never);
  return Object.fromEntries(values.flatMap(({ code, value }) => (value === null ? [] : [[code, value]])));
}

test('a mapping is kept under a name, saved with the workspace, and the next file of the shape is read by it', async () => {
  const desk = await deskWith(boundaries, file('a.csv', '县区,2015年数,备用2015', '安定区,10,1', '岷县,20,2'));
  setFigurePlan(desk, 0, '备用2015', { use: false });
  setFigurePlan(desk, 0, '2015年数', { stage: 'plan' });
  setKeepAs(desk, 0, '月报');
  await addImport(desk);
  const saved = await saveWorkspace(desk);
  const again = await deskWith({ path: 'w.zip', bytes: new Uint8Array(saved!.bytes) });
  expect(new TextDecoder().decode(unzipSync(new Uint8Array(saved!.bytes))['templates.json'])).toContain('"id":"月报"');
  await importFiles(again, [file('b.csv', '备用2016,2016年数,县区', '9,30,安定区')]);
  const [plan] = again.data.getState().tables;
  expect(plan).toMatchObject({ template: '月报', columns: { name: '县区', code: null } });
  expect(plan!.figures.map(({ column, use, isNew, period, stage }) => [column, use, isNew, period, stage])).toEqual([
    ['备用2016', false, true, '2016', 'actual'],
    ['2016年数', true, false, '2016', 'plan'],
  ]);
  // Another shape is not taken for it.
  await importFiles(again, [file('c.csv', '县区,人口2016', '安定区,30')]);
  expect(again.data.getState().tables[0]!.template).toBeNull();
});

test('a long table: year, stage and category of each row', async () => {
  const lines = [
    '年度,县区,致贫原因,类型,人数',
    '2015,安定区,因病,实际,10',
    '2015,安定区,因学,实际,4',
    '2016,安定区,因病,实际,7',
    '2016,安定区,因病,计划,6',
    '不详,岷县,因病,实际,1',
  ];
  const desk = await deskWith(boundaries, file('a.csv', ...lines));
  setRowColumns(desk, 0, { period: '年度', stage: '类型', category: '致贫原因', dimension: '致贫原因' });
  expect(obstacleOf(desk.data.getState(), false)).toBeNull();
  await addImport(desk);
  const part = { indicator: '人数', dimension: '致贫原因' };
  expect(await valuesOf(desk, { ...part, category: '因病', asOf: '2015-12-31' })).toEqual({ 621102: 10 });
  expect(await valuesOf(desk, { ...part, category: '因学', asOf: '2015-12-31' })).toEqual({ 621102: 4 });
  expect(await valuesOf(desk, { ...part, category: '因病', asOf: '2016-12-31' })).toEqual({ 621102: 7 });
  // A category more, of an indicator that is there: its definition grows with the same step.
  await importFiles(desk, [file('b.csv', '县区,因残2016', '岷县,3')]);
  setFigureIndicator(desk, 0, '因残2016', '人数');
  setFigurePlan(desk, 0, '因残2016', { dimension: '致贫原因', category: '因残' });
  await addImport(desk);
  expect(desk.data.getState().refusal).toBeNull();
  expect(await valuesOf(desk, { ...part, category: '因残', asOf: '2016-12-31' })).toEqual({ 621126: 3 });
  await undoEdit(desk);
  const [indicator] = desk.session.getState().workspace!.summary.indicators;
  expect(indicator!.dimensions).toMatchObject([{ id: '致贫原因', categories: [{ id: '因病' }, { id: '因学' }] }]);
});

test('figures of the attributes of a layer, with its boundaries or for areas that are there', async () => {
  const collection = JSON.parse(boundaryFile.buffer.toString());
  for (const [i, { properties }] of collection.features.entries())
    Object.assign(properties, { 人口2016: 100 + i, Shape_Area: 0.5 + i });
  const layer = { path: 'b.geojson', bytes: new Uint8Array(strToU8(JSON.stringify(collection))) };
  const desk = await deskWith(layer);
  const [plan] = desk.data.getState().tables;
  expect(plan!.figures.map(({ column, use }) => [column, use])).toEqual([['人口2016', true]]);
  await addImport(desk);
  expect(await valuesOf(desk, { indicator: '人口', asOf: '2016-12-31' })).toMatchObject({ 621102: 100, 621126: 104 });
  const other = await deskWith(boundaries);
  await addImport(other);
  await importFiles(other, [layer]);
  expect(other.data.getState().layers[0]!.use).toBe(false);
  setTableUse(other, 0, true);
  await addImport(other);
  expect(await valuesOf(other, { indicator: '人口', asOf: '2016-12-31' })).toMatchObject({ 621122: 102 });
});

test('roads, facilities and projects of layers come in as one step each, and go out as one', async () => {
  const desk = await deskWith(boundaries);
  await addImport(desk);
  const line = {
    type: 'LineString',
    coordinates: [
      [104.5, 35.5],
      [104.7, 35.6],
    ],
  };
  const features = (properties: object, geometry: object) => ({
    type: 'FeatureCollection',
    features: [{ type: 'Feature', properties, geometry }],
  });
  const roads = features({ 技术等级: '三级公路', 路面: '沥青' }, line);
  await importFiles(desk, [file('路.geojson', JSON.stringify(roads))]);
  expect(desk.data.getState().layers[0]).toMatchObject({
    use: true,
    role: 'network',
    wish: { kindColumn: '技术等级' },
  });
  await addImport(desk);
  expect(desk.data.getState().added).toMatchObject({ features: 1, areas: 0 });
  const points = features({ 名称: '中心小学', 类别: '学校' }, { type: 'Point', coordinates: [104.6, 35.6] });
  await importFiles(desk, [file('点.geojson', JSON.stringify(points))]);
  expect(desk.data.getState().layers[0]).toMatchObject({ role: 'facilities' });
  await addImport(desk);
  const asOf = '2016-12-31' as never;
  const counts = async () => [
    (await desk.api.network(asOf)).features.map(({ properties }) => properties.technicalClass),
    (await desk.api.facilities(asOf)).features.map(({ properties }) => properties.name),
  ];
  expect(await counts()).toEqual([['class3'], ['中心小学']]);
  await undoEdit(desk);
  expect(await counts()).toEqual([['class3'], []]);
  await undoEdit(desk);
  expect(await counts()).toEqual([[], []]);
});
