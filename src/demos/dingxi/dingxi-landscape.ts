import type { LonLat } from '../../core/unit.ts';
import { countySeats, floodZone, simulateElevation, simulateRiver, simulateZones } from '../simulate/landscape.ts';
import { dingxiCode, seed } from './dingxi-facts.ts';
import type { DingxiPlaces } from './dingxi-places.ts';

const source = 'sim';

/** Seats, an invented river with its flood zones, reserves, red lines and steep slopes, and invented relief. */
export function buildLandscape({ areas, counties }: DingxiPlaces) {
  const within = areas.geometryByCode.get(dingxiCode)!;
  const seatOf = (code: string): LonLat => [...areas.pointsByCode].find(([each]) => each === code)![1];
  const aside = ([lon, lat]: LonLat, east: number, north: number): LonLat => [lon + east, lat + north];
  const through = ['621126', '621125', '621123', '621124'].map((code) => aside(seatOf(code), 0.06, -0.05));
  const river = simulateRiver({ name: '拟·青河', nameEn: 'Sim. Qing River', through, seed, source });
  const seats = counties.map(({ code }) => seatOf(code));
  const zones = { within, apart: seats, seed, source };
  return {
    backdrop: [...countySeats(areas, 'boundaries'), river],
    constraints: [
      floodZone({
        id: 'floodZone-01',
        name: '拟·上游洪水区',
        nameEn: 'Sim. Upper flood zone',
        river,
        from: 0.05,
        to: 0.3,
        halfWidth: 0.008,
        source,
      }),
      floodZone({
        id: 'floodZone-02',
        name: '拟·下游洪水区',
        nameEn: 'Sim. Lower flood zone',
        river,
        from: 0.7,
        to: 0.95,
        halfWidth: 0.01,
        source,
      }),
      ...simulateZones({
        ...zones,
        kind: 'reserve',
        name: '拟·保护区',
        nameEn: 'Sim. Reserve',
        count: 3,
        radius: [0.07, 0.11],
      }),
      ...simulateZones({
        ...zones,
        kind: 'redLine',
        name: '拟·生态红线',
        nameEn: 'Sim. Ecological red line',
        count: 5,
        radius: [0.03, 0.06],
      }),
      ...simulateZones({
        ...zones,
        kind: 'slope25',
        name: '拟·25度以上坡地',
        nameEn: 'Sim. Slopes over 25°',
        count: 16,
        radius: [0.015, 0.035],
      }),
    ],
    elevation: simulateElevation({ within, cellDegrees: 0.025, lowest: 1650, highest: 3100, seed, source }),
  };
}
