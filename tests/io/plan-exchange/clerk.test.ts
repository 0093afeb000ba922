import { describe, expect, test } from 'vitest';
import type { ExportCell, ExportSheet } from '../../../src/core/export/sheet.ts';
import type { Variant } from '../../../src/core/plan/plan.ts';
import { areaCode } from '../../../src/core/unit.ts';
import { writeXlsx } from '../../../src/io/export/write-xlsx.ts';
import { readPlanGeoJson, writePlanGeoJson } from '../../../src/io/plan-exchange/plan-geojson.ts';
import { planSheets } from '../../../src/io/plan-exchange/plan-tables.ts';
import { readPlanXlsx } from '../../../src/io/plan-exchange/read-plan-xlsx.ts';
import { planIssueMessage } from '../../../src/text/plan-issue-message.ts';
import { bridge, emptyPlan, road, site } from '../../builders/plans.ts';

/** A variant with something in each of the four sheets: projects r, s, b in rows 2, 3, 4. */
const variant: Variant = {
  id: 'v1',
  title: '甲',
  elements: [
    road(
      'r',
      [
        [104, 35],
        [104.5, 35.25],
        [105, 36],
      ],
      { from: 2016, to: 2018, funding: [{ year: 2016, fundSource: 'special', wanYuan: 12.5 }] },
    ),
    site('s', [104.2, 35.1], {
      capacityPeople: 500,
      origins: [{ village: areaCode('n4'), households: 2, people: 7, reason: 'deepMountain' }],
    }),
    bridge('b', [104.5, 35.25]),
  ],
};
const sheets = planSheets(emptyPlan(), variant);
const [projects, funds, villages, vertices] = [0, 1, 2, 3];

type Table = { heads: string[]; rows: ExportCell[][] };

/** The workbook after a clerk had one of its sheets open. */
function afterwards(at: number, change: (table: Table, column: (key: string) => number) => void) {
  const { columns, rows, name } = sheets[at]!;
  const table: Table = { heads: columns.map(({ title }) => title), rows: rows.map((row) => [...row]) };
  change(table, (key) => table.heads.findIndex((head) => head.endsWith(` ${key}`)));
  const changed: ExportSheet = {
    name,
    // Text, as whatever a clerk types over a figure is.
    columns: table.heads.map((title) => ({ title, kind: 'number' })),
    rows: table.rows,
  };
  const bytes = writeXlsx({ sheets: sheets.with(at, changed), notes: [], notesName: '' });
  const { elements, issues } = readPlanXlsx(bytes, '项目.xlsx');
  return { elements, issues, said: issues.map((issue) => planIssueMessage(issue, 'zh')) };
}

const put = (key: string, row: number, cell: ExportCell) => (table: Table, column: (key: string) => number) => {
  table.rows[row]![column(key)] = cell;
};

describe('what a clerk does without harm', () => {
  test('sorts the sheets, moves columns, adds one of the office, leaves empty rows, pads a figure with blanks', () => {
    for (const at of [projects, funds, villages, vertices]) {
      const { elements, issues } = afterwards(at, (table) => {
        table.heads = [...table.heads.toReversed(), '本单位批注'];
        table.rows = [[], ...table.rows.toReversed().map((row) => [...row.toReversed(), '看过']), ['  ']];
      });
      expect(issues).toEqual([]);
      const inOrder = elements!.toSorted((a, b) => 'rsb'.indexOf(a.id) - 'rsb'.indexOf(b.id));
      expect(inOrder).toEqual(variant.elements);
    }
    // A blank is nothing, never zero.
    expect(afterwards(projects, put('capacityPeople', 1, '  ')).elements![1]).toMatchObject({ capacityPeople: null });
  });
});

describe('what is refused as a whole, with the place, what was expected, and what to do', () => {
  test.each<[string, number, Parameters<typeof afterwards>[1], string]>([
    [
      'a year in words',
      projects,
      put('to', 0, '明年'),
      '项目.xlsx 工作表“项目 projects” 第 2 行 “完工年 to”列：现为“明年”，应为四位数的年份，如 2018，不是日期；没有定就留空。请在文件里改正后重新导入。',
    ],
    [
      'a date for a year',
      projects,
      put('to', 0, '2018-12-31'),
      '第 2 行 “完工年 to”列：现为“2018-12-31”，应为四位数的年份',
    ],
    ['a year that is none', projects, put('to', 0, 20018), '第 2 行 “完工年 to”列：年份 20018 不对，应为 1949 至 2100'],
    ['years that are reversed', projects, put('from', 0, 2019), '第 2 行 “完工年 to”列：开工年 2019 晚于完工年 2018。'],
    ['a row without an id', projects, put('id', 1, ''), '第 3 行 “编号 id”列：应为编号'],
    ['an id twice', projects, put('id', 2, 'r'), '第 4 行 “编号 id”列：编号“r”重复'],
    ['a status in own words', projects, put('status', 1, '在建'), '第 3 行 “状态 status”列：现为“在建”，应为planned'],
    ['a kind that is none', projects, put('kind', 2, '桥'), '第 4 行 “类型 kind”列：现为“桥”，应为site、road'],
    [
      'a figure with its unit',
      projects,
      put('capacityPeople', 1, '500人'),
      '“容量（人） capacityPeople”列：现为“500人”，应为不小于 0 的整数',
    ],
    ['a place that is none', projects, put('lat', 1, 95), '第 3 行 “纬度 lat”列：现为“95”，应为纬度'],
    [
      'a fund of no amount',
      funds,
      put('wanYuan', 0, '待定'),
      '工作表“资金 funds” 第 2 行 “金额（万元） wanYuan”列：现为“待定”',
    ],
    ['a fund of a date', funds, put('year', 0, '2016-06'), '工作表“资金 funds” 第 2 行 “年份 year”列：现为“2016-06”'],
    ['nobody who moves', villages, put('people', 0, 0), '工作表“迁出村 villages” 第 2 行：n4 的人数应为大于 0 的整数'],
    ['a village without a code', villages, put('village', 0, ''), '第 2 行 “村代码 village”列：应为文字，不能留空'],
    [
      'a vertex without a number',
      vertices,
      put('number', 1, ''),
      '工作表“顶点 vertices” 第 3 行 “序号 number”列：应为同一编号内不重复的数字',
    ],
    ['a vertex number twice', vertices, put('number', 1, 1), '第 3 行 “序号 number”列：现为“1”'],
    ['a vertex without a longitude', vertices, put('lon', 1, ''), '第 3 行 “经度 lon”列：'],
    [
      'a row of no project',
      funds,
      put('id', 0, 'x'),
      '工作表“资金 funds” 第 2 行 “编号 id”列：这一行属于编号“x”，但“项目 projects”里没有这个编号',
    ],
    ['villages of a road', villages, put('id', 0, 'r'), '“编号 id”列：这一行属于编号“r”'],
    ['vertices of a bridge', vertices, put('id', 2, 'b'), '“编号 id”列：这一行属于编号“b”'],
    [
      'a column deleted',
      projects,
      (table, column) => {
        const at = column('remark');
        table.heads.splice(at, 1);
        for (const row of table.rows) row.splice(at, 1);
      },
      '工作表“项目 projects” 第 1 行：缺少必需的列“备注 remark”',
    ],
    [
      'a column twice',
      vertices,
      (table) => {
        table.heads.push('经度 lon');
      },
      '工作表“顶点 vertices” 第 1 行：列“经度 lon”出现了两次',
    ],
    [
      'text that was cut',
      projects,
      put('remark', 0, '长'.repeat(40_000)),
      '“备注 remark”列：这一格的文字超过 Excel 的上限',
    ],
  ])('%s', (_, at, change, sentence) => {
    const { elements, said } = afterwards(at, change);
    expect(elements).toBeNull();
    expect(said.join('\n')).toContain(sentence);
  });
});

describe('a layer from another program', () => {
  type Layer = { features: { geometry: unknown; properties: Record<string, unknown> }[] };
  const read = (change: (layer: Layer) => void) => {
    const layer = JSON.parse(writePlanGeoJson(emptyPlan(), variant, [])) as Layer;
    change(layer);
    const { elements, issues } = readPlanGeoJson(new TextEncoder().encode(JSON.stringify(layer)), 'a.geojson');
    return { elements, said: issues.map((issue) => planIssueMessage(issue, 'zh')).join('\n') };
  };
  const ring = [
    [104, 35],
    [104.1, 35],
    [104.1, 35.1],
    [104, 35],
  ];

  test('parts of one are that one', () => {
    const { elements } = read(({ features }) => {
      for (const each of features) {
        const { type, coordinates } = each.geometry as { type: string; coordinates: unknown };
        each.geometry = { type: `Multi${type}`, coordinates: [coordinates] };
      }
    });
    expect(elements).toEqual(variant.elements);
  });

  test.each<[string, (layer: Layer) => void, string]>([
    [
      'a road in two parts',
      ({ features }) => {
        features[0]!.geometry = { type: 'MultiLineString', coordinates: [ring, ring] };
      },
      'features[0].geometry（r）：现为“MultiLineString”，应为一条线（LineString）',
    ],
    [
      'a road as an area',
      ({ features }) => {
        features[0]!.geometry = { type: 'Polygon', coordinates: [ring] };
      },
      '现为“Polygon”，应为一条线',
    ],
    [
      'a site with a hole',
      ({ features }) => {
        features[1]!.geometry = { type: 'Polygon', coordinates: [ring, ring] };
      },
      'features[1].geometry（s）：现为“Polygon”，应为一个点（Point）或一个无洞的面',
    ],
    [
      'metres instead of degrees',
      ({ features }) => {
        features[2]!.geometry = { type: 'Point', coordinates: [500_000, 3_900_000] };
      },
      'features[2].geometry（b）：现为“500000”，应为经度',
    ],
    [
      'a field taken out',
      ({ features }) => {
        for (const { properties } of features) delete properties.evidence;
      },
      '缺少必需的列“evidence”',
    ],
    [
      'a year in words',
      ({ features }) => {
        features[0]!.properties.to = '2018年';
      },
      'features[0].properties.to（r）：现为“2018年”，应为四位数的年份',
    ],
  ])('%s is refused', (_, change, sentence) => {
    const { elements, said } = read(change);
    expect(elements).toBeNull();
    expect(said).toContain(sentence);
  });
});
