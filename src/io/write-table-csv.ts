import Papa from 'papaparse';

/** What a spreadsheet would run: signs that begin a formula, but not the sign of a plain number. */
const formula = /^(?:[=@\t\r]|[+-](?!\d+(?:\.\d+)?$))/;

/** A table for a spreadsheet program: UTF-8 with its mark, so that Excel reads it right; what would run as a formula begins with an apostrophe. */
export function writeTableCsv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${Papa.unparse(rows as string[][], { newline: '\r\n', escapeFormulae: formula })}\r\n`;
}
