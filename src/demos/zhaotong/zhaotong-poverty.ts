import { type AreaCode, areaCode } from '../../core/unit.ts';
import { type PovertyPath, simulatePoverty } from '../simulate/poverty.ts';
import { firstYear, lastYear, seed, shuifu } from './zhaotong-facts.ts';
import type { ZhaotongPlaces } from './zhaotong-places.ts';

/** Power of each county's curve of exits: under 2 ahead of a straight line to 2020 by 2017, over 2.6 far behind it. */
const bends: Readonly<Record<string, readonly [number, number]>> = {
  '530602': [1.7, 2.3],
  '530621': [2.2, 2.8],
  '530622': [2.8, 3.6],
  '530623': [1.8, 2.4],
  '530624': [2.5, 3.2],
  '530625': [1.3, 1.8],
  '530626': [1.1, 1.6],
  '530627': [1.9, 2.7],
  '530628': [2.1, 2.8],
  '530629': [1.3, 1.9],
  '530630': [1.0, 1.4],
};

/** Counties on the national list: the article speaks of them without naming them. */
export const poorCountyCodes: readonly AreaCode[] = Object.keys(bends)
  .map(areaCode)
  .filter((code) => code !== shuifu);

/** Years of people leaving poverty in every village, each county at its own pace. */
export function simulatePaths({ counties, villages }: ZhaotongPlaces): PovertyPath[] {
  return counties.flatMap(({ code }) =>
    simulatePoverty({
      starts: villages.filter((village) => village.county === code),
      ...{ firstYear, lastYear, bend: bends[code]!, seed: seed + Number(code) },
    }),
  );
}

/** People and households that are poor at the end of each year (the first is the baseline's), summed over the given paths. */
export function stocksOf(paths: readonly PovertyPath[]): { readonly people: number[]; readonly households: number[] } {
  const sum = (of: (path: PovertyPath) => number) => paths.reduce((total, path) => total + of(path), 0);
  const spans = paths[0]?.years.map((_, index) => index) ?? [];
  return {
    people: [sum(({ poor }) => poor), ...spans.map((index) => sum(({ years }) => years[index]!.stock))],
    households: [
      sum(({ poorHouseholds }) => poorHouseholds),
      ...spans.map((index) => sum(({ years }) => years[index]!.stockHouseholds)),
    ],
  };
}
