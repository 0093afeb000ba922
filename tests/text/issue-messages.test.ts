import { expect, test } from 'vitest';
import { geometryFaultKinds } from '../../src/core/geo/polygon-validity.ts';
import { issueCodes } from '../../src/core/issue.ts';
import { issueMessage } from '../../src/text/issue-messages.ts';
import { issueSentences } from '../../src/text/issue-sentences.ts';
import { faultWords } from '../../src/text/issue-words.ts';

test.each(issueCodes)('%s has a sentence in both languages', (code) => {
  const { zh, en } = issueSentences[code];
  expect(zh).toMatch(/[\u4e00-\u9fff]/);
  expect(zh.endsWith('。')).toBe(true);
  // Half-width punctuation between Chinese characters is a slip.
  expect(zh).not.toMatch(/[\u4e00-\u9fff][,;:?!.]/);
  expect(en.endsWith('.')).toBe(true);
  expect(en).not.toMatch(/[\u4e00-\u9fff]/);
  const names = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort();
  expect(names(zh)).toEqual(names(en));
});

test('a sentence says where, what and what was expected', () => {
  const where = { file: 'observations.csv', row: 12, column: 'value' };
  const issue = { code: 'valueNotNumber', severity: 'error', where, context: { found: '1,200' } } as const;
  expect(issueMessage(issue, 'en')).toMatch(
    /^observations\.csv, row 12, column “value”: “1,200” is not a number; expected /,
  );
  expect(issueMessage(issue, 'zh')).toMatch(/^observations\.csv 第 12 行 “value”列：“1,200”不是数字；应为/);
});

test('what is not known is not said', () => {
  const issue = { code: 'schemaViolation', severity: 'error', where: {}, context: { found: '' } } as const;
  expect(issueMessage(issue, 'en')).toBe('this does not fit the format. Correct it as in data/FORMAT.md.');
});

test('every fault of a geometry has words', () => {
  expect(geometryFaultKinds.filter((kind) => !faultWords[kind])).toEqual([]);
});
