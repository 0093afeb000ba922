import type { Indicator } from '../core/indicator/indicator.ts';
import { proposeFigures } from '../core/workspace/propose-figures.ts';
import type { FigurePlan } from '../state/data-store.ts';
import type { DataDesk } from './data-desk.ts';
import { setFigurePlan } from './set-table-plan.ts';

/** Corrects the unit of a column; a new indicator proposed for it follows. Remembered when the file is read again. */
export function setColumnUnit(desk: DataDesk, i: number, column: string, unit: string): void {
  const written = unit.trim() === '' ? null : unit.trim();
  const plan = planOf(desk, i, column);
  const file = desk.data.getState().understanding?.tables[i]?.file;
  if (!plan || !file || plan.written === written) return;
  const { indicator } = proposed(desk, i, column, written, []);
  const { unit: own, kind, rollUp } = indicator;
  setFigurePlan(desk, i, column, {
    written,
    ...(plan.isNew ? { indicator: { ...plan.indicator, unit: own, kind, rollUp } } : {}),
  });
  desk.data.setState(({ hints }) => ({
    hints: { ...hints, [file]: { ...hints[file], units: { ...hints[file]?.units, [column]: unit.trim() } } },
  }));
}

/** An indicator of the workspace for a column, or (null) a new one. */
export function setFigureIndicator(desk: DataDesk, i: number, column: string, id: string | null): void {
  const plan = planOf(desk, i, column);
  if (!plan) return;
  const existing = desk.session.getState().workspace?.summary.indicators.find((each) => each.id === id);
  if (existing) setFigurePlan(desk, i, column, { indicator: existing, isNew: false });
  else
    setFigurePlan(desk, i, column, { indicator: proposed(desk, i, column, plan.written, []).indicator, isNew: true });
}

/** Changes the definition of a new indicator; columns that share it share the change. */
export function setNewIndicator(desk: DataDesk, i: number, column: string, change: Partial<Indicator>): void {
  const id = planOf(desk, i, column)?.indicator.id;
  for (const plan of desk.data.getState().tables[i]?.figures ?? [])
    if (plan.isNew && plan.indicator.id === id)
      setFigurePlan(desk, i, plan.column, { indicator: { ...plan.indicator, ...change } });
}

function planOf({ data }: DataDesk, i: number, column: string): FigurePlan | undefined {
  return data.getState().tables[i]?.figures.find((plan) => plan.column === column);
}

function proposed({ data }: DataDesk, i: number, name: string, unit: string | null, indicators: readonly Indicator[]) {
  const column = data.getState().understanding?.tables[i]?.columns.find((each) => each.name === name);
  return proposeFigures({ name, unit, samples: column?.samples ?? [] }, [], indicators);
}
