import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { addImport } from '../../src/commands/add-import.ts';
import { discardImport, importFiles } from '../../src/commands/import-files.ts';
import { saveWorkspace } from '../../src/commands/save-workspace.ts';
import { setLayerPlan } from '../../src/commands/set-layer-plan.ts';
import { setTableUse, setVillages } from '../../src/commands/set-table-plan.ts';
import { householdsOf } from '../../src/state/selectors/household-rows.ts';
import { boundaryFile } from '../browser/data-files.ts';
import { deskWith } from './import-desk.ts';

const encoder = new TextEncoder();
const boundaries = { path: boundaryFile.name, bytes: new Uint8Array(boundaryFile.buffer) };
const households = {
  path: '建档立卡户.csv',
  bytes: encoder.encode(
    [
      '县区,户主姓名,身份证号,一卡通账号,联系电话,家庭人口,致贫原因',
      '安定区,王建国,11010519491231002X,6212345678901232,13800138000,4,因病',
      '安定区,欧阳明,530602198001011239,6212345678901232,13900138000,3,缺技术',
      '岷县,李大海,530602198001011212,,,5,因学',
      '某地,赵小山,530602198001011247,,,1,因残',
    ].join('\n'),
  ),
};
const secrets = ['王建国', '欧阳明', '李大海', '11010519491231002X', '6212345678901232', '13800138000', '建档立卡户'];

test('a household file is seen under its areas, covered', async () => {
  const desk = await deskWith(boundaries, households);
  const { understanding, tables } = desk.data.getState();
  const [plan] = tables;
  expect(plan).toMatchObject({ isHousehold: true, use: false, figures: [], columns: { code: null, name: '县区' } });
  const { columns, groups } = householdsOf(understanding!.tables[0]!, plan!);
  expect(columns).toEqual(['户主姓名', '身份证号', '一卡通账号', '联系电话', '家庭人口', '致贫原因']);
  expect(groups.map(({ name, rows }) => [name, rows.map(({ row }) => row)])).toEqual([
    ['安定区', [2, 3]],
    ['岷县', [4]],
    ['', [5]],
  ]);
  expect(groups[0]!.rows[0]!.cells).toEqual([
    '王**',
    '1101**********002X',
    '6212********1232',
    '13*******00',
    '4',
    '因病',
  ]);
  expect(groups[0]!.rows[1]!.cells[0]).toBe('欧阳**');
  expect(understanding!.issues.filter(({ code }) => /residentIds|bankCards|mobiles/.test(code))).toMatchObject([
    { where: { row: 2, column: '身份证号' }, context: { count: 1 } },
    { where: { row: 2, column: '一卡通账号' }, context: { count: 2 } },
    { where: { row: 2, column: '联系电话' }, context: { count: 2 } },
  ]);
});

test('none of it gets into the workspace, the saved zip, the address or the name of a step, and putting it away leaves nothing', async () => {
  const desk = await deskWith(boundaries, households);
  setTableUse(desk, 0, true);
  await setVillages(desk, 0, [0, 1, 2]);
  expect(desk.data.getState().tables[0]?.use).toBe(false);
  await addImport(desk);
  expect(desk.data.getState().refusal).toBeNull();
  await importFiles(desk, [households]);
  const saved = await saveWorkspace(desk);
  const written = Object.values(unzipSync(new Uint8Array(saved!.bytes))).map((bytes) =>
    new TextDecoder().decode(bytes),
  );
  discardImport(desk);
  const kept = [...written, JSON.stringify([desk.data.getState(), desk.view.getState(), desk.session.getState()])];
  for (const secret of secrets) expect(kept.filter((text) => text.includes(secret))).toEqual([]);
});

test('a table with a telephone column comes in without it', async () => {
  const text = '县区,联系电话,人口2016\n安定区,13800138000,10\n岷县,13900138000,20\n';
  const desk = await deskWith(boundaries, { path: 'a.csv', bytes: encoder.encode(text) });
  expect(desk.data.getState().tables[0]).toMatchObject({
    isHousehold: false,
    use: true,
    figures: [{ column: '人口2016' }],
  });
});

test('a layer with resident numbers stays out', async () => {
  const feature = (at: number) => ({
    type: 'Feature',
    properties: { code: `62110${at}`, name: `户${at}`, 户主证件: '11010519491231002X' },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [104, 35],
          [105, 35],
          [105, 36],
          [104, 35],
        ],
      ],
    },
  });
  const text = JSON.stringify({ type: 'FeatureCollection', features: [feature(1), feature(2)] });
  const desk = await deskWith({ path: 'a.geojson', bytes: encoder.encode(text) });
  await setLayerPlan(desk, 0, { use: true });
  expect(desk.data.getState().layers[0]).toMatchObject({ use: false, isHousehold: true });
});
