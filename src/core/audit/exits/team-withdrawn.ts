import { factsOf } from '../../indicator/facts.ts';
import { unitStates } from '../../ledger/ledger.ts';
import { addDays, dayNumber } from '../../period.ts';
import type { AreaCode, IsoDate } from '../../unit.ts';
import type { Assignment } from '../../workspace/workspace.ts';
import { type AuditContext, lastSaid, seriesNamed } from '../audit-context.ts';
import type { AuditCheck } from '../check.ts';
import type { Finding } from '../finding.ts';

/**
 * A first secretary or work team gone before the village was out (H17: not withdrawn before exit), with nobody after within the days
 * of a handover. A village still on the list is held against the day of the audit.
 */
export const teamWithdrawn: AuditCheck = {
  id: 'teamWithdrawn',
  nature: 'rule',
  variants: ['beforeExit', 'stillListed'],
  run: (context) => {
    const terms = termsByUnit(context);
    const firstExits = new Map<AreaCode, IsoDate>();
    for (const { subject, event, area, date } of context.ledger)
      if (subject === 'unit' && event === 'exited' && !firstExits.has(area)) firstExits.set(area, date);
    return [...terms.values()].flatMap((own): readonly Finding[] => {
      const { area, role } = own[0]!;
      const exit = firstExits.get(area);
      if (exit === undefined && !isListed(context, area)) return [];
      const end = exit ?? context.asOf;
      // Who came only after the exit does not count; a role never filled before it is a gap in coverage, not a withdrawal.
      const before = own.filter(({ from }) => from < end);
      const gap = lastToLeave(before, end, context.settings.exits.handoverDays);
      return gap ? [finding(exit === undefined ? 'stillListed' : 'beforeExit', { ...gap, end, role })] : [];
    });
  },
};

function termsByUnit({ workspace, settings, asOf }: AuditContext): ReadonlyMap<string, Assignment[]> {
  const terms = new Map<string, Assignment[]>();
  for (const assignment of workspace.assignments) {
    if (!settings.exits.teamRoles.includes(assignment.role) || assignment.from > asOf) continue;
    const key = `${assignment.area}|${assignment.role}`;
    const list = terms.get(key);
    if (list) list.push(assignment);
    else terms.set(key, [assignment]);
  }
  return terms;
}

/** The last to leave, when nobody stayed or followed until `end`; null where somebody did. */
function lastToLeave(terms: readonly Assignment[], end: IsoDate, handoverDays: number) {
  const leaving = terms.flatMap((term) => (term.to === null ? [] : [{ term, to: term.to }]));
  const last = leaving.reduce<(typeof leaving)[number] | null>((a, b) => (a && a.to >= b.to ? a : b), null);
  if (!last || leaving.length < terms.length || addDays(last.to, handoverDays) >= end) return null;
  return { last: last.term, to: last.to, days: dayNumber(end) - dayNumber(last.to) };
}

function isListed(context: AuditContext, area: AreaCode): boolean {
  const state = unitStates(context.ledger).get(area)?.state;
  if (state !== undefined) return state !== 'out';
  const series = seriesNamed(context, context.settings.ledger.listed);
  const said = series && lastSaid(factsOf(series.byArea, area), context.asOf);
  return said?.value === 1;
}

function finding(
  variant: string,
  given: {
    readonly last: Assignment;
    readonly to: IsoDate;
    readonly days: number;
    readonly end: IsoDate;
    readonly role: string;
  },
): Finding {
  const { last, to, days, end, role } = given;
  return {
    check: 'teamWithdrawn',
    variant,
    severity: 'warning',
    where: { resource: 'assignments', area: last.area, period: to, rows: [`${last.area}/${role}/${last.from}`] },
    expected: end,
    found: to,
    context: { role, person: last.person, days, end },
    explainedBy: ['handover', 'lateReport'],
  };
}
