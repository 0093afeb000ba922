import { readFileSync, writeFileSync } from 'node:fs';
import { coverageOf, coveredBy } from '../core/reach/coverage.ts';
import { createFeatureTable, type FeatureTable } from '../core/reach/features.ts';
import { type Nearest, nearestOf } from '../core/reach/nearest.ts';
import { indexPoints } from '../core/reach/points.ts';
import { exactWeights, type Tally, tallyByGroup } from '../core/reach/tally.ts';
import type { Language } from '../core/unit.ts';
import { createIssueLog, type IssueLog } from '../io/issue-log.ts';
import { readReachFeatures } from '../io/reach-features.ts';
import { parseReachPoints, type ReachPointTable } from '../io/reach-points.ts';
import { issueMessage } from '../text/issue-messages.ts';
import { terminalLanguage } from './terminal-language.ts';

const usage =
  'guatu reach --points CSV --features GEOJSON --within 2km [--weight COLUMN] [--by COLUMN] [--out CSV] [--json] [--lang zh|en]';
/** The radii that the engine's error bound is tested for end here. */
const widestMetres = 200_000;
const valued = ['points', 'features', 'within', 'weight', 'by', 'out', 'lang'] as const;

type Options = {
  readonly points: string;
  readonly features: string;
  readonly radiusMetres: number;
  readonly weight?: string;
  readonly by?: string;
  readonly out?: string;
  readonly json: boolean;
  readonly language: Language;
};

/**
 * Who is within a straight-line distance of any feature. Exit code 0, 1 when a file cannot be used (no figures then), 2 for bad
 * usage. Points without coordinates are in `missing` and in no other figure. `--out` writes `code,covered,distance_m,nearest` in the
 * order of the points: metres to the nearest feature at any distance, blanks for a missing point.
 */
export async function reach(args: readonly string[]): Promise<number> {
  const options = parseOptions(args);
  if (typeof options === 'string') {
    console.error(`${options}\nusage: ${usage}`);
    return 2;
  }
  const started = performance.now();
  const log = createIssueLog();
  const points = pointsOf(options, log);
  const table = featuresOf(options, log);
  const issues = log.issues();
  for (const issue of issues) console.error(issueMessage(issue, options.language));
  if (!points || !table || issues.some(({ severity }) => severity === 'error')) return 1;
  const grid = indexPoints(points);
  const flags = coveredBy(coverageOf(grid, table));
  if (
    options.out !== undefined &&
    !isWritten(options.out, outLines(points, flags, nearestOf(grid, table), table), options)
  )
    return 1;
  const { all, byGroup } = tallyByGroup({
    flags,
    weights: points.weights && exactWeights(points.weights),
    group: points.group,
    groups: points.keys.length,
  });
  const by = byGroup.map((tally, g) => ({ key: points.keys[g]!, ...tally }));
  by.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const result = {
    ...all,
    ...(options.by === undefined ? {} : { by }),
    weightMissing: points.weightsMissing,
    features: table.ids.length,
    withinMetres: options.radiusMetres,
    seconds: Math.round(performance.now() - started) / 1000,
  };
  if (options.json) console.log(JSON.stringify(result));
  else for (const line of [{ key: '', ...all }, ...by]) console.log(lineOf(line, options.language));
  return 0;
}

function pointsOf({ points: file, weight, by }: Options, log: IssueLog): ReachPointTable | null {
  const bytes = bytesOf(file, log);
  const columns = { ...(weight === undefined ? {} : { weight }), ...(by === undefined ? {} : { by }) };
  return bytes && parseReachPoints(bytes, file, columns, log);
}

function featuresOf({ features: file, radiusMetres }: Options, log: IssueLog): FeatureTable | null {
  const bytes = bytesOf(file, log);
  if (!bytes) return null;
  const builder = createFeatureTable();
  readReachFeatures(bytes, file, log, ({ id, geometry }) =>
    builder.add({ id, class: '', plannedYear: null, geometry }, radiusMetres),
  );
  return builder.build();
}

function bytesOf(file: string, log: IssueLog): Uint8Array | null {
  try {
    return readFileSync(file);
  } catch (cause) {
    log.add('fileUnreadable', 'error', { file }, { found: (cause as NodeJS.ErrnoException).code ?? '' });
    return null;
  }
}

/** A few thousand rows at a time, so that the whole text never exists. */
function* outLines(
  points: ReachPointTable,
  flags: Uint8Array,
  nearest: Nearest,
  table: FeatureTable,
): Generator<string> {
  let text = 'code,covered,distance_m,nearest\n';
  for (const [i, code] of points.codes.entries()) {
    const f = nearest.feature[i]!;
    const found = f < 0 ? ',' : `${nearest.metres[i]!.toFixed(3)},${cell(table.ids[f]!)}`;
    text += `${cell(code)},${flags[i] === 255 ? '' : flags[i]},${found}\n`;
    if (text.length < 100_000) continue;
    yield text;
    text = '';
  }
  yield text;
}

function isWritten(file: string, lines: Iterable<string>, { language }: Options): boolean {
  try {
    writeFileSync(file, '');
    for (const text of lines) writeFileSync(file, text, { flag: 'a' });
    return true;
  } catch (cause) {
    const found = (cause as NodeJS.ErrnoException).code ?? '';
    console.error(
      issueMessage({ code: 'fileUnreadable', severity: 'error', where: { file }, context: { found } }, language),
    );
    return false;
  }
}

function cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function lineOf(
  { key, points, covered, weight, coveredWeight, share, missing }: Tally & { key: string },
  language: Language,
): string {
  const percent = share === null ? '–' : `${(share * 100).toFixed(1)} %`;
  return language === 'zh'
    ? `${key === '' ? '合计' : key}：${percent}，${coveredWeight} / ${weight}，点 ${covered} / ${points}，缺坐标 ${missing}`
    : `${key === '' ? 'all' : key}: ${percent}, ${coveredWeight} of ${weight}, points ${covered} of ${points}, without coordinates ${missing}`;
}

function parseOptions(args: readonly string[]): Options | string {
  const given: Partial<Record<(typeof valued)[number], string>> = {};
  let json = false;
  for (let i = 0; i < args.length; i++) {
    const name = args[i]!.replace(/^--/, '');
    const known = valued.find((each) => each === name && args[i]!.startsWith('--'));
    if (args[i] === '--json') json = true;
    else if (known === undefined) return `unknown option ${args[i]}`;
    else {
      const value = args[++i];
      if (value === undefined || value.startsWith('--')) return `--${known}: expected a value`;
      given[known] = value;
    }
  }
  const { points, features, within, lang, ...more } = given;
  if (points === undefined || features === undefined || within === undefined)
    return 'expected --points, --features and --within';
  const radiusMetres = metresOf(within);
  if (radiusMetres === null)
    return `--within: expected metres or kilometres up to 200km, like 500m or 2km, got ${within}`;
  if (lang !== undefined && lang !== 'zh' && lang !== 'en') return `--lang: expected zh or en, got ${lang}`;
  return { points, features, radiusMetres, ...more, json, language: lang ?? terminalLanguage(process.env) };
}

/** `500m`, `2km`, `1.5 km`; null for anything else, 0, and more than the engine is tested for. */
function metresOf(text: string): number | null {
  const match = /^(\d+(?:\.\d+)?)\s*(m|km)$/i.exec(text.trim());
  if (!match) return null;
  const metres = Number(match[1]) * (match[2]!.toLowerCase() === 'km' ? 1000 : 1);
  return metres > 0 && metres <= widestMetres ? metres : null;
}
