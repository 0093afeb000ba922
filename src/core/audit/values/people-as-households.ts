import { groupBy } from '../../group-by.ts';
import { factsOf } from '../../indicator/facts.ts';
import type { AreaCode } from '../../unit.ts';
import { type AuditContext, type AuditSeries, lastSaid, rowOf, seriesNamed, valuesOf } from '../audit-context.ts';
import type { AuditCheck } from '../check.ts';
import type { Finding, FindingPlace } from '../finding.ts';
import { median } from '../statistics.ts';

/** A usual household is larger than this where people and households can be told apart at all. */
const leastSize = 2;
/** Fewest areas that make a usual size. */
const leastSiblings = 8;

type Pair = {
  readonly area: AreaCode;
  readonly people: number;
  readonly households: number;
  readonly where: FindingPlace;
};

/**
 * As many people as households, within `confusedBand`, where two or more to a household are usual (the area's own other reports, else all
 * areas'): one of the two columns holds the other's figure (人/户). Few households may be single people, so from `confusedHouseholds` on.
 */
export const peopleAsHouseholds: AuditCheck = {
  id: 'peopleAsHouseholds',
  nature: 'statistical',
  run: (context) =>
    [inVillages(context), inStock(context), inLedger(context)].flatMap((pairs) => judge(context, pairs)),
};

function inVillages({ workspace }: AuditContext): readonly Pair[] {
  return workspace.areas.areas.flatMap(({ code: area, attributes: { households, population } }) =>
    typeof households === 'number' && typeof population === 'number'
      ? [{ area, people: population, households, where: { resource: 'villages', area, rows: [area] } }]
      : [],
  );
}

function inStock(context: AuditContext): readonly Pair[] {
  const { peopleStock, householdStock } = context.settings.ledger;
  const people = seriesNamed(context, peopleStock);
  const households = seriesNamed(context, householdStock);
  if (!people || !households) return [];
  return households.codes.flatMap((area) =>
    valuesOf(households, area).flatMap(({ period, end, value }) => {
      const said = lastSaid(factsOf(people.byArea, area), end);
      if (said?.value == null || said.period !== period) return [];
      return [{ area, people: said.value, households: value, where: placeOf(people, households, area, period) }];
    }),
  );
}

function placeOf(people: AuditSeries, households: AuditSeries, area: AreaCode, period: string): FindingPlace {
  const rows = [rowOf(people, area, period), rowOf(households, area, period)];
  return { resource: 'observations', area, indicator: people.indicator.id, period, rows };
}

function inLedger({ ledger }: AuditContext): readonly Pair[] {
  return ledger.flatMap(({ id, subject, area, people, households, date }) =>
    subject === 'people' && people !== null && households !== null
      ? [{ area, people, households, where: { resource: 'ledger', area, period: date, rows: [id] } }]
      : [],
  );
}

function judge({ settings }: AuditContext, pairs: readonly Pair[]): readonly Finding[] {
  const { confusedBand, confusedHouseholds } = settings.range;
  const sizeOf = ({ people, households }: Pair) => people / households;
  const fit = pairs.filter(({ households, people }) => households > 0 && people > 0);
  const suspects = fit.filter(
    (pair) => pair.households >= confusedHouseholds && Math.abs(sizeOf(pair) - 1) <= confusedBand,
  );
  if (suspects.length === 0) return [];
  const byArea = groupBy(fit, ({ area }) => area);
  const usual = fit.length < leastSiblings ? null : median(fit.map(sizeOf));
  return suspects.flatMap((pair): readonly Finding[] => {
    const own = byArea.get(pair.area)!.filter((other) => other !== pair);
    const size = own.length >= 2 ? median(own.map(sizeOf)) : usual;
    if (size === null || size < leastSize) return [];
    const { people, households, where } = pair;
    return [
      {
        check: 'peopleAsHouseholds',
        severity: 'warning',
        where,
        expected: Math.round(size * 100) / 100,
        found: Math.round(sizeOf(pair) * 100) / 100,
        context: { people, households },
        explainedBy: ['unitInHeader', 'typingSlip', 'residentCount'],
      },
    ];
  });
}
