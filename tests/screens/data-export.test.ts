import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { areaCode, isoDate } from '../../src/core/unit.ts';
import { understand } from '../../src/io/import/understand.ts';
import { matchDocument } from '../../src/screens/data/match-document.ts';
import type { TablePlan } from '../../src/state/data-store.ts';
import { problemDocument } from '../../src/text/problem-document.ts';

const delivered = {
  path: 'a.csv',
  bytes: strToU8('代码,村,人数\n1,甲村,3\n2,乙村,about\n3,丙村,4\n4,丁村,5\n5,戊村,6\n'),
};
const summary = {
  title: { zh: '定西', en: 'Dingxi' },
  asOf: isoDate('2020-12-31'),
  sources: [{ id: 's', kind: 'simulated' as const, title: { zh: '模拟', en: 'made up' }, seed: 7 }],
  simulated: true,
};

test('the match review is handed out with every row, what was decided, and where it comes from', async () => {
  const { tables } = await understand([delivered], {});
  const candidates = [{ code: areaCode('621122001'), name: '甲村' }];
  const match = (verdict: 'matched' | 'none') => ({
    ...{ verdict, reason: verdict === 'matched' ? 'name' : 'none', confidence: verdict === 'matched' ? 0.9 : 0 },
    candidates: verdict === 'matched' ? candidates : [],
  });
  const plan = {
    columns: { code: null, name: '村', parent: null },
    matches: [match('matched'), ...Array.from({ length: 4 }, () => match('none'))],
    decisions: {},
  } as unknown as TablePlan;
  const { sheets, notes } = matchDocument(tables[0]!, plan, summary, 'zh');
  expect(sheets[0]!.rows).toHaveLength(5);
  expect(sheets[0]!.rows.map(([row, says]) => [row, says])).toEqual([
    ...[
      [2, '甲村'],
      [3, '乙村'],
      [4, '丙村'],
      [5, '丁村'],
      [6, '戊村'],
    ],
  ]);
  const said = new Map(notes);
  expect(said.get('工作区')).toBe('定西');
  expect(said.get('范围')).toBe('a.csv');
  expect(said.get('截至')).toBe('2020年12月31日');
  expect(said.get('来源')).toBe('模拟（模拟，种子7）');
  expect(said.get('数据性质')).toContain('模拟数据');
});

test('problems of a file are handed out with their place in columns of their own, in both languages', async () => {
  const { issues } = await understand([delivered], {});
  for (const language of ['zh', 'en'] as const) {
    const { sheets, notes } = problemDocument(issues, 'a.csv', language);
    const { columns, rows } = sheets[0]!;
    expect(rows).toHaveLength(issues.length);
    const odd = rows.find((row) => String(row[5]).includes('about'))!;
    expect(odd.slice(1, 4)).toEqual(['a.csv', 3, '人数']);
    expect(columns.map(({ kind }) => kind)).toEqual(['text', 'text', 'number', 'text', 'text', 'text']);
    expect(notes[0]![1]).toBe('a.csv');
  }
});
