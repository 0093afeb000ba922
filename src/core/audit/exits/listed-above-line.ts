import { factsOf } from '../../indicator/facts.ts';
import { unitStates } from '../../ledger/ledger.ts';
import { endOfYear, yearOf } from '../../period.ts';
import { compare } from '../../target/attribute-condition.ts';
import type { IsoDate } from '../../unit.ts';
import { type AuditContext, lastSaid, rowOf, seriesNamed, valuesOf } from '../audit-context.ts';
import type { AuditCheck } from '../check.ts';
import type { Finding } from '../finding.ts';
import { standardOf } from './exit-below-standard.ts';

/**
 * A unit still on the list although its income met the standard in the last `yearsAbove` reports running. Poverty is also 两不愁三保障, so
 * that nothing need be wrong: a note. The ledger's last word says whether a unit is listed, else the latest report.
 */
export const listedAboveLine: AuditCheck = {
  id: 'listedAboveLine',
  nature: 'rule',
  run: (context) => {
    const { incomeIndicators, yearsAbove } = context.settings.exits;
    const listed = stillListed(context);
    return standardOf(context)
      .filter(({ indicator }) => incomeIndicators.includes(indicator))
      .flatMap((condition) => {
        const series = seriesNamed(context, condition.indicator);
        return (series?.codes ?? []).flatMap((area): readonly Finding[] => {
          const since = listed.get(area);
          if (since === undefined) return [];
          const last = valuesOf(series!, area).slice(-yearsAbove);
          const isMet = ({ value }: { readonly value: number }) => compare(value, condition.op, condition.value);
          // Figures from before a return or a first listing speak for nothing.
          if (last.length < yearsAbove || !last.every((fact) => isMet(fact) && fact.end > since)) return [];
          const { period, value } = last.at(-1)!;
          return [
            {
              check: 'listedAboveLine',
              severity: 'info',
              where: {
                resource: 'observations',
                area,
                indicator: condition.indicator,
                period,
                rows: last.map((fact) => rowOf(series!, area, fact.period)),
              },
              expected: `${condition.op} ${condition.value}`,
              found: value,
              unit: series!.indicator.unit,
              context: { reports: last.length, since: last[0]!.period },
              explainedBy: ['otherStandard', 'lateReport'],
            },
          ];
        });
      });
  },
};

/** Units on the list on the day, and from when on they may be judged; `''` where they were listed from the start. */
function stillListed(context: AuditContext): ReadonlyMap<string, IsoDate | ''> {
  const listed = new Map<string, IsoDate | ''>();
  const flags = seriesNamed(context, context.settings.ledger.listed);
  for (const area of flags?.codes ?? [])
    if (lastSaid(factsOf(flags!.byArea, area), context.asOf)?.value === 1) listed.set(area, '');
  for (const [area, { state }] of unitStates(context.ledger))
    if (state === 'out') listed.delete(area);
    else listed.set(area, listed.get(area) ?? '');
  for (const { subject, event, area, date } of context.ledger)
    if (subject === 'unit' && (event === 'returned' || event === 'identified') && listed.has(area))
      listed.set(area, endOfYear(yearOf(date)));
  return listed;
}
