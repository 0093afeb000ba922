import type { IssueLog } from '../../issue-log.ts';
import { locateJsonError } from '../../locate-json-error.ts';
import { decodeWhole } from '../text/decode-pieces.ts';
import type { EncodingGuess } from '../understanding.ts';
import { isTooDeep } from './json-depth.ts';

/** The value of a JSON file in any encoding; undefined after an issue. Own keys named `__proto__` are dropped. */
export function parseJsonText(bytes: Uint8Array, encoding: EncodingGuess, file: string, log: IssueLog): unknown {
  const text = decodeWhole(bytes, encoding.encoding);
  if (isTooDeep(text)) {
    log.add('nestingTooDeep', 'error', { file });
    return undefined;
  }
  try {
    const isClean = !text.includes('__proto__') && !text.includes('\\u');
    return isClean ? JSON.parse(text) : JSON.parse(text, (key, value) => (key === '__proto__' ? undefined : value));
  } catch {
    const error = locateJsonError(text) ?? { line: 1, column: 1, found: text.slice(0, 12), expected: 'value' };
    const { line, column, found, expected } = error;
    log.add('jsonBroken', 'error', { file, row: line }, { line, column, found, expected });
    return undefined;
  }
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A JSON value as the text of a cell: text as it is, nothing as '', lists and objects as JSON. */
export function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
