import { unzlibSync } from 'fflate';

/** One slice of a font: TrueType outlines of some hundred characters. */
export type FontSlice = {
  readonly tables: ReadonlyMap<string, Uint8Array>;
  readonly glyphByCode: ReadonlyMap<number, number>;
  readonly glyphCount: number;
  /** In thousandths of the em. */
  readonly advanceOf: (glyph: number) => number;
  readonly bearingOf: (glyph: number) => number;
  /** Outline as it stands in the table `glyf`; empty for a blank. */
  readonly outlineOf: (glyph: number) => Uint8Array;
};

/**
 * Reads a WOFF 1.0 file (W3C Recommendation 2012, section 4) with TrueType outlines. Throws on anything else: the slices come with the site, so a
 * bad one is a broken build.
 */
export function readSlice(bytes: Uint8Array): FontSlice {
  const tables = readTables(bytes);
  const table = (name: string) => {
    const found = tables.get(name);
    if (!found) throw new Error(`font slice: expected a table ${name}, got ${[...tables.keys()].join(' ')}`);
    return viewOf(found);
  };
  const [head, hhea, maxp, hmtx, loca] = [table('head'), table('hhea'), table('maxp'), table('hmtx'), table('loca')];
  const glyf = tables.get('glyf')!;
  const glyphCount = maxp.getUint16(4);
  const metrics = hhea.getUint16(34);
  const isLong = head.getInt16(50) === 1;
  const offsetOf = (glyph: number) => (isLong ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2);
  return {
    tables,
    glyphByCode: readCharacters(table('cmap')),
    glyphCount,
    advanceOf: (glyph) => hmtx.getUint16(Math.min(glyph, metrics - 1) * 4),
    bearingOf: (glyph) =>
      glyph < metrics ? hmtx.getInt16(glyph * 4 + 2) : hmtx.getInt16(metrics * 4 + (glyph - metrics) * 2),
    outlineOf: (glyph) => glyf.subarray(offsetOf(glyph), offsetOf(glyph + 1)),
  };
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function readTables(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const view = viewOf(bytes);
  if (view.getUint32(0) !== 0x774f4646 || view.getUint32(4) !== 0x00010000)
    throw new Error('font slice: expected WOFF 1.0 with TrueType outlines');
  const tables = new Map<string, Uint8Array>();
  for (let i = 0; i < view.getUint16(12); i++) {
    const entry = 44 + i * 20;
    const name = String.fromCharCode(...bytes.subarray(entry, entry + 4));
    const [offset, packed, length] = [view.getUint32(entry + 4), view.getUint32(entry + 8), view.getUint32(entry + 12)];
    const data = bytes.subarray(offset, offset + packed);
    tables.set(name, packed < length ? unzlibSync(data) : data);
  }
  return tables;
}

/** Characters and their glyphs, from `cmap` of format 12 or 4 (OpenType 1.9). */
function readCharacters(cmap: DataView): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (let i = 0; i < cmap.getUint16(2); i++) {
    const at = cmap.getUint32(4 + i * 8 + 4);
    const format = cmap.getUint16(at);
    if (format === 12) readFormat12(cmap, at, found);
    else if (format === 4) readFormat4(cmap, at, found);
  }
  return found;
}

function readFormat12(cmap: DataView, at: number, found: Map<number, number>): void {
  for (let i = 0; i < cmap.getUint32(at + 12); i++) {
    const group = at + 16 + i * 12;
    const [first, last, glyph] = [cmap.getUint32(group), cmap.getUint32(group + 4), cmap.getUint32(group + 8)];
    for (let code = first; code <= last; code++) found.set(code, glyph + code - first);
  }
}

function readFormat4(cmap: DataView, at: number, found: Map<number, number>): void {
  const size = cmap.getUint16(at + 6);
  for (let i = 0; i < size; i += 2) {
    const last = cmap.getUint16(at + 14 + i);
    const first = cmap.getUint16(at + 16 + size + i);
    const delta = cmap.getUint16(at + 16 + 2 * size + i);
    const rangeAt = at + 16 + 3 * size + i;
    const range = cmap.getUint16(rangeAt);
    for (let code = first; code <= last && code !== 0xffff; code++) {
      const raw = range === 0 ? code : cmap.getUint16(rangeAt + range + (code - first) * 2);
      if (raw !== 0) found.set(code, (raw + delta) & 0xffff);
    }
  }
}
