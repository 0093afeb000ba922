import type { Desk } from '../../../commands/desk.ts';
import { exportLayer } from '../../../commands/export-layer.ts';
import { exportTable, type TableFormat } from '../../../commands/export-table.ts';
import type { ExportDocument } from '../../../core/export/sheet.ts';
import type { Language } from '../../../core/unit.ts';
import { shownOf } from '../../../state/selectors/shown.ts';
import { catalogueOf } from '../../../text/catalogue.ts';
import { exportFileName, exportWordsOf } from '../../../text/export-words.ts';
import { subjectTitle } from '../../../text/names.ts';
import { problemDocument } from '../../../text/problem-document.ts';
import { cardsDocument, targetDocument } from './card-document.ts';
import { type ExportedLayer, layerFeatures } from './layer-features.ts';
import { type MeetingSetting, notesOf, settingOf } from './meeting-setting.ts';
import { absentCounts, rankedDocument } from './ranked-document.ts';
import { reachDocument } from './reach-document.ts';
import { villageDocument } from './village-document.ts';

/** Tables of the meeting. `ranked` is the list beside the map, of areas or of villages; `target` the card that is open. */
export type MeetingTable = 'ranked' | 'cards' | 'target' | 'problems' | 'reach';
export type ExportedFile = { readonly blob: Blob; readonly name: string };

/** A table of the meeting as it stands, with what explains it; null when there is nothing to hand out yet. */
export async function exportMeetingTable(
  desk: Desk,
  table: MeetingTable,
  format: TableFormat,
): Promise<ExportedFile | null> {
  if (table === 'problems') return problemFile(desk, format);
  const setting = settingNow(desk);
  const document = setting && documentFor(setting, table);
  if (!setting || !document) return null;
  const { summary } = setting.workspace;
  const name = exportFileName([summary.name, document.sheets[0]?.name ?? '', setting.shown.resolved.asOf], format);
  return { blob: await exportTable(document, format), name };
}

/** A layer of the map as it stands. */
export async function exportMeetingLayer(desk: Desk, layer: ExportedLayer): Promise<ExportedFile | null> {
  const setting = settingNow(desk);
  if (!setting) return null;
  const { shown, language, words, workspace } = setting;
  const subject = layer === 'areas' ? subjectTitle(shown.subject, language) : layerName(layer, language);
  const isAreas = layer === 'areas';
  const notes = notesOf(setting, {
    subject,
    simulated: isAreas ? shown.simulated : workspace.summary.simulated,
    ...(isAreas ? { unit: shown.unit, absent: absentCounts(shown.figures) } : {}),
    more: [[words.layer, `${catalogueOf(language).boundaries} WGS-84`]],
  });
  const blob = await exportLayer(layerFeatures(layer, setting), subject, notes);
  return { blob, name: exportFileName([workspace.summary.name, subject, shown.resolved.asOf], 'geojson') };
}

function layerName(layer: Exclude<ExportedLayer, 'areas'>, language: Language): string {
  return layer === 'flows' || layer === 'backdrop'
    ? exportWordsOf(language).geojson[layer]
    : catalogueOf(language).layers[layer];
}

function settingNow({ view, session }: Desk): MeetingSetting | null {
  const [seen, state] = [view.getState(), session.getState()];
  return state.workspace && settingOf(seen, state, state.workspace, shownOf(seen, state.workspace, state.figures));
}

function documentFor(setting: MeetingSetting, table: Exclude<MeetingTable, 'problems'>): ExportDocument | null {
  const { view, session, workspace, shown } = setting;
  switch (table) {
    case 'ranked':
      return shown.resolved.isDeepest ? villageDocument(setting) : rankedDocument(setting);
    case 'cards':
      return cardsDocument(setting);
    case 'target': {
      const target = workspace.summary.targets.find(({ id }) => id === view.card);
      const result = session.figures.card?.data;
      return target && result?.id === target.id ? targetDocument(setting, target, result) : null;
    }
    case 'reach': {
      const data = session.reach?.data;
      return data ? reachDocument(setting, data, session.reachMetres ?? view.reachMetres) : null;
    }
  }
}

/** Of the open workspace, or of the one that did not open. */
async function problemFile({ view, session }: Desk, format: TableFormat): Promise<ExportedFile | null> {
  const { language } = view.getState();
  const { workspace, failure } = session.getState();
  const name = workspace?.summary.title[language] ?? failure?.name;
  const issues = workspace?.summary.issues ?? failure?.issues;
  if (name === undefined || issues === undefined) return null;
  const document = problemDocument(issues, name, language);
  return { blob: await exportTable(document, format), name: exportFileName([name, document.sheets[0]!.name], format) };
}
