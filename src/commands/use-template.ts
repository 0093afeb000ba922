import { fitTemplate, type ImportTemplate } from '../core/workspace/import-template.ts';
import type { FigurePlan, TablePlan, UnderstoodTable } from '../state/data-store.ts';
import type { OpenWorkspace } from '../state/session-store.ts';
import type { DataDesk } from './data-desk.ts';
import { matchTable } from './refresh-matches.ts';

/** Templates of the workspace whose columns a table has, the one with the most figures first. */
export function fittingTemplates(
  { columns }: UnderstoodTable,
  workspace: OpenWorkspace | null,
): readonly ImportTemplate[] {
  const headers = columns.map(({ name }) => name);
  return (workspace?.summary.templates ?? [])
    .filter((template) => fitTemplate(template, headers) !== null)
    .sort((a, b) => b.figures.length - a.figures.length);
}

/** A table's plan as a template says it; figures that the template does not name stay out. Periods stay as the file has them. */
export function planByTemplate(
  table: UnderstoodTable,
  plan: TablePlan,
  template: ImportTemplate,
  workspace: OpenWorkspace | null,
): TablePlan {
  const found = fitTemplate(
    template,
    table.columns.map(({ name }) => name),
  );
  if (!found) return plan;
  const here = (column: string | null) => (column === null ? null : (found.get(column) ?? null));
  const { keys, rows } = template;
  const figures = plan.figures.map((figure): FigurePlan => {
    const kept = template.figures.find(({ column }) => here(column) === figure.column);
    const indicator = workspace?.summary.indicators.find(({ id }) => id === kept?.indicator);
    if (!kept || !indicator) return { ...figure, use: false };
    const { unit, stage, dimension, category } = kept;
    return { ...figure, use: true, indicator, isNew: false, written: unit, stage, dimension, category };
  });
  return {
    ...plan,
    columns: { code: here(keys.code), name: here(keys.name), parent: here(keys.parent) },
    rows: { ...rows, period: here(rows.period), stage: here(rows.stage), category: here(rows.category) },
    figures,
    template: template.id,
  };
}

/** Reads a table by a template of the workspace; its rows are compared again. */
export async function applyTemplate(desk: DataDesk, i: number, id: string): Promise<void> {
  const { data, session } = desk;
  const { workspace } = session.getState();
  const table = data.getState().understanding?.tables[i];
  const plan = data.getState().tables[i];
  const template = workspace?.summary.templates.find((each) => each.id === id);
  if (!table || !plan || !template) return;
  const next = { ...planByTemplate(table, plan, template, workspace), matches: null, decisions: {}, villages: null };
  data.setState((state) => ({ tables: state.tables.map((each, at) => (at === i ? next : each)) }));
  await matchTable(desk, i);
}

/** The mapping of a table as a template under its name. */
export function templateOf({ columns, rows, figures, keepAs }: TablePlan): ImportTemplate {
  return {
    id: keepAs.trim(),
    keys: columns,
    rows,
    figures: figures
      .filter(({ use }) => use)
      .map(({ column, indicator, written, stage, dimension, category }) => {
        return { column, indicator: indicator.id, unit: written, stage, dimension, category };
      }),
  };
}
