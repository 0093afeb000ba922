import { percentScale } from '../core/indicator/parse-number.ts';
import { unitFactor } from '../core/workspace/propose-figures.ts';
import { type ReadFigures, readFigures } from '../core/workspace/read-figures.ts';
import type { FigurePlan, TablePlan, UnderstoodTable } from '../state/data-store.ts';
import { areaOfRow } from '../state/selectors/data-rows.ts';
import { cellsOf, sourceId } from './proposed-areas.ts';

/** Figures of a column as they would enter, and the cells and rows that would not. */
export function readPlanned(
  table: UnderstoodTable,
  plan: Pick<TablePlan, 'matches' | 'decisions'>,
  { column, written, indicator, period, stage }: FigurePlan,
): ReadFigures {
  return readFigures({
    cells: cellsOf(table, column),
    areas: table.rows.map((_, row) => areaOfRow(plan, row)),
    rowNumbers: table.rowNumbers,
    written,
    unit: indicator.unit,
    about: { indicator: indicator.id, period, stage, reported: null, source: sourceId(table.file) },
  });
}

/** True for a column of percentages whose plain numbers are all 1 or less: they may be shares, and only the user can say. */
export function looksLikeShares(table: UnderstoodTable, { column, written }: FigurePlan): boolean {
  return written !== null && /^[%％]$/.test(written) && percentScale(cellsOf(table, column)) === 'share';
}

/** False where the unit as written cannot be turned into the indicator's: figures then go in as written. */
export function unitFits({ written, indicator }: FigurePlan): boolean {
  return unitFactor(written, indicator.unit) !== null;
}
