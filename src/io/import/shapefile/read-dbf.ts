import type { IssueLog } from '../../issue-log.ts';
import { importCaps } from '../import-caps.ts';
import { reportEncoding } from '../table/read-delimited.ts';
import { encodingLabels } from '../text/encoding-labels.ts';
import type { EncodingGuess, FileHints } from '../understanding.ts';
import { encodingOfTexts } from './code-page.ts';

type Field = { readonly nameBytes: Uint8Array; readonly type: string; readonly from: number; readonly length: number };
export type DbfReading = {
  readonly encoding: EncodingGuess;
  /** Unique: a name that is there twice (long Chinese names are cut to ten bytes) gets a number. */
  readonly names: readonly string[];
  readonly count: number;
  /** Cells of a row, counted from 0; null for one marked as deleted, undefined beyond the end. */
  rowAt(index: number): readonly string[] | null | undefined;
};

/**
 * A dBASE III+ table, as a shapefile has it, all cells as text; null after an issue when its header is unusable. Fields of type N and F
 * filled with `*` are blank (no value), dates become ISO.
 */
export function readDbf(
  bytes: Uint8Array,
  file: string,
  cpg: Uint8Array | null,
  hints: FileHints,
  log: IssueLog,
): DbfReading | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [count, headerLength, rowLength] =
    bytes.length < 33 ? [0, 0, 0] : [view.getUint32(4, true), view.getUint16(8, true), view.getUint16(10, true)];
  const fields = bytes.length < 33 ? [] : readFields(bytes, headerLength);
  const width = fields.reduce((sum, { length }) => sum + length, 1);
  if (fields.length === 0 || rowLength < width || headerLength > bytes.length) {
    log.add('shapefileBroken', 'error', { file }, { found: '.dbf' });
    return null;
  }
  const whole = Math.min(count, Math.floor((bytes.length - headerLength) / rowLength), importCaps.features);
  if (whole < count)
    log.add(
      'shapefileTruncated',
      'error',
      { file, row: whole + 1 },
      { found: bytes.length, expected: headerLength + count * rowLength },
    );
  const said = { cpg: cpg && cpg.length < 200 ? new TextDecoder('latin1').decode(cpg) : null, language: bytes[29]! };
  const { contradicts, ...encoding } = encodingOfTexts(
    textsOf(bytes, fields, { headerLength, rowLength, rows: whole }),
    said,
    hints,
  );
  if (contradicts !== undefined)
    log.add('encodingContradicted', 'warning', { file }, { found: contradicts, expected: encoding.encoding });
  else reportEncoding(encoding, (code, severity, context) => log.add(code, severity, { file }, context));
  const decoder = new TextDecoder(encodingLabels[encoding.encoding]);
  const names = uniqueNames(
    fields.map(({ nameBytes }) => decodeName(nameBytes, decoder)),
    file,
    log,
  );
  return {
    encoding,
    names,
    count: whole,
    rowAt(index) {
      if (index >= whole) return undefined;
      const start = headerLength + index * rowLength;
      if (bytes[start] === 0x2a) return null;
      return fields.map(({ type, from, length }) => {
        const text = decoder.decode(bytes.subarray(start + from, start + from + length)).replace(/[\0 ]+$/, '');
        return cellText(type, text);
      });
    },
  };
}

function readFields(bytes: Uint8Array, headerLength: number): readonly Field[] {
  const fields: Field[] = [];
  let from = 1;
  for (
    let at = 32;
    at + 32 <= Math.min(headerLength, bytes.length) && bytes[at] !== 0x0d && fields.length < 1000;
    at += 32
  ) {
    const zero = bytes.subarray(at, at + 11).indexOf(0);
    const nameBytes = bytes.subarray(at, at + (zero < 0 ? 11 : zero));
    const length = bytes[at + 16]!;
    fields.push({ nameBytes, type: String.fromCharCode(bytes[at + 11]!), from, length });
    from += length;
  }
  return fields;
}

/** Names and text fields of the first rows, one after the other with line ends between: what the encoding shows in. */
function textsOf(
  bytes: Uint8Array,
  fields: readonly Field[],
  {
    headerLength,
    rowLength,
    rows,
  }: { readonly headerLength: number; readonly rowLength: number; readonly rows: number },
): Uint8Array {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const take = (piece: Uint8Array) => {
    pieces.push(piece);
    length += piece.length + 1;
  };
  // A name cut in the middle of a character would refute every encoding.
  for (const { nameBytes } of fields) if (nameBytes.length < 10) take(nameBytes);
  const texts = fields.filter(({ type }) => type === 'C');
  for (let i = 0; i < rows && length < 2_000_000; i++) {
    for (const field of texts) {
      const start = headerLength + i * rowLength + field.from;
      let end = start + field.length;
      while (end > start && (bytes[end - 1] === 32 || bytes[end - 1] === 0)) end--;
      // A full field may be cut in a character; it tells nothing that the others do not.
      if (end > start && end < start + field.length) take(bytes.subarray(start, end));
    }
  }
  const joined = new Uint8Array(length).fill(10);
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length + 1;
  }
  return joined;
}

function cellText(type: string, text: string): string {
  if (type === 'N' || type === 'F') return /^\*+$/.test(text.trim()) ? '' : text.trim();
  if (type === 'D')
    return /^\d{8}$/.test(text) ? `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}` : text.trim();
  return text;
}

function decodeName(bytes: Uint8Array, decoder: TextDecoder): string {
  return decoder
    .decode(bytes)
    .replace(/\ufffd+$/, '')
    .trim();
}

function uniqueNames(names: readonly string[], file: string, log: IssueLog): readonly string[] {
  const taken = new Set<string>();
  return names.map((plain, i) => {
    let name = plain === '' ? `field ${i + 1}` : plain;
    for (let n = 2; taken.has(name); n++) name = `${plain} (${n})`;
    taken.add(name);
    if (name !== plain) log.add('columnRepeated', 'warning', { file, column: name }, { found: plain, expected: name });
    return name;
  });
}
