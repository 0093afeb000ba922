import { factsOf } from '../../indicator/facts.ts';
import { endOfYear, yearOf } from '../../period.ts';
import { lastSaid, seriesNamed } from '../audit-context.ts';
import type { AuditCheck } from '../check.ts';
import type { Finding } from '../finding.ts';
import { ledgerYears, movements, peopleLines } from '../ledger-amounts.ts';

/** More people leave a village in a year than there were, with those who came back or were newly found. */
export const exitsOverStock: AuditCheck = {
  id: 'exitsOverStock',
  nature: 'arithmetic',
  run: (context) => {
    const lines = peopleLines(context);
    const years = ledgerYears(lines);
    const series = seriesNamed(context, context.settings.ledger.peopleStock);
    if (!series || !years) return [];
    return [...lines].flatMap(([area, own]): readonly Finding[] => {
      const facts = factsOf(series.byArea, area);
      if (facts.length === 0) return [];
      const exitYears = new Set(own.filter(({ event }) => event === 'exited').map(({ date }) => yearOf(date)));
      return [...exitYears].flatMap((year): readonly Finding[] => {
        const start = endOfYear(year - 1);
        const before = lastSaid(facts, start);
        const moves = movements(own, 'people', { after: start, until: endOfYear(year) });
        if (before?.value == null || !moves) return [];
        const most = before.value + moves.returned + moves.identified;
        if (moves.exited <= most) return [];
        const rows = own.filter(({ event, date }) => event === 'exited' && yearOf(date) === year).map(({ id }) => id);
        return [
          {
            check: 'exitsOverStock',
            severity: 'error',
            where: { resource: 'ledger', area, indicator: series.indicator.id, period: String(year), rows },
            expected: most,
            found: moves.exited,
            unit: 'people',
            context: { before: before.value, returned: moves.returned, identified: moves.identified },
            explainedBy: ['enteredTwice', 'lateReport', 'movedHouseholds'],
          },
        ];
      });
    });
  },
};
