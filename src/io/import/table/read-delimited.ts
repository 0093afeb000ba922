import { decodePieces } from '../text/decode-pieces.ts';
import { detectEncoding } from '../text/detect-encoding.ts';
import type { EncodingGuess, FileHints, UnderstoodTable } from '../understanding.ts';
import { createTableBuilder } from './build-table.ts';
import { createDelimitedReader } from './delimited-reader.ts';
import { detectDelimiter } from './detect-delimiter.ts';

const sampleCharacters = 100_000;

/** Reads CSV, TSV and the like in any encoding and with any delimiter. Always gives a table, with the issues why it may be empty. */
export function readDelimited(bytes: Uint8Array, file: string, hints: FileHints, keepRows: number): UnderstoodTable {
  const encoding = encodingFor(bytes, hints);
  const delimiter = hints.delimiter ?? detectDelimiter(sampleOf(bytes, encoding));
  const builder = createTableBuilder({ file, format: 'csv', sheet: null, hints, keepRows });
  reportEncoding(encoding, (code, severity, context) => builder.log.add(code, severity, { file }, context));
  const reader = createDelimitedReader(delimiter, (cells, row) =>
    row === 1 && /^sep=/i.test(cells[0]!) ? true : builder.add(cells, row),
  );
  decodePieces(bytes, encoding.encoding, (text) => reader.push(text));
  const fault = reader.end();
  if (fault) builder.log.add(fault.kind === 'quote' ? 'csvQuote' : 'cellTooLong', 'error', { file, row: fault.row });
  return builder.finish({ encoding, delimiter });
}

/** The encoding the user named, else the detected one. */
export function encodingFor(bytes: Uint8Array, { encoding }: FileHints): EncodingGuess {
  return encoding ? { encoding, evidence: 'hint', confidence: 1 } : detectEncoding(bytes);
}

/** Says what has to be known about an encoding: that it is not UTF-8, that it is doubtful, or that bytes are broken. */
export function reportEncoding(
  { encoding, evidence, confidence }: EncodingGuess,
  add: (
    code: 'encodingRead' | 'encodingDoubtful' | 'encodingDamaged',
    severity: 'info' | 'warning' | 'error',
    context: Readonly<Record<string, string | number>>,
  ) => void,
): void {
  if (evidence === 'damaged') add('encodingDamaged', 'error', { found: encoding });
  else if (evidence !== 'hint' && confidence < 0.8)
    add('encodingDoubtful', 'warning', { found: encoding, percent: Math.round(confidence * 100) });
  else if (encoding !== 'UTF-8') add('encodingRead', 'info', { found: encoding });
}

function sampleOf(bytes: Uint8Array, { encoding }: EncodingGuess): string {
  let sample = '';
  decodePieces(bytes, encoding, (text) => {
    sample += text;
    return sample.length < sampleCharacters;
  });
  return sample.slice(0, sampleCharacters);
}
