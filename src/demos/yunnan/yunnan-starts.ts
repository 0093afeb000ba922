import { apportion } from '../../core/target/apportion.ts';
import { type AreaCode, areaCode } from '../../core/unit.ts';
import type { Observation } from '../../core/workspace/workspace.ts';
import { factNumber } from '../facts.ts';
import { randomFor } from '../random.ts';
import { observe } from '../simulate/report.ts';
import { laterStarts, seed, townshipsInAll, townshipsStarted, yunnanCode } from './yunnan-facts.ts';
import { prefectureNames } from './yunnan-names.ts';
import type { YunnanCounty, YunnanPlaces } from './yunnan-places.ts';

const source = 'sim';

/** Starts by prefecture: the 116 as they lie in the demo, the other 234 as counts only. The document's own two years at the province. */
export function startedFigures(places: YunnanPlaces): Observation[] {
  const indicator = 'townshipsStarted';
  const document = Object.entries(townshipsStarted).flatMap(([year, value]) =>
    (['plan', 'actual'] as const).map((stage) =>
      observe({ area: yunnanCode, year: Number(year), indicator, value, stage, source: 'opinion' }),
    ),
  );
  return [
    ...document,
    ...startsByPrefecture(places).flatMap(({ code, starts }) =>
      Object.entries(starts).map(([year, value]) =>
        observe({ area: code, year: Number(year), indicator, value, source }),
      ),
    ),
  ];
}

export type PrefectureStarts = { readonly code: AreaCode; readonly starts: Readonly<Record<number, number>> };

/** Actual starts of each prefecture and year; every year adds up to its total. */
export function startsByPrefecture({ programme, counties }: YunnanPlaces): PrefectureStarts[] {
  const random = randomFor(seed, 'starts');
  const codes = Object.keys(prefectureNames);
  const weights = prefectureWeights(counties);
  const later = Object.entries(laterStarts).map(([year, count]) => ({
    year: Number(year),
    counts: apportion(
      count,
      weights.map((weight) => weight * random.between(0.55, 1.45)),
    ),
  }));
  return codes.map((prefecture, index) => {
    const starts: Record<number, number> = {};
    for (const year of [2013, 2014])
      starts[year] = programme.filter((each) => each.startYear === year && isIn(each.county, prefecture)).length;
    for (const { year, counts } of later) starts[year] = counts[index]!;
    // The programme's last year is 2017: no township starts after it.
    for (const year of [2018, 2019, 2020]) starts[year] = 0;
    return { code: areaCode(prefecture), starts };
  });
}

/** The 350 split among prefectures: what has started by 2014 there, the rest by rural population of the poor counties. Simulated. */
export function goalsByPrefecture(
  places: YunnanPlaces,
): { code: AreaCode; goal: number; starts: PrefectureStarts['starts'] }[] {
  const all = startsByPrefecture(places);
  const begun = all.map(({ starts }) => starts[2013]! + starts[2014]!);
  const rest = apportion(townshipsInAll - begun.reduce((a, b) => a + b, 0), prefectureWeights(places.counties));
  return all.map(({ code, starts }, index) => ({ code, starts, goal: begun[index]! + rest[index]! }));
}

function prefectureWeights(counties: readonly YunnanCounty[]): number[] {
  return Object.keys(prefectureNames).map((prefecture) =>
    counties
      .filter(({ code, exitYear }) => exitYear !== null && isIn(code, prefecture))
      .reduce((sum, { census }) => sum + factNumber(census, 'pop2020') * (1 - factNumber(census, 'urban_share')), 0),
  );
}

function isIn(county: string, prefecture: string): boolean {
  return county.slice(0, 4) === prefecture.slice(0, 4);
}
