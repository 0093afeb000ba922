import type { ExportCell, ExportSheet } from '../../core/export/sheet.ts';
import { columnLetter } from '../import/table/flatten-header.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** Excel refuses a file with a longer cell. */
const longestCell = 32_767;
/** Widths are in characters of the standard font. */
const [narrowest, widest] = [8, 60];
const rowsMeasured = 200;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is written otherwise
const unfit = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g;

/** The part of one sheet, without its XML declaration. With a head the first row is bold, stays in view, and filters. */
export function sheetXml({ columns, rows }: ExportSheet, { hasHead }: { readonly hasHead: boolean }): string {
  const head = hasHead ? [columns.map(({ title }) => title)] : [];
  const all: readonly (readonly ExportCell[])[] = [...head, ...rows];
  const views = hasHead
    ? '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
    : '';
  const widths = columns.map((_, c) => {
    const longest = all.slice(0, rowsMeasured).reduce((most, cells) => Math.max(most, widthOf(cells[c] ?? null)), 0);
    return `<col min="${c + 1}" max="${c + 1}" width="${Math.min(widest, Math.max(narrowest, longest + 2))}" customWidth="1"/>`;
  });
  const cols = widths.length > 0 ? `<cols>${widths.join('')}</cols>` : '';
  const body = all.map((cells, r) => {
    const list = columns.map((column, c) =>
      cellXml(cells[c] ?? null, `${columnLetter(c)}${r + 1}`, styleOf(r, column.kind)),
    );
    return `<row r="${r + 1}">${list.join('')}</row>`;
  });
  function styleOf(r: number, kind: 'text' | 'number'): number {
    if (hasHead && r === 0) return 2;
    return kind === 'text' ? 1 : 0;
  }
  const filter =
    hasHead && rows.length > 0 ? `<autoFilter ref="A1:${columnLetter(columns.length - 1)}${all.length}"/>` : '';
  return `<worksheet xmlns="${main}">${views}${cols}<sheetData>${body.join('')}</sheetData>${filter}</worksheet>`;
}

function cellXml(cell: ExportCell, place: string, style: number): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') {
    if (!Number.isFinite(cell)) throw new Error(`sheetXml: expected a finite number, got ${cell} in ${place}`);
    return style === 0 ? `<c r="${place}"><v>${cell}</v></c>` : cellXml(String(cell), place, style);
  }
  const text = cell.length > longestCell ? `${cell.slice(0, longestCell - 1)}…` : cell;
  // A word among figures is text as well.
  return `<c r="${place}" s="${style || 1}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;
}

/** Characters that XML cannot hold are written as Excel does (`_x0001_`), halves of pairs as U+FFFD; no name is an entity of its own. */
function xmlText(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(unfit, (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
}

/** A Chinese character is two wide. */
function widthOf(cell: ExportCell): number {
  if (cell === null) return 0;
  let width = 0;
  for (const character of String(cell).slice(0, widest)) width += character.codePointAt(0)! > 0x2e7f ? 2 : 1;
  return width;
}
