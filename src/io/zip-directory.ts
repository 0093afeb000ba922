/** One file of a zip as its central directory has it. Sizes there are claims, to be counted again while unpacking. */
export type ZipEntry = {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly crc: number;
  readonly from: number;
  readonly to: number;
};

/**
 * The files of a zip, without folders; null when the directory is missing, broken, split or in Zip64 form, or when two entries share
 * bytes (a bomb that counts the same data again and again). Names are UTF-8, or GB18030 as Windows writes them in China.
 */
export function readZipDirectory(bytes: Uint8Array, maximumEntries: number): readonly ZipEntry[] | 'tooMany' | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (at === 0xffffffff) return null;
  if (count > maximumEntries) return 'tooMany';
  const entries: ZipEntry[] = [];
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) return null;
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
      number,
      number,
      number,
    ];
    const from = dataStart(view, view.getUint32(at + 42, true));
    const size = view.getUint32(at + 20, true);
    if (from === null || from + size > end) return null;
    const name = decodeName(bytes.subarray(at + 46, at + 46 + nameLength));
    const [flags, method, crc] = [
      view.getUint16(at + 8, true),
      view.getUint16(at + 10, true),
      view.getUint32(at + 16, true),
    ];
    if (!name.endsWith('/')) entries.push({ name, method, isEncrypted: (flags & 1) === 1, crc, from, to: from + size });
    at += 46 + nameLength + extra + comment;
  }
  const inOrder = [...entries].sort((a, b) => a.from - b.from);
  return inOrder.some((entry, i) => i > 0 && entry.from < inOrder[i - 1]!.to) ? null : entries;
}

function endRecord(view: DataView): number | null {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) if (view.getUint32(at, true) === 0x06054b50) return at;
  return null;
}

function dataStart(view: DataView, header: number): number | null {
  if (header + 30 > view.byteLength || view.getUint32(header, true) !== 0x04034b50) return null;
  return header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
}

function decodeName(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
