import { decodeUtf8 } from './decode-text.ts';
import type { IssueLog } from './issue-log.ts';
import { locateJsonError } from './locate-json-error.ts';

/**
 * The value of a JSON file; undefined after an issue (`encodingInvalid`, or `jsonBroken` with line and column). Own keys named
 * `__proto__` are dropped, so that no later copy can change a prototype.
 */
export function parseJson(bytes: Uint8Array, file: string, log: IssueLog): unknown {
  const text = decodeUtf8(bytes, file, log);
  if (text === null) return undefined;
  try {
    // A key can be spelt with escapes, so only a text without them is known to be clean; a reviver slows large grids tenfold.
    const isClean = !text.includes('__proto__') && !text.includes('\\u');
    return isClean ? JSON.parse(text) : JSON.parse(text, withoutPrototype);
  } catch (cause) {
    const error = locateJsonError(text);
    if (!error) throw new Error(`${file}: JSON.parse refused a text without a fault`, { cause });
    const { line, column, found, expected } = error;
    log.add('jsonBroken', 'error', { file, row: line }, { line, column, found, expected });
    return undefined;
  }
}

function withoutPrototype(key: string, value: unknown): unknown {
  return key === '__proto__' ? undefined : value;
}
