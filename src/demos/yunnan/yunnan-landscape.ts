import type { LonLat } from '../../core/unit.ts';
import { countySeats, floodZone, simulateElevation, simulateRiver, simulateZones } from '../simulate/landscape.ts';
import { seed, yunnanCode } from './yunnan-facts.ts';
import type { YunnanPlaces } from './yunnan-places.ts';

const source = 'sim';

/** Seats, two invented rivers with a flood zone each, forests to protect and steep slopes (三(六)), and invented relief. */
export function buildLandscape({ areas }: YunnanPlaces) {
  const within = areas.geometryByCode.get(yunnanCode)!;
  const pointOf = (code: string): LonLat => [...areas.pointsByCode].find(([each]) => each === code)![1];
  const river = (name: string, nameEn: string, codes: readonly string[]) =>
    simulateRiver({ name, nameEn, through: codes.map(pointOf), seed, source });
  const north = river('拟·北河', 'Sim. North River', ['530724', '530722', '532327', '530129', '530622', '530628']);
  const west = river('拟·西河', 'Sim. West River', ['533325', '532929', '530902', '530824', '532822']);
  const zones = { within, seed, source };
  return {
    backdrop: [...countySeats(areas, 'boundaries'), north, west],
    constraints: [
      floodZone({
        id: 'floodZone-01',
        name: '拟·北河洪水区',
        nameEn: 'Sim. North River flood zone',
        river: north,
        from: 0.4,
        to: 0.5,
        halfWidth: 0.03,
        source,
      }),
      floodZone({
        id: 'floodZone-02',
        name: '拟·西河洪水区',
        nameEn: 'Sim. West River flood zone',
        river: west,
        from: 0.3,
        to: 0.4,
        halfWidth: 0.03,
        source,
      }),
      ...simulateZones({
        ...zones,
        kind: 'reserve',
        name: '拟·天然林保护区',
        nameEn: 'Sim. Natural forest reserve',
        count: 8,
        radius: [0.15, 0.3],
      }),
      ...simulateZones({
        ...zones,
        kind: 'redLine',
        name: '拟·生态红线',
        nameEn: 'Sim. Ecological red line',
        count: 6,
        radius: [0.1, 0.2],
      }),
      ...simulateZones({
        ...zones,
        kind: 'slope25',
        name: '拟·25度以上坡地',
        nameEn: 'Sim. Slopes over 25°',
        count: 20,
        radius: [0.05, 0.12],
      }),
    ],
    elevation: simulateElevation({ within, cellDegrees: 0.125, lowest: 400, highest: 4200, seed, source }),
  };
}
