import { Inflate } from 'fflate';
import type { Issue, IssueCode } from '../../../core/issue.ts';
import { readZipDirectory, type ZipEntry } from '../../zip-directory.ts';
import { importCaps } from '../import-caps.ts';
import { crcFrom } from './crc32.ts';

/** A zip whose files are unpacked one at a time, in pieces, under the caps. */
export type OpenZip = {
  readonly names: readonly string[];
  /** The issue why it could not be unpacked whole; null when all went well. A piece handed out stays valid. */
  stream(name: string, onPiece: (piece: Uint8Array) => boolean | undefined): Issue | null;
  read(name: string): Uint8Array | Issue;
};

/** Small pieces, so that one of them cannot inflate far past a cap (deflate reaches 1 : 1032). */
const pieceBytes = 16_384;

/** Opens a zip; an issue instead when its directory cannot be used. Counts what it inflates over all files together. */
export function openZip(bytes: Uint8Array, file: string): OpenZip | Issue {
  const directory = readZipDirectory(bytes, importCaps.entries);
  if (directory === null) return problem('zipBroken', file);
  if (directory === 'tooMany') return problem('zipTooLarge', file, { expected: importCaps.entries, unit: 'files' });
  const entries = new Map<string, ZipEntry>();
  for (const entry of directory) {
    const name = entry.name.replaceAll('\\', '/');
    if (name.startsWith('__MACOSX/') || /(?:^|\/)(?:\.DS_Store|Thumbs\.db)$/.test(name)) continue;
    if (entry.isEncrypted) return problem('zipEncrypted', file, { found: name });
    entries.set(name, entry);
  }
  let total = 0;

  function stream(name: string, onPiece: (piece: Uint8Array) => boolean | undefined): Issue | null {
    const entry = entries.get(name);
    if (!entry) return problem('zipBroken', file, { found: name });
    const packed = bytes.subarray(entry.from, entry.to);
    let length = 0;
    let crc = 0;
    let isStopped = false;
    const take = (piece: Uint8Array) => {
      length += piece.length;
      total += piece.length;
      crc = crcFrom(crc, piece);
      if (!isStopped && length <= importCaps.entryBytes) isStopped = onPiece(piece) === false;
    };
    try {
      if (entry.method === 0) for (let at = 0; at < packed.length; at += 65_536) take(packed.subarray(at, at + 65_536));
      else if (entry.method === 8) {
        const inflate = new Inflate(take);
        for (let at = 0; at < packed.length && !isStopped; at += pieceBytes) {
          inflate.push(packed.subarray(at, at + pieceBytes), at + pieceBytes >= packed.length);
          if (length > importCaps.entryBytes || total > importCaps.inflatedBytes) break;
        }
      } else return problem('zipBroken', file, { found: name });
    } catch {
      return problem('zipBroken', file, { found: name });
    }
    if (length > importCaps.entryBytes || total > importCaps.inflatedBytes) {
      const limit = length > importCaps.entryBytes ? importCaps.entryBytes : importCaps.inflatedBytes;
      return problem('zipTooLarge', file, { found: name, expected: limit / 1e6, unit: 'MB' });
    }
    return isStopped || crc === entry.crc ? null : problem('zipBroken', file, { found: name });
  }

  return {
    names: [...entries.keys()],
    stream,
    read(name) {
      const pieces: Uint8Array[] = [];
      const issue = stream(name, (piece) => {
        pieces.push(piece);
        return true;
      });
      return issue ?? joinPieces(pieces);
    },
  };
}

/** True for the issue of a zip, false for what was wanted from it. */
export function isIssue(value: unknown): value is Issue {
  return typeof value === 'object' && value !== null && 'severity' in value && 'context' in value;
}

function joinPieces(pieces: readonly Uint8Array[]): Uint8Array {
  const [only] = pieces;
  if (pieces.length === 1 && only) return only;
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function problem(code: IssueCode, file: string, context: Issue['context'] = {}): Issue {
  return { code, severity: 'error', where: { file }, context };
}
