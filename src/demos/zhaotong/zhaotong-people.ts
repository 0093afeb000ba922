import type { AreaCode } from '../../core/unit.ts';
import type { Assignment, Visit } from '../../core/workspace/workspace.ts';
import { randomFor } from '../random.ts';
import { simulateAssignments, simulateVisits } from '../simulate/people.ts';
import { seed, source, years } from './zhaotong-facts.ts';
import type { ZhaotongPlaces } from './zhaotong-places.ts';
import { type SupportKind, supportKinds } from './zhaotong-villages.ts';

/** Departments by what a village lacks (因村派人); invented, without a place's name. */
const departments: Readonly<Record<SupportKind, readonly string[]>> = {
  economy: ['拟·农业单位', '拟·商务单位', '拟·财政单位'],
  transport: ['拟·交通单位'],
  order: ['拟·政法单位', '拟·司法单位'],
  education: ['拟·教育单位'],
};

/** Who answers for each unit, leaders and their days in villages, first secretaries, supporting departments, staff of stations. */
export function buildPeople(places: ZhaotongPlaces): { assignments: Assignment[]; visits: Visit[] } {
  const { areas, villages, counties } = places;
  const countyCodes = counties.map(({ code }) => code);
  const post = { organisations: null, seed, source };
  const cityLeaders = simulateAssignments({
    ...{ ...post, areas: countyCodes, role: 'cityLeader', years: [2015], firstPerson: 201 },
  });
  const countyLeaders = simulateAssignments({
    ...{ ...post, areas: countyCodes, role: 'countyLeader', years: [2015], firstPerson: 301 },
  });
  const leaders = (all: readonly Assignment[]) =>
    all.map(({ person, area }) => ({
      person,
      areas: villages.filter(({ county }) => county === area).map(({ code }) => code),
    }));
  const visited = { years, seed, source };
  return {
    assignments: [
      ...simulateAssignments({
        ...{ ...post, areas: areas.units.map(({ code }) => code), role: 'responsible', years: [2015], firstPerson: 1 },
      }),
      ...cityLeaders,
      ...countyLeaders,
      ...simulateAssignments({
        ...{ ...post, areas: villages.map(({ code }) => code), role: 'firstSecretary', years: [2015, 2015, 2016] },
        ...{ gapShare: 0.01, rotates: true, firstPerson: 1001 },
      }),
      ...supportUnits(places),
      ...stations(places),
    ],
    visits: [
      ...simulateVisits({ ...visited, leaders: leaders(cityLeaders), role: 'cityLeader', daysPerMonth: 1.12 }),
      ...simulateVisits({ ...visited, leaders: leaders(countyLeaders), role: 'countyLeader', daysPerMonth: 2.1 }),
    ],
  };
}

/** A department of the kind that the village was given; a few villages still have none. */
function supportUnits({ villages }: ZhaotongPlaces): Assignment[] {
  return supportKinds.flatMap((kind, index) =>
    simulateAssignments({
      ...{ areas: villages.filter(({ supportKind }) => supportKind === kind).map(({ code }) => code) },
      ...{ role: 'supportUnit', organisations: departments[kind], years: [2015, 2015, 2015, 2016, 2017] },
      ...{ gapShare: 0.015, firstPerson: 3001 + index * 500, seed, source },
    }),
  );
}

/** Two to five people in each township's station, from 2015 to 2018 on. */
function stations({ areas }: ZhaotongPlaces): Assignment[] {
  const random = randomFor(seed, 'stations');
  const posts = areas.units
    .filter(({ level }) => level === 'township')
    .flatMap(({ code }): AreaCode[] => Array(random.chance(0.05) ? 2 : random.integer(3, 5)).fill(code));
  return simulateAssignments({
    ...{ areas: posts, role: 'station', organisations: null, years: [2015, 2016, 2016, 2017, 2018] },
    ...{ rotates: false, firstPerson: 6001, seed, source },
  });
}
