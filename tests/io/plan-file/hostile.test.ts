import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Issue } from '../../../src/core/issue.ts';
import { writeXlsx } from '../../../src/io/export/write-xlsx.ts';
import { readPlanGeoJson, writePlanGeoJson } from '../../../src/io/plan-exchange/plan-geojson.ts';
import { planSheets } from '../../../src/io/plan-exchange/plan-tables.ts';
import { readPlanXlsx } from '../../../src/io/plan-exchange/read-plan-xlsx.ts';
import { readPlanFile } from '../../../src/io/plan-file/read-plan-file.ts';
import { writePlanFile } from '../../../src/io/plan-file/write-plan-file.ts';
import { issueMessage } from '../../../src/text/issue-messages.ts';

const fixture = readFileSync(join(import.meta.dirname, '../../fixtures/plans/version-1.guatu-plan.json'));
const plan = readPlanFile(new Uint8Array(fixture), 'a').plan!;
const encode = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

/** What somebody might put anywhere. */
const anything = fc.oneof(
  fc.constantFrom(null, true, -1, 1e308, 0.5, '', '=1+1', '2016', [], {}, [[]], [null], { kind: 'road' }),
  fc.jsonValue({ maxDepth: 2 }),
);
/** A walk into a JSON value, and what is put there; `undefined` takes it out. */
const vandalism = fc.array(fc.tuple(fc.array(fc.nat(40), { maxLength: 7 }), fc.option(anything, { nil: undefined })), {
  minLength: 1,
  maxLength: 3,
});

function vandalised(value: unknown, acts: readonly (readonly [readonly number[], unknown])[]): unknown {
  const copy = { root: structuredClone(value) };
  for (const [steps, put] of acts) {
    let holder: Record<string, unknown> = copy as Record<string, unknown>;
    let key = 'root';
    for (const step of steps) {
      const next = holder[key];
      if (typeof next !== 'object' || next === null || Object.keys(next).length === 0) break;
      holder = next as Record<string, unknown>;
      key = Object.keys(holder)[step % Object.keys(holder).length]!;
    }
    if (put === undefined) delete holder[key];
    else holder[key] = structuredClone(put);
  }
  return copy.root ?? null;
}

function hasWords(issues: readonly Issue[]): void {
  for (const issue of issues)
    for (const language of ['zh', 'en'] as const) expect(issueMessage(issue, language)).toBeTruthy();
}

test('a spoilt plan file is refused with words, or opens as a plan that can be written and read again', () => {
  const source: unknown = JSON.parse(fixture.toString('utf8'));
  fc.assert(
    fc.property(vandalism, (acts) => {
      const read = readPlanFile(encode(vandalised(source, acts)), 'a.guatu-plan.json');
      hasWords(read.issues);
      if (read.plan === null) expect(read.issues.some(({ severity }) => severity === 'error')).toBe(true);
      else expect(readPlanFile(writePlanFile(read.plan), 'a').plan).toEqual(read.plan);
    }),
    { numRuns: 400 },
  );
});

test('so is a spoilt layer', () => {
  const source: unknown = JSON.parse(writePlanGeoJson(plan, plan.variants[0]!, []));
  fc.assert(
    fc.property(vandalism, (acts) => {
      const { elements, issues } = readPlanGeoJson(encode(vandalised(source, acts)), 'a.geojson');
      hasWords(issues);
      if (elements === null) expect(issues.some(({ severity }) => severity === 'error')).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('so is a workbook with any cells, and one with any bytes', () => {
  const sheets = planSheets(plan, plan.variants[0]!);
  const cell = fc.oneof(fc.string({ maxLength: 6 }), fc.integer(), fc.constantFrom('', 'r1', 's1', 'road', '1e999'));
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(3), fc.nat(60), cell), { minLength: 1, maxLength: 4 }), (acts) => {
      const changed = sheets.map((sheet, s) => {
        const own = acts.filter(([at]) => at === s);
        const width = sheet.columns.length;
        const rows = sheet.rows.map((row, r) =>
          row.map((each, c) => own.find(([, at]) => at === r * width + c)?.[2] ?? each),
        );
        return { ...sheet, rows };
      });
      const { elements, issues } = readPlanXlsx(writeXlsx({ sheets: changed, notes: [], notesName: '' }), 'a.xlsx');
      hasWords(issues);
      if (elements === null) expect(issues.some(({ severity }) => severity === 'error')).toBe(true);
    }),
    { numRuns: 60 },
  );
  const bytes = writeXlsx({ sheets, notes: [], notesName: '' });
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 5 }), (acts) => {
      const copy = bytes.slice();
      for (const [at, byte] of acts) copy[at] = byte;
      hasWords(readPlanXlsx(copy, 'a.xlsx').issues);
    }),
    { numRuns: 60 },
  );
});
