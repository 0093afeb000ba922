import type { LedgerEvent } from '../../workspace/workspace.ts';
import type { AuditCheck } from '../check.ts';
import type { Finding } from '../finding.ts';

/** Ledger lines that say the same thing twice: all fields alike but the id. */
export const doubleLine: AuditCheck = {
  id: 'doubleLine',
  nature: 'arithmetic',
  run: ({ ledger }) => {
    const groups = new Map<string, LedgerEvent[]>();
    for (const event of ledger) {
      const { subject, area, date, event: kind, households, people, cause } = event;
      const key = JSON.stringify([subject, area, date, kind, households, people, cause]);
      const group = groups.get(key);
      if (group) group.push(event);
      else groups.set(key, [event]);
    }
    return [...groups.values()].flatMap((group) => (group.length > 1 ? [finding(group)] : []));
  },
};

function finding(group: readonly LedgerEvent[]): Finding {
  const { area, date, event, people, households, subject } = group[0]!;
  return {
    check: 'doubleLine',
    severity: subject === 'people' ? 'error' : 'warning',
    where: { resource: 'ledger', area, period: date, rows: group.map(({ id }) => id).sort() },
    expected: 1,
    found: group.length,
    context: { event, people: people ?? '', households: households ?? '' },
    explainedBy: ['enteredTwice', 'chance'],
  };
}
