import type { IssueLog } from './issue-log.ts';

/** Encodings that a file can turn out to have; only the first is accepted in a workspace. */
export type Encoding = 'UTF-8' | 'UTF-16' | 'GB18030' | 'unknown';

/**
 * The text of a UTF-8 file without its byte order mark; null after an `encodingInvalid` issue. Strict: one wrong byte refuses the
 * file, since a replacement character in a name would go unnoticed.
 */
export function decodeUtf8(bytes: Uint8Array, file: string, log: IssueLog): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    log.add('encodingInvalid', 'error', { file }, { found: encodingOf(bytes), expected: 'UTF-8' });
    return null;
  }
}

/**
 * The encoding that bytes are valid in: UTF-8 before GB18030 (which GBK and GB2312 are part of); UTF-16 by its mark only.
 * `unknown` for none of them.
 */
export function encodingOf(bytes: Uint8Array): Encoding {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return 'UTF-16';
  if (isValidIn('utf-8', bytes)) return 'UTF-8';
  return isValidIn('gb18030', bytes) ? 'GB18030' : 'unknown';
}

function isValidIn(label: string, bytes: Uint8Array): boolean {
  try {
    new TextDecoder(label, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
