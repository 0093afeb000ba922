import type { Position } from 'geojson';
import { type AreaCode, isoDate, type LonLat } from '../../core/unit.ts';
import type { RoadSegment } from '../../core/workspace/workspace.ts';
import type { AreaLayer } from '../areas.ts';
import { randomFor } from '../random.ts';
import { kilometresBetween, neighbourPairs, shortestTree, wanderingLine } from './lines.ts';

export type CountyRoads = {
  readonly code: string;
  readonly seat: LonLat;
  readonly townships: readonly {
    readonly code: string;
    readonly point: LonLat;
    readonly villages: readonly LonLat[];
  }[];
};

/** What the roads of each county join: its seat, its townships, and those of their villages that have a position. */
export function countyRoads(
  counties: readonly { readonly code: AreaCode }[],
  {
    areas,
    villages,
  }: {
    readonly areas: AreaLayer;
    readonly villages: readonly { readonly parent: AreaCode; readonly point: LonLat | null }[];
  },
): CountyRoads[] {
  return counties.map(({ code }) => ({
    code,
    seat: areas.pointsByCode.get(code)!,
    townships: areas.units
      .filter(({ parent }) => parent === code)
      .map((township) => ({
        code: township.code,
        point: areas.pointsByCode.get(township.code)!,
        villages: villages.flatMap(({ parent, point }) => (parent === township.code && point ? [point] : [])),
      })),
  }));
}

/**
 * Invented roads that join exactly at their ends: county seats along the shortest tree (class 2) and to further neighbours (class 3),
 * townships to their seat along a shortest tree (class 4, some class 3), and `villageShare` of the villages to the nearest of their
 * township's earlier points (unclassed or class 4).
 */
export function simulateNetwork({
  counties,
  villageShare = 0.55,
  seed,
  source,
}: {
  readonly counties: readonly CountyRoads[];
  readonly villageShare?: number;
  readonly seed: number;
  readonly source: string;
}): RoadSegment[] {
  const random = randomFor(seed, 'network');
  const roads: RoadSegment[] = [];
  const add = (technicalClass: string, surface: string, widthM: number, line: Position[]) => {
    const openedOn = random.chance(0.25)
      ? isoDate(`${random.integer(2003, 2014)}-${random.pick(['06-30', '10-31', '11-30'])}`)
      : null;
    const geometry = { type: 'LineString' as const, coordinates: line };
    roads.push({
      id: `R${String(roads.length + 1).padStart(4, '0')}`,
      technicalClass,
      surface,
      widthM,
      openedOn,
      geometry,
      source,
    });
  };
  const seats = counties.map(({ seat }) => seat as unknown as Position);
  const tree = new Set(shortestTree(seats).map(([a, b]) => [a, b].sort((x, y) => x - y).join()));
  for (const [a, b] of neighbourPairs(seats)) {
    const line = wanderingLine(seats[a]!, seats[b]!, random);
    if (tree.has([a, b].join())) add('class2', 'asphalt', 8.5, line);
    else add('class3', 'asphalt', 7, line);
  }
  for (const county of counties) {
    const points = [county.seat, ...county.townships.map(({ point }) => point)] as unknown as Position[];
    for (const [from, to] of shortestTree(points)) {
      const line = wanderingLine(points[from]!, points[to]!, random, { stepKm: 2.5 });
      if (random.chance(0.25)) add('class3', 'asphalt', 7, line);
      else add('class4', random.chance(0.7) ? 'concrete' : 'asphalt', 6, line);
    }
    for (const { point, villages } of county.townships) {
      const joined = [point as unknown as Position];
      for (const village of villages as unknown as Position[]) {
        if (!random.chance(villageShare)) continue;
        const from = joined.reduce((a, b) => (kilometresBetween(b, village) < kilometresBetween(a, village) ? b : a));
        const line = wanderingLine(from, village, random, { stepKm: 2.5, roughness: 0.18 });
        if (random.chance(0.5)) add('class4', 'concrete', 4.5, line);
        else add('unclassed', random.chance(0.45) ? 'gravel' : 'earth', 3.5, line);
        joined.push(village);
      }
    }
  }
  return roads;
}
