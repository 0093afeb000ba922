import type { AreaCode } from '../../unit.ts';
import type { LedgerEvent } from '../../workspace/workspace.ts';
import type { AuditCheck } from '../check.ts';
import type { Finding } from '../finding.ts';

/** A unit that leaves the list twice without coming back between, or comes back without having left. */
export const eventOrder: AuditCheck = {
  id: 'eventOrder',
  nature: 'arithmetic',
  variants: ['exitedTwice', 'returnedFirst'],
  run: ({ ledger }) => {
    const last = new Map<AreaCode, LedgerEvent>();
    const findings: Finding[] = [];
    for (const event of ledger) {
      if (event.subject !== 'unit' || event.event === 'checked') continue;
      const before = last.get(event.area);
      if (event.event === 'exited' && before?.event === 'exited') findings.push(finding('exitedTwice', event, before));
      if (event.event === 'returned' && before?.event !== 'exited')
        findings.push(finding('returnedFirst', event, before));
      last.set(event.area, event);
    }
    return findings;
  },
};

function finding(variant: string, event: LedgerEvent, before: LedgerEvent | undefined): Finding {
  return {
    check: 'eventOrder',
    variant,
    severity: 'warning',
    where: {
      resource: 'ledger',
      area: event.area,
      period: event.date,
      rows: [...(before ? [before.id] : []), event.id],
    },
    expected: null,
    found: event.date,
    context: { before: before?.date ?? '' },
    explainedBy: ['enteredTwice', 'otherEvidence'],
  };
}
