import { fontFaces } from '../font/font-faces.ts';
import type { MergedFont } from '../font/merge-slices.ts';
import { viewOf } from '../font/read-slice.ts';
import type { Face } from '../page/page.ts';
import { latin, type PdfFile } from './pdf-file.ts';

/** Six capital letters before the name say that the font is a subset (ISO 32000-1, 9.6.4); the same for each face in every file. */
const subsetTags: Readonly<Record<Face, string>> = { sans: 'GUATUA', sansBold: 'GUATUB', serifBold: 'GUATUC' };

/** Embeds a font as composite font with glyph numbers for codes, and a table back to Unicode so that text can be found and copied. */
export function embedFont(file: PdfFile, face: Face, font: MergedFont): number {
  const [type0, descendant, descriptor, program, toUnicode] = Array.from({ length: 5 }, file.reserve) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const name = `${subsetTags[face]}+${fontFaces[face].name}`;
  const head = viewOf(font.bytes.subarray(tableAt(font.bytes, 'head')));
  const hhea = viewOf(font.bytes.subarray(tableAt(font.bytes, 'hhea')));
  const box = [36, 38, 40, 42].map((field) => head.getInt16(field)).join(' ');
  file.set(
    type0,
    `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H /DescendantFonts [${descendant} 0 R] /ToUnicode ${toUnicode} 0 R >>`,
  );
  file.set(
    descendant,
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${descriptor} 0 R /CIDToGIDMap /Identity /DW 1000 /W [0 [${font.advances.join(' ')}]] >>`,
  );
  const weight = fontFaces[face].weight;
  file.set(
    descriptor,
    `<< /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [${box}] /ItalicAngle 0 /Ascent ${hhea.getInt16(4)} /Descent ${hhea.getInt16(6)} /CapHeight 733 /StemV ${weight === 700 ? 140 : 80} /FontFile2 ${program} 0 R >>`,
  );
  file.setStream(program, `/Length1 ${font.bytes.length}`, font.bytes);
  file.setStream(toUnicode, '', latin(unicodeMap(font.glyphByCode)));
  return type0;
}

/** CMap of glyph numbers to UTF-16, a hundred lines a block (Adobe Technical Note 5411). */
function unicodeMap(glyphByCode: ReadonlyMap<number, number>): string {
  // A glyph that serves two characters reads as the first.
  const codeByGlyph = new Map<number, number>();
  for (const [code, glyph] of glyphByCode) if (!codeByGlyph.has(glyph)) codeByGlyph.set(glyph, code);
  const lines = [...codeByGlyph].map(([glyph, code]) => `<${hex(glyph)}> <${utf16(code)}>`);
  const blocks: string[] = [];
  for (let i = 0; i < lines.length; i += 100) {
    const block = lines.slice(i, i + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end
`;
}

export function hex(value: number): string {
  return value.toString(16).padStart(4, '0');
}

function utf16(code: number): string {
  return Array.from(String.fromCodePoint(code).split(''), (unit) => hex(unit.charCodeAt(0))).join('');
}

function tableAt(bytes: Uint8Array, name: string): number {
  const view = viewOf(bytes);
  for (let i = 0; i < view.getUint16(4); i++) {
    const entry = 12 + i * 16;
    if (String.fromCharCode(...bytes.subarray(entry, entry + 4)) === name) return view.getUint32(entry + 8);
  }
  throw new Error(`pdf font: expected a table ${name}, got none`);
}
