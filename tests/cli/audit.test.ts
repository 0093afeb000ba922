import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Finding } from '../../src/core/audit/finding.ts';
import { runGuatu } from './run-guatu.ts';

type Said = Finding & { readonly message: string; readonly messageZh: string };
type Audited = { readonly workspace: string; readonly asOf: string; readonly findings: readonly Said[] };

test('guatu audit prints one JSON document with the contract’s keys, and ends with 1 where figures contradict', () => {
  const { out, code } = runGuatu('audit', 'data/dingxi', '--json');
  const { workspace, asOf, findings } = JSON.parse(out) as Audited;
  expect({ workspace, asOf, code }).toEqual({ workspace: 'dingxi', asOf: '2020-12-31', code: 1 });
  for (const finding of findings) {
    expect(Object.keys(finding)).toEqual(
      expect.arrayContaining(['check', 'severity', 'where', 'message', 'messageZh', 'expected', 'found']),
    );
    expect(finding.messageZh).toMatch(/[\u4e00-\u9fff]/);
  }
  const plan = findings.find(({ check }) => check === 'planSum');
  expect(plan).toMatchObject({
    severity: 'info',
    where: { target: 'd2-leave-poverty' },
    expected: 631_600,
    found: 626_700,
  });
  expect(plan?.message).toContain('4,900');
});

test('as of an earlier day nothing later is known', () => {
  const { out } = runGuatu('audit', 'data/dingxi', '--json', '--as-of', '2015-12-31');
  const later = (JSON.parse(out) as Audited).findings.filter(
    ({ where }) => where.resource === 'observations' && (where.period ?? '') > '2015-12-31',
  );
  expect(later).toEqual([]);
});

test('in words, in the language asked for', () => {
  const { out, code } = runGuatu('audit', 'data/dingxi', '--lang', 'zh');
  expect(code).toBe(1);
  expect(out).toContain('疑点 [存量与增减]');
  expect(out).not.toMatch(/造假/);
});

test('thresholds come from a file, are listed with their defaults, and are checked', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'guatu-')), 'thresholds.json');
  const unsigned = (out: string) =>
    (JSON.parse(out) as Audited).findings.filter(({ check }) => check === 'unsignedExits');
  writeFileSync(file, '{"exits.unsignedLines": 100}');
  expect(unsigned(runGuatu('audit', 'data/taizhou', '--json').out)).toHaveLength(1);
  expect(unsigned(runGuatu('audit', 'data/taizhou', '--json', '--thresholds', file).out)).toEqual([]);
  writeFileSync(file, '{"exits.unsignedLines": 0}');
  const refused = runGuatu('audit', 'data/taizhou', '--thresholds', file, '--lang', 'en');
  expect(refused).toMatchObject({ code: 2 });
  expect(refused.err).toContain('exits.unsignedLines: 0 is out of bounds');
  expect(runGuatu('audit', '--thresholds', 'list').out).toMatch(/series\.robustZ +3\.5 /);
});

test.each([
  [['audit'], 2],
  [['audit', 'data/dingxi', '--as-of', '2017'], 2],
  [['audit', 'data/dingxi', '--lang', 'fr'], 2],
  [['audit', 'data/dingxi', 'data/harbin'], 2],
  [['audit', 'data/nowhere'], 1],
])('%j ends with %i and says why', (args, expected) => {
  const { code, err, out } = runGuatu(...args);
  expect(code).toBe(expected);
  expect(out).toBe('');
  expect(err.length).toBeGreaterThan(10);
});
