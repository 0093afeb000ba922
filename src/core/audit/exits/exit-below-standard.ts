import type { Area } from '../../area/area.ts';
import { type Fact, factsOf } from '../../indicator/facts.ts';
import { addDays, endOfYear, yearOf } from '../../period.ts';
import { compare } from '../../target/attribute-condition.ts';
import type { Operator, Where } from '../../target/target.ts';
import type { LedgerEvent } from '../../workspace/workspace.ts';
import { type AuditContext, type AuditSeries, lastSaid, rowOf, seriesNamed } from '../audit-context.ts';
import type { AuditCheck } from '../check.ts';
import type { Finding } from '../finding.ts';

type Condition = { readonly indicator: string; readonly op: Operator; readonly value: number };

/**
 * A unit struck off although part of the exit standard was not met at the end of that year (X1 两不愁三保障, the eight haves and the line
 * of weak villages, the income line). An absent report is a note, and so is an exit so recent that the report may still come.
 */
export const exitBelowStandard: AuditCheck = {
  id: 'exitBelowStandard',
  nature: 'rule',
  variants: ['unmet', 'unmetFlag', 'unreported', 'pending'],
  run: (context) => {
    const conditions = standardOf(context).flatMap((condition) => {
      const series = seriesNamed(context, condition.indicator);
      return series ? [{ condition, series }] : [];
    });
    const exits = context.ledger.filter(({ subject, event }) => subject === 'unit' && event === 'exited');
    return exits.flatMap((exit) => {
      const area = context.workspace.areas.byCode.get(exit.area);
      return area
        ? conditions.flatMap(({ condition, series }) => judge(context, series, { condition, exit, area }))
        : [];
    });
  },
};

/** Conditions on indicators that make up the exit standard, each once. */
export function standardOf({ workspace, settings, index }: AuditContext): readonly Condition[] {
  const { standardRows, standardFlags } = settings.exits;
  const wheres = workspace.targets
    .filter(({ row, kind }) => kind === 'coverage' && standardRows.includes(row))
    .flatMap(({ measure }) => ('where' in measure && !('near' in measure) ? conditionsIn(measure.where) : []));
  const flags = standardFlags
    .filter((id) => index.indicatorsById.has(id))
    .map((indicator): Condition => ({ indicator, op: '>=', value: 1 }));
  const byKey = new Map([...wheres, ...flags].map((each) => [`${each.indicator}${each.op}${each.value}`, each]));
  return [...byKey.values()];
}

function conditionsIn(where: Where | undefined): readonly Condition[] {
  if (!where) return [];
  if ('all' in where) return where.all.flatMap(conditionsIn);
  return 'indicator' in where && where.dimension === undefined ? [where] : [];
}

function judge(
  context: AuditContext,
  series: AuditSeries,
  { condition, exit, area }: { readonly condition: Condition; readonly exit: LedgerEvent; readonly area: Area },
): readonly Finding[] {
  const facts = factsOf(series.byArea, area.code);
  const yearEnd = endOfYear(yearOf(exit.date));
  const at = yearEnd <= context.asOf ? yearEnd : context.asOf;
  const said = lastSaid(facts, at);
  if (!said || said.absent === 'notApplicable' || said.absent === 'suppressed') return [];
  if (said.value !== null && compare(said.value, condition.op, condition.value)) return [];
  const isFresh = said.value !== null && isLate(context, said, yearEnd);
  const unmet = series.indicator.kind === 'flag' ? 'unmetFlag' : 'unmet';
  const variant = said.value === null ? 'unreported' : isFresh ? 'pending' : unmet;
  return [
    {
      check: 'exitBelowStandard',
      variant,
      severity: variant === unmet ? 'warning' : 'info',
      where: {
        resource: 'observations',
        area: area.code,
        indicator: series.indicator.id,
        period: said.period,
        rows: [rowOf(series, area.code, said.period), exit.id],
      },
      expected: `${condition.op} ${condition.value}`,
      found: said.value ?? said.absent,
      unit: series.indicator.unit,
      context: { exit: exit.date, need: condition.value },
      explainedBy: variant === unmet ? ['lateReport', 'otherStandard', 'typingSlip'] : ['lateReport'],
    },
  ];
}

/** The last word is older than the year of the exit, and reports of that year may still come in. */
function isLate({ asOf, settings }: AuditContext, said: Fact, yearEnd: ReturnType<typeof endOfYear>): boolean {
  return said.end < yearEnd && asOf < addDays(yearEnd, settings.exits.graceDays);
}
