import type { Fact } from '../../indicator/facts.ts';
import { yearOf } from '../../period.ts';
import type { AreaCode } from '../../unit.ts';
import type { LedgerEvent } from '../../workspace/workspace.ts';
import { type AuditContext, type AuditSeries, rowOf, seriesNamed, valuesOf } from '../audit-context.ts';
import type { AuditCheck } from '../check.ts';
import type { Finding } from '../finding.ts';
import { type LedgerCount, ledgerYears, linesWithin, movements, peopleLines } from '../ledger-amounts.ts';

type Valued = Fact & { readonly value: number };

/**
 * The identity of poverty data (TRUST.md 1.2): stock = last stock − exits + returns + newly identified, with the movements taken from
 * the ledger. A single wrong report is found once: the next one is held against the last that closed as well as against the wrong
 * one, so that neither the way back nor a lasting shift counts again.
 */
export const stockFlow: AuditCheck = {
  id: 'stockFlow',
  nature: 'arithmetic',
  run: (context) => {
    const { peopleStock, householdStock } = context.settings.ledger;
    return [...walk(context, peopleStock, 'people'), ...walk(context, householdStock, 'households')];
  },
};

function walk(context: AuditContext, indicator: string, count: LedgerCount): readonly Finding[] {
  const series = seriesNamed(context, indicator);
  const lines = peopleLines(context);
  const years = ledgerYears(lines);
  if (!series || !years) return [];
  const levels = new Set([...lines.keys()].map((code) => context.workspace.areas.byCode.get(code)?.level));
  return series.codes.flatMap((area) => {
    const own = context.workspace.areas.byCode.get(area);
    const reports = valuesOf(series, area).filter(({ end }) => yearOf(end) >= years[0] - 1);
    // A ledger kept by county says nothing of its villages.
    if (!own || reports.length < 2 || !(levels.has(own.level) || hasBelow(context, area))) return [];
    return walkArea(series, { area, count, reports, lines: linesWithin(context, lines, area) });
  });
}

function walkArea(
  series: AuditSeries,
  given: {
    readonly area: AreaCode;
    readonly count: LedgerCount;
    readonly reports: readonly Valued[];
    readonly lines: readonly LedgerEvent[];
  },
): readonly Finding[] {
  const { area, count, reports, lines } = given;
  const findings: Finding[] = [];
  let references: readonly Valued[] = [reports[0]!];
  for (const report of reports.slice(1)) {
    const moved = references.map((from) => ({
      from,
      moves: movements(lines, count, { after: from.end, until: report.end }),
    }));
    if (moved.some(({ moves }) => moves === null)) {
      references = [report];
      continue;
    }
    const nets = moved.map(({ from, moves }) => from.value - moves!.exited + moves!.returned + moves!.identified);
    if (nets.includes(report.value)) {
      references = [report];
      continue;
    }
    const { from, moves } = moved[0]!;
    findings.push({
      check: 'stockFlow',
      severity: 'error',
      where: {
        resource: 'observations',
        area,
        indicator: series.indicator.id,
        period: report.period,
        rows: [rowOf(series, area, report.period)],
      },
      expected: nets[0]!,
      found: report.value,
      unit: series.indicator.unit,
      context: {
        since: from.period,
        before: from.value,
        exited: moves!.exited,
        returned: moves!.returned,
        identified: moves!.identified,
        difference: report.value - nets[0]!,
      },
      explainedBy: ['lateReport', 'laterCorrection', 'movedHouseholds', 'definitionChange'],
    });
    references = [...references, report];
  }
  return findings;
}

function hasBelow({ workspace }: AuditContext, area: AreaCode): boolean {
  return (workspace.areas.childrenByCode.get(area)?.length ?? 0) > 0;
}
