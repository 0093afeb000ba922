import { readFileSync } from 'node:fs';
import { pointToLineDistance } from '@turf/point-to-line-distance';
import { edgeMetres } from '../../../src/core/geo/edge-distance.ts';
import { indexLines } from '../../../src/core/reach/capsules/capsule-index.ts';
import { coverageOf, coveredNow } from '../../../src/core/reach/coverage.ts';
import { nearestOf } from '../../../src/core/reach/nearest.ts';
import { indexPoints } from '../../../src/core/reach/points.ts';
import { type BenchResult, median, processorMs, rounded } from '../bench-result.ts';
import { flatbushCovered, flatbushIndex } from '../flatbush-reach.ts';
import { type PostGis, startPostGis } from '../postgis.ts';
import { postGisCover } from '../postgis-reach.ts';
import { syntheticRoads, syntheticVillages, tableOf } from '../reach-data.ts';

const radiusMetres = 2_000;
const sizes = [
  { name: '10k×1k', villages: 10_000, roads: 1_000, isForPostGis: false },
  { name: '128k×10k', villages: 128_000, roads: 10_000, isForPostGis: false },
  { name: '600k×10k', villages: 600_000, roads: 10_000, isForPostGis: true },
  { name: '600k×100k', villages: 600_000, roads: 100_000, isForPostGis: true },
] as const;
/** Turf measures one point against one line; so many pairs are measured and scaled to all. */
const turfPairs = 3_000;

/** flatbush `collides` must take so many times ours at this size; PostGIS should at these. */
const required = { name: '600k×10k', flatbush: 8 };
const postGisAims: Readonly<Record<string, number>> = { '600k×10k': 200, '600k×100k': 80 };

/**
 * Who is within 2 km of a road, in milliseconds of processor time: ours and flatbush in turns, each with its indexes built, and both
 * from the villages and roads as they are. Ours indexes villages and roads, flatbush the edges. Every village that both do not agree on
 * is measured exactly. PostGIS is a peer where it is installed, with the time of its server.
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
  const ours: Record<string, number> = {};
  const peers: BenchResult['peers'][number][] = [];
  const agreements: string[] = [];
  for (const { name, villages, roads, isForPostGis } of sizes) {
    const points = syntheticVillages(villages);
    const lines = syntheticRoads(roads);
    const table = tableOf(lines, radiusMetres);
    const indexing = time(samples, () => indexPoints(points));
    const grid = indexing.result;
    const index = indexLines(table);
    const building = time(Math.min(2, samples), () => flatbushIndex(table.edges));
    const [mine, anew, theirs]: [number[], number[], number[]] = [[], [], []];
    let [flags, peerFlags]: [Uint8Array, Uint8Array] = [new Uint8Array(0), new Uint8Array(0)];
    // Some rounds for the compiler, unmeasured: the peer's tree is compiled by its building.
    for (let i = 0; i < 5; i++) {
      coverageOf(grid, table, index);
      coverageOf(grid, table);
    }
    flatbushCovered(building.result, table.edges, points, radiusMetres);
    for (let i = 0; i < samples; i++) {
      const cover = time(1, () => coveredNow(coverageOf(grid, table, index)));
      const peer = time(1, () => flatbushCovered(building.result, table.edges, points, radiusMetres));
      mine.push(cover.ms);
      theirs.push(peer.ms);
      anew.push(time(1, () => coveredNow(coverageOf(indexPoints(points), table))).ms);
      [flags, peerFlags] = [cover.result, peer.result];
    }
    ours[`${name} indexMs`] = rounded(indexing.ms);
    ours[`${name} coverMs`] = rounded(median(mine));
    ours[`${name} anewMs`] = rounded(median(anew));
    const query = peer(`flatbush collides, query ${name}`, version('flatbush'), median(theirs), median(mine));
    peers.push(
      name === required.name ? { ...query, atLeast: required.flatbush } : query,
      peer(`flatbush build + query ${name}`, version('flatbush'), median(theirs) + building.ms, median(anew)),
    );
    if (name === '10k×1k') {
      const scaled = turfMs(points, lines) * villages * roads;
      peers.push(
        peer(
          `turf pointToLineDistance, ${turfPairs} pairs scaled to ${name}`,
          version('@turf/point-to-line-distance'),
          scaled,
          median(mine),
        ),
      );
    }
    if (name === '600k×10k') ours[`${name} nearestMs`] = rounded(time(1, () => nearestOf(grid, table)).ms);
    const covered = flags.reduce((sum, flag) => sum + flag, 0);
    agreements.push(`${name}: ${covered} covered, ${differences(peerFlags, 'flatbush in the plane')}`);
    if (isForPostGis && database) {
      const { way, ms, flags: theirFlags } = postGisCover(database, points, lines, radiusMetres);
      const aim = postGisAims[name];
      const query = peer(`PostGIS geography, query ${name} (${way})`, database.version, ms, median(mine));
      const whole = peer(`PostGIS geography, query ${name}, ours anew`, database.version, ms, median(anew));
      // Of the larger size ours counts with the building of its indexes.
      const isWhole = name === '600k×100k';
      peers.push(
        aim === undefined || isWhole ? query : { ...query, atLeast: aim },
        aim === undefined || !isWhole ? whole : { ...whole, atLeast: aim },
      );
      agreements.push(`${name}: ${differences(theirFlags, 'ST_DWithin on the spheroid')}`);
    }

    function differences(others: Uint8Array, from: string): string {
      const apart = [...flags.keys()].filter((i) => flags[i] !== others[i]);
      const distances = apart.map((i) => exactMetres(points.lon[i]!, points.lat[i]!, table.edges));
      const wrong = apart.filter((i, k) => distances[k]! <= radiusMetres !== (flags[i] === 1)).length;
      const farthest = Math.max(0, ...distances.map((metres) => Math.abs(metres - radiusMetres)));
      return `${apart.length} differ from ${from}, all within ${farthest.toFixed(3)} m of the radius, ours wrong ${wrong}`;
    }
  }
  return {
    name: 'reach',
    ours,
    peers,
    agreement: agreements.join('; '),
    memoryMB: rounded(process.resourceUsage().maxRSS / 1024),
    budget: {},
  };
}

function peer(name: string, release: string, ms: number, our: number): BenchResult['peers'][number] {
  return { name, version: release, ms: rounded(ms), ratio: rounded(ms / our) };
}

function time<Result>(times: number, run: () => Result): { readonly ms: number; readonly result: Result } {
  const all: number[] = [];
  let result: Result | undefined;
  for (let i = 0; i < times; i++) {
    const started = processorMs();
    result = run();
    all.push(processorMs() - started);
  }
  return { ms: median(all), result: result! };
}

/** Milliseconds of one pair of village and road. */
function turfMs(
  { lon, lat }: { lon: Float64Array; lat: Float64Array },
  roads: ReturnType<typeof syntheticRoads>,
): number {
  const { ms } = time(1, () => {
    let sum = 0;
    for (let i = 0; i < turfPairs; i++) {
      const coordinates = roads[i % roads.length]!.map((position) => [...position]);
      sum += pointToLineDistance([lon[i]!, lat[i]!], { type: 'LineString', coordinates }, { units: 'meters' });
    }
    return sum;
  });
  return ms / turfPairs;
}

/** By `edgeMetres` on every edge nearby; that is tested against GeographicLib. */
function exactMetres(
  lon: number,
  lat: number,
  { lon1, lat1, lon2, lat2 }: Parameters<typeof flatbushIndex>[0],
): number {
  let least = Number.POSITIVE_INFINITY;
  for (let e = 0; e < lon1.length; e++)
    if (Math.abs(lon1[e]! - lon) < 0.05 && Math.abs(lat1[e]! - lat) < 0.05)
      least = Math.min(least, edgeMetres(lon, lat, lon1[e]!, lat1[e]!, lon2[e]!, lat2[e]!));
  return least;
}

function version(name: string): string {
  const path = new URL(`../../../node_modules/${name}/package.json`, import.meta.url);
  return JSON.parse(readFileSync(path, 'utf8')).version;
}
