import { importCaps } from '../import-caps.ts';
import { createTableBuilder } from '../table/build-table.ts';
import type { MergedRange } from '../table/merged-range.ts';
import { reportEncoding } from '../table/read-delimited.ts';
import { decodeWhole } from '../text/decode-pieces.ts';
import { detectEncoding } from '../text/detect-encoding.ts';
import type { EncodingGuess, FileHints, UnderstoodTable } from '../understanding.ts';
import { scanHtmlTables, type TableCell } from './scan-html.ts';

/**
 * The largest table of an HTML page (what many systems export as `.xls`), spans filled in. The encoding is the one its `meta` names
 * if the bytes are valid in it, else the detected one.
 */
export function readHtmlTable(bytes: Uint8Array, file: string, hints: FileHints, keepRows: number): UnderstoodTable {
  const encoding: EncodingGuess = hints.encoding
    ? { encoding: hints.encoding, evidence: 'hint', confidence: 1 }
    : (declaredEncoding(bytes) ?? detectEncoding(bytes));
  const builder = createTableBuilder({ file, format: 'html', sheet: null, hints, keepRows });
  reportEncoding(encoding, (code, severity, context) => builder.log.add(code, severity, { file }, context));
  const tables = scanHtmlTables(decodeWhole(bytes, encoding.encoding));
  const largest = tables.reduce<readonly (readonly TableCell[])[]>(
    (best, each) => (sizeOf(each) > sizeOf(best) ? each : best),
    [],
  );
  if (tables.length > 1) builder.log.add('tablesSkipped', 'info', { file }, { count: tables.length - 1 });
  const { rows, merges } = layOut(largest);
  for (const [i, cells] of rows.entries()) if (!builder.add(cells, i + 1)) break;
  return builder.finish({ encoding, delimiter: null, merges });
}

function sizeOf(rows: readonly (readonly TableCell[])[]): number {
  return rows.reduce((sum, cells) => sum + cells.length, 0);
}

const widestSpan = 200;

/** Puts every cell into its column; what a span covers repeats its text. */
function layOut(source: readonly (readonly TableCell[])[]): {
  readonly rows: readonly string[][];
  readonly merges: readonly MergedRange[];
} {
  const merges: MergedRange[] = [];
  const pending = new Map<number, { text: string; left: number }>();
  let count = 0;
  const rows = source.map((cells, i) => {
    // Spans of spans can make any number of cells out of a few.
    if (count > importCaps.cells / 4) return [];
    const row: string[] = [];
    const fillPending = () => {
      for (
        let held = pending.get(row.length);
        held && row.length <= importCaps.columns;
        held = pending.get(row.length)
      ) {
        if (--held.left === 0) pending.delete(row.length);
        row.push(held.text);
      }
    };
    for (const { text, columnSpan, rowSpan } of cells) {
      fillPending();
      const left = row.length;
      const [wide, high] = [Math.min(columnSpan, widestSpan), Math.min(rowSpan, source.length - i)];
      for (let k = 0; k < wide && row.length <= importCaps.columns; k++) {
        if (high > 1) pending.set(row.length, { text, left: high - 1 });
        row.push(text);
      }
      if (wide > 1 || high > 1) merges.push({ top: i + 1, left, bottom: i + high, right: left + wide - 1 });
    }
    fillPending();
    count += row.length;
    return row;
  });
  return { rows, merges: merges.slice(0, 20_000) };
}

function declaredEncoding(bytes: Uint8Array): EncodingGuess | null {
  if (bytes[0] === 0xff || bytes[0] === 0xfe || bytes[0] === 0xef) return null;
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const label = /charset\s*=\s*["']?\s*([\w-]{2,20})/i.exec(head)?.[1]?.toLowerCase() ?? '';
  const encoding = /^gb/.test(label) ? 'GB18030' : label === 'big5' ? 'Big5' : /^utf-?8$/.test(label) ? 'UTF-8' : null;
  if (encoding === null) return null;
  const detected = detectEncoding(bytes);
  // A page may say gb2312 and be UTF-8 all the same.
  if (detected.encoding !== encoding && detected.evidence !== 'ascii' && detected.confidence > 0.9) return detected;
  return { encoding, evidence: 'declared', confidence: 0.97 };
}
