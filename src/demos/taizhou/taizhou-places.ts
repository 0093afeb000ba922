import { apportion } from '../../core/target/apportion.ts';
import { type AreaCode, areaCode } from '../../core/unit.ts';
import { type AreaLayer, type AreaUnit, assembleAreas, validityOf } from '../areas.ts';
import { readCounties } from '../boundaries.ts';
import { factNumber, townshipCounts } from '../facts.ts';
import { stemsFor } from '../names.ts';
import { type CensusRow, readCensus } from '../simulate/census.ts';
import { simulateTownshipsOf } from '../townships.ts';
import { type PlacedVillage, simulateVillages } from '../villages.ts';
import { type WeakAreas, weakAreas } from './taizhou-areas.ts';
import { seed, taizhouCode, villages as villageCount } from './taizhou-facts.ts';
import { scheduleVillages, type TaizhouVillage } from './taizhou-villages.ts';

export type TaizhouPlaces = {
  readonly areas: AreaLayer;
  readonly weak: WeakAreas;
  readonly villages: readonly TaizhouVillage[];
  readonly census: ReadonlyMap<string, CensusRow>;
};

const englishNames: Readonly<Record<string, string>> = {
  '321202': 'Hailing',
  '321203': 'Gaogang',
  '321204': 'Jiangyan',
  '321281': 'Xinghua',
  '321282': 'Jingjiang',
  '321283': 'Taixing',
};
/** Census row of the medical high-tech zone, which has no boundary of its own here. */
const foldedIntoHailing = { '321271': '321202' };
const householdSize = 2.9;

/** Real counties, invented townships, and a sample of invented villages in proportion to the real number of villages. */
export async function buildPlaces(): Promise<TaizhouPlaces> {
  const boundaries = await readCounties({ fileStart: 'jiang1_su1_tai4_zhou1', keepShare: 0.4 });
  const census = readCensus('taizhou', foldedIntoHailing);
  const real = townshipCounts('taizhou');
  const counts = apportion(
    villageCount,
    boundaries.map(({ code }) => real.get(code)!.villages),
  );
  const { units, cells } = await simulateTownshipsOf({
    ...{ counties: boundaries, countOf: (code) => real.get(code)!.townships, label: 'taizhou/townships' },
    ...{ townShare: 0.92, seed, source: 'sim' },
  });
  const above: AreaUnit[] = [
    {
      ...{ code: taizhouCode, name: '泰州市', nameEn: 'Taizhou', level: 'prefecture', parent: null },
      ...{ attributes: {}, source: 'boundaries' },
    },
    ...boundaries.map(
      ({ code, name }): AreaUnit => ({
        ...{ code: areaCode(code), name, nameEn: englishNames[code]!, level: 'county', parent: taizhouCode },
        ...validityOf(code),
        ...{ attributes: {}, source: 'boundaries' },
      }),
    ),
  ];
  const areas = await assembleAreas({ units: [...above, ...units], cells });
  const weak = weakAreas(areas);
  const stems = stemsFor(seed, 'taizhou/villages');
  const placed: PlacedVillage[] = [];
  for (const [index, { code }] of boundaries.entries()) {
    const row = census.get(code)!;
    const perVillage = (factNumber(row, 'pop2020') * (1 - factNumber(row, 'urban_share'))) / real.get(code)!.villages;
    const here = simulateVillages({
      ...{ county: areaCode(code), townships: cells.filter((cell) => cell.code.startsWith(code)) },
      ...{ count: counts[index]!, population: Math.round(perVillage * counts[index]!), householdSize },
      ...{ stems, firstStem: placed.length, seed, source: 'sim' },
    });
    placed.push(...here);
  }
  return { areas, weak, villages: scheduleVillages(placed, weak), census };
}

/** Codes of the six counties, in order. */
export function countyCodes({ areas }: Pick<TaizhouPlaces, 'areas'>): AreaCode[] {
  return areas.units.filter(({ level }) => level === 'county').map(({ code }) => code);
}
