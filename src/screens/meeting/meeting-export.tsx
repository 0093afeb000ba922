import type { ReactNode } from 'react';
import { exportWordsOf } from '../../text/export-words.ts';
import { ExportMenu } from '../../ui/export-menu.tsx';
import { saveFile } from '../../ui/save-file.ts';
import type { MeetingTable } from './export/export-meeting.ts';
import { useDesk, useView } from './use-desk.ts';

const formats = ['xlsx', 'csv'] as const;

/** Saves a table of the meeting as a workbook or CSV. What makes it is loaded when it is asked for. */
export function MeetingExport({ table, name }: { readonly table: MeetingTable; readonly name: string }): ReactNode {
  const desk = useDesk();
  const words = exportWordsOf(useView((view) => view.language));
  return (
    <ExportMenu
      label={words.export}
      name={words.of(name)}
      className="link-button"
      choices={formats.map((id) => ({ id, label: words.formats[id] }))}
      onChoose={async (id) => {
        const { exportMeetingTable } = await import('./export/export-meeting.ts');
        const file = await exportMeetingTable(desk, table, id as (typeof formats)[number]);
        if (file) saveFile(file.blob, file.name);
      }}
    />
  );
}
