import type { ExportDocument } from '../core/export/sheet.ts';

export type TableFormat = 'csv' | 'xlsx';

/** Tables as a file for a spreadsheet program. The writer is loaded when it is first used. */
export async function exportTable(document: ExportDocument, format: TableFormat): Promise<Blob> {
  if (format === 'csv') {
    const { writeCsv } = await import('../io/export/write-csv.ts');
    return new Blob([writeCsv(document.sheets, document.notes)], { type: 'text/csv;charset=utf-8' });
  }
  const { writeXlsx } = await import('../io/export/write-xlsx.ts');
  return new Blob([writeXlsx(document)], {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  });
}
