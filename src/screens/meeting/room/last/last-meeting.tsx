import { type ReactNode, useState } from 'react';
import { exportTable, type TableFormat } from '../../../../commands/export-table.ts';
import { freezeMeeting, openMeetingFile } from '../../../../commands/freeze-meeting.ts';
import type { MeetingSnapshot } from '../../../../core/meeting/snapshot.ts';
import type { IsoDate } from '../../../../core/unit.ts';
import { dateText } from '../../../../text/dates.ts';
import { exportFileName, exportWordsOf } from '../../../../text/export-words.ts';
import { meetingLastWords } from '../../../../text/meeting-last-words.ts';
import { rootName } from '../../../../text/names.ts';
import { ExportMenu } from '../../../../ui/export-menu.tsx';
import { saveFile } from '../../../../ui/save-file.ts';
import { settingOf } from '../../export/meeting-setting.ts';
import { useDesk, useShown, useView, useWorkspace } from '../../use-desk.ts';
import { useAnswer, useMeetingWords } from '../use-answer.ts';
import { changeDocument } from './change-document.ts';
import { ChangeTable } from './change-table.tsx';
import './last.css';

/** 上次会议: freezes the figures of this meeting into a file, and lists what has changed since one that was frozen before. */
export function LastMeeting({ onClose }: { readonly onClose: () => void }): ReactNode {
  const desk = useDesk();
  const language = useView((view) => view.language);
  const words = meetingLastWords(language);
  const { summary } = useWorkspace();
  const { resolved } = useShown();
  const [snapshot, setSnapshot] = useState<MeetingSnapshot | null>(null);
  const [refusal, setRefusal] = useState<keyof typeof words.refusals | null>(null);
  const freeze = async () => {
    const title = `${summary.title[language]} · ${rootName(resolved.root, summary, language)}`;
    const frozenOn = new Date().toISOString().slice(0, 10) as IsoDate;
    const frozen = await freezeMeeting(desk, { title, frozenOn });
    if (frozen) saveFile(frozen.blob, exportFileName([summary.name, resolved.asOf], 'guatu-meeting.json'));
  };
  const open = async (file: File | undefined) => {
    if (!file) return;
    const opened = await openMeetingFile(file);
    setSnapshot(typeof opened === 'string' ? null : opened);
    setRefusal(typeof opened === 'string' ? opened : null);
  };
  return (
    <div className="room-scroll scroll last-meeting" tabIndex={-1}>
      <div className="room-controls">
        <button type="button" className="button button-strong" onClick={() => void freeze()}>
          {words.freeze}
        </button>
        <label className="button button-outlined last-open">
          {words.open}
          <input
            type="file"
            accept=".json"
            className="visually-hidden"
            onChange={(event) => {
              void open(event.target.files?.[0]);
              event.target.value = '';
            }}
          />
        </label>
      </div>
      {refusal !== null && <p role="alert">{words.refusals[refusal]}</p>}
      {snapshot === null ? (
        <p className="quiet">{words.freezeHint}</p>
      ) : (
        <Changes snapshot={snapshot} onClose={onClose} />
      )}
    </div>
  );
}

function Changes(props: { readonly snapshot: MeetingSnapshot; readonly onClose: () => void }): ReactNode {
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
