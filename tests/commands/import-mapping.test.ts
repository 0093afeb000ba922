import { strToU8, unzipSync } from 'fflate';
import gcoord from 'gcoord';
import { expect, test } from 'vitest';
import { addImport } from '../../src/commands/add-import.ts';
import { addKeepingTemplates, removeTemplate, renameTemplate } from '../../src/commands/change-templates.ts';
import { importFiles } from '../../src/commands/import-files.ts';
import { saveWorkspace } from '../../src/commands/save-workspace.ts';
import { setFigureIndicator } from '../../src/commands/set-column.ts';
import { setData } from '../../src/commands/set-data.ts';
import { setLayerPlan } from '../../src/commands/set-layer-plan.ts';
import {
  setCommonPeriod,
  setFigurePlan,
  setKeepAs,
  setRowColumns,
  setTableUse,
  setVillages,
} from '../../src/commands/set-table-plan.ts';
import { setPlacing } from '../../src/commands/table-points.ts';
import { undoEdit } from '../../src/commands/undo-edit.ts';
import { areaCode } from '../../src/core/unit.ts';
import { obstacleOf } from '../../src/state/selectors/data-rows.ts';
import { placesToTake, villagePlaces } from '../../src/state/selectors/village-places.ts';
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

test('a template of a name that is taken is asked about: replaced, or both kept; renamed and forgotten, each one undo', async () => {
  const first = file('a.csv', '县区,甲2015', '安定区,10');
  const desk = await deskWith(boundaries, first);
  setKeepAs(desk, 0, '月报');
  await addImport(desk);
  const names = () => desk.session.getState().workspace!.summary.templates.map(({ id }) => id);
  const deliver = async (path: string, header: string) => {
    await importFiles(desk, [file(path, `县区,${header}`, '安定区,30')]);
    setKeepAs(desk, 0, '月报');
    await addImport(desk);
  };
  await deliver('b.csv', '乙2016');
  expect(desk.data.getState().refusal).toMatchObject({ code: 'templateThere', context: { id: '月报' } });
  expect(await valuesOf(desk, { indicator: '乙', asOf: '2016-12-31' })).toEqual({});
  await addKeepingTemplates(desk);
  expect(names()).toEqual(['月报', '月报 (2)']);
  await deliver('c.csv', '丙2016');
  setData(desk, { onTemplate: 'replace' });
  await addImport(desk);
  expect(names()).toEqual(['月报 (2)', '月报']);
  expect(await renameTemplate(desk, '月报 (2)', ' 月报 ')).toMatchObject({ code: 'templateThere' });
  expect(await renameTemplate(desk, '月报 (2)', ' 季报 ')).toBeNull();
  expect(await removeTemplate(desk, '月报')).toBeNull();
  expect(names()).toEqual(['季报']);
  await undoEdit(desk);
  expect(names()).toEqual(['季报', '月报']);
  await undoEdit(desk);
  expect(names()).toEqual(['月报 (2)', '月报']);
});

test('a table without years asks once: one period for all columns that have none', async () => {
  const desk = await deskWith(boundaries, file('a.csv', '县区,户数,人数,人数2015', '安定区,1,4,3'));
  setCommonPeriod(desk, 0, '', '2');
  setFigurePlan(desk, 0, '人数', { period: '2014' });
  setCommonPeriod(desk, 0, '2', '2016');
  expect(desk.data.getState().tables[0]!.figures.map(({ period }) => period)).toEqual(['2016', '2014', '2015']);
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

test('facilities and projects get the area of their column, else the one they lie in; without either they say so', async () => {
  const desk = await deskWith(boundaries);
  await addImport(desk);
  const at = (properties: object, ...coordinates: readonly number[]) => ({
    type: 'Feature',
    properties,
    geometry: { type: 'Point', coordinates },
  });
  const features = [
    at({ 名称: '一小', 区划代码: '' }, 104.6, 35.6),
    at({ 名称: '二小', 区划代码: '621121' }, 104.6, 35.6),
    at({ 名称: '三小', 区划代码: '' }, 104.9, 34.0),
  ];
  const layer = file('点.geojson', JSON.stringify({ type: 'FeatureCollection', features }));
  await importFiles(desk, [layer]);
  // A layer of points with codes is taken for areas; the user says what it is.
  await setLayerPlan(desk, 0, { role: 'facilities', use: true, areaColumn: '区划代码' });
  const places = () => desk.data.getState().layers[0]!.places;
  expect(places()).toEqual([
    { by: 'location', area: '621102' },
    { by: 'column', area: '621121' },
    { by: 'none', area: null },
  ]);
  await setLayerPlan(desk, 0, { areaColumn: null });
  expect(places()!.map(({ area }) => area)).toEqual(['621102', '621102', null]);
  await setLayerPlan(desk, 0, { role: 'projects' });
  await addImport(desk);
  const saved = await saveWorkspace(desk);
  const projects = JSON.parse(new TextDecoder().decode(unzipSync(new Uint8Array(saved!.bytes))['projects.geojson']));
  expect(projects.features.map(({ properties }: { properties: { area: string | null } }) => properties.area)).toEqual([
    '621102',
    '621102',
    null,
  ]);
});

test('facilities dropped with boundaries come in with them, each in its area, without a workspace before', async () => {
  const school = {
    type: 'Feature',
    properties: { 名称: '一小', 类别: '学校' },
    geometry: { type: 'Point', coordinates: [104.6, 35.6] },
  };
  const desk = await deskWith(
    file('点.geojson', JSON.stringify({ type: 'FeatureCollection', features: [school] })),
    boundaries,
  );
  const [plan] = desk.data.getState().layers;
  expect(plan).toMatchObject({ use: true, role: 'facilities', places: [{ by: 'location', area: '621102' }] });
  expect(obstacleOf(desk.data.getState(), false)).toBeNull();
  await addImport(desk);
  expect(desk.data.getState().added).toMatchObject({ areas: 5, features: 1 });
  expect((await desk.api.facilities('2016-12-31' as never)).features).toHaveLength(1);
});

test('a table with coordinates places villages that are there: those without a place, and when asked those with another', async () => {
  const desk = await deskWith(boundaries);
  await addImport(desk);
  const codes = ['621102001001', '621102001002', '621102001003', '621102001004'];
  const villages = codes.map((code, i) => `${code},${'甲乙丙丁'[i]}村,${10 + i}`);
  await importFiles(desk, [file('村.csv', '村代码,村名,户数2016', ...villages)]);
  await setVillages(desk, 0, [0, 1, 2, 3]);
  await addImport(desk);
  const pointsOf = async () => (await desk.api.villagePoints(codes.map(areaCode))).map(([, point]) => point);
  expect(await pointsOf()).toEqual([null, null, null, null]);
  const place = async (...rows: readonly string[]) => {
    await importFiles(desk, [file('坐标.csv', '村代码,村名,经度,纬度', ...rows)]);
    expect(obstacleOf(desk.data.getState(), true)).toBeNull();
    await addImport(desk);
  };
  await place(
    '621102001001,甲村,104.6,35.6',
    '621102001002,乙村,104.61,35.61',
    '621102001003,丙村,104.62,35.62',
    '621102001003,丙村,104.63,35.62',
    '621102001004,丁村,,',
  );
  expect(desk.data.getState().added).toMatchObject({ placed: 2, areas: 0, figures: 0, area: '621102001001' });
  const placed = [[104.6, 35.6], [104.61, 35.61], null, null];
  expect(await pointsOf()).toEqual(placed);
  const rows = ['621102001001,甲村,104.6,35.60005', '621102001002,乙村,104.61,35.62', '621102001004,丁村,104.5,35.5'];
  await importFiles(desk, [file('再来.csv', '村代码,村名,经度,纬度', ...rows)]);
  const found = villagePlaces(desk.data.getState().tables[0]!);
  expect([
    found.unplaced.length,
    found.same,
    found.elsewhere.map(({ code, metres }) => [code, Math.round(metres!)]),
  ]).toEqual([1, 1, [['621102001002', 1110]]]);
  // What stands elsewhere stays there until somebody says otherwise.
  expect(placesToTake(desk.data.getState().tables[0]!)).toHaveLength(1);
  setPlacing(desk, 0, { elsewhere: true });
  await addImport(desk);
  expect(await pointsOf()).toEqual([[104.6, 35.6], [104.61, 35.62], null, [104.5, 35.5]]);
  await undoEdit(desk);
  expect(await pointsOf()).toEqual(placed);
});

test('a layer of points with codes places villages that are there and brings those that are not; one of schools places none', async () => {
  const desk = await deskWith(boundaries);
  await addImport(desk);
  const codes = ['621102001001', '621102001002', '621102001003'];
  await importFiles(desk, [
    file('村.csv', '村代码,村名,户数2016', ...codes.slice(0, 2).map((code, i) => `${code},${'甲乙'[i]}村,${10 + i}`)),
  ]);
  await setVillages(desk, 0, [0, 1]);
  await addImport(desk);
  const features = codes.map((code, i) => ({
    type: 'Feature',
    properties: { 村代码: code, 村名: `${'甲乙丙'[i]}村` },
    geometry: { type: 'Point', coordinates: [104.6 + i / 100, 35.6] },
  }));
  const layer = file('村点.geojson', JSON.stringify({ type: 'FeatureCollection', features }));
  await importFiles(desk, [layer]);
  const [table] = desk.data.getState().tables;
  expect(placesToTake(table!).map(({ code, metres }) => [code, metres])).toEqual(
    codes.slice(0, 2).map((code) => [code, null]),
  );
  // The system that the user gives the layer is that of the places.
  await setLayerPlan(desk, 0, { crs: 'gcj02' });
  const [lon, lat] = gcoord.transform([104.6, 35.6], gcoord.GCJ02, gcoord.WGS84) as [number, number];
  const [moved] = placesToTake(desk.data.getState().tables[0]!);
  expect([moved!.point[0], moved!.point[1]]).toEqual([expect.closeTo(lon, 4), expect.closeTo(lat, 4)]);
  expect(moved!.point[0]).not.toBeCloseTo(104.6, 4);
  await setLayerPlan(desk, 0, { crs: 'wgs84' });
  await setLayerPlan(desk, 0, { role: 'facilities', use: true });
  expect(placesToTake(desk.data.getState().tables[0]!)).toEqual([]);
  await setLayerPlan(desk, 0, { role: 'areas', level: 'code' });
  expect(obstacleOf(desk.data.getState(), true)).toBeNull();
  await addImport(desk);
  expect(desk.data.getState().refusal).toBeNull();
  expect(desk.data.getState().added).toMatchObject({ areas: 1, placed: 2 });
  expect(await desk.api.villagePoints(codes.map(areaCode))).toEqual(
    codes.map((code, i) => [code, [104.6 + i / 100, 35.6]]),
  );
  await undoEdit(desk);
  expect((await desk.api.villagePoints(codes.map(areaCode))).map(([, point]) => point).slice(0, 2)).toEqual([
    null,
    null,
  ]);
});

test('boundaries that come along tell the system of points, without a workspace; and their areas', async () => {
  const villages = villagesInGcj02();
  const points = ['村代码,村名,lon,lat', ...villages];
  const desk = await deskWith(file('村.csv', ...points), boundaries);
  const datum = () => desk.data.getState().tables[0]!.points!.datum;
  expect(desk.session.getState().workspace).toBeNull();
  expect(datum()).toMatchObject({ best: 'gcj02', why: 'decided' });
  expect(datum()!.figures[0]).toMatchObject({ inside: villages.length, tested: villages.length });
  // Without the boundaries there is nothing to try against, and the verdict is taken back.
  await setLayerPlan(desk, 0, { use: false });
  expect(datum()).toBeNull();
});

/** Villages some hundred metres inside the borders in the east and the west, as a map of GCJ-02 has them. */
function villagesInGcj02(): readonly string[] {
  const counties = JSON.parse(boundaryFile.buffer.toString()).features as {
    properties: { code: string };
    geometry: { coordinates: [number, number][][] };
  }[];
  return counties.flatMap(({ properties, geometry: { coordinates } }, c) => {
    const ring = coordinates[0]!;
    const between = (i: number, share: number) =>
      [0, 1].map((axis) => ring[i]![axis]! + share * (ring[i + 1]![axis]! - ring[i]![axis]!)) as [number, number];
    const borders = [0.1, 0.3, 0.5].flatMap((share) => [
      [between(0, share), -0.001],
      [between(3, share), 0.003],
    ]) as [[number, number], number][];
    return borders.map(([[lon, lat], inwards], i) => {
      const [x, y] = gcoord.transform([lon + inwards, lat], gcoord.WGS84, gcoord.GCJ02);
      return `${properties.code}${String(c * 10 + i + 100).padStart(6, '0')},村${c}${i},${x.toFixed(6)},${y.toFixed(6)}`;
    });
  });
}
