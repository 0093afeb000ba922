import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyPlanEdits } from '../../../src/core/plan/apply-plan-edit.ts';
import { contentText } from '../../../src/core/plan/content-text.ts';
import { planFileVersion } from '../../../src/core/plan/migrations.ts';
import type { Plan } from '../../../src/core/plan/plan.ts';
import { contentHash } from '../../../src/io/plan-file/content-hash.ts';
import { readPlanFile } from '../../../src/io/plan-file/read-plan-file.ts';
import { planFileName, writePlanFile } from '../../../src/io/plan-file/write-plan-file.ts';
import { anyEdit, emptyPlan } from '../../builders/plans.ts';

const folder = join(import.meta.dirname, '../../fixtures/plans');
const current = readFileSync(join(folder, `version-${planFileVersion}.guatu-plan.json`));
const file = 'a.guatu-plan.json';

function read(value: unknown) {
  const bytes =
    value instanceof Uint8Array
      ? value
      : new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
  const { plan, issues } = readPlanFile(bytes, file);
  return { plan, codes: issues.map(({ code }) => code), issues };
}

/** The fixture with one thing changed, as somebody with an editor would. */
function tampered(change: (plan: ReturnType<typeof JSON.parse>) => void) {
  const value = JSON.parse(current.toString('utf8'));
  change(value);
  return read(value);
}

test('a file of every released version opens without a word', () => {
  const names = Array.from({ length: planFileVersion }, (_, i) => `version-${i + 1}.guatu-plan.json`);
  expect(readdirSync(folder).filter((name) => name !== 'README.md')).toEqual(names);
  for (const name of names) {
    const { plan, issues } = read(new Uint8Array(readFileSync(join(folder, name))));
    expect(issues).toEqual([]);
    expect(plan!.version).toBe(planFileVersion);
    expect(plan!.variants.map(({ elements }) => elements.map(({ id }) => id))).toEqual([
      ['r1', 's1', 'b1', 'c1'],
      ['r1', 's1', 'b1', 'c1'],
    ]);
  }
});

test('what came with version 2 is left out of what was made before, so that a signature of then still holds', () => {
  const { plan } = read(new Uint8Array(readFileSync(join(folder, 'version-1.guatu-plan.json'))));
  expect(contentHash(plan!)).toBe(plan!.workflow.at(-1)!.contentHash);
  const said = applyPlanEdits({ ...plan!, workflow: [] }, [
    { kind: 'changeFields', variant: 'v1', id: 's1', fields: { capacityHouseholds: 140 } },
    { kind: 'changeFields', variant: 'v1', id: 'b1', fields: { technicalClass: 'class4' } },
    { kind: 'changeFields', variant: 'v1', id: 'c1', fields: { capacityPeople: 1200 } },
  ]);
  if (!said.ok) throw new Error(said.reason.code);
  expect(read(writePlanFile(said.plan)).plan).toEqual(said.plan);
  const unsaid = applyPlanEdits(said.plan, [
    { kind: 'changeFields', variant: 'v1', id: 's1', fields: { capacityHouseholds: null } },
    { kind: 'changeFields', variant: 'v1', id: 'b1', fields: { technicalClass: null } },
    { kind: 'changeFields', variant: 'v1', id: 'c1', fields: { capacityPeople: null } },
  ]);
  expect(unsaid.ok && contentHash(unsaid.plan)).toBe(contentHash(plan!));
});

test('a step from before version 3 says nothing of variants, and stays the step that it was', () => {
  const [two, three] = [2, 3].map(
    (version) => read(new Uint8Array(readFileSync(join(folder, `version-${version}.guatu-plan.json`)))).plan!,
  ) as [Plan, Plan];
  const { variants, ...step } = three.workflow.at(-1)!;
  expect(variants).toHaveLength(1);
  expect(two.workflow.at(-1)).toEqual(step);
  expect(contentHash(two)).toBe(contentHash(three));
});

test('what is read and written again is the same to the byte', () => {
  expect(Buffer.from(writePlanFile(read(new Uint8Array(current)).plan!)).equals(current)).toBe(true);
});

test('any plan survives its file', () => {
  fc.assert(
    fc.property(fc.array(anyEdit, { maxLength: 25 }), (edits) => {
      let plan: Plan = emptyPlan();
      for (const edit of edits) {
        const result = applyPlanEdits(plan, [edit]);
        if (result.ok) plan = result.plan;
      }
      const back = read(writePlanFile(plan));
      expect(back.codes).toEqual([]);
      expect(back.plan).toEqual(plan);
      expect(contentHash(back.plan!)).toBe(contentHash(plan));
    }),
    { numRuns: 60 },
  );
});

test('the hash is that of the content alone, whatever the order of keys', async () => {
  const { plan } = read(new Uint8Array(current));
  const { title, prices, budget, variants } = plan!;
  const text = contentText({ variants, budget, title, prices });
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  expect(contentHash(plan!)).toBe(Buffer.from(digest).toString('hex'));
  expect(contentHash({ ...plan!, title: '别的' })).not.toBe(contentHash(plan!));
});

describe('refused or flagged', () => {
  test.each([
    ['jsonBroken', () => read('{"format":')],
    ['encodingInvalid', () => read(new Uint8Array([0xff, 0xfe, 0x00]))],
    ['fileTooLarge', () => read(new Uint8Array(64_000_001))],
    ['planFormat', () => read({ format: 'something else' })],
    ['planFormat', () => read([1, 2])],
    ['planVersionNewer', () => tampered((plan) => Object.assign(plan, { version: planFileVersion + 1 }))],
    ['planVersionUnknown', () => tampered((plan) => Object.assign(plan, { version: 0 }))],
    ['planVersionUnknown', () => tampered((plan) => Object.assign(plan, { version: '1' }))],
    ['valueRequired', () => tampered((plan) => delete plan.variants[0].elements[0].line)],
    ['schemaViolation', () => tampered((plan) => Object.assign(plan.variants[0].elements[0], { line: [[200, 0]] }))],
    ['planElementFaulty', () => tampered((plan) => Object.assign(plan.variants[0].elements[0], { line: [[104, 0]] }))],
    [
      'planElementFaulty',
      () => tampered((plan) => Object.assign(plan.variants[0].elements[0], { from: 2019, to: 2016 })),
    ],
    ['planElementFaulty', () => tampered((plan) => plan.budget.push(plan.budget[0]))],
    ['planIdTwice', () => tampered((plan) => plan.variants[1].elements.push(plan.variants[1].elements[0]))],
    ['planIdTwice', () => tampered((plan) => Object.assign(plan.variants[1], { id: 'v1' }))],
    ['planAncestorChanged', () => tampered((plan) => Object.assign(plan.ancestor.content, { title: '改过' }))],
  ])('%s', (code, make) => {
    const { plan, codes } = make();
    expect(codes).toContain(code);
    expect(plan).toBeNull();
  });

  test('nested without end, or with a key or an id of megabytes: refused or passed over in few words', () => {
    const deep = `${'['.repeat(150_000)}${']'.repeat(150_000)}`;
    const text = current.toString('utf8');
    const inTitle = read(text.replace(/"title":"[^"]*"/, `"title":${deep}`));
    expect([inTitle.plan, ...inTitle.codes]).toEqual([null, 'nestingTooDeep']);
    expect(read(text.replace('"format"', `"more":${deep},"format"`)).plan).toBeNull();
    const long = 'x'.repeat(2_000_000);
    for (const change of [{ [long]: 1 }, { id: long }, { status: long }]) {
      const { issues } = tampered((plan) => Object.assign(plan.variants[0].elements[0], change));
      expect(JSON.stringify(issues).length).toBeLessThan(5000);
    }
  });

  test('a signed plan that was changed opens and says so', () => {
    const { plan, issues } = tampered((each) => Object.assign(each.variants[0].elements[1], { capacityPeople: 501 }));
    expect(plan).not.toBeNull();
    expect(issues).toMatchObject([
      { code: 'planChangedAfterStep', severity: 'warning', context: { state: 'reviewed' } },
    ]);
  });

  test('a key of nobody’s is dropped with a warning, and no prototype is touched', () => {
    const spoilt = current
      .toString('utf8')
      .replace('"id":"plan-1"', '"id":"plan-1","__proto__":{"polluted":1},"extra":2');
    const { plan, codes } = read(spoilt);
    expect(codes).toEqual(['keyUnknown']);
    expect(plan).toEqual(read(new Uint8Array(current)).plan);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

test('file names are those of the title, without what file systems refuse', () => {
  expect(planFileName({ title: '2016/17: “北部” 方案*', id: 'x' })).toBe('2016 17 “北部” 方案.guatu-plan.json');
  expect(planFileName({ title: '???', id: 'x' })).toBe('x.guatu-plan.json');
});
