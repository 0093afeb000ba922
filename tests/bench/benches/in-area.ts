import { readFileSync } from 'node:fs';
import Flatbush from 'flatbush';
import type { Polygon } from 'geojson';
import { type AreaEdges, areaEdges, isInArea } from '../../../src/core/geo/area-edges.ts';
import { areasOf, indexAreas } from '../../../src/core/geo/point-in-area.ts';
import { syntheticAreas } from '../area-data.ts';
import { type BenchResult, median, processorMs, rounded } from '../bench-result.ts';
import { type PostGis, startPostGis } from '../postgis.ts';
import { syntheticVillages } from '../reach-data.ts';

const sizes = [
  { areas: 2_916, pieces: 4 },
  { areas: 2_916, pieces: 40 },
  { areas: 40_000, pieces: 4 },
] as const;

/**
 * The area of each of 600,000 villages, areas of few and of many vertices; the peer is a tree of boxes and the rule itself, and PostGIS
 * where it is installed.
 */
export async function bench(samples: number): Promise<BenchResult> {
  const database = startPostGis();
  try {
    return await benchBeside(typeof database === 'string' ? null : database, samples);
  } finally {
    if (typeof database === 'string') console.error(database);
    else database.stop();
  }
}

async function benchBeside(database: PostGis | null, samples: number): Promise<BenchResult> {
  const { lon, lat } = syntheticVillages(600_000);
  if (database) {
    database.run('create table village (id int, at geometry(Point, 4326))');
    database.fill(
      'village',
      Array.from(lon, (x, i) => `${i}\tSRID=4326;POINT(${x} ${lat[i]})`),
    );
    database.run('create index on village using gist (at)');
  }
  const ours: Record<string, number> = {};
  const peers: BenchResult['peers'][number][] = [];
  const agreement: string[] = [];
  for (const { areas, pieces } of sizes) {
    const polygons = syntheticAreas(areas, pieces);
    const name = `${areas} areas × ${Math.round(polygons.reduce((sum, each) => sum + each.coordinates[0]!.length, 0) / areas)} vertices`;
    const [building, mine, theirs]: [number[], number[], number[]] = [[], [], []];
    const edges = areaEdges(polygons);
    const tree = treeOf(edges, areas);
    let [found, expected]: [Int32Array, Int32Array] = [new Int32Array(0), new Int32Array(0)];
    for (let i = 0; i <= samples; i++) {
      const times = [processorMs()];
      const index = indexAreas(polygons);
      times.push(processorMs());
      found = areasOf(index, { lon, lat });
      times.push(processorMs());
      expected = new Int32Array(lon.length);
      for (let k = 0; k < lon.length; k++) {
        const [x, y] = [lon[k]!, lat[k]!];
        expected[k] = tree.search(x, y, x, y).find((a) => isInArea(edges, a, x, y)) ?? -1;
      }
      times.push(processorMs());
      // The first round is for the compiler.
      if (i === 0) continue;
      for (const [list, at] of [
        [building, 0],
        [mine, 1],
        [theirs, 2],
      ] as const)
        list.push(times[at + 1]! - times[at]!);
    }
    ours[`${name} indexMs`] = rounded(median(building));
    ours[`${name} queryMs`] = rounded(median(mine));
    peers.push({
      name: `flatbush + ray test, ${name}`,
      version: JSON.parse(readFileSync(new URL('../../../node_modules/flatbush/package.json', import.meta.url), 'utf8'))
        .version,
      ms: rounded(median(theirs)),
      ratio: rounded(median(theirs) / median(mine)),
    });
    agreement.push(
      `${name}: ${found.filter((a, i) => a !== expected[i]).length} of ${lon.length} differ, ${found.filter((a) => a >= 0).length} in an area`,
    );
    if (!database) continue;
    const theirsToo = postGisAreas(database, polygons, lon.length);
    peers.push({
      name: `PostGIS ST_Contains, ${name} (${theirsToo.way})`,
      version: database.version,
      ms: rounded(theirsToo.ms),
      ratio: rounded(theirsToo.ms / median(mine)),
      atLeast: 10,
    });
    agreement.push(`${name}: ${found.filter((a, i) => a !== theirsToo.found[i]).length} differ from PostGIS`);
  }
  return {
    name: 'in-area',
    ours,
    peers,
    agreement: agreement.join('; '),
    memoryMB: rounded(process.resourceUsage().maxRSS / 1024),
    budget: {},
  };
}

/** The area that contains each village, -1 for none; the faster of two ways to ask, indexes built. */
function postGisAreas(database: PostGis, polygons: readonly Polygon[], villages: number) {
  database.run('drop table if exists area; create table area (id int, outline geometry(Polygon, 4326))');
  database.fill(
    'area',
    polygons.map(({ coordinates: rings }, a) => {
      const text = rings.map((ring) => `(${ring.map(([x, y]) => `${x} ${y}`).join(',')})`).join(',');
      return `${a}\tSRID=4326;POLYGON(${text})`;
    }),
  );
  database.run('create index on area using gist (outline); analyze village, area');
  const ways = {
    join: 'select v.id, a.id from area a join village v on ST_Contains(a.outline, v.at)',
    lateral:
      'select v.id, a.id from village v, lateral (select id from area where ST_Contains(outline, v.at) limit 1) a',
  };
  const timed = Object.entries(ways).map(([way, sql]) => ({ way, sql, ms: database.times([sql])[0]! }));
  const best = timed.reduce((one, other) => (other.ms < one.ms ? other : one));
  const found = new Int32Array(villages).fill(-1);
  for (const row of database.run(best.sql).trim().split('\n')) {
    const [village, area] = row.split('|').map(Number);
    found[village!] = area!;
  }
  return { way: best.way, ms: best.ms, found };
}

function treeOf({ lon1, lat1, lon2, lat2, start }: AreaEdges, areas: number): Flatbush {
  const tree = new Flatbush(areas);
  for (let a = 0; a < areas; a++) {
    const [from, to] = [start[a]!, start[a + 1]!];
    const lons = [...lon1.subarray(from, to), ...lon2.subarray(from, to)];
    const lats = [...lat1.subarray(from, to), ...lat2.subarray(from, to)];
    tree.add(Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats));
  }
  tree.finish();
  return tree;
}
