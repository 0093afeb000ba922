import { expect, test } from 'vitest';
import { exportNotes } from '../../src/text/export-notes.ts';
import { exportUnitOf, headWithUnit } from '../../src/text/export-units.ts';
import { exportFileName } from '../../src/text/export-words.ts';

test('figures are handed out in full: shares as percent, 万元 in 万元 in both languages', () => {
  expect(exportUnitOf('ratio', 'zh').of(0.07)).toBe(7);
  expect(exportUnitOf('ratio', 'en').of(1 / 3)).toBe(33.3333333333);
  expect(headWithUnit('投资', exportUnitOf('wanYuan', 'zh'), 'zh')).toBe('投资（万元）');
  expect(headWithUnit('Cost', exportUnitOf('wanYuan', 'en'), 'en')).toBe('Cost (10,000 yuan)');
  expect(headWithUnit('有路', exportUnitOf('flag', 'zh'), 'zh')).toBe('有路');
});

test('a file says where it comes from, of which day, that it is simulated, and what is absent why', () => {
  const notes = exportNotes(
    {
      subject: '贫困人口',
      workspace: { zh: '定西', en: 'Dingxi' },
      asOf: '2016-12-31',
      dataDate: '2020-12-31',
      sources: [{ id: 's', kind: 'simulated', title: { zh: '模拟', en: 'made up' }, seed: 7 }],
      simulated: true,
      absent: { missing: 3, suppressed: 1, unreadable: 0 },
      missingBelow: 12,
    },
    'zh',
  );
  const said = new Map(notes);
  expect(said.get('截至')).toBe('2016年12月31日');
  expect(said.get('数据日期')).toBe('2020年12月31日');
  expect(said.get('缺数')).toBe('缺报 3，隐去 1');
  expect(said.get('下级缺报')).toBe('12');
  expect(said.get('来源')).toBe('模拟（模拟，种子7）');
  expect(said.get('数据性质')).toContain('模拟数据');
});

test('names of files hold no character that a system refuses', () => {
  expect(exportFileName(['a/b:c', '', '2016*'], 'csv')).toBe('a b c-2016.csv');
});
