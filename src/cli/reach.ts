import { coverageOf, coveredBy } from '../core/reach/coverage.ts';
import { createFeatureTable, type FeatureTable } from '../core/reach/features.ts';
import { nearestOf } from '../core/reach/nearest.ts';
import { indexPoints } from '../core/reach/points.ts';
import { createIssueLog, type IssueLog } from '../io/issue-log.ts';
import { readReachFeatures } from '../io/reach-features.ts';
import { issueMessage } from '../text/issue-messages.ts';
import { reachOverNetwork } from './reach-network.ts';
import { parseReachOptions, reachUsage, type StraightOptions } from './reach-options.ts';
import { bytesOf, cell, isCsvWritten, printSums, readPoints, sumsOf } from './reach-output.ts';

/**
 * Who is within a straight-line distance of any feature, or, with `--network`, of a destination along roads. Exit code 0, 1 when a file cannot be used (no figures then), 2 for bad
 * usage. Points without coordinates are in `missing` and in no other figure. `--out` writes `code,covered,distance_m,nearest` in the
 * order of the points: metres to the nearest feature at any distance, blanks for a missing point.
 */
export async function reach(args: readonly string[]): Promise<number> {
  const options = parseReachOptions(args);
  if (typeof options === 'string') {
    console.error(`${options}\nusage: ${reachUsage}`);
    return 2;
  }
  return options.kind === 'network' ? reachOverNetwork(options) : reachStraight(options);
}

function reachStraight(options: StraightOptions): number {
  const started = performance.now();
  const log = createIssueLog();
  const points = readPoints(options, log);
  const table = featuresOf(options, log);
  const issues = log.issues();
  for (const issue of issues) console.error(issueMessage(issue, options.language));
  if (!points || !table || issues.some(({ severity }) => severity === 'error')) return 1;
  const grid = indexPoints(points);
  const flags = coveredBy(coverageOf(grid, table));
  if (options.out !== undefined) {
    const nearest = nearestOf(grid, table);
    const rowOf = (i: number) => {
      const f = nearest.feature[i]!;
      const found = f < 0 ? ',' : `${nearest.metres[i]!.toFixed(3)},${cell(table.ids[f]!)}`;
      return `${cell(points.codes[i]!)},${flags[i] === 255 ? '' : flags[i]},${found}`;
    };
    const rows = { header: 'code,covered,distance_m,nearest', count: points.codes.length, rowOf };
    if (!isCsvWritten(options.out, rows, options.language)) return 1;
  }
  const sums = sumsOf(points, flags);
  const result = {
    ...sums.all,
    ...(options.by === undefined ? {} : { by: sums.by }),
    weightMissing: points.weightsMissing,
    features: table.ids.length,
    withinMetres: options.radiusMetres,
    seconds: Math.round(performance.now() - started) / 1000,
  };
  if (options.json) console.log(JSON.stringify(result));
  else printSums(sums, options.language);
  return 0;
}

function featuresOf({ features: file, radiusMetres }: StraightOptions, log: IssueLog): FeatureTable | null {
  const bytes = bytesOf(file, log);
  if (!bytes) return null;
  const builder = createFeatureTable();
  readReachFeatures(bytes, file, log, ({ id, geometry }) =>
    builder.add({ id, class: '', plannedYear: null, geometry }, radiusMetres),
  );
  return builder.build();
}
