import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditContext } from '../../../src/core/audit/audit-context.ts';
import { auditChecks } from '../../../src/core/audit/checks.ts';
import type { CheckId, Finding } from '../../../src/core/audit/finding.ts';
import { auditSettings } from '../../../src/core/audit/settings.ts';
import type { Observation, Workspace } from '../../../src/core/workspace/workspace.ts';
import { defaultAsOf, indexWorkspace } from '../../../src/core/workspace/workspace-index.ts';
import { randomFor } from '../../../src/demos/random.ts';
import { auditDemo } from './demo-workspaces.ts';

/** Faults of the statistical kind, many of each, put into sound demos: how many does the check find, and what else? */
let dingxi: Workspace;
let taizhou: Workspace;
const lines: string[] = [];

beforeAll(async () => {
  dingxi = (await auditDemo('dingxi', true)).index.workspace;
  taizhou = (await auditDemo('taizhou', true)).index.workspace;
}, 180_000);

afterAll(() => {
  console.log(`\n${lines.join('\n')}\n`);
});

/** Figures of some units changed: a share of the units of a series, drawn by a seed. */
function inject(
  workspace: Workspace,
  indicator: string,
  given: {
    readonly units: number;
    readonly change: (value: number, year: number, of: (year: number) => number) => number;
  },
): { readonly workspace: Workspace; readonly hit: ReadonlySet<string> } {
  const isIts = (o: Observation) =>
    o.indicator === indicator && o.category === null && o.stage === 'actual' && o.value !== null;
  const random = randomFor(7, `inject/${indicator}`);
  const codes = [...new Set(workspace.observations.filter(isIts).map(({ area }) => area))];
  const hit = new Set(Array.from({ length: given.units }, () => codes[random.integer(0, codes.length - 1)]!));
  const values = new Map(workspace.observations.filter(isIts).map((o) => [`${o.area}/${o.period}`, o.value!]));
  const observations = workspace.observations.map((o) => {
    if (!isIts(o) || !hit.has(o.area)) return o;
    const of = (year: number) => values.get(`${o.area}/${year}`) ?? o.value!;
    return { ...o, value: given.change(o.value!, Number(o.period), of), reported: null };
  });
  return { workspace: { ...workspace, observations }, hit };
}

function run(workspace: Workspace, check: CheckId): readonly Finding[] {
  const context = auditContext(indexWorkspace(workspace), defaultAsOf(workspace), auditSettings());
  return auditChecks.find(({ id }) => id === check)!.run(context);
}

function measure(
  check: CheckId,
  fault: string,
  made: { readonly workspace: Workspace; readonly hit: ReadonlySet<string> },
  sound: Workspace,
) {
  const before = new Set(run(sound, check).map(({ where }) => JSON.stringify(where)));
  const found = run(made.workspace, check);
  const units = new Set(
    found.flatMap(({ where }) => [where.area, where.other]).filter((code) => code && made.hit.has(code)),
  );
  const strays = found.filter(({ where }) => !made.hit.has(where.area ?? '') && !made.hit.has(where.other ?? ''));
  const recall = units.size / made.hit.size;
  lines.push(
    `${check.padEnd(18)} ${fault.padEnd(44)} ${String(units.size).padStart(4)} of ${String(made.hit.size).padStart(3)}  beside ${strays.length}, on the sound copy ${before.size}`,
  );
  return { recall, strays: strays.length, before: before.size };
}

describe('faults of the statistical kind', () => {
  it('finds incomes in 万元 instead of 元', () => {
    const made = inject(dingxi, 'incomePerHead', {
      units: 20,
      change: (value, year) => (year === 2017 ? value / 1e4 : value),
    });
    expect(measure('unitSlip', 'income of one year in 万元', made, dingxi)).toMatchObject({ recall: 1, strays: 0 });
  });
  it('finds spending in 元 instead of 万元', () => {
    const made = inject(dingxi, 'fiscalSpending', {
      units: 5,
      change: (value, year) => (year === 2018 ? value * 1e4 : value),
    });
    expect(measure('unitSlip', 'spending of one year in 元', made, dingxi)).toMatchObject({ recall: 1, strays: 0 });
  });
  it('finds incomes that jump to the threefold', () => {
    const made = inject(dingxi, 'incomePerHead', {
      units: 15,
      change: (value, year) => (year >= 2018 ? value * 3 : value),
    });
    expect(measure('temporalJump', 'income three times as high from 2018', made, dingxi).recall).toBeGreaterThan(0.9);
  });
  it('leaves a change of a tenth alone', () => {
    const made = inject(dingxi, 'incomePerHead', {
      units: 15,
      change: (value, year) => (year >= 2018 ? Math.round(value * 1.1) : value),
    });
    expect(measure('temporalJump', 'income a tenth higher from 2018 (no fault)', made, dingxi)).toMatchObject({
      recall: 0,
    });
  });
  it('finds incomes copied from the year before', () => {
    const made = inject(dingxi, 'incomePerHead', {
      units: 15,
      change: (value, year, of) => (year > 2016 ? of(2016) : value),
    });
    expect(measure('frozenSeries', 'income the same from 2016 on', made, dingxi).recall).toBeGreaterThan(0.9);
  });
  it('finds collective incomes made to pass the line', () => {
    const made = inject(taizhou, 'collectiveIncome', {
      units: 300,
      change: (value, year) => (year === 2018 && value < 35 ? 35.2 : value),
    });
    const found = run(made.workspace, 'clusteringAtLine');
    lines.push(
      `clusteringAtLine   ${'two in five villages, those below 35 万元 lifted to 35.2'.padEnd(44)} ${found.length} finding, on the sound copy ${run(taizhou, 'clusteringAtLine').length}`,
    );
    expect(found.map(({ where }) => [where.indicator, where.period])).toEqual([['collectiveIncome', '2018']]);
    expect(run(taizhou, 'clusteringAtLine')).toEqual([]);
  });
  it('finds counts rounded to fives', () => {
    const made = inject(dingxi, 'poorPopulation', { units: 4000, change: (value) => Math.round(value / 5) * 5 });
    const found = run(made.workspace, 'lastDigit');
    lines.push(
      `lastDigit          ${'poor people rounded to fives'.padEnd(44)} ${found.length} counties, on the sound copy ${run(dingxi, 'lastDigit').length}`,
    );
    expect(found.length).toBeGreaterThanOrEqual(5);
    expect(run(dingxi, 'lastDigit')).toEqual([]);
  });
});
