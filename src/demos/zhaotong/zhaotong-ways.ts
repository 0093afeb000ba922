import { apportion } from '../../core/target/apportion.ts';
import type { Observation } from '../../core/workspace/workspace.ts';
import { randomFor } from '../random.ts';
import type { PovertyPath } from '../simulate/poverty.ts';
import { observe } from '../simulate/report.ts';
import { baselineYear, earthquakeCounties, lastYear, seed, source, type WayOut, waysOut } from './zhaotong-facts.ts';
import { causes } from './zhaotong-indicators.ts';
import type { ZhaotongPlaces } from './zhaotong-places.ts';
import { stocksOf } from './zhaotong-poverty.ts';

/** Weight of each way in the first year and in the last: houses and shares take longer than work elsewhere. */
// biome-ignore format: a table
const weights: Readonly<Record<WayOut, readonly [first: number, last: number]>> = {
  production:     [0.262, 0.296],
  relocation:     [0.085, 0.158],
  ecology:        [0.195, 0.181],
  education:      [0.060, 0.070],
  minimumSupport: [0.150, 0.110],
  labourExport:   [0.190, 0.135],
  assetIncome:    [0.012, 0.030],
  reconstruction: [0.040, 0.019],
};

/**
 * People out of poverty (registered less still poor) by way out and township, split anew each year so that the ways add up to the
 * people out; totals without the dimension by township, over the dimension by county. Reconstruction only where the earthquake was.
 */
export function wayObservations({ areas, counties }: ZhaotongPlaces, paths: readonly PovertyPath[]): Observation[] {
  const outIn = (code: string) => {
    const { people } = stocksOf(paths.filter((path) => path.code.startsWith(code)));
    return people.map((stock) => Math.max(0, people[0]! - stock));
  };
  const townships = areas.units.filter(({ level }) => level === 'township');
  const byTownship = townships.flatMap(({ code: area, parent }) => {
    const random = randomFor(seed, `ways/${area}`);
    const isShaken = earthquakeCounties.some((county) => county === parent);
    const local = waysOut.map(({ id }) =>
      id === 'reconstruction' ? (isShaken ? 5 : 0) : random.between(0.7, 1.3) * (isShaken ? 0.85 : 1),
    );
    return outIn(area).flatMap((people, index) => {
      const year = baselineYear + index;
      const way = index / (lastYear - baselineYear);
      const shares = waysOut.map(({ id }, k) => (weights[id][0] + (weights[id][1] - weights[id][0]) * way) * local[k]!);
      const split = apportion(people, shares);
      // Zeros of the baseline only where a planned line starts from them.
      const ways = waysOut.flatMap(({ id: category, people: stated }, k) =>
        index === 0 && stated === null ? [] : [observe({ ...outByWay, area, year, category, value: split[k]! })],
      );
      return [observe({ area, year, indicator: 'outByWay', value: people, source }), ...ways];
    });
  });
  const byCounty = counties.flatMap(({ code: area }) =>
    outIn(area).map((value, index) => observe({ ...outByWay, area, year: baselineYear + index, value })),
  );
  return [...byTownship, ...byCounty];
}

const outByWay = { indicator: 'outByWay', dimension: 'wayOut', source } as const;

/**
 * Registered poor people of each village by cause, at the baseline; what leads in a township leads in most of its villages. Totals
 * with and without the dimension by county.
 */
export function causeObservations({ villages, counties }: ZhaotongPlaces): Observation[] {
  const byCause = { year: baselineYear, indicator: 'registeredPeople', dimension: 'cause', source } as const;
  const byVillage = villages.flatMap(({ code: area, parent, poor }) => {
    const township = randomFor(seed, `causes/${parent}`);
    const local = causes.categories.map(() => township.between(0.4, 2));
    const random = randomFor(seed, `causes/${area}`);
    const people = apportion(
      poor,
      [0.2, 0.1, 0.13, 0.24, 0.2, 0.13].map((weight, index) => weight * local[index]! * random.between(0.5, 1.7)),
    );
    return causes.categories.map(({ id: category }, index) =>
      observe({ ...byCause, area, category, value: people[index]! }),
    );
  });
  const byCounty = counties.flatMap(({ code: area, poor: value }) => [
    observe({ area, year: baselineYear, indicator: 'registeredPeople', value, source }),
    observe({ ...byCause, area, value }),
  ]);
  return [...byVillage, ...byCounty];
}
