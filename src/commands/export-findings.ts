import { writeTableCsv } from '../io/write-table-csv.ts';

/** Findings as shown, as the text of a CSV file. */
export function exportFindings(rows: readonly (readonly string[])[]): string {
  return writeTableCsv(rows);
}
