import { neutraliseFormula } from '../../core/export/neutralise.ts';
import type { ExportCell, ExportNote, ExportSheet } from '../../core/export/sheet.ts';

/**
 * One table as CSV for a spreadsheet program: UTF-8 with its mark, so that Excel reads it right, RFC 4180 (CRLF, quotes doubled, as many
 * fields in every record), and no cell that would run as a formula. The notes follow below an empty line.
 */
export function writeCsv({ columns, rows }: ExportSheet, notes: readonly ExportNote[] = []): string {
  const width = Math.max(columns.length, notes.length > 0 ? 2 : 1);
  const records: readonly (readonly ExportCell[])[] = [
    columns.map(({ title }) => title),
    ...rows,
    ...(notes.length > 0 ? [[], ...notes] : []),
  ];
  const lines = records.map((cells) => Array.from({ length: width }, (_, i) => fieldOf(cells[i] ?? null)).join(','));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

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
