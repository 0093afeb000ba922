import { type EditResult, refused } from './edit-result.ts';
import type { Stage, Workspace } from './workspace.ts';

/** Columns that say something of each row: its period, stage or category. Null where there is none. */
export type RowColumns = {
  readonly period: string | null;
  readonly stage: string | null;
  readonly category: string | null;
  /** What the categories are of: 致贫原因. */
  readonly dimension: string;
};

/** What the columns of a delivered table become, kept under a name: the next file of the same shape is read the same way. */
export type ImportTemplate = {
  /** Its name. */
  readonly id: string;
  readonly keys: { readonly code: string | null; readonly name: string | null; readonly parent: string | null };
  readonly rows: RowColumns;
  readonly figures: readonly {
    readonly column: string;
    readonly indicator: string;
    /** Unit as written. */
    readonly unit: string | null;
    readonly stage: Stage;
    readonly dimension: string;
    readonly category: string;
  }[];
};

/** A header without its years, which change from one delivery to the next: 2016年贫困人口 and 2017年贫困人口 are one column. */
export function headerShape(header: string): string {
  return header.replace(/(?:19|20)\d{2}(?:年(?:度|末|底)?)?/g, '').replace(/\s+/g, '');
}

/**
 * The header of a file for each header that a template names; null when the file is of another shape, that is, lacks one of them. A
 * template that names two years of one column is met by two columns, in their order.
 */
export function fitTemplate(template: ImportTemplate, headers: readonly string[]): ReadonlyMap<string, string> | null {
  const { keys, rows, figures } = template;
  const wanted = [
    ...Object.values(keys),
    rows.period,
    rows.stage,
    rows.category,
    ...figures.map(({ column }) => column),
  ];
  const left = new Set(headers);
  const found = new Map<string, string>();
  for (const column of new Set(wanted.filter((each) => each !== null))) {
    const header = left.has(column) ? column : [...left].find((each) => headerShape(each) === headerShape(column));
    if (header === undefined) return null;
    left.delete(header);
    found.set(column, header);
  }
  return found;
}

/** Keeps a template; one of the same name gives way to it. */
export function addTemplate(workspace: Workspace, template: ImportTemplate): EditResult {
  if (template.id.trim() === '' || template.id.length > 100) return refused('titleMissing');
  const others = (workspace.templates ?? []).filter(({ id }) => id !== template.id);
  return { ok: true, workspace: { ...workspace, templates: [...others, template] } };
}
