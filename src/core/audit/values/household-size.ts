import { factsOf } from '../../indicator/facts.ts';
import type { AreaCode } from '../../unit.ts';
import { type AuditContext, lastSaid, rowOf, seriesNamed, valuesOf } from '../audit-context.ts';
import type { AuditCheck } from '../check.ts';
import type { Finding, FindingPlace } from '../finding.ts';

/** People per household outside the plausible range: in the village table, in the poor stock, in ledger lines. */
export const householdSize: AuditCheck = {
  id: 'householdSize',
  nature: 'arithmetic',
  variants: ['fewer', 'many'],
  run: (context) => [...inVillages(context), ...inStock(context), ...inLedger(context)],
};

function inVillages(context: AuditContext): readonly Finding[] {
  return context.workspace.areas.areas.flatMap(({ code, attributes: { households, population } }) => {
    if (typeof households !== 'number' || typeof population !== 'number') return [];
    return judge(context, {
      people: population,
      households,
      where: { resource: 'villages', area: code, rows: [code] },
    });
  });
}

function inStock(context: AuditContext): readonly Finding[] {
  const people = seriesNamed(context, context.settings.ledger.peopleStock);
  const households = seriesNamed(context, context.settings.ledger.householdStock);
  if (!people || !households) return [];
  return households.codes.flatMap((area: AreaCode) =>
    valuesOf(households, area).flatMap((fact) => {
      const said = lastSaid(factsOf(people.byArea, area), fact.end);
      if (said?.value == null || said.period !== fact.period) return [];
      const rows = [rowOf(people, area, fact.period), rowOf(households, area, fact.period)];
      const where: FindingPlace = {
        resource: 'observations',
        area,
        indicator: people.indicator.id,
        period: fact.period,
        rows,
      };
      return judge(context, { people: said.value, households: fact.value, where });
    }),
  );
}

function inLedger(context: AuditContext): readonly Finding[] {
  return context.ledger.flatMap(({ id, subject, area, people, households, date }) => {
    if (subject !== 'people' || people === null || households === null) return [];
    const where: FindingPlace = { resource: 'ledger', area, period: date, rows: [id] };
    return judge(context, { people, households, where });
  });
}

/**
 * One household of twelve may be; five such may not. People without a household are members who leave or join one: as many as one
 * household holds. More households than people is impossible at any size.
 */
function judge(
  { settings }: AuditContext,
  { people, households, where }: { readonly people: number; readonly households: number; readonly where: FindingPlace },
): readonly Finding[] {
  const [fewest, most] = settings.range.peoplePerHousehold;
  const isFew = people < households * fewest;
  const isMany = households === 0 ? people > most : people > households * most && households >= 5;
  if (!isFew && !isMany) return [];
  return [
    {
      check: 'householdSize',
      variant: isFew ? 'fewer' : 'many',
      severity: isFew ? 'error' : 'warning',
      where,
      expected: isFew ? `≥ ${households * fewest}` : `≤ ${Math.max(households, 1) * most}`,
      found: people,
      context: { people, households },
      explainedBy: ['typingSlip', 'residentCount'],
    },
  ];
}
