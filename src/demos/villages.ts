import type { MultiPolygon, Polygon } from 'geojson';
import { apportion } from '../core/target/apportion.ts';
import { type AreaCode, areaCode, type LonLat } from '../core/unit.ts';
import { type Stem, simulatedName } from './names.ts';
import { planarArea, spreadPoints } from './points-in-polygon.ts';
import { randomFor } from './random.ts';

/** One row of `villages.csv`; `attributes` become its further columns. */
export type VillageRow = {
  readonly code: AreaCode;
  readonly name: string;
  readonly level: 'village' | 'naturalVillage';
  readonly parent: AreaCode;
  /** Null for a village whose position is not known. */
  readonly point: LonLat | null;
  readonly households: number;
  readonly population: number;
  readonly attributes: Readonly<Record<string, number | string>>;
  readonly source: string;
};

/** A village with the codes above it, as the simulators want it. */
export type PlacedVillage = VillageRow & { readonly county: AreaCode };

/**
 * Invented villages of one county: spread over its townships at random weights, inside their cells, with population and households
 * that add up exactly to the county's. About `unplacedShare` of them have no coordinates.
 */
export function simulateVillages({
  county,
  townships,
  count,
  population,
  householdSize,
  stems,
  firstStem,
  unplacedShare = 0.012,
  seed,
  source,
}: {
  readonly county: AreaCode;
  readonly townships: readonly { readonly code: AreaCode; readonly geometry: Polygon | MultiPolygon }[];
  readonly count: number;
  readonly population: number;
  readonly householdSize: number;
  readonly stems: readonly Stem[];
  readonly firstStem: number;
  readonly unplacedShare?: number;
  readonly seed: number;
  readonly source: string;
}): PlacedVillage[] {
  const random = randomFor(seed, `villages/${county}`);
  const spare = count - townships.length;
  const extra = apportion(
    Math.max(0, spare),
    townships.map(({ geometry }) => planarArea(geometry) * random.between(0.6, 1.4)),
  );
  const sizes = Array.from({ length: count }, () => random.between(0.55, 1.6) * random.between(0.8, 1.25));
  const populations = apportion(population, sizes);
  const households = apportion(
    Math.round(population / householdSize),
    sizes.map((size) => size * random.between(0.93, 1.07)),
  );
  const villages: PlacedVillage[] = [];
  for (const [index, township] of townships.entries()) {
    const here = Math.min(count - villages.length, extra[index]! + (spare >= 0 ? 1 : index < count ? 1 : 0));
    const points = spreadPoints({ geometry: township.geometry, count: here, random });
    for (const [position, [lon, lat]] of points.entries()) {
      const at = villages.length;
      villages.push({
        code: areaCode(`${township.code}${String(position + 1).padStart(3, '0')}`),
        name: simulatedName(stems, firstStem + at, '村').name,
        level: 'village',
        parent: township.code,
        county,
        point: random.chance(unplacedShare) ? null : [lon!, lat!],
        households: households[at]!,
        population: populations[at]!,
        attributes: {},
        source,
      });
    }
  }
  return villages;
}
