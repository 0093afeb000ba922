import type { Indicator } from '../core/indicator/indicator.ts';
import type { Bilingual } from '../core/unit.ts';
import { featureLists } from '../core/workspace/add-features.ts';
import type { WorkspaceEdit } from '../core/workspace/apply-edits.ts';
import { withCategories } from '../core/workspace/categories.ts';
import type { Match } from '../core/workspace/workspace.ts';
import type { EditAnswer } from '../jobs/workspace/protocol.ts';
import { type Added, type DataState, noImport, type TablePlan, type UnderstoodTable } from '../state/data-store.ts';
import { placesToTake } from '../state/selectors/village-places.ts';
import type { DataDesk } from './data-desk.ts';
import { packageName } from './package-name.ts';
import { cellsOf, proposedAreas, sourceId } from './proposed-areas.ts';
import { proposedFeatures } from './proposed-features.ts';
import { readPlanned, writtenCategories } from './read-planned.ts';
import { showEdited } from './show-edited.ts';
import { templateOf } from './use-template.ts';

/**
 * Puts what the user chose into the workspace, as one step that one undo takes out; without a workspace the boundaries become a new one.
 * Rows in doubt without a decision stay out. A refusal leaves everything as it was and is shown.
 */
export async function addImport(desk: DataDesk): Promise<void> {
  const { data, session, api } = desk;
  const state = data.getState();
  if (state.working) return;
  const { workspace } = session.getState();
  const areas = proposedAreas(state, workspace);
  const boundaries: readonly WorkspaceEdit[] =
    areas.length === 0
      ? []
      : [...sourcesOf(state, 'layers'), ...sourcesOf(state, 'tables'), { kind: 'addAreas', areas }];
  const figures = [...featureEdits(state, areas.length === 0), ...placeEdits(state), ...figureEdits(state)];
  data.setState({ working: 'adding', refusal: null });
  try {
    let answer: EditAnswer;
    if (workspace) {
      answer = await api.edit({ label: labelOf(state), edits: [...boundaries, ...figures] });
    } else {
      const title = state.title.trim();
      const rename: WorkspaceEdit = { kind: 'renameWorkspace', title: { zh: title, en: title } };
      // Two gestures: the figures can be taken out again, the boundaries are what the workspace stands on.
      answer = await api.edit({ label: labelOf(state), edits: [rename, ...boundaries] }, packageName(title));
      if (answer.ok && figures.length > 0) {
        const made = answer;
        answer = await api.edit({ label: labelOf(state), edits: figures });
        if (!answer.ok) showEdited(desk, made);
      }
    }
    if (!answer.ok) {
      data.setState({ working: null, refusal: answer.reason });
      return;
    }
    showEdited(desk, answer);
    data.setState({ ...noImport, working: null, added: addedOf(areas.length, figures) });
  } catch (cause) {
    data.setState({ working: null });
    session.setState({ fault: cause instanceof Error ? cause.message : String(cause) });
  }
}

function featureEdits(state: DataState, isFirst: boolean): readonly WorkspaceEdit[] {
  const lists = proposedFeatures(state).map(({ lists: each }) => each);
  if (lists.length === 0) return [];
  return [
    ...(isFirst ? sourcesOf(state, 'layers') : []),
    ...lists.map((each): WorkspaceEdit => ({ kind: 'addFeatures', lists: each, onConflict: state.onConflict })),
  ];
}

function placeEdits({ tables }: DataState): readonly WorkspaceEdit[] {
  const places = tables.flatMap(placesToTake).map(({ code, point }) => ({ code, point }));
  return places.length === 0 ? [] : [{ kind: 'placeVillages', places }];
}

function figureEdits(state: DataState): readonly WorkspaceEdit[] {
  const { understanding, tables, onConflict, onTemplate } = state;
  const used = tables.flatMap((plan, i) => {
    const table = understanding?.tables[i];
    return table && plan.use && plan.figures.some(({ use }) => use) ? [{ table, plan }] : [];
  });
  if (used.length === 0) return [];
  const indicators = indicatorEdits(used);
  const observations = used.flatMap(({ table, plan }) => observationsOf(table, plan));
  const matches = used.flatMap(({ table, plan }) => decisionsOf(table, plan));
  return [
    ...sourcesOf(state, 'tables'),
    ...indicators,
    { kind: 'addObservations', observations, onConflict },
    ...(matches.length > 0 ? [{ kind: 'addMatches', matches } as const] : []),
    ...used.flatMap(({ plan }): WorkspaceEdit[] =>
      plan.keepAs.trim() === '' ? [] : [{ kind: 'addTemplate', template: templateOf(plan), onConflict: onTemplate }],
    ),
  ];
}

/** New indicators, and old ones whose dimensions lack a category that comes in. */
function indicatorEdits(used: readonly UsedTable[]): readonly WorkspaceEdit[] {
  const found = new Map<string, { readonly isNew: boolean; before: Indicator; indicator: Indicator }>();
  for (const { table, plan } of used)
    for (const figure of plan.figures.filter(({ use }) => use)) {
      const { indicator, isNew } = figure;
      const entry = found.get(indicator.id) ?? { isNew, before: indicator, indicator };
      found.set(indicator.id, entry);
      entry.indicator = withCategories(entry.indicator, writtenCategories(table, plan, figure));
    }
  return [...found.values()].flatMap(({ isNew, before, indicator }): WorkspaceEdit[] => {
    if (isNew) return [{ kind: 'addIndicator', indicator }];
    return before === indicator ? [] : [{ kind: 'changeEntry', listed: { list: 'indicators', entry: indicator } }];
  });
}

type UsedTable = { readonly table: UnderstoodTable; readonly plan: TablePlan };

function observationsOf(table: UnderstoodTable, plan: TablePlan) {
  return plan.figures.filter(({ use }) => use).flatMap((figure) => readPlanned(table, plan, figure).observations);
}

/** What the user decided is remembered, so that the next delivery need not ask. */
function decisionsOf(table: UnderstoodTable, { columns, decisions, figures }: TablePlan): readonly Match[] {
  const source = sourceId(table.file);
  const columnMatches = figures
    .filter(({ use, isNew, column, indicator }) => use && !isNew && column !== indicator.title.zh)
    .map(({ column, indicator }): Match => {
      return { kind: 'column', from: column, to: indicator.id, reason: 'decided', decided: null, source };
    });
  const [codes, names] = [cellsOf(table, columns.code), cellsOf(table, columns.name)];
  const codeMatches = Object.entries(decisions).flatMap(([row, to]): Match[] => {
    const from = (codes[Number(row)] || names[Number(row)] || '').trim();
    if (to === null || from === '') return [];
    return [{ kind: 'code', from, to, reason: 'decided', decided: null, source }];
  });
  return [...codeMatches, ...columnMatches];
}

function sourcesOf({ understanding, layers, tables }: DataState, part: 'layers' | 'tables'): readonly WorkspaceEdit[] {
  const plans = part === 'layers' ? layers : tables;
  const files = new Set((understanding?.[part] ?? []).filter((_, i) => plans[i]?.use === true).map(({ file }) => file));
  return [...files].map((file) => ({
    kind: 'addSource',
    source: { id: sourceId(file), kind: 'document', title: { zh: file, en: file } },
  }));
}

/** Named after the files that it takes from. */
function labelOf({ understanding, layers, tables }: DataState): Bilingual {
  const used = [
    ...(understanding?.layers ?? []).filter((_, i) => layers[i]?.use),
    ...(understanding?.tables ?? []).filter((_, i) => tables[i]?.use),
  ];
  const names = [...new Set(used.map(({ file }) => file))].join('、');
  return { zh: `导入 ${names}`, en: `Import ${names.replaceAll('、', ', ')}` };
}

function addedOf(areas: number, figures: readonly WorkspaceEdit[]): Added {
  const observations = figures.flatMap((edit) => (edit.kind === 'addObservations' ? edit.observations : []));
  const [first] = observations;
  const features = figures
    .flatMap((edit) => (edit.kind === 'addFeatures' ? [edit.lists] : []))
    .reduce((sum, lists) => sum + featureLists.reduce((of, list) => of + lists[list].length, 0), 0);
  const placed = figures.flatMap((edit) => (edit.kind === 'placeVillages' ? edit.places : []));
  return {
    areas,
    features,
    placed: placed.length,
    figures: observations.length,
    indicator: first?.indicator ?? null,
    period: first?.period ?? null,
    area: first?.area ?? placed[0]?.code ?? null,
  };
}
