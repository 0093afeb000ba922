import type { AreaColumns, ColumnSums } from '../../src/core/indicator/column-sums.ts';
import { processorMs } from './bench-result.ts';
import type { DuckDb } from './duckdb.ts';

export type DuckDbRollUp = {
  /** Milliseconds of each run, of the processor. */
  readonly times: readonly number[];
  /** Sums and missing figures of any area, year and indicator that are not ours, and how many were compared. */
  readonly wrong: number;
  readonly compared: number;
};

/**
 * The same sums and missing figures by DuckDB, of a table with its years and areas: townships from the rows, then level by level from those
 * below, which is faster than its `rollup`. Rows lie in the order of their townships.
 */
export async function duckDbRollUp(
  database: DuckDb,
  years: readonly (readonly Float64Array[])[],
  { areaOf, parentArea }: AreaColumns,
  ours: readonly (readonly ColumnSums[])[],
  runs: number,
): Promise<DuckDbRollUp> {
  const indicators = years[0]!.length;
  for (const [year, columns] of years.entries())
    await database.fill(
      `figures${year}`,
      Object.fromEntries([['area', areaOf], ...columns.map((column, k) => [`i${k}`, column])]),
    );
  await database.fill('parents', { area: Int32Array.from(parentArea, (_, area) => area), above: parentArea });
  const all = years.map((_, year) => `select ${year} as year, * from figures${year}`).join(' union all ');
  await database.run(`create table figures as ${all}`);
  for (const year of years.keys()) await database.run(`drop table figures${year}`);
  const list = (of: (k: number) => string) => Array.from({ length: indicators }, (_, k) => of(k)).join(', ');
  const level = (from: string) =>
    `select year, above as area, ${list((k) => `sum(s${k}) as s${k}, sum(m${k}) as m${k}`)}
      from ${from} join parents using (area) where above >= 0 group by year, above`;
  const sums = `with township as materialized (
      select year, area, ${list((k) => `coalesce(sum(i${k}), 0)::bigint as s${k}, count(*) - count(i${k}) as m${k}`)}
      from figures group by year, area),
    county as materialized (${level('township')}),
    prefecture as materialized (${level('county')}),
    province as materialized (${level('prefecture')}),
    everything as (select * from township union all select * from county union all select * from prefecture
      union all select * from province)`;
  const times: number[] = [];
  for (let run = 0; run <= runs; run++) {
    const started = processorMs();
    await database.run(`create or replace table found as ${sums} select * from everything`);
    if (run > 0) times.push(processorMs() - started);
  }
  let [wrong, compared] = [0, 0];
  for (const row of await database.rows(`select year, area, ${list((k) => `s${k}, m${k}`)} from found`)) {
    const [year, area, ...figures] = row.map(Number) as [number, number, ...number[]];
    for (let k = 0; k < indicators; k++) {
      const { sums: mine, missing } = ours[year]![k]!;
      compared++;
      if (mine[area] !== figures[2 * k] || missing[area] !== figures[2 * k + 1]) wrong++;
    }
  }
  await database.run('drop table found; drop table figures; drop table parents');
  return { times, wrong, compared };
}
