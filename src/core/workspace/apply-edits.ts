import type { Area } from '../area/area.ts';
import type { Indicator } from '../indicator/indicator.ts';
import type { LedgerDraft } from '../ledger/check-event.ts';
import type { AreaCode, Bilingual, LonLat } from '../unit.ts';
import { addAreas } from './add-areas.ts';
import { addFeatures, type FeatureLists } from './add-features.ts';
import { addIndicator } from './add-indicator.ts';
import { addMatches } from './add-matches.ts';
import { addObservations } from './add-observations.ts';
import { addSource } from './add-source.ts';
import { addEntry } from './edit/add-entry.ts';
import { appendEvent } from './edit/append-event.ts';
import { addArea, changeArea, placeVillage, removeArea } from './edit/change-area.ts';
import { changeEntry } from './edit/change-entry.ts';
import type { EntryList, ListedEntry } from './edit/entries.ts';
import { placeVillages } from './edit/place-villages.ts';
import { removeEntry } from './edit/remove-entry.ts';
import { setRelease } from './edit/set-release.ts';
import { setScenes } from './edit/set-scenes.ts';
import { type EditResult, refused } from './edit-result.ts';
import { addTemplate, type ImportTemplate, removeTemplate, renameTemplate } from './import-template.ts';
import { renameWorkspace } from './rename-workspace.ts';
import type { Match, Observation, ReleaseRules, Scene, Source, Workspace } from './workspace.ts';

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
  | { readonly kind: 'addMatches'; readonly matches: readonly Match[] }
  | { readonly kind: 'addTemplate'; readonly template: ImportTemplate; readonly onConflict: 'refuse' | 'replace' }
  | { readonly kind: 'renameTemplate'; readonly id: string; readonly to: string }
  | { readonly kind: 'removeTemplate'; readonly id: string }
  | { readonly kind: 'addFeatures'; readonly lists: FeatureLists; readonly onConflict: 'refuse' | 'replace' }
  | { readonly kind: 'addEntry' | 'changeEntry'; readonly listed: ListedEntry }
  | { readonly kind: 'removeEntry'; readonly list: EntryList; readonly id: string }
  | { readonly kind: 'addArea' | 'changeArea'; readonly area: Area }
  | { readonly kind: 'removeArea'; readonly code: AreaCode }
  | { readonly kind: 'placeVillage'; readonly code: AreaCode; readonly point: LonLat | null }
  | {
      readonly kind: 'placeVillages';
      readonly places: readonly { readonly code: AreaCode; readonly point: LonLat }[];
    }
  | { readonly kind: 'appendEvent'; readonly event: LedgerDraft }
  | { readonly kind: 'setScenes'; readonly scenes: readonly Scene[] }
  | { readonly kind: 'setRelease'; readonly rules: ReleaseRules };

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
    case 'addTemplate':
      return addTemplate(workspace, edit.template, edit.onConflict);
    case 'renameTemplate':
      return renameTemplate(workspace, edit.id, edit.to);
    case 'removeTemplate':
      return removeTemplate(workspace, edit.id);
    case 'addFeatures':
      return addFeatures(workspace, edit.lists, edit.onConflict);
    case 'addEntry':
      return addEntry(workspace, edit.listed);
    case 'changeEntry':
      return changeEntry(workspace, edit.listed);
    case 'removeEntry':
      return removeEntry(workspace, edit.list, edit.id);
    case 'addArea':
      return addArea(workspace, edit.area);
    case 'changeArea':
      return changeArea(workspace, edit.area);
    case 'removeArea':
      return removeArea(workspace, edit.code);
    case 'placeVillage':
      return placeVillage(workspace, edit.code, edit.point);
    case 'placeVillages':
      return placeVillages(workspace, edit.places);
    case 'appendEvent':
      return appendEvent(workspace, edit.event);
    case 'setScenes':
      return setScenes(workspace, edit.scenes);
    case 'setRelease':
      return setRelease(workspace, edit.rules);
  }
}
