import Flatbush from 'flatbush';
import type { Position } from 'geojson';
import { metresPerDegreeAt } from '../../../src/core/geo/ellipsoid.ts';
import { coverageOf, coveredBy } from '../../../src/core/reach/coverage.ts';
import { indexPoints } from '../../../src/core/reach/points.ts';
import { createReach } from '../../../src/core/reach/reach.ts';
import { exactWeights, rollUpAreas } from '../../../src/core/reach/tally.ts';
import { randomFor } from '../../../src/demos/random.ts';
import { type BenchResult, median, rounded } from '../bench-result.ts';
import { planeSquared } from '../flatbush-reach.ts';
import { startPostGis } from '../postgis.ts';
import { postGisDrag } from '../postgis-drag.ts';
import { centre, metresPerDegree, syntheticRoads, syntheticVillages, tableOf } from '../reach-data.ts';

const radiusMetres = 2_000;
const moves = 10_000;
/** A county is a square of this many degrees. */
const countyDegrees = 0.5;
const planned = 20;

/**
 * One vertex of a planned road dragged by some 50 m a step, 10,000 times, over 600,000 villages with counts per village and covered
 * villages and people per county and for the whole kept exact. Once over a base of 100,000 roads, where nearly all are covered, and
 * once over an empty base, where every step changes somebody. The peer is ours without edits: everything anew for each step.
 */
export async function bench(samples: number): Promise<BenchResult> {
  const { lon, lat, people } = syntheticVillages(600_000);
  const grid = indexPoints({ lon, lat });
  const across = 20;
  const areaOf = Int32Array.from(lon, (x, i) => {
    const column = Math.floor((x - centre.lon) / countyDegrees) + across / 2;
    return Math.max(
      0,
      Math.min(
        across * across - 1,
        (Math.floor((lat[i]! - centre.lat) / countyDegrees) + across / 2) * across + column,
      ),
    );
  });
  const counties = across * across;
  const parentArea = new Int32Array(counties + 1).fill(counties);
  parentArea[counties] = -1;
  const base = tableOf(syntheticRoads(100_000), radiusMetres);
  const ours: Record<string, number> = {};
  const agreement: string[] = [];
  const random = randomFor(7, 'drag');
  const roads = syntheticRoads(1_000)
    .slice(0, planned)
    .map((road) => road.map((position) => [...position]));
  for (const [name, table] of [
    ['100k base', base],
    ['empty base', tableOf([], radiusMetres)],
  ] as const) {
    const reach = createReach({ grid, areaOf, parentArea, weights: [people] });
    reach.setBase(table);
    for (const [i, coordinates] of roads.entries())
      reach.add(
        { id: `p${i}`, class: 'road', plannedYear: 2018, geometry: { type: 'LineString', coordinates } },
        radiusMetres,
      );
    const times: number[] = [];
    let changed = 0;
    for (let step = 0; step < moves; step++) {
      const road = (step >> 6) % planned;
      const vertex = (step >> 6) % 20;
      const at = roads[road]![vertex]!;
      const to: Position = [
        at[0]! + random.between(-50, 50) / metresPerDegree.east,
        at[1]! + random.between(-50, 50) / metresPerDegree.north,
      ];
      roads[road]![vertex] = to;
      const started = performance.now();
      const { gained, lost } = reach.moveVertex(`p${road}`, { part: 0, vertex }, to);
      times.push(performance.now() - started);
      changed += gained.length + lost.length;
    }
    times.sort((a, b) => a - b);
    ours[`${name} p50Ms`] = Number(times[moves / 2]!.toFixed(4));
    ours[`${name} p99Ms`] = Number(times[Math.floor(moves * 0.99)]!.toFixed(4));
    ours[`${name} longestMs`] = Number(times.at(-1)!.toFixed(4));
    agreement.push(
      `${name}: ${changed} villages changed in ${moves} moves; ${differences(reach, [table, tableOf(roads, radiusMetres)])}`,
    );
  }
  const anew = Array.from({ length: samples }, () => {
    const started = performance.now();
    coverageOf(grid, base);
    return performance.now() - started;
  });
  const mine = ours['100k base p50Ms']!;
  return {
    name: 'reach-drag',
    ours,
    peers: [
      flatbushPeer(),
      ...postGisPeers(),
      {
        name: 'ours anew for each step, without sums',
        version: '-',
        ms: rounded(median(anew)),
        ratio: rounded(median(anew) / mine),
      },
    ],
    agreement: agreement.join('; '),
    memoryMB: rounded(process.resourceUsage().maxRSS / 1024),
    budget: { '100k base p99Ms': 0.2, 'empty base p99Ms': 0.2 },
  };

  /** The same counts and covered people per county kept by SQL in the server, where PostGIS is installed. */
  function postGisPeers(): BenchResult['peers'] {
    const database = startPostGis();
    if (typeof database === 'string') {
      console.error(database);
      return [];
    }
    try {
      const times = postGisDrag(database, { lon, lat, people, areaOf, counties, roads, radiusMetres });
      const ms = Number(median(times).toFixed(4));
      const ratio = rounded(ms / ours['empty base p50Ms']!);
      return [{ name: 'PostGIS, one move in the server', version: database.version, ms, ratio }];
    } finally {
      database.stop();
    }
  }

  /** A tree of the villages: those in the boxes of the four edges, tested in the plane, counts kept up, no sums. */
  function flatbushPeer(): BenchResult['peers'][number] {
    const tree = new Flatbush(lon.length);
    for (let i = 0; i < lon.length; i++) tree.add(lon[i]!, lat[i]!, lon[i]!, lat[i]!);
    tree.finish();
    const counts = new Int32Array(lon.length);
    const [dx, dy] = [radiusMetres / metresPerDegree.east, radiusMetres / metresPerDegree.north];
    const countEdge = (a: Position, b: Position, sign: number): void => {
      const { lon1, lat1, lon2, lat2 } = { lon1: a[0]!, lat1: a[1]!, lon2: b[0]!, lat2: b[1]! };
      const box = [
        Math.min(lon1, lon2) - dx,
        Math.min(lat1, lat2) - dy,
        Math.max(lon1, lon2) + dx,
        Math.max(lat1, lat2) + dy,
      ];
      for (const i of tree.search(box[0]!, box[1]!, box[2]!, box[3]!)) {
        const { east, north } = metresPerDegreeAt(lat[i]!);
        const [x, y] = [(lon1 - lon[i]!) * east, (lat1 - lat[i]!) * north];
        if (planeSquared(x, y, (lon2 - lon[i]!) * east, (lat2 - lat[i]!) * north) <= radiusMetres ** 2)
          counts[i]! += sign;
      }
    };
    const times = roads.flatMap((road) =>
      road.slice(1, -1).map((at, v) => {
        const [before, after] = [road[v]!, road[v + 2]!];
        const to = [at[0]! + 20 / metresPerDegree.east, at[1]!];
        const started = performance.now();
        for (const [from, sign] of [
          [at, -1],
          [to, 1],
        ] as const) {
          countEdge(before, from, sign);
          countEdge(from, after, sign);
        }
        return performance.now() - started;
      }),
    );
    const ms = Number(median(times).toFixed(4));
    return {
      name: 'flatbush of villages, one move',
      version: '4.7.0',
      ms,
      ratio: rounded(ms / ours['empty base p50Ms']!),
    };
  }

  /** Flags and sums after all moves, against both tables computed anew. */
  function differences(reach: ReturnType<typeof createReach>, tables: readonly ReturnType<typeof tableOf>[]): string {
    const flags = tables.map((table) => coveredBy(coverageOf(grid, table)));
    const expected = flags[0]!.map((flag, i) => Math.max(flag, flags[1]![i]!));
    const found = reach.flags();
    const wrong = found.filter((flag, i) => flag !== expected[i]).length;
    const exact = exactWeights(people);
    const own = new Float64Array(counties + 1);
    expected.forEach((flag, i) => {
      if (flag === 1) own[areaOf[i]!]! += exact[i]!;
    });
    const sums = rollUpAreas(own, parentArea);
    const wrongSums = sums.filter((sum, a) => sum !== reach.covered[1]![a]).length;
    return `${wrong} flags and ${wrongSums} of ${sums.length} sums differ from computing anew`;
  }
}
