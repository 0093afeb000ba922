import type { ExportDocument, ExportSheet } from '../../../core/export/sheet.ts';
import type { Language } from '../../../core/unit.ts';
import type { Shown } from '../../../state/selectors/shown.ts';
import type { OpenWorkspace, SessionState } from '../../../state/session-store.ts';
import type { ViewState } from '../../../state/view-store.ts';
import { type ExportMeetingWords, exportMeetingWordsOf } from '../../../text/export-meeting-words.ts';
import { type ExportFacts, exportNotes } from '../../../text/export-notes.ts';
import { exportWordsOf } from '../../../text/export-words.ts';
import { rootName } from '../../../text/names.ts';

/** What the screen shows at the moment of an export. */
export type MeetingSetting = {
  readonly view: ViewState;
  readonly session: SessionState;
  readonly workspace: OpenWorkspace;
  readonly shown: Shown;
  readonly language: Language;
  readonly words: ExportMeetingWords;
};

export function settingOf(
  view: ViewState,
  session: SessionState,
  workspace: OpenWorkspace,
  shown: Shown,
): MeetingSetting {
  const { language } = view;
  return { view, session, workspace, shown, language, words: exportMeetingWordsOf(language) };
}

type Own = Pick<ExportFacts, 'subject' | 'simulated'> & Partial<ExportFacts>;

/** Tables with the block that explains them; what is not said is that of the screen. */
export function documentOf(setting: MeetingSetting, sheets: readonly ExportSheet[], own: Own): ExportDocument {
  return {
    sheets,
    notes: notesOf(setting, own),
    notesName: exportWordsOf(setting.language).notes,
  };
}

export function notesOf(
  { workspace: { summary }, shown, language }: MeetingSetting,
  own: Own,
): ExportDocument['notes'] {
  return exportNotes(
    {
      workspace: summary.title,
      scope: rootName(shown.resolved.root, summary, language),
      asOf: shown.resolved.asOf,
      dataDate: summary.asOf,
      sources: summary.sources,
      more: summary.notes.map((note) => [language === 'zh' ? '说明' : 'Note', note[language]]),
      ...own,
    },
    language,
  );
}
