import { percentScale } from '../core/indicator/parse-number.ts';
import { categoryIds, type WrittenCategory } from '../core/workspace/categories.ts';
import { unitFactor } from '../core/workspace/propose-figures.ts';
import { type ReadFigures, readFigures } from '../core/workspace/read-figures.ts';
import type { FigurePlan, TablePlan, UnderstoodTable } from '../state/data-store.ts';
import { areaOfRow } from '../state/selectors/area-of-row.ts';
import { cellsOf, sourceId } from './proposed-areas.ts';

type Rows = Pick<TablePlan, 'matches' | 'decisions' | 'rows'>;

/** Figures of a column as they would enter, and the cells and rows that would not. */
export function readPlanned(table: UnderstoodTable, plan: Rows, figure: FigurePlan): ReadFigures {
  const { column, written, indicator, period, stage } = figure;
  const { rows } = plan;
  return readFigures({
    cells: cellsOf(table, column),
    areas: table.rows.map((_, row) => areaOfRow(plan, row)),
    rowNumbers: table.rowNumbers,
    written,
    unit: indicator.unit,
    about: { indicator: indicator.id, period, stage, reported: null, source: sourceId(table.file) },
    category: categoryIds(indicator, figure),
    ...(rows.period === null ? {} : { rowPeriods: cellsOf(table, rows.period) }),
    ...(rows.stage === null ? {} : { rowStages: cellsOf(table, rows.stage) }),
    ...(rows.category === null
      ? {}
      : { rowCategories: writtenCategories(table, plan, figure).map((each) => categoryIds(indicator, each)) }),
  });
}

/** The category of each row as written, or of the whole column. */
export function writtenCategories(
  table: UnderstoodTable,
  { rows }: Pick<TablePlan, 'rows'>,
  { dimension, category }: FigurePlan,
): readonly WrittenCategory[] {
  if (rows.category === null) return [{ dimension, category }];
  return cellsOf(table, rows.category).map((cell) => ({ dimension: rows.dimension, category: cell }));
}

/** True for a column of percentages whose plain numbers are all 1 or less: they may be shares, and only the user can say. */
export function looksLikeShares(table: UnderstoodTable, { column, written }: FigurePlan): boolean {
  return written !== null && /^[%％]$/.test(written) && percentScale(cellsOf(table, column)) === 'share';
}

/** False where the unit as written cannot be turned into the indicator's: figures then go in as written. */
export function unitFits({ written, indicator }: FigurePlan): boolean {
  return unitFactor(written, indicator.unit) !== null;
}
