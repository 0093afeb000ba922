import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import mapshaper from 'mapshaper';
import polylabel from 'polylabel';
import { feature as featureOf } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Area, AreaLevel } from '../core/area/area.ts';
import { endOfYear } from '../core/period.ts';
import { type AreaCode, areaCode, isoDate, type LonLat } from '../core/unit.ts';
import { readFacts } from './facts.ts';
import { planarArea, round5 } from './points-in-polygon.ts';

/** An area before it has a shape. */
export type AreaUnit = Omit<Area, 'geometry' | 'point'>;
/** Shape of one smallest unit: a township, or a county that has none. */
export type Cell = { readonly code: AreaCode; readonly geometry: Polygon | MultiPolygon };

export type AreaLayer = {
  readonly units: readonly AreaUnit[];
  readonly topology: Topology;
  readonly pointsByCode: ReadonlyMap<AreaCode, LonLat>;
  readonly geometryByCode: ReadonlyMap<AreaCode, Polygon | MultiPolygon>;
};

type Layers = Topology<Record<string, GeometryCollection<Record<string, string>>>>;

/** Grid of all vertices: 0.00005°, about 5 m. Rounding to it and cleaning are repeated until nothing moves (four times do). */
const gridDegrees = 0.00005;
const dissolved: readonly AreaLevel[] = ['county', 'prefecture', 'province'];

/**
 * One topology of all levels: the cells are cleaned together, every wider unit is the dissolve of its cells, and all borders are
 * shared arcs, on a grid of 0.00005°. Label points are the poles of inaccessibility of
 * the largest part (Garcia-Castellanos and Lombardo 2007, as in mapbox/polylabel), to 0.002°.
 */
export async function assembleAreas({
  units,
  cells,
}: {
  readonly units: readonly AreaUnit[];
  readonly cells: readonly Cell[];
}): Promise<AreaLayer> {
  const unitByCode = new Map(units.map((unit) => [unit.code, unit]));
  const features = [...cells].sort(byCode).map(({ code, geometry }) => {
    const properties: Record<string, string> = { cell: code };
    for (let unit = unitByCode.get(code); unit; unit = unit.parent ? unitByCode.get(unit.parent) : undefined) {
      properties[unit.level] = unit.code;
    }
    return { type: 'Feature', properties, geometry };
  });
  const levels = dissolved.filter((level) => units.some((unit) => unit.level === level));
  const written = await mapshaper.applyCommands(
    [
      '-i cell.json snap -clean',
      ...Array.from({ length: 4 }, () => `-snap precision=${gridDegrees} -clean`),
      ...levels.map((level) => `-dissolve ${level} + name=${level} target=cell`),
      `-o out.json format=topojson target=cell,${levels.join(',')} no-quantization`,
    ].join(' '),
    { 'cell.json': { type: 'FeatureCollection', features } },
  );
  const parts = JSON.parse(String(written['out.json'])) as Layers;
  quantise(parts);
  const shapeByCode = new Map<string, GeometryCollection['geometries'][number]>();
  for (const layer of ['cell', ...levels]) {
    for (const shape of parts.objects[layer]?.geometries ?? [])
      shapeByCode.set((shape.properties as Record<string, string>)[layer]!, shape);
  }
  const geometryByCode = new Map<AreaCode, Polygon | MultiPolygon>();
  const pointsByCode = new Map<AreaCode, LonLat>();
  const geometries: GeometryCollection['geometries'] = [];
  for (const unit of [...units].sort(byCode)) {
    const shape = shapeByCode.get(unit.code);
    if (!shape) throw new Error(`assembleAreas: expected a shape for ${unit.code}, got none`);
    const { geometry } = featureOf(parts, shape) as Feature<Polygon | MultiPolygon>;
    const point = labelPoint(geometry);
    geometryByCode.set(unit.code, geometry);
    pointsByCode.set(unit.code, point);
    geometries.push({ ...shape, properties: { ...unit, point } });
  }
  const objects = { areas: { type: 'GeometryCollection' as const, geometries } };
  return { units, topology: { ...parts, objects }, pointsByCode, geometryByCode };
}

/**
 * Validity and successors of a county code, from `code_changes.csv` (checked in a test against the vintages of the boundary file and
 * the census). The table gives years only, and year precision counts as 31 December: the old code is valid to the 30th, the new one
 * from the 31st. Empty for a code that did not change.
 */
export function validityOf(code: string): Pick<Area, 'validFrom' | 'validTo' | 'successors'> {
  for (const change of readFacts('code_changes.csv')) {
    if (change.old_code === code) {
      return { validTo: isoDate(`${change.year}-12-30`), successors: [areaCode(change.new_code!)] };
    }
    if (change.new_code === code) return { validFrom: endOfYear(Number(change.year)) };
  }
  return {};
}

/**
 * Writes the arcs as whole steps of the grid, which moves no vertex because all lie on it (so what was valid stays valid), and leaves out
 * repeated vertices.
 */
function quantise(layers: Layers): void {
  const vertices = layers.arcs.flat();
  const least = (axis: 0 | 1) =>
    vertices.reduce((low, vertex) => Math.min(low, vertex[axis]!), Number.POSITIVE_INFINITY);
  const origin = [0, 1].map((axis) => Math.floor(least(axis as 0 | 1) / gridDegrees));
  const steps = (vertex: Position) => vertex.map((degrees, axis) => Math.round(degrees / gridDegrees) - origin[axis]!);
  layers.arcs = layers.arcs.map((arc) => {
    const points = arc.map(steps);
    const moves = points
      .slice(1)
      .map((point, index) => [point[0]! - points[index]![0]!, point[1]! - points[index]![1]!]);
    const kept = moves.filter(([dx, dy]) => dx !== 0 || dy !== 0);
    if (kept.length === 0)
      throw new Error(`quantise: expected an arc longer than the grid, got ${JSON.stringify(arc)}`);
    return [points[0]!, ...kept];
  });
  const most = (axis: 0 | 1) =>
    vertices.reduce((high, vertex) => Math.max(high, vertex[axis]!), Number.NEGATIVE_INFINITY);
  layers.bbox = [round5(least(0)), round5(least(1)), round5(most(0)), round5(most(1))];
  layers.transform = {
    scale: [gridDegrees, gridDegrees],
    translate: [round5(origin[0]! * gridDegrees), round5(origin[1]! * gridDegrees)],
  };
}

function labelPoint(geometry: Polygon | MultiPolygon): LonLat {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const sizeOf = (coordinates: Position[][]) => planarArea({ type: 'Polygon', coordinates });
  const largest = polygons.reduce((a, b) => (sizeOf(b) > sizeOf(a) ? b : a));
  const [lon, lat] = polylabel(largest, 0.002);
  return [round5(lon!), round5(lat!)];
}

function byCode(a: { readonly code: string }, b: { readonly code: string }): number {
  return a.code < b.code ? -1 : a.code > b.code ? 1 : 0;
}
