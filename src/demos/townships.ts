import { Delaunay } from 'd3-delaunay';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import mapshaper from 'mapshaper';
import { boundsOf } from '../core/geo/bounds.ts';
import { areaCode } from '../core/unit.ts';
import type { AreaUnit, Cell } from './areas.ts';
import type { County } from './boundaries.ts';
import { type Stem, simulatedName, stemsFor } from './names.ts';
import { spreadPoints } from './points-in-polygon.ts';
import { randomFor } from './random.ts';

/**
 * Invented townships of one county: Voronoi cells of seeded points (on longitude shrunk by the cosine of the county's latitude),
 * clipped to the county. Codes `621122S01`…, names with the prefix 拟, `approximate`, source as given.
 */
export async function simulateTownships({
  county,
  count,
  seed,
  stems,
  firstStem,
  townShare = 0.6,
  source,
}: {
  readonly county: County;
  readonly count: number;
  readonly seed: number;
  readonly stems: readonly Stem[];
  /** Index of the first stem to use, so that no name comes twice in a demo. */
  readonly firstStem: number;
  /** Share called 镇; the others are 乡. */
  readonly townShare?: number;
  readonly source: string;
}): Promise<{ readonly units: AreaUnit[]; readonly cells: Cell[] }> {
  const random = randomFor(seed, `townships/${county.code}`);
  const [west, south, east, north] = boundsOf([county.geometry])!;
  const squeeze = Math.cos(((south + north) / 2) * (Math.PI / 180));
  const points = spreadPoints({ geometry: county.geometry, count, random, tries: 10 });
  const voronoi = Delaunay.from(points.map(([lon, lat]) => [lon! * squeeze, lat!] as [number, number])).voronoi([
    (west - 1) * squeeze,
    south - 1,
    (east + 1) * squeeze,
    north + 1,
  ]);
  const codes = points.map((_, index) => areaCode(`${county.code}S${String(index + 1).padStart(2, '0')}`));
  const features = codes.map((code, index) => ({
    type: 'Feature',
    properties: { code },
    geometry: { type: 'Polygon', coordinates: [voronoi.cellPolygon(index).map(([x, y]) => [x! / squeeze, y!])] },
  }));
  const written = await mapshaper.applyCommands('-i cells.json -clip county.json -o out.json precision=0.000001', {
    'cells.json': { type: 'FeatureCollection', features },
    'county.json': county.geometry,
  });
  const clipped = JSON.parse(String(written['out.json'])) as FeatureCollection<Polygon | MultiPolygon>;
  if (clipped.features.length !== count)
    throw new Error(`${county.code}: expected ${count} cells, got ${clipped.features.length}`);
  return {
    cells: clipped.features.map((feature) => ({ code: feature.properties?.code, geometry: feature.geometry })),
    units: codes.map((code, index) => ({
      code,
      ...simulatedName(stems, firstStem + index, random.chance(townShare) ? '镇' : '乡'),
      level: 'township',
      parent: areaCode(county.code),
      approximate: true,
      attributes: {},
      source,
    })),
  };
}

/** Invented townships of several counties, `countOf` each; no stem of the demo's townships (`label`) is used twice. */
export async function simulateTownshipsOf({
  counties,
  countOf,
  label,
  ...common
}: {
  readonly counties: readonly County[];
  readonly countOf: (county: string) => number;
  readonly label: string;
  readonly townShare?: number;
  readonly seed: number;
  readonly source: string;
}): Promise<{ readonly units: AreaUnit[]; readonly cells: Cell[] }> {
  const stems = stemsFor(common.seed, label);
  const units: AreaUnit[] = [];
  const cells: Cell[] = [];
  for (const county of counties) {
    const own = { county, count: countOf(county.code), stems, firstStem: units.length };
    const made = await simulateTownships({ ...common, ...own });
    units.push(...made.units);
    cells.push(...made.cells);
  }
  return { units, cells };
}
