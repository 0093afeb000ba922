import { expect, test } from 'vitest';
import { auditChecks } from '../../../src/core/audit/checks.ts';
import { checkIds, explanationIds } from '../../../src/core/audit/finding.ts';
import { auditMessage, auditNames } from '../../../src/text/audit-messages.ts';
import { auditExplanations, auditSentences, auditTitles, auditWords } from '../../../src/text/audit-sentences.ts';
import { findings } from './cases/case.ts';
import { exitCases } from './cases/exits.ts';
import { ledgerCases } from './cases/ledger.ts';
import { placeCases } from './cases/place.ts';
import { seriesCases } from './cases/series.ts';
import { sumCases } from './cases/sums.ts';
import { valueCases } from './cases/values.ts';

const keys = auditChecks.flatMap(({ id, variants }) => variants?.map((variant) => `${id}.${variant}`) ?? [id]);
const cases = [...sumCases, ...ledgerCases, ...valueCases, ...exitCases, ...placeCases, ...seriesCases];

test('every check has a sentence for each variant, and no sentence is left over', () => {
  expect(Object.keys(auditSentences).sort()).toEqual([...keys].sort());
});

test.each(keys)('%s is said in both languages, with the same figures', (key) => {
  const { zh, en } = auditSentences[key]!;
  expect(zh).toMatch(/[\u4e00-\u9fff]/);
  expect(zh.endsWith('。')).toBe(true);
  expect(zh).not.toMatch(/[\u4e00-\u9fff][,;:?!.]/);
  expect(en.endsWith('.')).toBe(true);
  expect(en).not.toMatch(/[\u4e00-\u9fff]/);
  const names = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort();
  expect(names(zh)).toEqual(names(en));
  // A point to be checked is no accusation.
  expect(zh).not.toMatch(/造假|弄虚作假|作弊|骗/);
  expect(en).not.toMatch(/fraud|fake|forg|cheat/i);
});

test('titles, explanations and words are there in both languages', () => {
  expect(Object.keys(auditTitles)).toEqual([...checkIds]);
  expect(Object.keys(auditExplanations)).toEqual([...explanationIds]);
  for (const { zh, en } of [auditTitles, auditExplanations, auditWords].flatMap((words) => Object.values(words))) {
    expect(zh).toMatch(/[\u4e00-\u9fff]/);
    expect(en).toMatch(/^[\x20-\x7e’]+$/);
  }
});

test.each(cases)('$key: the sentence of a real finding has every figure filled in', ({ key, faulty }) => {
  const [finding] = findings(faulty, key);
  for (const language of ['zh', 'en'] as const) {
    const said = auditMessage(finding!, auditNames(faulty, language), language);
    expect(said).not.toMatch(/[{}]|undefined|NaN|null/);
    expect(said).not.toMatch(/“”| {2}|（）|\(\)/);
    expect(said.endsWith(language === 'zh' ? '。' : '.') || language === 'en').toBe(true);
  }
});

test('a finding reads as a sentence with its figures', () => {
  const { faulty } = ledgerCases[0]!;
  const [finding] = findings(faulty, 'stockFlow');
  expect(auditMessage(finding!, auditNames(faulty, 'en'), 'en')).toBe(
    'a reports 0 people for “poorPopulation” in 2016; from 100 in 2015, less 30 exited, plus 5 returned and 0 newly identified, it should be 75 people, a difference of 75 people. Possible explanations: a late report; a later correction made in one place only; households that moved; a change of definition.',
  );
  expect(auditMessage(finding!, auditNames(faulty, 'zh'), 'zh')).toBe(
    'a2016年“poorPopulation”报0人；按2015年的100，减脱贫30，加返贫5、新识别0，应为75人，相差75人。可能的解释：报表晚报、事后更正只改了一处、户口迁移、统计口径调整。',
  );
});
