import type { AreaCode } from '../../core/unit.ts';
import type { Observation } from '../../core/workspace/workspace.ts';
import { randomFor } from '../random.ts';
import { simulateCauses, sixCauses } from '../simulate/causes.ts';
import { dayOf, observe } from '../simulate/report.ts';
import { baselineYear, registerYear, seed } from './yunnan-facts.ts';
import { planSteps } from './yunnan-indicators.ts';
import type { YunnanPlaces } from './yunnan-places.ts';
import { startedFigures } from './yunnan-starts.ts';

const source = 'sim';
const years = [2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020];

/** What townships, counties and prefectures report themselves. */
export function townshipObservations(places: YunnanPlaces): Observation[] {
  return [
    ...startedFigures(places),
    ...causesOf(places),
    ...incomes(places),
    ...services(places),
    ...industries(places),
    ...planWorkflow(places),
    ...appraisals(places),
  ];
}

/** Causes of poverty at the end of 2013 (二(四)), by township; they add up to the poor people of its villages. */
function causesOf({ programme, villages }: YunnanPlaces): Observation[] {
  const areas = programme.map(({ code }) => {
    const poor = villages.filter(({ parent }) => parent === code).reduce((sum, village) => sum + village.poor, 0);
    return { code, poor };
  });
  const weights = [0.28, 0.14, 0.12, 0.12, 0.2, 0.14];
  return simulateCauses({ areas, causes: sixCauses, weights, year: registerYear, seed, source });
}

/** Rural income per head: counties grow by 9 to 13 % a year, townships a little more while the programme lasts, some of them less. */
function incomes({ programme, counties }: YunnanPlaces): Observation[] {
  const indicator = 'incomePerHead';
  return counties.flatMap(({ code, startYears }) => {
    if (startYears.length === 0) return [];
    const random = randomFor(seed, `income/${code}`);
    const growth = years.map(() => random.between(1.09, 1.13));
    const level = random.between(3600, 5600);
    const series = (area: AreaCode, first: number, ahead: (year: number) => number) => {
      let income = first;
      return years.map((year, index) => {
        if (year > baselineYear) income *= growth[index]! + ahead(year);
        return observe({ area, year, indicator, value: Math.round(income), source });
      });
    };
    const townships = programme.filter(({ county }) => county === code);
    return [
      ...series(code, level, () => 0),
      ...townships.flatMap((township) => {
        const effect = random.between(-0.008, 0.035);
        const ahead = (year: number) =>
          (year < township.startYear ? -0.004 : year <= township.startYear + 3 ? effect : 0.004) +
          random.between(-0.01, 0.01);
        return series(township.code, level * random.between(0.68, 0.86), ahead);
      }),
    ];
  });
}

/** Two public-service figures of the programme's townships and their counties, in four of the years. */
function services({ programme, counties }: YunnanPlaces): Observation[] {
  const kinds = [
    { indicator: 'kindergartens', from: [0.32, 0.5], perYear: 0.045, most: 0.97 },
    { indicator: 'insurance', from: [0.9, 0.95], perYear: 0.006, most: 0.995 },
  ] as const;
  return kinds.flatMap(({ indicator, from, perYear, most }) =>
    counties.flatMap(({ code, startYears }) => {
      if (startYears.length === 0) return [];
      const random = randomFor(seed, `${indicator}/${code}`);
      const level = random.between(from[0], from[1]);
      const series = (area: AreaCode, first: number, boost: number, start: number) =>
        [2012, 2014, 2015, 2020].map((year) => {
          const done = Math.min(1, Math.max(0, year - start + 1) / 4);
          const share = first + (year - baselineYear) * perYear + boost * done + random.between(-0.3, 0.3) * perYear;
          return observe({ area, year, indicator, value: Math.round(Math.min(most, share) * 1000) / 1000, source });
        });
      const townships = programme.filter(({ county }) => county === code);
      return [
        ...series(code, level, 0, 2013),
        ...townships.flatMap(({ code: area, startYear }) =>
          series(area, level - perYear * random.between(0.5, 2), perYear * random.between(0.6, 4.5), startYear),
        ),
      ];
    }),
  );
}

/** A leading industry (三(一)): in its place by the second year in most townships. */
function industries({ programme }: YunnanPlaces): Observation[] {
  const indicator = 'leadingIndustry';
  const random = randomFor(seed, indicator);
  return programme.flatMap(({ code, startYear }) => {
    const [isThere, after] = [random.chance(0.38), random.pickIndex([0.3, 0.5, 0.14, 0.06])];
    const start = observe({ area: code, year: baselineYear, indicator, value: isThere ? 1 : 0, source });
    return isThere ? [start] : [start, observe({ area: code, year: startYear + after, indicator, value: 1, source })];
  });
}

/** Days on which a township's plan was drawn up, reviewed and approved (二(一)), in this order; one in forty still waits for approval. */
export function planDays({ programme }: YunnanPlaces) {
  const random = randomFor(seed, 'planDays');
  return programme.map(({ code, county, startYear }) => {
    const drafted = random.integer(20, 110);
    const reviewed = drafted + random.integer(15, 60);
    const approved = reviewed + random.integer(10, 150);
    const isApproved = random.chance(0.975);
    const days = [drafted, reviewed, ...(isApproved ? [approved] : [])].map((day) => dayOf(startYear, day));
    return { code, county, startYear, days };
  });
}

function planWorkflow(places: YunnanPlaces): Observation[] {
  return planDays(places).flatMap(({ code, startYear, days }) =>
    planSteps.flatMap(({ id }, step) => {
      const before = observe({ area: code, year: startYear - 1, indicator: id, value: 0, source });
      const day = days[step];
      return day === undefined ? [before] : [before, { ...before, period: day, value: 1 }];
    }),
  );
}

/** Yearly appraisal from 2014 on (五(四)): while a township's programme lasts and two years more. */
function appraisals({ programme }: YunnanPlaces): Observation[] {
  const random = randomFor(seed, 'appraisals');
  return programme.flatMap(({ code, startYear }) => {
    const merit = random.between(66, 94);
    return [2014, 2015, 2016, 2017]
      .filter((year) => year <= startYear + 3)
      .map((year) => {
        const value = Math.round(Math.min(100, merit + random.between(-6, 7))) / 100;
        return observe({ area: code, year, indicator: 'appraisalScore', value, source });
      });
  });
}
