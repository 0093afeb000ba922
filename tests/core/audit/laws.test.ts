import { beforeAll, describe, expect, it } from 'vitest';
import { auditWorkspace } from '../../../src/core/audit/audit-workspace.ts';
import type { Finding } from '../../../src/core/audit/finding.ts';
import { isoDate } from '../../../src/core/unit.ts';
import { indexWorkspace } from '../../../src/core/workspace/workspace-index.ts';
import { randomFor } from '../../../src/demos/random.ts';
import { type AuditedDemo, auditDemo } from './demo-workspaces.ts';

let demo: AuditedDemo;
beforeAll(async () => {
  demo = await auditDemo('taizhou', false);
}, 120_000);

describe('laws of the audit', () => {
  it('does not depend on the order of rows', () => {
    const { workspace } = demo.index;
    const random = randomFor(11, 'audit/shuffle');
    const shuffled = <T>(rows: readonly T[]): T[] =>
      rows
        .map((row) => ({ row, key: random.next() }))
        .sort((a, b) => a.key - b.key)
        .map(({ row }) => row);
    const { observations, ledger, funds, assignments, projects, network, targets } = workspace;
    const mixed = {
      ...workspace,
      observations: shuffled(observations),
      ledger: shuffled(ledger),
      funds: shuffled(funds),
      assignments: shuffled(assignments),
      projects: shuffled(projects),
      network: shuffled(network),
      targets: shuffled(targets),
    };
    const again = auditWorkspace(indexWorkspace(mixed), isoDate('2020-12-31'));
    expect(again.map(sortedRows)).toEqual(demo.findings.map(sortedRows));
  });

  it('knows nothing later than its day: cutting off what came after changes nothing', () => {
    const { workspace } = demo.index;
    const day = isoDate('2017-12-31');
    const cut = {
      ...workspace,
      observations: workspace.observations.filter(
        ({ period, stage, reported }) => stage === 'plan' || (reported ?? `${period}-12-31`) <= day,
      ),
      ledger: workspace.ledger.filter(({ date }) => date <= day),
      funds: workspace.funds.filter(({ year }) => year <= 2017),
    };
    expect(auditWorkspace(indexWorkspace(cut), day)).toEqual(auditWorkspace(demo.index, day));
  });

  it('finds nothing in an empty workspace', () => {
    const { workspace } = demo.index;
    const empty = { observations: [], ledger: [], funds: [], assignments: [], projects: [], network: [], targets: [] };
    expect(
      auditWorkspace(indexWorkspace({ ...workspace, ...empty, indicators: [] }), isoDate('2020-12-31')).filter(isAlarm),
    ).toEqual(
      demo.findings.filter(({ where }) => where.resource === 'villages' || where.resource === 'areas').filter(isAlarm),
    );
  });

  it('lets the user set each threshold', () => {
    const count = (findings: readonly Finding[], check: string) =>
      findings.filter((each) => each.check === check).length;
    const audit = (given: Parameters<typeof auditWorkspace>[2]) =>
      auditWorkspace(demo.index, isoDate('2020-12-31'), given);
    expect(count(audit({ 'series.jumpFactor': 1.2 }), 'temporalJump')).toBeGreaterThan(
      count(demo.findings, 'temporalJump'),
    );
    expect(count(demo.findings, 'unsignedExits')).toBe(1);
    expect(count(audit({ 'exits.unsignedLines': 100 }), 'unsignedExits')).toBe(0);
    expect(count(audit({ 'place.boundaryMetres': 1e6 }), 'outsideParent')).toBe(0);
  });
});

function isAlarm({ severity }: Finding): boolean {
  return severity !== 'info';
}

function sortedRows(finding: Finding): object {
  return { ...finding, where: { ...finding.where, rows: [...(finding.where.rows ?? [])].sort() } };
}
