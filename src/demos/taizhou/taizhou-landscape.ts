import { areaCode, type LonLat } from '../../core/unit.ts';
import { countySeats, floodZone, simulateElevation, simulateRiver, simulateZones } from '../simulate/landscape.ts';
import { seed, taizhouCode } from './taizhou-facts.ts';
import type { TaizhouPlaces } from './taizhou-places.ts';

const source = 'sim';

/**
 * Seats, two invented rivers and their flood zones, lowland reserves, red lines and farmland (clause 四(十五) speaks of villages in
 * farmland and nature reserves), and an invented plain of 1 to 9 metres.
 */
export function buildLandscape({ areas }: TaizhouPlaces) {
  const within = areas.geometryByCode.get(taizhouCode)!;
  const lowland = areas.geometryByCode.get(areaCode('321281'))!;
  const seatOf = (code: string): LonLat => areas.pointsByCode.get(areaCode(code))!;
  const aside = (code: string, east: number, north: number): LonLat => [
    seatOf(code)[0] + east,
    seatOf(code)[1] + north,
  ];
  const across = simulateRiver({
    ...{ name: '拟·通河', nameEn: 'Sim. Tong River', seed, source },
    through: [aside('321202', -0.05, 0.03), aside('321204', 0, 0.02), aside('321283', 0.12, 0.06)],
  });
  const north = simulateRiver({
    ...{ name: '拟·里河', nameEn: 'Sim. Li River', seed, source },
    through: [aside('321281', -0.18, 0.12), aside('321281', 0.02, -0.02), aside('321204', 0.05, 0.05)],
  });
  return {
    backdrop: [...countySeats(areas, 'boundaries'), across, north],
    constraints: [
      floodZone({
        id: 'floodZone-01',
        name: '拟·里河洪涝区',
        nameEn: 'Sim. Li River flood zone',
        river: north,
        from: 0.1,
        to: 0.6,
        halfWidth: 0.012,
        source,
      }),
      floodZone({
        id: 'floodZone-02',
        name: '拟·通河洪涝区',
        nameEn: 'Sim. Tong River flood zone',
        river: across,
        from: 0.3,
        to: 0.6,
        halfWidth: 0.007,
        source,
      }),
      ...simulateZones({
        within: lowland,
        kind: 'reserve',
        name: '拟·湿地保护区',
        nameEn: 'Sim. Wetland reserve',
        count: 3,
        radius: [0.03, 0.05],
        seed,
        source,
      }),
      ...simulateZones({
        within,
        kind: 'redLine',
        name: '拟·生态红线',
        nameEn: 'Sim. Ecological red line',
        count: 5,
        radius: [0.02, 0.04],
        seed,
        source,
      }),
      ...simulateZones({
        within,
        kind: 'farmland',
        name: '拟·农田保护区',
        nameEn: 'Sim. Farmland reserve',
        count: 9,
        radius: [0.02, 0.05],
        seed,
        source,
      }),
    ],
    elevation: simulateElevation({ within, cellDegrees: 0.025, lowest: 1, highest: 9, seed, source }),
  };
}
