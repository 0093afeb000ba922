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

/** Keeps a template. One of the same name that says something else is refused (`templateThere`), or gives way. */
export function addTemplate(
  workspace: Workspace,
  template: ImportTemplate,
  onConflict: 'refuse' | 'replace',
): EditResult {
  const { templates = [] } = workspace;
  if (!isTemplateName(template.id)) return refused('titleMissing');
  const same = templates.find(({ id }) => id === template.id);
  if (same && onConflict === 'refuse' && !saysSame(same, template))
    return refused('templateThere', { id: template.id });
  const others = templates.filter(({ id }) => id !== template.id);
  return { ok: true, workspace: { ...workspace, templates: [...others, template] } };
}

/** Gives a template another name, in its place in the list. */
export function renameTemplate(workspace: Workspace, id: string, to: string): EditResult {
  const { templates = [] } = workspace;
  if (!templates.some((each) => each.id === id)) return refused('entryUnknown', { id });
  if (!isTemplateName(to)) return refused('titleMissing');
  if (id !== to && templates.some((each) => each.id === to)) return refused('templateThere', { id: to });
  return {
    ok: true,
    workspace: { ...workspace, templates: templates.map((each) => (each.id === id ? { ...each, id: to } : each)) },
  };
}

/** Forgets a template; what was read by it stays. */
export function removeTemplate(workspace: Workspace, id: string): EditResult {
  const { templates = [] } = workspace;
  const others = templates.filter((each) => each.id !== id);
  if (others.length === templates.length) return refused('entryUnknown', { id });
  return { ok: true, workspace: { ...workspace, templates: others } };
}

/** A name that none of the templates has: `name`, else `name (2)` and so on. */
export function freeTemplateName(name: string, taken: readonly string[]): string {
  let free = name;
  for (let n = 2; taken.includes(free); n++) free = `${name} (${n})`;
  return free;
}

function isTemplateName(id: string): boolean {
  return id.trim() !== '' && id === id.trim() && id.length <= 100;
}

function saysSame(a: ImportTemplate, b: ImportTemplate): boolean {
  return JSON.stringify(partsOf(a)) === JSON.stringify(partsOf(b));
}

function partsOf({ keys, rows, figures }: ImportTemplate) {
  return [
    [keys.code, keys.name, keys.parent],
    [rows.period, rows.stage, rows.category, rows.dimension],
    figures.map(({ column, indicator, unit, stage, dimension, category }) => {
      return [column, indicator, unit, stage, dimension, category];
    }),
  ];
}
