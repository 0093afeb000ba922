import { type NumberFault, parseNumber } from '../indicator/parse-number.ts';
import type { AreaCode } from '../unit.ts';
import { unitFactor } from './propose-figures.ts';
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
};

export type ReadFigures = {
  readonly observations: readonly Observation[];
  /** Cells that are no figures: they become `unreadable`, never 0. */
  readonly unread: readonly { readonly row: number; readonly found: string; readonly why: NumberFault }[];
  /** Rows that speak of an area once more; the first stays. */
  readonly repeated: readonly number[];
};

/** Figures of a column as observations. A blank is `missing`. Rounded to 12 digits, so that 0.1 万 is 1000 and no hair beside it. */
export function readFigures({ cells, areas, rowNumbers, written, unit, about }: DeliveredFigures): ReadFigures {
  const factor = unitFactor(written, unit) ?? 1;
  const seen = new Set<AreaCode>();
  const observations: Observation[] = [];
  const unread: ReadFigures['unread'][number][] = [];
  const repeated: number[] = [];
  const declared = written ?? (unit === 'ratio' ? 'ratio' : null);
  for (const [i, cell] of cells.entries()) {
    const area = areas[i];
    if (!area) continue;
    if (seen.has(area)) {
      repeated.push(rowNumbers[i]!);
      continue;
    }
    seen.add(area);
    const parsed = parseNumber(cell, declared);
    if (parsed.kind === 'refused') unread.push({ row: rowNumbers[i]!, found: parsed.found, why: parsed.why });
    const value = parsed.kind === 'value' ? Number((parsed.value * factor).toPrecision(12)) : null;
    const absent = parsed.kind === 'value' ? null : parsed.kind === 'absent' ? parsed.reason : 'unreadable';
    observations.push({ area, dimension: null, category: null, value, absent, ...about });
  }
  return { observations, unread, repeated };
}
