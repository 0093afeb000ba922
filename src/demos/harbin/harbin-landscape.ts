import type { Polygon, Position } from 'geojson';
import { areaCode, type LonLat } from '../../core/unit.ts';
import type { ConstraintZone } from '../../core/workspace/workspace.ts';
import type { AreaLayer } from '../areas.ts';
import type { Demo } from '../demo.ts';
import { isInside } from '../points-in-polygon.ts';
import { countySeats, floodZone, simulateElevation, simulateRiver, simulateZones } from '../simulate/landscape.ts';
import { harbinCode, seed } from './harbin-facts.ts';

export type HarbinLandscape = Pick<Demo, 'backdrop' | 'constraints' | 'elevation'>;

/** Label points that the invented river passes, from west to east; the real rivers are not in the data. */
const riverThrough = ['230113', '230111', '230126', '230127', '230128', '230123'].map(areaCode);
/** Hilly counties, in which the invented steep slopes, reserves and water sources lie. */
const hilly = ['230183', '230184', '230129', '230124', '230127'].map(areaCode);

/** Invented river with its flood zones, water-source areas, steep slopes, reserves and relief; seats at the counties' label points. */
export function buildLandscape(areas: AreaLayer): HarbinLandscape {
  const source = 'sim';
  const whole = areas.geometryByCode.get(harbinCode)!;
  const through = riverThrough.map((code): LonLat => {
    const [lon, lat] = areas.pointsByCode.get(code)!;
    return [lon, lat - 0.11];
  });
  const river = simulateRiver({ name: '拟·大清江', nameEn: 'Sim. Daqing River', through, seed, source });
  const flood = [
    [0.05, 0.22],
    [0.3, 0.5],
    [0.55, 0.72],
    [0.78, 0.95],
  ].map(([from, to], index) => {
    const [id, name] = [`floodZone-0${index + 1}`, `拟·沿江泛洪区0${index + 1}`];
    const nameEn = `Sim. River flood plain 0${index + 1}`;
    return floodZone({ id, name, nameEn, river, from: from!, to: to!, halfWidth: 0.045, source });
  });
  const zones = hilly.flatMap((code, index): ConstraintZone[] => {
    const within = areas.geometryByCode.get(code)!;
    const options = { within, seed: seed + index, source };
    const made = [
      ...simulateZones({
        ...options,
        kind: 'slope25',
        name: '拟·深山陡坡',
        nameEn: 'Sim. Steep mountains',
        count: 2,
        radius: [0.08, 0.15],
      }),
      ...simulateZones({
        ...options,
        kind: 'waterSource',
        name: '拟·水源地',
        nameEn: 'Sim. Water source',
        count: 1,
        radius: [0.05, 0.09],
      }),
      ...(index < 2
        ? simulateZones({
            ...options,
            kind: 'reserve',
            name: '拟·保护区',
            nameEn: 'Sim. Reserve',
            count: 1,
            radius: [0.06, 0.1],
          })
        : []),
    ];
    return made.map((zone, position) => ({ ...zone, id: `${zone.kind}-${code}-${position + 1}` }));
  });
  return {
    backdrop: [...countySeats(areas, 'boundaries'), river],
    constraints: [...flood, ...zones],
    elevation: simulateElevation({ within: whole, cellDegrees: 0.05, lowest: 95, highest: 1150, seed, source }),
  };
}

/** Whether a point lies in a zone, or within `nearDegrees` of one of its vertices. */
export function isAtZone(point: Position, zones: readonly ConstraintZone[], nearDegrees: number): boolean {
  return zones.some(({ geometry }) => {
    if (isInside(point, geometry)) return true;
    const rings = (geometry as Polygon).coordinates;
    return rings[0]!.some(([lon, lat]) => Math.hypot((lon! - point[0]!) * 0.7, lat! - point[1]!) < nearDegrees);
  });
}
