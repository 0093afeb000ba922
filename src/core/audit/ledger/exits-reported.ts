import { isFlow } from '../../indicator/facts.ts';
import { parsePeriod, yearOf } from '../../period.ts';
import { dayBefore, rowOf, seriesNamed, valuesOf } from '../audit-context.ts';
import type { AuditCheck } from '../check.ts';
import type { Finding } from '../finding.ts';
import { ledgerYears, linesWithin, movements, peopleLines } from '../ledger-amounts.ts';

/**
 * Exits that an area reports against its ledger lines: a flow against those of the period, a stock ("so far") against all since the
 * ledger began, less those who came back if that closes. Years before the ledger are left out.
 */
export const exitsReported: AuditCheck = {
  id: 'exitsReported',
  nature: 'arithmetic',
  run: (context) => {
    const lines = peopleLines(context);
    const years = ledgerYears(lines);
    if (!years) return [];
    return context.settings.ledger.exited.flatMap((id) => {
      const series = seriesNamed(context, id);
      const count = series?.indicator.unit;
      if (!series || (count !== 'people' && count !== 'households')) return [];
      return series.codes.flatMap((area): readonly Finding[] => {
        const within = linesWithin(context, lines, area);
        return valuesOf(series, area).flatMap((fact): readonly Finding[] => {
          const period = parsePeriod(fact.period);
          if (!period || yearOf(period.start) < years[0] || fact.end > context.asOf) return [];
          const after = isFlow(series.indicator) ? dayBefore(period.start) : null;
          const moves = movements(within, count, { after, until: period.end });
          if (!moves || moves.exited === fact.value) return [];
          if (!isFlow(series.indicator) && moves.exited - moves.returned === fact.value) return [];
          return [
            {
              check: 'exitsReported',
              severity: 'error',
              where: {
                resource: 'observations',
                area,
                indicator: id,
                period: fact.period,
                rows: [rowOf(series, area, fact.period)],
              },
              expected: moves.exited,
              found: fact.value,
              unit: series.indicator.unit,
              context: { lines: moves.lines, difference: fact.value - moves.exited },
              explainedBy: ['laterCorrection', 'enteredTwice', 'outOfStep'],
            },
          ];
        });
      });
    });
  },
};
