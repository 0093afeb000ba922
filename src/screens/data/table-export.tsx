import type { ReactNode } from 'react';
import { exportTable, type TableFormat } from '../../commands/export-table.ts';
import type { ExportDocument } from '../../core/export/sheet.ts';
import { exportFileName, exportWordsOf } from '../../text/export-words.ts';
import { ExportMenu } from '../../ui/export-menu.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { useView } from './use-data.ts';

const formats: readonly TableFormat[] = ['xlsx', 'csv'];

/** Saves a table of the data desk as a workbook or CSV; it is put together when it is asked for. */
export function TableExport({
  name,
  file,
  className,
  document,
}: {
  /** What the table holds, for the button's name. */
  readonly name: string;
  /** Parts of the file's name. */
  readonly file: readonly string[];
  readonly className?: string;
  readonly document: () => Promise<ExportDocument>;
}): ReactNode {
  const words = exportWordsOf(useView((view) => view.language));
  return (
    <ExportMenu
      label={words.export}
      name={words.of(name)}
      {...(className === undefined ? {} : { className })}
      choices={formats.map((id) => ({ id, label: words.formats[id] }))}
      onChoose={async (id) => {
        const format = id as TableFormat;
        saveFile(await exportTable(await document(), format), exportFileName(file, format));
      }}
    />
  );
}
