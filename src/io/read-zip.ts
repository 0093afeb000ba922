import { Inflate } from 'fflate';
import type { Issue, IssueCode } from '../core/issue.ts';
import type { WorkspaceFile } from './locate-package.ts';
import { readZipDirectory, type ZipEntry } from './zip-directory.ts';

/** TRUST.md 6.2. Counted while unpacking, since the sizes that a zip claims are the attacker's. */
export const zipCaps: ZipCaps = { entries: 2000, totalBytes: 200e6, entryBytes: 100e6 };

export type ZipCaps = { readonly entries: number; readonly totalBytes: number; readonly entryBytes: number };
export type ZipReading = { readonly files: readonly WorkspaceFile[] | null; readonly issues: readonly Issue[] };

const nested = /\.(?:zip|7z|rar|tar|t?gz|bz2|xz|zst)$/i;
/** Small pieces, so that one of them cannot inflate far past a cap (deflate reaches 1 : 1032). */
const pieceBytes = 16_384;

/** Entries are unpacked until the first one that must be refused; then the whole zip is refused with one error. */
export function readZip(bytes: Uint8Array, name: string, caps: ZipCaps = zipCaps): ZipReading {
  const directory = readZipDirectory(bytes, caps.entries);
  if (directory === null) return refused('zipBroken', name);
  if (directory === 'tooMany') return refused('zipTooLarge', name, { expected: caps.entries, unit: 'files' });
  const files: WorkspaceFile[] = [];
  let total = 0;
  for (const entry of directory) {
    if (isLeftByTheSystem(entry.name)) continue;
    if (entry.isEncrypted) return refused('zipEncrypted', name, { found: entry.name });
    if (nested.test(entry.name)) return refused('zipNested', name, { found: entry.name });
    const limit = Math.min(caps.entryBytes, caps.totalBytes - total);
    const content = unpack(bytes.subarray(entry.from, entry.to), entry, limit);
    if (content === 'tooLarge')
      return refused('zipTooLarge', name, { found: entry.name, expected: Math.round(limit / 1e6), unit: 'MB' });
    if (content === null) return refused('zipBroken', name, { found: entry.name });
    total += content.length;
    files.push({ path: entry.name, bytes: content });
  }
  return { files, issues: [] };
}

function unpack(packed: Uint8Array, entry: ZipEntry, limit: number): Uint8Array | 'tooLarge' | null {
  const pieces: Uint8Array[] = [];
  let length = 0;
  if (entry.method === 0) {
    pieces.push(packed.slice());
    length = packed.length;
  } else if (entry.method === 8) {
    const inflate = new Inflate((piece) => {
      pieces.push(piece);
      length += piece.length;
    });
    try {
      for (let at = 0; at < packed.length && length <= limit; at += pieceBytes)
        inflate.push(packed.subarray(at, at + pieceBytes), at + pieceBytes >= packed.length);
    } catch {
      return null;
    }
  } else return null;
  if (length > limit) return 'tooLarge';
  const content = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    content.set(piece, at);
    at += piece.length;
  }
  return crcOf(content) === entry.crc ? content : null;
}

function isLeftByTheSystem(name: string): boolean {
  return name.startsWith('__MACOSX/') || /(?:^|\/)(?:\.DS_Store|Thumbs\.db)$/.test(name);
}

function refused(code: IssueCode, file: string, context: Issue['context'] = {}): ZipReading {
  return { files: null, issues: [{ code, severity: 'error', where: { file }, context }] };
}

const crcTable = Uint32Array.from({ length: 256 }, (_, i) => {
  let value = i;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (let i = 0; i < bytes.length; i++) crc = crcTable[(crc ^ bytes[i]!) & 255]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
