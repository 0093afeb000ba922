import { apportion } from '../../core/target/apportion.ts';
import { areaCode } from '../../core/unit.ts';
import type { Cell } from '../areas.ts';
import { type Stem, simulatedName, stemsFor } from '../names.ts';
import { isInside, round5 } from '../points-in-polygon.ts';
import { randomFor } from '../random.ts';
import { type PlacedVillage, simulateVillages } from '../villages.ts';
import { lastYear, seed } from './yunnan-facts.ts';
import type { ProgrammeTownship, YunnanCounty } from './yunnan-places.ts';

/** An administrative village of a programme township, with its poverty at the end of 2013. */
export type YunnanVillage = PlacedVillage & {
  readonly startYear: number;
  readonly isPoor: boolean;
  readonly poor: number;
  readonly poorHouseholds: number;
  readonly exitYear: number;
};

const villagesPerTownship = 7;
const householdSize = 3.9;
const poorHouseholdSize = 3.8;

/** Seven villages a programme township on average, and the natural villages that make each of them up. */
export function buildVillages({
  counties,
  programme,
  cells,
}: {
  readonly counties: readonly YunnanCounty[];
  readonly programme: readonly ProgrammeTownship[];
  readonly cells: readonly Cell[];
}): { villages: YunnanVillage[]; naturalVillages: PlacedVillage[] } {
  const geometryByCode = new Map(cells.map(({ code, geometry }) => [code, geometry]));
  const [stems, smallStems] = [stemsFor(seed, 'yunnan/villages'), stemsFor(seed, 'yunnan/natural')];
  const villages: YunnanVillage[] = [];
  for (const county of counties) {
    const townships = programme.filter((each) => each.county === county.code);
    if (townships.length === 0) continue;
    const count = townships.length * villagesPerTownship;
    const made = simulateVillages({
      county: county.code,
      townships: townships.map(({ code }) => ({ code, geometry: geometryByCode.get(code)! })),
      count,
      population: Math.round(count * randomFor(seed, `size/${county.code}`).between(760, 1200)),
      ...{ householdSize, stems, firstStem: villages.length, seed, source: 'sim' },
    });
    const startByCode = new Map(townships.map(({ code, startYear }) => [code, startYear]));
    villages.push(...made.map((village) => withPoverty(village, startByCode.get(village.parent)!, county.exitYear!)));
  }
  const naturalVillages: PlacedVillage[] = [];
  for (const village of villages) {
    const cell = geometryByCode.get(village.parent)!;
    naturalVillages.push(...naturalVillagesOf(village, cell, smallStems, naturalVillages.length));
  }
  return { villages, naturalVillages };
}

/**
 * Poor people of the end of 2013 and the year in which a poor village leaves the list: by its township's second year for about half,
 * later for the others, never after its county.
 */
function withPoverty(village: PlacedVillage, startYear: number, countyExit: number): YunnanVillage {
  const random = randomFor(seed, `poverty/${village.code}`);
  const isPoor = random.chance(0.58);
  const share = isPoor ? random.between(0.26, 0.5) : random.between(0.07, 0.2);
  const poor = Math.max(4, Math.round(village.population * share));
  const size = poorHouseholdSize * random.between(0.93, 1.07);
  const poorHouseholds = Math.max(1, Math.min(Math.round(poor / size), village.households));
  const drawn = startYear + 1 + random.pickIndex([0.5, 0.2, 0.14, 0.1, 0.06]);
  const attributes = { startYear, poorVillage: isPoor ? 1 : 0, registeredHouseholds: poorHouseholds };
  return {
    ...village,
    attributes: { ...attributes, baselinePoor: poor },
    ...{ startYear, isPoor, poor, poorHouseholds, exitYear: Math.min(drawn, countyExit, lastYear) },
  };
}

/** One to three natural villages; households and people add up to the village's. Some are below 20 households. */
function naturalVillagesOf(
  village: YunnanVillage,
  cell: Cell['geometry'],
  stems: readonly Stem[],
  firstStem: number,
): PlacedVillage[] {
  const random = randomFor(seed, `natural/${village.code}`);
  const count = 1 + random.pickIndex([0.42, 0.53, 0.05]);
  const weights = Array.from({ length: count }, (_, index) => {
    const isHamlet = random.chance(0.27) && index > 0;
    return isHamlet ? random.between(0.03, 0.1) : random.between(0.6, 1.4);
  });
  const households = apportion(village.households, weights);
  const population = apportion(village.population, households);
  return households.map((each, index) => ({
    code: areaCode(`${village.code}N${String(index + 1).padStart(2, '0')}`),
    ...{ name: simulatedName(stems, firstStem + index, '自然村').name, level: 'naturalVillage', parent: village.code },
    ...{ county: village.county, point: nearby(village, cell, random.next(), index) },
    ...{ households: each, population: population[index]! },
    ...{ attributes: { startYear: village.startYear }, source: 'sim' },
  }));
}

/** The first natural village lies at the village's own point, the others about a kilometre from it in their township. */
function nearby(village: YunnanVillage, cell: Cell['geometry'], turn: number, index: number): PlacedVillage['point'] {
  if (village.point === null || index === 0) return village.point;
  for (const reach of [0.012, 0.006, 0.003]) {
    const angle = 2 * Math.PI * (turn + index / 3);
    const [lon, lat] = [village.point[0] + Math.cos(angle) * reach, village.point[1] + Math.sin(angle) * reach];
    if (isInside([lon, lat], cell)) return [round5(lon), round5(lat)];
  }
  return village.point;
}
