import type { AreaCode, LonLat } from '../../core/unit.ts';
import type { Facility } from '../../core/workspace/workspace.ts';
import type { AreaLayer } from '../areas.ts';
import { round5 } from '../points-in-polygon.ts';
import { type Random, randomFor } from '../random.ts';
import type { PlacedVillage } from '../villages.ts';
import { dayOf } from './report.ts';

export type FacilityPlace = { readonly code: AreaCode; readonly name: string; readonly point: LonLat };
/** A kind of facility, what it is called, and the share of places that have one. */
export type FacilityRule = {
  readonly kind: string;
  readonly zh: string;
  readonly share: number;
  readonly openedShare: number;
};

export const townshipFacilities: readonly FacilityRule[] = [
  { kind: 'school', zh: '学校', share: 1, openedShare: 0.05 },
  { kind: 'kindergarten', zh: '幼儿园', share: 0.75, openedShare: 0.5 },
  { kind: 'clinic', zh: '卫生院', share: 1, openedShare: 0.1 },
  { kind: 'station', zh: '汽车站', share: 0.7, openedShare: 0.3 },
  { kind: 'outlet', zh: '金融网点', share: 0.9, openedShare: 0.3 },
];
export const villageFacilities: readonly FacilityRule[] = [
  { kind: 'clinic', zh: '卫生室', share: 0.55, openedShare: 0.4 },
  { kind: 'stop', zh: '停靠站', share: 0.4, openedShare: 0.6 },
];

/** Units where they stand on the map, as places that may have facilities. */
export function unitPlaces(
  units: readonly { readonly code: AreaCode; readonly name: string }[],
  { pointsByCode }: AreaLayer,
): FacilityPlace[] {
  return units.map(({ code, name }) => ({ code, name, point: pointsByCode.get(code)! }));
}

/** Likewise villages, those that have a position. */
export function villagePlaces(villages: readonly PlacedVillage[]): FacilityPlace[] {
  return villages.flatMap(({ code, name, point }) => (point === null ? [] : [{ code, name, point }]));
}

/**
 * Facilities within about 500 m of the places that have them. A share of those opened in 2015–2020, on a stated day; of the others the
 * day is not known and they are there from the start.
 */
export function simulateFacilities({
  places,
  rules,
  prefix,
  seed,
  source,
}: {
  readonly places: readonly FacilityPlace[];
  readonly rules: readonly FacilityRule[];
  /** Starts the ids, and names the random stream. */
  readonly prefix: string;
  readonly seed: number;
  readonly source: string;
}): Facility[] {
  const random = randomFor(seed, `facilities/${prefix}`);
  const facilities: Facility[] = [];
  for (const { code, name, point } of places) {
    for (const { kind, zh, share, openedShare } of rules) {
      const [isThere, opened, at] = [random.chance(share), random.chance(openedShare), near(point, random)];
      const openedOn = dayOf(random.integer(2015, 2020), random.integer(0, 364));
      if (!isThere) continue;
      facilities.push({
        ...{ id: `${prefix}${String(facilities.length + 1).padStart(4, '0')}`, kind, name: `${name}${zh}`, area: code },
        ...{ openedOn: opened ? openedOn : null, geometry: { type: 'Point', coordinates: at }, source },
      });
    }
  }
  return facilities;
}

function near(point: LonLat, random: Random): number[] {
  return [round5(point[0] + random.between(-0.005, 0.005)), round5(point[1] + random.between(-0.0045, 0.0045))];
}
