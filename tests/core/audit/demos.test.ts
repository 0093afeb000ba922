import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditChecks } from '../../../src/core/audit/checks.ts';
import type { Finding } from '../../../src/core/audit/finding.ts';
import { demoBuilders } from '../../../src/demos/build-demos.ts';
import type { PlantedFault } from '../../../src/demos/demo.ts';
import { type AuditedDemo, auditDemo } from './demo-workspaces.ts';

/** Notes that the documents themselves give rise to: D2's 4,900, Y1's years that are not stated, Z3's ways out without a figure. */
const planNotes: Readonly<Record<string, readonly (readonly [target: string, difference: number])[]>> = {
  dingxi: [['d2-leave-poverty', 4_900]],
  yunnan: [['y1-townships', 234]],
  zhaotong: [['z3-ways-out', 510_000]],
};

const names = Object.keys(demoBuilders);
const clean: AuditedDemo[] = [];
const planted: AuditedDemo[] = [];

describe.each(names)('audit of %s', (name) => {
  let without: AuditedDemo;
  let withFaults: AuditedDemo;
  beforeAll(async () => {
    without = await auditDemo(name, true);
    withFaults = await auditDemo(name, false);
    clean.push(without);
    planted.push(withFaults);
  }, 180_000);

  it('finds every planted fault, by a row of its own', () => {
    const missed = withFaults.faults.filter((fault) => checksThatFind(withFaults, fault).length === 0);
    expect(missed.map(({ id }) => id)).toEqual([]);
    expect(withFaults.faults.length).toBeGreaterThan(0);
  });

  it('says nothing but notes of the clean copy, and of its plan only what the document holds', () => {
    expect(without.findings.filter(isAlarm).map(brief)).toEqual([]);
    const notes = without.findings.filter(({ check }) => check === 'planSum');
    expect(notes.map(({ where, context }) => [where.target, context.difference])).toEqual(planNotes[name] ?? []);
  });

  it('reaches no area by a false alarm that no fault touches', () => {
    const touched = new Set(withFaults.faults.flatMap(({ where, rows }) => [...where, ...rows.flatMap(codesIn)]));
    const strays = withFaults.findings
      .filter(isAlarm)
      .filter((finding) => !isConsequence(withFaults, finding, touched));
    expect(strays.map(brief)).toEqual([]);
  });
});

afterAll(() => {
  console.log(`\n${table()}\n\n${faultTable()}\n`);
});

/** Ids of the checks whose errors or warnings name a row of the fault. */
function checksThatFind({ findings }: AuditedDemo, { rows }: PlantedFault): readonly string[] {
  const found = findings.filter((each) => isAlarm(each) && (each.where.rows ?? []).some((row) => rows.includes(row)));
  return [...new Set(found.map(({ check }) => check))];
}

function isAlarm({ severity }: Finding): boolean {
  return severity !== 'info';
}

function codesIn(row: string): readonly string[] {
  return row.split('/').slice(0, 1);
}

/** One fault shows in several places: in the area, above it (the county's report), or in what stands beside a moved or cut road. */
function isConsequence({ index }: AuditedDemo, { where, check }: Finding, touched: ReadonlySet<string>): boolean {
  const { area, other, project } = where;
  if ([area, other, project].some((code) => code !== undefined && touched.has(code))) return true;
  const lies = (code: string) => area !== undefined && isWithin(index, code, area);
  return check === 'roadNear' || [...touched].some(lies);
}

function isWithin({ workspace }: AuditedDemo['index'], code: string, area: string): boolean {
  const spans = workspace.areas.spanByCode as ReadonlyMap<string, { readonly from: number; readonly to: number }>;
  const [own, above] = [spans.get(code), spans.get(area)];
  return own !== undefined && above !== undefined && own.from >= above.from && own.to <= above.to;
}

function brief({ check, variant, where, found, expected }: Finding): string {
  return `${check}.${variant ?? ''} ${where.rows?.[0] ?? where.area ?? where.target}: ${found} / ${expected}`;
}

function table(): string {
  const lines = auditChecks.map(({ id, nature }) => {
    const faults = planted.flatMap((demo) => demo.faults.map((fault) => checksThatFind(demo, fault).includes(id)));
    const count = (demos: readonly AuditedDemo[], alarm: boolean) =>
      demos.flatMap(({ findings }) => findings).filter((each) => each.check === id && isAlarm(each) === alarm).length;
    const cells = [faults.filter(Boolean).length, count(planted, true), count(clean, true), count(clean, false)];
    return `${id.padEnd(20)} ${nature.padEnd(12)} ${cells.map((cell) => String(cell).padStart(9)).join('')}`;
  });
  const head = `${'check'.padEnd(20)} ${'nature'.padEnd(12)} ${['faults', 'alarms', 'false', 'notes'].map((cell) => cell.padStart(9)).join('')}`;
  const slowest = Math.max(...[...clean, ...planted].map(({ seconds }) => seconds));
  return [
    'faults: planted faults found by the check; alarms: errors and warnings on the planted copies; false: on the clean copies; notes: on the clean copies',
    head,
    ...lines,
    `slowest audit ${slowest.toFixed(2)} s`,
  ].join('\n');
}

function faultTable(): string {
  return planted
    .flatMap((demo) =>
      demo.faults.map(
        (fault) =>
          `${demo.name.padEnd(9)} ${fault.id.padEnd(30)} ${checksThatFind(demo, fault).join(', ') || 'NOT FOUND'}`,
      ),
    )
    .join('\n');
}
