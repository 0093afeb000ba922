import { type NumberFault, parseNumber } from '../indicator/parse-number.ts';
import { parsePeriod } from '../period.ts';
import type { AreaCode } from '../unit.ts';
import type { CategoryIds } from './categories.ts';
import { periodIn, unitFactor } from './propose-figures.ts';
import type { Observation } from './workspace.ts';

export type DeliveredFigures = {
  /** Cells of the column, and the area of each row; null for a row that is left out. */
  readonly cells: readonly string[];
  readonly areas: readonly (AreaCode | null)[];
  readonly rowNumbers: readonly number[];
  /** Unit as written, null when none is; and the unit of the indicator. */
  readonly written: string | null;
  readonly unit: string;
  readonly about: Pick<Observation, 'indicator' | 'period' | 'stage' | 'reported' | 'source'>;
  /** Of the whole column; null for figures of no category. */
  readonly category: CategoryIds;
  /** What each row says itself, where a column does; it goes before what is said of the whole column. */
  readonly rowPeriods?: readonly string[];
  readonly rowStages?: readonly string[];
  readonly rowCategories?: readonly CategoryIds[];
};

export type ReadFigures = {
  readonly observations: readonly Observation[];
  /** Cells that are no figures: they become `unreadable`, never 0. */
  readonly unread: readonly { readonly row: number; readonly found: string; readonly why: NumberFault }[];
  /** Rows that speak of an area once more; the first stays. */
  readonly repeated: readonly number[];
  /** Rows without a period that can be read. */
  readonly undated: readonly number[];
};

/** Figures of a column as observations. A blank is `missing`. Rounded to 12 digits, so that 0.1 万 is 1000 and no hair beside it. */
export function readFigures(delivered: DeliveredFigures): ReadFigures {
  const { cells, areas, rowNumbers, written, unit, about } = delivered;
  const factor = unitFactor(written, unit) ?? 1;
  const seen = new Set<string>();
  const observations: Observation[] = [];
  const unread: ReadFigures['unread'][number][] = [];
  const [repeated, undated]: [number[], number[]] = [[], []];
  const declared = written ?? (unit === 'ratio' ? 'ratio' : null);
  for (const [i, cell] of cells.entries()) {
    const area = areas[i];
    if (!area) continue;
    const row = rowNumbers[i]!;
    const period = delivered.rowPeriods ? rowPeriod(delivered.rowPeriods[i] ?? '') : about.period;
    if (period === '') {
      undated.push(row);
      continue;
    }
    const stage = stageIn(delivered.rowStages?.[i] ?? '') ?? about.stage;
    const ids = delivered.rowCategories ? (delivered.rowCategories[i] ?? null) : delivered.category;
    const key = `${area}|${period}|${stage}|${ids?.dimension ?? ''}|${ids?.category ?? ''}`;
    if (seen.has(key)) {
      repeated.push(row);
      continue;
    }
    seen.add(key);
    const parsed = parseNumber(cell, declared);
    if (parsed.kind === 'refused') unread.push({ row, found: parsed.found, why: parsed.why });
    const value = parsed.kind === 'value' ? Number((parsed.value * factor).toPrecision(12)) : null;
    const absent = parsed.kind === 'value' ? null : parsed.kind === 'absent' ? parsed.reason : 'unreadable';
    const place = { area, dimension: ids?.dimension ?? null, category: ids?.category ?? null };
    observations.push({ ...about, ...place, value, absent, period, stage });
  }
  return { observations, unread, repeated, undated };
}

/** 计划 and 目标 are planned, 实际 and 完成 actual; null for other words. */
export function stageIn(text: string): Observation['stage'] | null {
  if (/计划|规划|目标|plan|target/i.test(text)) return 'plan';
  return /实际|实绩|完成|actual/i.test(text) ? 'actual' : null;
}

function rowPeriod(cell: string): string {
  return parsePeriod(cell.trim())?.id ?? periodIn(cell);
}
