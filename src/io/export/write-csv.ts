import { neutraliseFormula } from '../../core/export/neutralise.ts';
import type { ExportCell, ExportNote, ExportSheet } from '../../core/export/sheet.ts';

/**
 * Tables as CSV for a spreadsheet program: UTF-8 with its mark, so that Excel reads it right, RFC 4180 (CRLF, quotes doubled, as many
 * fields in every record), and no cell that would run as a formula. Several tables stand below each other, each under its name; the
 * notes come last. Empty records between them.
 */
export function writeCsv(sheets: readonly ExportSheet[], notes: readonly ExportNote[] = []): string {
  const tables = sheets.map(({ name, columns, rows }): Records => {
    const head = columns.map(({ title }) => title);
    return sheets.length > 1 ? [[name], head, ...rows] : [head, ...rows];
  });
  const records = [...tables, ...(notes.length > 0 ? [notes] : [])].flatMap((part, i) =>
    i === 0 ? part : [[], ...part],
  );
  const width = records.reduce((most, cells) => Math.max(most, cells.length), 1);
  const lines = records.map((cells) => Array.from({ length: width }, (_, i) => fieldOf(cells[i] ?? null)).join(','));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

type Records = readonly (readonly ExportCell[])[];

function fieldOf(cell: ExportCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return finite(cell);
  const safe = neutraliseFormula(cell);
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function finite(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`writeCsv: expected a finite number, got ${value}`);
  return String(value);
}
