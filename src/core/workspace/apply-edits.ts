import type { Area } from '../area/area.ts';
import type { Indicator } from '../indicator/indicator.ts';
import type { Bilingual } from '../unit.ts';
import { addAreas } from './add-areas.ts';
import { addIndicator } from './add-indicator.ts';
import { addMatches } from './add-matches.ts';
import { addObservations } from './add-observations.ts';
import { addSource } from './add-source.ts';
import { type EditResult, refused } from './edit-result.ts';
import { renameWorkspace } from './rename-workspace.ts';
import type { Match, Observation, Source, Workspace } from './workspace.ts';

/** A change of the workspace as plain data: it crosses to the worker, and can be kept and played again. */
export type WorkspaceEdit =
  | { readonly kind: 'renameWorkspace'; readonly title: Bilingual }
  | { readonly kind: 'addSource'; readonly source: Source }
  | { readonly kind: 'addAreas'; readonly areas: readonly Area[] }
  | { readonly kind: 'addIndicator'; readonly indicator: Indicator }
  | {
      readonly kind: 'addObservations';
      readonly observations: readonly Observation[];
      readonly onConflict: 'refuse' | 'replace';
    }
  | { readonly kind: 'addMatches'; readonly matches: readonly Match[] };

/** All edits of one gesture, in order, or none of them: the first refusal is the answer. */
export function applyEdits(workspace: Workspace, edits: readonly WorkspaceEdit[]): EditResult {
  if (edits.length === 0) return refused('nothingToAdd');
  let result: EditResult = { ok: true, workspace };
  for (const edit of edits) {
    result = applyEdit(result.workspace, edit);
    if (!result.ok) return result;
  }
  return result;
}

function applyEdit(workspace: Workspace, edit: WorkspaceEdit): EditResult {
  switch (edit.kind) {
    case 'renameWorkspace':
      return renameWorkspace(workspace, edit.title);
    case 'addSource':
      return addSource(workspace, edit.source);
    case 'addAreas':
      return addAreas(workspace, edit.areas);
    case 'addIndicator':
      return addIndicator(workspace, edit.indicator);
    case 'addObservations':
      return addObservations(workspace, edit.observations, edit.onConflict);
    case 'addMatches':
      return addMatches(workspace, edit.matches);
  }
}
