import { expect, test } from 'vitest';
import { addFeatures, noFeatures } from '../../../src/core/workspace/add-features.ts';
import { emptyWorkspace } from '../../../src/core/workspace/empty-workspace.ts';
import { proposeFeatures } from '../../../src/core/workspace/propose-features.ts';

const line = {
  type: 'LineString' as const,
  coordinates: [
    [103, 27],
    [104, 27],
  ],
};
const point = { type: 'Point' as const, coordinates: [103, 27] };
const wish = { kind: 'unclassed', kindColumn: '技术等级', nameColumn: '名称', status: 'planned' as const };
const layer = {
  columns: ['名称', '技术等级', '路面类型', '路面宽（米）', '通车时间', '投资（万元）', '开工', '完工'],
  rows: [
    ['甲路', '四级', '水泥混凝土', '4.5', '2015年6月', '120', '2014', '2015-06'],
    ['乙路', '', '块石', '无', '', '', '2016', '2015'],
  ],
  rowNumbers: [1, 2],
  geometries: [line, point],
  source: 'file:路.zip',
};

test('roads: class, surface, width and opening as the columns say; what is no line stays out', () => {
  const { lists, leftOut } = proposeFeatures(layer, { ...wish, list: 'network' });
  expect(lists.network).toEqual([
    {
      ...{ id: '路.zip:1', technicalClass: 'class4', surface: 'concrete', widthM: 4.5, openedOn: '2015-06-30' },
      ...{ geometry: line, source: 'file:路.zip' },
    },
  ]);
  expect(leftOut).toEqual([2]);
});

test('projects: cost and dates; an end before the start is no end', () => {
  const { lists, leftOut } = proposeFeatures(layer, { ...wish, kind: 'road', kindColumn: null, list: 'projects' });
  expect(leftOut).toEqual([]);
  expect(lists.projects).toMatchObject([
    { type: 'road', name: '甲路', costWanYuan: 120, from: '2014-01-01', to: '2015-06-30', status: 'planned' },
    { name: '乙路', costWanYuan: null, from: '2016-01-01', to: null, surface: '块石' },
  ]);
});

test('facilities: points by their kind, a blank one as the user says', () => {
  const { lists } = proposeFeatures(
    {
      ...layer,
      columns: ['名称', '类别'],
      rows: [
        ['中心小学', '学校'],
        ['某处', ''],
      ],
      geometries: [point, point],
    },
    { ...wish, kind: 'stop', kindColumn: '类别', list: 'facilities' },
  );
  expect(lists.facilities.map(({ kind, name }) => [kind, name])).toEqual([
    ['school', '中心小学'],
    ['stop', '某处'],
  ]);
});

test('the same file again is refused, or takes the place of what it brought', () => {
  const { lists } = proposeFeatures(layer, { ...wish, list: 'network' });
  const first = addFeatures(emptyWorkspace('a'), lists, 'refuse');
  if (!first.ok) throw new Error(first.reason.code);
  expect(addFeatures(first.workspace, lists, 'refuse')).toMatchObject({
    reason: { code: 'featuresThere', context: { count: 1 } },
  });
  const again = addFeatures(first.workspace, lists, 'replace');
  expect(again.ok && again.workspace).toEqual(first.workspace);
  expect(addFeatures(first.workspace, noFeatures, 'refuse')).toMatchObject({ reason: { code: 'nothingToAdd' } });
  const twice = { ...lists, network: [...lists.network, ...lists.network] };
  expect(addFeatures(first.workspace, twice, 'replace')).toMatchObject({ reason: { code: 'featureRepeated' } });
});
