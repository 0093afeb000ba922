import { describe, expect, test } from 'vitest';
import { auditChecks } from '../../../src/core/audit/checks.ts';
import { checkIds } from '../../../src/core/audit/finding.ts';
import type { Case } from './cases/case.ts';
import { findings } from './cases/case.ts';
import { exitCases } from './cases/exits.ts';
import { ledgerCases } from './cases/ledger.ts';
import { placeCases } from './cases/place.ts';
import { seriesCases } from './cases/series.ts';
import { sumCases } from './cases/sums.ts';
import { valueCases } from './cases/values.ts';

const cases: readonly Case[] = [
  ...sumCases,
  ...ledgerCases,
  ...valueCases,
  ...exitCases,
  ...placeCases,
  ...seriesCases,
];
const keys = auditChecks.flatMap(({ id, variants }) => variants?.map((variant) => `${id}.${variant}`) ?? [id]);

test('the list has every check once, in the order of the report, and a case for each of its sentences', () => {
  expect(auditChecks.map(({ id }) => id)).toEqual(checkIds);
  expect(cases.map(({ key }) => key).sort()).toEqual([...keys].sort());
});

describe.each(cases)('$key', ({ key, faulty, sound, finding }) => {
  test('finds the fault once, with its numbers and what may explain it', () => {
    const found = findings(faulty, key);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject(finding);
    expect(found[0]?.explainedBy.length).toBeGreaterThan(0);
  });
  test('says nothing of the sound copy', () => {
    expect(findings(sound, key)).toEqual([]);
  });
});
