import { expect, test } from 'vitest';
import { auditSettings, defaultAuditSettings } from '../../../src/core/audit/settings.ts';
import { readThresholds, settingsWith, thresholdOf, thresholds } from '../../../src/core/audit/thresholds.ts';
import { thresholdFault, thresholdTitles } from '../../../src/text/threshold-words.ts';

test('every number of the settings is a threshold, its default in its bounds, with words in both languages', () => {
  const numbers = Object.entries(defaultAuditSettings).flatMap(([group, settings]) =>
    Object.entries(settings as Record<string, unknown>).flatMap(([key, value]) => {
      if (typeof value === 'number') return [`${group}.${key}`];
      const isPair = Array.isArray(value) && value.every((each) => typeof each === 'number');
      return isPair ? [`${group}.${key}.0`, `${group}.${key}.1`] : [];
    }),
  );
  expect(thresholds.map(({ id }) => id as string).sort()).toEqual(numbers.sort());
  for (const { id, least, most, isWhole } of thresholds) {
    const value = thresholdOf(id);
    expect(value, id).toBeGreaterThanOrEqual(least);
    expect(value, id).toBeLessThanOrEqual(most);
    if (isWhole) expect(Number.isInteger(value), id).toBe(true);
    expect(thresholdTitles[id].zh).toMatch(/[\u4e00-\u9fff]/);
  }
});

test('one set changes that one alone, also of a pair', () => {
  expect(settingsWith({})).toEqual(auditSettings());
  const settings = settingsWith({ 'range.peoplePerHousehold.1': 15, 'series.robustZ': 5 });
  expect(settings.range.peoplePerHousehold).toEqual([1, 15]);
  expect(thresholdOf('series.robustZ', settings)).toBe(5);
  expect({ ...settings.series, robustZ: 3.5 }).toEqual(defaultAuditSettings.series);
  expect(settings.exits).toEqual(defaultAuditSettings.exits);
});

test.each([
  ['notObject', [1]],
  ['unknown', { 'series.robust': 1 }],
  ['unknown', JSON.parse('{"__proto__.robustZ": 1}')],
  ['notNumber', { 'series.robustZ': '3' }],
  ['notNumber', { 'series.robustZ': Number.NaN }],
  ['notWhole', { 'series.frozenReports': 2.5 }],
  ['outside', { 'series.lineBand': 2 }],
])('refuses %s', (fault, given) => {
  const read = readThresholds(given);
  expect(read).toMatchObject({ ok: false, faults: [{ fault }] });
  if (!read.ok) expect(thresholdFault(read.faults[0]!, 'zh')).toMatch(/。$/);
});
