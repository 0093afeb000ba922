import type { Face } from '../page/page.ts';
import { type FontSlice, viewOf } from './read-slice.ts';
import type { Typeset } from './typeset.ts';

/** A small font of its own with just the characters asked for. */
export type MergedFont = {
  /** TrueType file. */
  readonly bytes: Uint8Array;
  readonly glyphByCode: ReadonlyMap<number, number>;
  /** Width of each glyph in thousandths of the em. */
  readonly advances: readonly number[];
};

/**
 * One TrueType font of glyphs that lie in many slices: all slices were cut from the same font, so only glyph numbers change. Hinting, kerning and
 * substitution tables are left out. The same characters give the same bytes.
 */
export function mergeSlices(typeset: Typeset, face: Face, codes: Iterable<number>): MergedFont {
  const latin = typeset.latin(face);
  const glyphs: { readonly slice: FontSlice; readonly glyph: number }[] = [{ slice: latin, glyph: 0 }];
  const known = new Map<FontSlice, Map<number, number>>([[latin, new Map([[0, 0]])]]);
  const numberOf = (slice: FontSlice, glyph: number): number => {
    const numbers = known.get(slice) ?? new Map<number, number>();
    known.set(slice, numbers);
    const before = numbers.get(glyph);
    if (before !== undefined) return before;
    numbers.set(glyph, glyphs.length);
    glyphs.push({ slice, glyph });
    return glyphs.length - 1;
  };
  const glyphByCode = new Map<number, number>();
  for (const code of [...new Set(codes)].sort((a, b) => a - b)) {
    const found = typeset.glyphOf(face, code);
    if (found) glyphByCode.set(code, numberOf(found.slice, found.glyph));
  }
  // Parts of composed glyphs are appended while the list is walked.
  const outlines: Uint8Array[] = [];
  for (let i = 0; i < glyphs.length; i++) {
    const { slice, glyph } = glyphs[i]!;
    outlines.push(renumbered(slice.outlineOf(glyph), (part) => numberOf(slice, part)));
  }
  const advances = glyphs.map(({ slice, glyph }) => slice.advanceOf(glyph));
  const bearings = glyphs.map(({ slice, glyph }) => slice.bearingOf(glyph));
  return {
    bytes: fontFile(latin, [...known.keys()], outlines, advances, bearings, glyphByCode),
    glyphByCode,
    advances,
  };
}

const wordArgs = 1;
const oneScale = 8;
const moreParts = 0x20;
const twoScales = 0x40;
const matrix = 0x80;

/** A composed glyph with its parts' numbers replaced (OpenType 1.9, `glyf`); any other outline as it is. */
function renumbered(outline: Uint8Array, numberOf: (glyph: number) => number): Uint8Array {
  if (outline.length < 10 || viewOf(outline).getInt16(0) >= 0) return outline;
  const copy = outline.slice();
  const view = viewOf(copy);
  for (let at = 10; ; ) {
    const flags = view.getUint16(at);
    view.setUint16(at + 2, numberOf(view.getUint16(at + 2)));
    at += 4 + (flags & wordArgs ? 4 : 2);
    at += flags & oneScale ? 2 : flags & twoScales ? 4 : flags & matrix ? 8 : 0;
    if (!(flags & moreParts)) return copy;
  }
}

function fontFile(
  latin: FontSlice,
  slices: readonly FontSlice[],
  outlines: readonly Uint8Array[],
  advances: readonly number[],
  bearings: readonly number[],
  glyphByCode: ReadonlyMap<number, number>,
): Uint8Array {
  const count = outlines.length;
  const loca = new Uint8Array((count + 1) * 4);
  const glyf = new Uint8Array(outlines.reduce((sum, outline) => sum + padded(outline.length), 0));
  let at = 0;
  outlines.forEach((outline, i) => {
    viewOf(loca).setUint32(i * 4, at);
    glyf.set(outline, at);
    at += padded(outline.length);
  });
  viewOf(loca).setUint32(count * 4, at);
  const hmtx = new Uint8Array(count * 4);
  advances.forEach((advance, i) => {
    viewOf(hmtx).setUint16(i * 4, advance);
    viewOf(hmtx).setInt16(i * 4 + 2, bearings[i]!);
  });
  const copy = (name: string) => latin.tables.get(name)!.slice();
  const head = copy('head');
  viewOf(head).setUint32(8, 0);
  viewOf(head).setInt16(50, 1);
  const hhea = copy('hhea');
  viewOf(hhea).setUint16(34, count);
  const maxp = copy('maxp');
  for (let field = 6; field < maxp.length; field += 2) {
    const most = Math.max(...slices.map((slice) => viewOf(slice.tables.get('maxp')!).getUint16(field)));
    viewOf(maxp).setUint16(field, most);
  }
  viewOf(maxp).setUint16(4, count);
  const tables: readonly (readonly [string, Uint8Array])[] = [
    ['OS/2', copy('OS/2')],
    ['cmap', characterTable(glyphByCode)],
    ['glyf', glyf],
    ['head', head],
    ['hhea', hhea],
    ['hmtx', hmtx],
    ['loca', loca],
    ['maxp', maxp],
    ['name', copy('name')],
    ['post', copy('post')],
  ];
  return assembled(tables);
}

/** `cmap` of format 12, one group a character. */
function characterTable(glyphByCode: ReadonlyMap<number, number>): Uint8Array {
  const bytes = new Uint8Array(12 + 16 + glyphByCode.size * 12);
  const view = viewOf(bytes);
  view.setUint16(2, 1);
  view.setUint16(4, 3);
  view.setUint16(6, 10);
  view.setUint32(8, 12);
  view.setUint16(12, 12);
  view.setUint32(16, bytes.length - 12);
  view.setUint32(24, glyphByCode.size);
  let at = 28;
  for (const [code, glyph] of glyphByCode) {
    view.setUint32(at, code);
    view.setUint32(at + 4, code);
    view.setUint32(at + 8, glyph);
    at += 12;
  }
  return bytes;
}

/** Tables as one file, each on four bytes, with their checksums. */
function assembled(tables: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const start = 12 + tables.length * 16;
  const bytes = new Uint8Array(tables.reduce((sum, [, table]) => sum + padded(table.length), start));
  const view = viewOf(bytes);
  const power = 2 ** Math.floor(Math.log2(tables.length));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, tables.length);
  view.setUint16(6, power * 16);
  view.setUint16(8, Math.log2(power));
  view.setUint16(10, (tables.length - power) * 16);
  let at = start;
  let headAt = 0;
  tables.forEach(([name, table], i) => {
    const entry = 12 + i * 16;
    bytes.set(table, at);
    for (let k = 0; k < 4; k++) bytes[entry + k] = name.charCodeAt(k);
    view.setUint32(entry + 4, checksum(bytes, at, padded(table.length)));
    view.setUint32(entry + 8, at);
    view.setUint32(entry + 12, table.length);
    if (name === 'head') headAt = at;
    at += padded(table.length);
  });
  view.setUint32(headAt + 8, (0xb1b0afba - checksum(bytes, 0, bytes.length)) >>> 0);
  return bytes;
}

function checksum(bytes: Uint8Array, from: number, length: number): number {
  const view = viewOf(bytes);
  let sum = 0;
  for (let at = from; at < from + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

function padded(length: number): number {
  return (length + 3) & ~3;
}
