import { remember } from '../../indicator/evaluation.ts';
import { type AuditContext, rowOf, seriesNamed, valuesOf } from '../audit-context.ts';
import { exitsReported } from './exits-reported.ts';
import { stockFlow } from './stock-flow.ts';

/** Reports that the ledger contradicts, by row. */
export function notBorneOut(context: AuditContext): ReadonlySet<string> {
  return remember(
    context.knowledge,
    'audit/notBorneOut',
    () => new Set([...stockFlow.run(context), ...exitsReported.run(context)].flatMap(({ where }) => where.rows ?? [])),
  );
}

/** Reports that the ledger bears out, by row: what looks odd there has been explained line by line. Empty without a ledger. */
export function borneOut(context: AuditContext): ReadonlySet<string> {
  return remember(context.knowledge, 'audit/borneOut', () => {
    if (context.ledger.length === 0) return new Set<string>();
    const open = notBorneOut(context);
    const { peopleStock, householdStock, exited } = context.settings.ledger;
    const rows = [peopleStock, householdStock, ...exited].flatMap((id) => {
      const series = seriesNamed(context, id);
      return (series?.codes ?? []).flatMap((area) =>
        valuesOf(series!, area).map(({ period }) => rowOf(series!, area, period)),
      );
    });
    return new Set(rows.filter((row) => !open.has(row)));
  });
}
