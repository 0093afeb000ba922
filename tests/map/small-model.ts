import { areaCode } from '../../src/core/unit.ts';
import type { VillagePoint } from '../../src/jobs/workspace/protocol.ts';
import type { AreaPaint, MapModel } from '../../src/map/map-model.ts';

/** Two square areas side by side in one parent. */
export function smallModel(change: Partial<MapModel> = {}): MapModel {
  const square = (code: string, west: number, east: number, level: 'county' | 'prefecture') => ({
    type: 'Feature' as const,
    properties: { code, level },
    geometry: {
      type: 'Polygon' as const,
      coordinates: [
        [
          [west, 35],
          [east, 35],
          [east, 36],
          [west, 36],
          [west, 35],
        ],
      ],
    },
  });
  return {
    polygons: {
      type: 'FeatureCollection',
      features: [
        square('A', 104, 106, 'prefecture'),
        square('A1', 104, 105, 'county'),
        square('A2', 105, 106, 'county'),
      ],
    },
    paint: [paint('A1', '#ff0000'), paint('A2', '#00ff00')],
    labelPoints: new Map([
      [areaCode('A1'), [104.5, 35.5]],
      [areaCode('A2'), [105.5, 35.5]],
    ]),
    outlines: [areaCode('A')],
    cursor: null,
    selected: null,
    highlighted: [],
    frame: [104, 35, 106, 36],
    villages: null,
    projects: null,
    flows: null,
    network: null,
    slope: null,
    reach: null,
    facilities: null,
    constraints: null,
    backdrop: [],
    theme: 'paper',
    language: 'zh',
    textScale: 1,
    reducedMotion: true,
    ...change,
  };
}

export function paint(code: string, fill: string | null, change: Partial<AreaPaint> = {}): AreaPaint {
  return { code: areaCode(code), fill, absent: null, status: null, name: `${code}县`, figure: '1.0%', ...change };
}

export function village(code: string, change: Partial<VillagePoint> = {}): VillagePoint {
  return {
    code: areaCode(code),
    name: code,
    level: 'village',
    parent: areaCode('A1'),
    point: [104.5, 35.5],
    located: true,
    households: 300,
    people: 400,
    poorPeople: 10,
    state: 'in',
    exitedOn: null,
    ...change,
  };
}
