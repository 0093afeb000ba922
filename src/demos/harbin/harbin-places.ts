import { apportion } from '../../core/target/apportion.ts';
import { type AreaCode, areaCode } from '../../core/unit.ts';
import { type AreaLayer, type AreaUnit, assembleAreas, validityOf } from '../areas.ts';
import { readCounties } from '../boundaries.ts';
import { townshipCounts } from '../facts.ts';
import { stemsFor } from '../names.ts';
import { simulateTownshipsOf } from '../townships.ts';
import { type PlacedVillage, simulateVillages } from '../villages.ts';
import {
  bayan,
  englishNames,
  harbinCode,
  mulan,
  otherVillages,
  poorVillageSplit,
  seed,
  yanshou,
} from './harbin-facts.ts';
import { type HarbinVillage, scheduleVillages } from './harbin-villages.ts';

export type HarbinCounty = {
  readonly code: AreaCode;
  readonly name: string;
  readonly nameEn: string;
  /** Villages of the demo. */
  readonly villages: number;
};

export type HarbinPlaces = {
  readonly areas: AreaLayer;
  readonly counties: readonly HarbinCounty[];
  readonly villages: readonly HarbinVillage[];
  readonly townships: readonly AreaUnit[];
};

/** People of a village of the demo on average in 2015: an assumption; the document has no rural population. */
const villagePopulation = 2700;
const householdSize2015 = 3;

/** Planned years of the three counties: clause (一). Theirs alone; the other counties were on no list. */
const countyAttributes: Readonly<Record<string, Readonly<Record<string, number | string>>>> = {
  [bayan]: { poorCounty: 'provincial', plannedExitYear: 2017 },
  [mulan]: { poorCounty: 'provincial', plannedExitYear: 2017 },
  [yanshou]: { poorCounty: 'national', plannedExitYear: 2018, exitYear: 2019 },
};

/** Real districts and counties, invented townships, and 163 poor and 240 other invented villages with baseline and schedule. */
export async function buildPlaces(): Promise<HarbinPlaces> {
  const boundaries = await readCounties({ fileStart: 'hei1_long2_jiang1_ha1_er3_bin1', keepShare: 0.3 });
  const real = townshipCounts('harbin');
  const counts = villageCounts(boundaries.map(({ code }) => ({ code, ...real.get(code)! })));
  const counties = boundaries.map(({ code, name }, index): HarbinCounty => {
    return { code: areaCode(code), name, nameEn: englishNames[code]!, villages: counts[index]! };
  });

  const { units, cells } = await simulateTownshipsOf({
    ...{ counties: boundaries, countOf: (code) => real.get(code)!.townships, label: 'harbin/townships' },
    ...{ seed, source: 'sim' },
  });
  const stems = stemsFor(seed, 'harbin/villages');
  const placed: PlacedVillage[] = [];
  for (const { code, villages: count } of counties) {
    const here = simulateVillages({
      ...{ county: code, townships: cells.filter((cell) => cell.code.startsWith(code)), count },
      ...{ population: count * villagePopulation, householdSize: householdSize2015 },
      ...{ stems, firstStem: placed.length, seed, source: 'sim' },
    });
    placed.push(...here);
  }
  const villages = scheduleVillages(placed);
  const townships = units.map((unit): AreaUnit => {
    const poorVillages = villages.filter((village) => village.parent === unit.code && village.isPoor).length;
    return { ...unit, attributes: { poorVillages } };
  });
  return {
    areas: await assembleAreas({ units: [...above(counties), ...townships], cells }),
    counties,
    villages,
    townships,
  };
}

function above(counties: readonly HarbinCounty[]): AreaUnit[] {
  return [
    {
      ...{ code: harbinCode, name: '哈尔滨市', nameEn: 'Harbin', level: 'prefecture', parent: null },
      ...{ attributes: {}, source: 'boundaries' },
    },
    ...counties.map(
      ({ code, name, nameEn }): AreaUnit => ({
        ...{ code, name, nameEn, level: 'county', parent: harbinCode, ...validityOf(code) },
        ...{ attributes: countyAttributes[code] ?? {}, source: 'boundaries' },
      }),
    ),
  ];
}

/** At least one village a township; the other villages that are not poor go by the number of real villages, outside the six inner districts. */
function villageCounts(
  counties: readonly { readonly code: string; readonly townships: number; readonly villages: number }[],
): number[] {
  const poor = counties.map(({ code }) => (poorVillageSplit[code] ?? [0, 0]).reduce((a, b) => a + b, 0));
  const least = counties.map(({ townships }, index) => Math.max(0, townships - poor[index]!));
  const rest = apportion(
    otherVillages - least.reduce((a, b) => a + b, 0),
    counties.map(({ villages }, index) => (poor[index] === 0 ? 0 : villages)),
  );
  return counties.map((_, index) => poor[index]! + least[index]! + rest[index]!);
}
