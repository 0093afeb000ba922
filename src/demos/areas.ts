import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import mapshaper from 'mapshaper';
import polylabel from 'polylabel';
import { feature as featureOf } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Area, AreaLevel } from '../core/area/area.ts';
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

const dissolved: readonly AreaLevel[] = ['county', 'prefecture', 'province'];

/**
 * One topology of all levels: the cells are cleaned together, every wider unit is the dissolve of its cells, and all borders are
 * shared arcs, quantised on a grid of 100,000 (about 3 m in Dingxi, 10 m in Yunnan). Label points are the poles of inaccessibility of
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
  // Rounding to the grid can pinch a border, so the cells are cleaned once more on the grid before they are dissolved.
  const onGrid = await mapshaper.applyCommands(
    '-i cell.json snap -clean -o cell.json format=topojson quantization=100000',
    {
      'cell.json': { type: 'FeatureCollection', features },
    },
  );
  const written = await mapshaper.applyCommands(
    [
      '-i cell.json -clean',
      ...levels.map((level) => `-dissolve ${level} + name=${level} target=cell`),
      `-o out.json format=topojson target=cell,${levels.join(',')} quantization=100000 bbox`,
    ].join(' '),
    { 'cell.json': onGrid['cell.json'] },
  );
  const parts = JSON.parse(String(written['out.json'])) as Topology<
    Record<string, GeometryCollection<Record<string, string>>>
  >;
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
 * Validity and successors of a county code, from `code_changes.csv` (checked against the vintages of the boundary file and the
 * census). The table gives years only: an old code is valid to the end of the year before, the new one from 1 January; the note of
 * each demo says so. Empty for a code that did not change.
 */
export function validityOf(code: string): Pick<Area, 'validFrom' | 'validTo' | 'successors'> {
  for (const change of readFacts('code_changes.csv')) {
    if (change.old_code === code) {
      return { validTo: isoDate(`${Number(change.year) - 1}-12-31`), successors: [areaCode(change.new_code!)] };
    }
    if (change.new_code === code) return { validFrom: isoDate(`${change.year}-01-01`) };
  }
  return {};
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
