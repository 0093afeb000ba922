import { endOfYear } from '../../core/period.ts';
import { isoDate } from '../../core/unit.ts';
import type { Assignment, Visit } from '../../core/workspace/workspace.ts';
import { randomFor } from '../random.ts';
import { inventedPerson, leadersOf, simulateAssignments, simulateVisits, supportUnits } from '../simulate/people.ts';
import { planYears, seed } from './taizhou-facts.ts';
import type { TaizhouPlaces } from './taizhou-places.ts';
import type { TaizhouVillage } from './taizhou-villages.ts';

const source = 'sim';

/** Who answers for each unit; of weak villages first secretaries, helpers, paired departments and support after exit; leaders' days. */
export function buildPeople({ areas, villages }: TaizhouPlaces): { assignments: Assignment[]; visits: Visit[] } {
  const weak = villages.filter(({ isWeak }) => isWeak);
  const common = { areas: weak.map(({ code }) => code), organisations: null, seed, source };
  const responsible = simulateAssignments({
    ...{ ...common, areas: areas.units.map(({ code }) => code), role: 'responsible', years: [2016], firstPerson: 1 },
  });
  const leaders = (level: 'prefecture' | 'county') =>
    leadersOf(level, { units: areas.units, responsible, villages: common.areas });
  const years = [...planYears];
  return {
    assignments: [
      ...responsible,
      ...simulateAssignments({
        ...{ ...common, role: 'firstSecretary', years: [2016, 2016, 2016, 2017], gapShare: 0.02, rotates: true },
        firstPerson: 1001,
      }),
      ...simulateAssignments({
        ...{ ...common, role: 'helper', years: [2016, 2016, 2017, 2018], gapShare: 0.01, firstPerson: 3001 },
      }),
      ...simulateAssignments({
        ...{ ...common, organisations: supportUnits, role: 'supportUnit', years: [2016, 2016, 2017] },
        ...{ gapShare: 0.015, firstPerson: 5001 },
      }),
      ...weak.flatMap(continuedSupport),
    ],
    visits: [
      ...simulateVisits({ leaders: leaders('prefecture'), role: 'cityLeader', years, daysPerMonth: 1, seed, source }),
      ...simulateVisits({ leaders: leaders('county'), role: 'countyLeader', years, daysPerMonth: 2, seed, source }),
    ],
  };
}

/** Support from the exit to the end of the second year after it; in a few villages nobody was put in charge, or it stopped early. */
function continuedSupport({ code, outYear }: TaizhouVillage, index: number): Assignment[] {
  const random = randomFor(seed, `continued/${code}`);
  const [isOpen, stopsEarly] = [random.chance(0.03), random.chance(0.05)];
  const organisation = random.pick(supportUnits);
  if (outYear === null || isOpen) return [];
  const end = stopsEarly ? `${outYear + 1}-06-30` : `${outYear + 2}-12-31`;
  const post = { area: code, role: 'continuedSupport', person: inventedPerson(7001 + index), organisation, source };
  return [{ ...post, from: endOfYear(outYear), to: isoDate(end) }];
}
