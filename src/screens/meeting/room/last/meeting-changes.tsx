import type { ReactNode } from 'react';
import { exportTable, type TableFormat } from '../../../../commands/export-table.ts';
import type { MeetingSnapshot } from '../../../../core/meeting/snapshot.ts';
import { dateText } from '../../../../text/dates.ts';
import { exportFileName, exportWordsOf } from '../../../../text/export-words.ts';
import { meetingLastWords } from '../../../../text/meeting-last-words.ts';
import { ExportMenu } from '../../../../ui/export-menu.tsx';
import { saveFile } from '../../../../ui/save-file.ts';
import { settingOf } from '../../export/meeting-setting.ts';
import { useDesk, useShown, useView, useWorkspace } from '../../use-desk.ts';
import { useAnswer, useMeetingWords } from '../use-answer.ts';
import { changeDocument } from './change-document.ts';
import { ChangeTable } from './change-table.tsx';

/** What has changed since a meeting, corrections of old figures apart from progress; exported whole. */
export function MeetingChanges(props: { readonly snapshot: MeetingSnapshot; readonly onClose: () => void }): ReactNode {
  const { snapshot, onClose } = props;
  const desk = useDesk();
  const language = useView((view) => view.language);
  const words = meetingLastWords(language);
  const exporting = exportWordsOf(language);
  const { summary } = useWorkspace();
  const shown = useShown();
  const changes = useAnswer({ kind: 'changes', asOf: shown.resolved.asOf, snapshot });
  const { waiting } = useMeetingWords();
  if (changes === null) return <p className="quiet">{waiting}</p>;
  const about = words.frozen(snapshot.title, dateText(snapshot.frozenOn, language), dateText(snapshot.asOf, language));
  const save = async (format: TableFormat) => {
    const session = desk.session.getState();
    if (!session.workspace) return;
    const setting = settingOf(desk.view.getState(), session, session.workspace, shown);
    const blob = await exportTable(changeDocument(setting, changes, about), format);
    saveFile(blob, exportFileName([summary.name, words.last, shown.resolved.asOf], format));
  };
  return (
    <>
      <div className="last-head">
        <p>
          {about}{' '}
          <span className="quiet">{snapshot.inputs === summary.hash ? words.sameInputs : words.otherInputs}</span>
        </p>
        <ExportMenu
          label={exporting.export}
          name={exporting.of(words.last)}
          choices={(['xlsx', 'csv'] as const).map((id) => ({ id, label: exporting.formats[id] }))}
          onChoose={(id) => void save(id as TableFormat)}
        />
      </div>
      {changes.length === 0 && <p>{words.nothing}</p>}
      {(['correction', 'progress', 'withdrawn', 'added'] as const).map((kind) => (
        <ChangeTable
          key={kind}
          kind={kind}
          changes={changes.filter((change) => change.kind === kind)}
          onClose={onClose}
        />
      ))}
    </>
  );
}
