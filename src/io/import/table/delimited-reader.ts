import { importCaps } from '../import-caps.ts';

export type DelimitedReader = {
  /** Takes the next piece of text; false when no more is wanted. */
  push(text: string): boolean;
  /** Says that the text is over; why it could not be read to its end, or null. */
  end(): DelimitedFault | null;
};

/** A quotation mark that was never closed, or a cell beyond the cap; with its row. */
export type DelimitedFault = { readonly kind: 'quote' | 'tooLong'; readonly row: number };

/** Gets the cells of one row and its number, 1-based, as a spreadsheet counts (a quoted line break does not make a new row). */
export type OnRow = (cells: string[], row: number) => boolean | undefined;

const quote = 34;
const lineFeed = 10;
const carriageReturn = 13;

/**
 * Reads delimited text (RFC 4180, any one-character delimiter, any line ending) in pieces. Cells come as they stand, only the quoting
 * undone; a quotation mark inside an unquoted cell is a character like any other. Blank lines come as one empty cell. Linear.
 */
export function createDelimitedReader(delimiter: string, onRow: OnRow): DelimitedReader {
  const separator = delimiter.charCodeAt(0);
  let cells: string[] = [];
  let cell = '';
  let row = 1;
  let quotedSince = 0;
  let isTooLong = false;
  let state: 'start' | 'plain' | 'quoted' | 'closing' = 'start';
  let isAfterReturn = false;
  let isStopped = false;

  function endCell(): void {
    if (cell.length > importCaps.cellCharacters) isTooLong = true;
    if (isTooLong) isStopped = true;
    cells.push(cell);
    cell = '';
    state = 'start';
    // A row beyond the cap is handed on as it is so far, for the table to refuse: its end may be millions of cells away.
    if (cells.length > importCaps.columns && !isStopped) {
      isStopped = true;
      onRow(cells, row);
      cells = [];
    }
  }
  function endRow(): void {
    endCell();
    if (isStopped && cells.length === 0) return;
    const full = cells;
    cells = [];
    if (onRow(full, row++) === false) isStopped = true;
  }

  function push(text: string): boolean {
    let from = 0;
    const upTo = (at: number) => {
      if (at > from) cell += text.slice(from, at);
    };
    for (let at = 0; at < text.length && !isStopped; at++) {
      const code = text.charCodeAt(at);
      if (isAfterReturn) {
        isAfterReturn = false;
        if (code === lineFeed) {
          from = at + 1;
          continue;
        }
      }
      if (state === 'quoted') {
        if (code !== quote) continue;
        upTo(at);
        from = at + 1;
        state = 'closing';
        continue;
      }
      if (state === 'closing' && code === quote) {
        cell += '"';
        from = at + 1;
        state = 'quoted';
      } else if (code === separator) {
        upTo(at);
        endCell();
        from = at + 1;
      } else if (code === lineFeed || code === carriageReturn) {
        upTo(at);
        endRow();
        from = at + 1;
        isAfterReturn = code === carriageReturn;
      } else if (code === quote && state === 'start') {
        state = 'quoted';
        quotedSince = row;
        from = at + 1;
      } else if (state !== 'plain') state = 'plain';
    }
    if (!isStopped) upTo(text.length);
    if (cell.length > importCaps.cellCharacters) {
      isTooLong = true;
      isStopped = true;
    }
    return !isStopped;
  }

  return {
    push,
    end() {
      if (state === 'quoted') return { kind: 'quote', row: quotedSince };
      if (isTooLong) return { kind: 'tooLong', row };
      if (!isStopped && (cell !== '' || cells.length > 0 || state === 'closing')) endRow();
      return null;
    },
  };
}
