import type { LonLat } from '../../core/unit.ts';
import { countySeats, floodZone, simulateElevation, simulateRiver, simulateZones } from '../simulate/landscape.ts';
import { seed, source, zhaotongCode } from './zhaotong-facts.ts';
import type { ZhaotongPlaces } from './zhaotong-places.ts';

/** Seats, an invented river with flood zones, steep slopes (over 25°, to be returned to forest), reserves, and invented relief. */
export function buildLandscape({ areas }: ZhaotongPlaces) {
  const within = areas.geometryByCode.get(zhaotongCode)!;
  const seatOf = (code: string): LonLat => [...areas.pointsByCode].find(([each]) => each === code)![1];
  const through = ['530621', '530602', '530624', '530623'].map((code): LonLat => {
    const [lon, lat] = seatOf(code);
    return [lon + 0.05, lat - 0.04];
  });
  const river = simulateRiver({ name: '拟·柳溪河', nameEn: 'Sim. Liuxi River', through, seed, source });
  const zones = { within, seed, source };
  return {
    backdrop: [...countySeats(areas, 'boundaries'), river],
    constraints: [
      floodZone({
        id: 'floodZone-01',
        name: '拟·上游洪水区',
        nameEn: 'Sim. Upper flood zone',
        river,
        from: 0.06,
        to: 0.3,
        halfWidth: 0.008,
        source,
      }),
      floodZone({
        id: 'floodZone-02',
        name: '拟·下游洪水区',
        nameEn: 'Sim. Lower flood zone',
        river,
        from: 0.68,
        to: 0.94,
        halfWidth: 0.01,
        source,
      }),
      ...simulateZones({
        ...zones,
        kind: 'slope25',
        name: '拟·25度以上坡地',
        nameEn: 'Sim. Slopes over 25°',
        count: 30,
        radius: [0.018, 0.045],
      }),
      ...simulateZones({
        ...zones,
        kind: 'reserve',
        name: '拟·保护区',
        nameEn: 'Sim. Reserve',
        count: 3,
        radius: [0.06, 0.1],
      }),
      ...simulateZones({
        ...zones,
        kind: 'redLine',
        name: '拟·生态红线',
        nameEn: 'Sim. Ecological red line',
        count: 4,
        radius: [0.03, 0.06],
      }),
    ],
    elevation: simulateElevation({ within, cellDegrees: 0.03, lowest: 320, highest: 3900, seed, source }),
  };
}
