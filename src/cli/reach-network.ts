import { type Network, networkOf, usualToleranceMetres } from '../core/reach/network/network.ts';
import { type Destination, type ReachAlong, reachAlong, withoutPlace } from '../core/reach/network/reach-along.ts';
import { createIssueLog, type IssueLog } from '../io/issue-log.ts';
import { readNetworkRoads } from '../io/network-roads.ts';
import { readReachFeatures } from '../io/reach-features.ts';
import { parseReachPoints } from '../io/reach-points.ts';
import { issueMessage } from '../text/issue-messages.ts';
import { areaLine, writeServiceArea } from './reach-area.ts';
import type { NetworkOptions } from './reach-options.ts';
import { bytesOf, cell, isCsvWritten, printSums, readPoints, sumsOf } from './reach-output.ts';

/**
 * Who gets to a destination along roads: on foot to a road, along roads, on foot to the destination, both legs at most `--walk`, and the
 * whole way at most `--within` where that is given. Exit codes as of the straight kind. `--out` writes
 * `code,covered,distance_m,nearest,walk_m,time_s`: blanks for a missing point; for an unreachable one covered is 0 and the rest
 * blank. The time is that of the shortest way, at the lowest design speed of each class and 5 km/h on foot. `--area` writes the
 * area from which a destination is reached within the same limits.
 */
export function reachOverNetwork(options: NetworkOptions): number {
  const started = performance.now();
  const log = createIssueLog();
  const points = readPoints(options, log);
  const roadBytes = bytesOf(options.network, log);
  const roads = roadBytes && readNetworkRoads(roadBytes, options.network, log);
  const destinations = destinationsOf(options.to, log);
  const issues = log.issues();
  for (const issue of issues) console.error(issueMessage(issue, options.language));
  if (!points || !roads || issues.some(({ severity }) => severity === 'error')) return 1;
  const network = networkOf(roads, options.toleranceMetres ?? usualToleranceMetres);
  const found = reachAlong(network, points, destinations, { walkMetres: options.walkMetres });
  const most = options.withinMetres ?? Number.POSITIVE_INFINITY;
  const flags = found.state.map((state, i) => (state === 1 && found.metres[i]! > most ? 0 : state));
  if (options.out !== undefined) {
    const header = 'code,covered,distance_m,nearest,walk_m,time_s';
    const rowOf = (i: number) =>
      `${cell(points.codes[i]!)},${flags[i] === withoutPlace ? '' : flags[i]},${wayOf(found, i, destinations)}`;
    if (!isCsvWritten(options.out, { header, count: points.codes.length, rowOf }, options.language)) return 1;
  }
  const area = options.area === null ? null : writeServiceArea(options.area, network, destinations, options);
  if (options.area !== null && area === null) return 1;
  const sums = sumsOf(points, flags);
  const result = {
    ...sums.all,
    ...(options.by === undefined ? {} : { by: sums.by }),
    weightMissing: points.weightsMissing,
    unreachable: found.state.reduce((sum, state) => sum + (state === 0 ? 1 : 0), 0),
    ...networkFigures(network),
    destinations: destinations.length,
    destinationsOffNetwork: found.offNetwork.map((d) => destinations[d]!.id),
    walkMetres: options.walkMetres,
    withinMetres: options.withinMetres,
    ...(area ? { area } : {}),
    seconds: Math.round(performance.now() - started) / 1000,
  };
  if (options.json) console.log(JSON.stringify(result));
  else {
    printSums(sums, options.language);
    console.log(networkLine(result, options.language));
    if (area) console.log(areaLine(area, options.language));
  }
  return 0;
}

function destinationsOf(file: string, log: IssueLog): readonly Destination[] {
  const bytes = bytesOf(file, log);
  if (!bytes) return [];
  if (!/\.(geo)?json$/i.test(file)) {
    const table = parseReachPoints(bytes, file, {}, log);
    return (table?.codes ?? []).map(
      (id, i): Destination => ({ id, kind: 'place', at: [table!.lon[i]!, table!.lat[i]!] }),
    );
  }
  const result: Destination[] = [];
  readReachFeatures(bytes, file, log, ({ id, geometry }) => {
    if (geometry?.type === 'Point')
      result.push({ id, kind: 'place', at: [geometry.coordinates[0]!, geometry.coordinates[1]!] });
    else if (geometry) {
      const context = { fault: 'wrongType', found: geometry.type, expected: 'Point' };
      log.add('geometryInvalid', 'error', { file, feature: id }, context);
    }
  });
  return result;
}

function wayOf({ state, metres, seconds, walkMetres, destination }: ReachAlong, i: number, to: readonly Destination[]) {
  if (state[i] !== 1) return ',,,';
  return `${metres[i]!.toFixed(3)},${cell(to[destination[i]!]!.id)},${walkMetres[i]!.toFixed(3)},${seconds[i]!.toFixed(1)}`;
}

/** Components longest first; each near miss with the ids of its two roads. */
function networkFigures({ lines, joints, components, toleranceMetres }: Network) {
  const idOf = (line: number) => lines.roads[lines.road[line]!]!.id;
  return {
    roads: lines.roads.length,
    components: components.map(({ metres, ...rest }) => ({ ...rest, metres: Math.round(metres * 1000) / 1000 })),
    joined: {
      toleranceMetres,
      crossings: joints.filter(({ kind }) => kind === 'crossing').length,
      touches: joints.filter(({ kind }) => kind === 'touch').length,
      nearMisses: joints
        .filter(({ kind }) => kind === 'nearMiss')
        .map(({ lineA, lineB, gapMetres, at }) => ({
          end: idOf(lineA),
          meets: idOf(lineB),
          gapMetres: Math.round(gapMetres * 1000) / 1000,
          at,
        })),
    },
  };
}

type NetworkLine = ReturnType<typeof networkFigures> & { readonly unreachable: number };

function networkLine({ unreachable, roads, components, joined }: NetworkLine, language: 'zh' | 'en'): string {
  const { crossings, touches, nearMisses, toleranceMetres } = joined;
  return language === 'zh'
    ? `不可达 ${unreachable}；道路 ${roads}，互不连通 ${components.length} 片，相交 ${crossings}，相接 ${touches}，容差 ${toleranceMetres} 米内连上 ${nearMisses.length}`
    : `unreachable ${unreachable}; roads ${roads} in ${components.length} separate parts, crossings ${crossings}, touches ${touches}, joined within ${toleranceMetres} m ${nearMisses.length}`;
}
