import { readFileSync } from 'node:fs';
import { op, table } from 'arquero';
import { type AreaColumns, type ColumnSums, changeCell, sumColumn } from '../../../src/core/indicator/column-sums.ts';
import { randomFor } from '../../../src/demos/random.ts';
import { type BenchResult, median, processorMs, rounded } from '../bench-result.ts';
import { openDuckDb } from '../duckdb.ts';
import { duckDbRollUp } from '../duckdb-roll-up.ts';

const [rows, indicators] = [600_000, 20];
/** As in China, about: so many of each level. */
const levels = [
  { name: 'province', count: 31 },
  { name: 'prefecture', count: 333 },
  { name: 'county', count: 2_844 },
  { name: 'township', count: 40_000 },
] as const;
const missingShare = 0.02;
const edits = 100_000;

/**
 * 600,000 villages × 20 indicators summed to townships, counties, prefectures and provinces with missing figures counted, one year
 * and eight; rows sorted by township. Arquero sums by county alone, of the same columns, its time for eight years by year and county;
 * DuckDB, where it is installed, to all levels on one thread. Ours is the table of `core/indicator/column-sums`, not the engine of the screens, which knows reports, days and sources; a test holds
 * the two against each other.
 */
export async function bench(samples: number): Promise<BenchResult> {
  const database = await openDuckDb();
  if (typeof database === 'string') console.error(database);
  const tree = areaTree();
  const ours: Record<string, number> = {};
  const peers: BenchResult['peers'][number][] = [];
  const agreement: string[] = [];
  for (const years of [1, 8]) {
    const columns = Array.from({ length: years }, (_, year) => yearOf(year));
    const [mine, theirs]: [number[], number[]] = [[], []];
    let found: ColumnSums[][] = [];
    // One after the other: what a peer leaves behind for the garbage collector would count as ours. The first round is for the compiler.
    for (let i = 0; i <= samples; i++) {
      const started = processorMs();
      found = columns.map((each) => each.map((column) => sumColumn(column, tree)));
      if (i > 0) mine.push(processorMs() - started);
    }
    const peer = arqueroOf(columns, tree);
    let grouped = new Map<string, number>();
    // Eight years take it long: twice only.
    for (let i = 0; i <= (years > 1 ? 2 : samples); i++) {
      const started = processorMs();
      grouped = peer();
      if (i > 0) theirs.push(processorMs() - started);
    }
    const name = years === 1 ? 'one year' : `${years} years`;
    ours[`${name} ms`] = rounded(median(mine));
    peers.push({
      name: `arquero, counties only, ${name}`,
      version: versionOf('arquero'),
      ms: rounded(median(theirs)),
      ratio: rounded(median(theirs) / median(mine)),
    });
    const wrong = [...grouped].filter(([key, sum]) => {
      const [year, county, indicator] = key.split(' ').map(Number) as [number, number, number];
      return found[year]![indicator]!.sums[county] !== sum;
    }).length;
    agreement.push(`${name}: ${wrong} of ${grouped.size} sums of counties differ`);
    if (typeof database !== 'string') {
      const {
        times,
        wrong: wrongToo,
        compared,
      } = await duckDbRollUp(database, columns, tree, found, years > 1 ? 2 : samples);
      peers.push({
        name: `DuckDB on one thread, all levels, ${name}`,
        version: database.version,
        ms: rounded(median(times)),
        ratio: rounded(median(times) / median(mine)),
        atLeast: years === 1 ? 6 : 4,
      });
      agreement.push(`${name}: ${wrongToo} of ${compared} sums of DuckDB differ`);
    }
    if (years === 1) ours.oneCellMicroseconds = Number(edited(columns[0]!, tree, found[0]!).toFixed(3));
  }
  if (typeof database !== 'string') database.close();
  const memoryMB = rounded(process.resourceUsage().maxRSS / 1024);
  const budget = { oneCellMicroseconds: 1 };
  return { name: 'roll-up', ours, peers, agreement: agreement.join('; '), memoryMB, budget };
}

/** Microseconds of one edited cell through all levels; the sums must be those of summing anew. */
function edited(columns: readonly Float64Array[], tree: AreaColumns, sums: readonly ColumnSums[]): number {
  const random = randomFor(7, 'edits');
  const list = Array.from({ length: edits }, () => ({
    indicator: random.integer(0, indicators - 1),
    row: random.integer(0, rows - 1),
    value: random.chance(missingShare) ? Number.NaN : random.integer(0, 900),
  }));
  const started = processorMs();
  for (const each of list) changeCell(columns[each.indicator]!, tree, sums[each.indicator]!, each);
  const micros = ((processorMs() - started) / edits) * 1000;
  for (const [k, column] of columns.entries())
    if (sumColumn(column, tree).sums.some((sum, a) => sum !== sums[k]!.sums[a]))
      throw new Error(`roll-up: the edited sums of indicator ${k} are not those of summing anew`);
  return micros;
}

function yearOf(year: number): readonly Float64Array[] {
  return Array.from({ length: indicators }, (_, indicator) => {
    const random = randomFor(2020 + year, `indicator ${indicator}`);
    return Float64Array.from({ length: rows }, () =>
      random.chance(missingShare) ? Number.NaN : random.integer(0, 900),
    );
  });
}

/** Areas numbered from the top; villages in the order of their townships. */
function areaTree(): AreaColumns {
  const starts = levels.map((_, l) => levels.slice(0, l).reduce((sum, { count }) => sum + count, 0));
  const parent = levels.flatMap(({ count }, l) =>
    Array.from({ length: count }, (_, k) =>
      l === 0 ? -1 : starts[l - 1]! + Math.floor((k * levels[l - 1]!.count) / count),
    ),
  );
  const townships = levels[3].count;
  const areaOf = Int32Array.from({ length: rows }, (_, i) => starts[3]! + Math.floor((i * townships) / rows));
  return { areaOf, parentArea: Int32Array.from(parent) };
}

/** Sums by year, county and indicator, under these three numbers. */
function arqueroOf(years: readonly (readonly Float64Array[])[], { areaOf, parentArea }: AreaColumns) {
  const county = Int32Array.from(areaOf, (township) => parentArea[township]!);
  const length = rows * years.length;
  const data: Record<string, ArrayLike<number>> = {
    year: Int32Array.from({ length }, (_, i) => Math.floor(i / rows)),
    county: Int32Array.from({ length }, (_, i) => county[i % rows]!),
  };
  for (let k = 0; k < indicators; k++) {
    const column = new Float64Array(length);
    for (const [y, each] of years.entries()) column.set(each[k]!, y * rows);
    data[`i${k}`] = column;
  }
  const all = table(data);
  const sums = Object.fromEntries(Array.from({ length: indicators }, (_, k) => [`i${k}`, op.sum(`i${k}`)]));
  return (): Map<string, number> => {
    const grouped = all.groupby('year', 'county').rollup(sums);
    const result = new Map<string, number>();
    for (const each of grouped.objects() as Record<string, number>[])
      for (let k = 0; k < indicators; k++) result.set(`${each.year} ${each.county} ${k}`, each[`i${k}`]!);
    return result;
  };
}

function versionOf(name: string): string {
  const path = new URL(`../../../node_modules/${name}/package.json`, import.meta.url);
  return JSON.parse(readFileSync(path, 'utf8')).version;
}
