import { type MergedFont, mergeSlices } from '../font/merge-slices.ts';
import type { Typeset } from '../font/typeset.ts';
import { type Face, faces, type Mark, type Page, type Pattern, textsOf } from '../page/page.ts';
import { rectPath } from '../page/path.ts';
import { drawMarks, fontNames, type Resources } from './draw-marks.ts';
import { latin, type PdfFile, pdfFile, pdfText } from './pdf-file.ts';
import { embedFont } from './pdf-font.ts';

/** Points in a millimetre. */
const pointsPerMm = 72 / 25.4;

/**
 * Pages as a PDF file: everything is vectors, text is text, every font is embedded and holds only the characters used. A page drawn into others is
 * stored once. The same pages give the same bytes. `onPage` is called with the number of pages done.
 */
export async function writePdf(
  pages: readonly Page[],
  typeset: Typeset,
  onPage: (done: number) => void | Promise<void> = () => {},
): Promise<Uint8Array> {
  const file = pdfFile();
  const [root, tree, info] = [file.reserve(), file.reserve(), file.reserve()];
  const fonts = embedFonts(file, pages, typeset);
  const shared = sharedObjects(file, fonts);
  const numbers: number[] = [];
  for (const [i, page] of pages.entries()) {
    numbers.push(shared.addPage(page, tree));
    await onPage(i + 1);
  }
  shared.finish();
  const [first] = pages;
  file.set(
    root,
    `<< /Type /Catalog /Pages ${tree} 0 R /Lang (${first?.language === 'en' ? 'en' : 'zh-CN'}) /ViewerPreferences << /DisplayDocTitle true >> >>`,
  );
  file.set(tree, `<< /Type /Pages /Count ${numbers.length} /Kids [${numbers.map((n) => `${n} 0 R`).join(' ')}] >>`);
  file.set(info, `<< /Title ${pdfText(first?.title ?? '')} /Producer (Guatu) >>`);
  return file.bytes(root, info);
}

type EmbeddedFont = { readonly number: number; readonly font: MergedFont };

/** Only the faces that are used. */
function embedFonts(file: PdfFile, pages: readonly Page[], typeset: Typeset): ReadonlyMap<Face, EmbeddedFont> {
  const codes = new Map<Face, Set<number>>(faces.map((face) => [face, new Set()]));
  for (const page of pages)
    for (const { face, text } of textsOf(page))
      for (const character of text) codes.get(face)!.add(character.codePointAt(0)!);
  return new Map(
    [...codes]
      .filter(([, used]) => used.size > 0)
      .map(([face, used]) => {
        const font = mergeSlices(typeset, face, used);
        return [face, { number: embedFont(file, face, font), font }];
      }),
  );
}

/** Writes pages; fonts, opacities and sheets drawn more than once are shared by all of them. */
function sharedObjects(file: PdfFile, fonts: ReadonlyMap<Face, EmbeddedFont>) {
  const fontEntries = [...fonts].map(([face, { number }]) => `/${fontNames[face]} ${number} 0 R`).join(' ');
  const opacities = new Map<number, number>();
  const forms = new Map<Page, number>();

  function resourcesOf(page: Page, patterns: Map<string, number>, height: number): Resources {
    return {
      font: (face) => fonts.get(face)!.font,
      pattern(id) {
        const pattern = page.patterns.find((each) => each.id === id);
        if (!pattern) throw new Error(`pdf: expected a pattern of the page, got ${id}`);
        if (!patterns.has(id)) patterns.set(id, addPattern(file, pattern, height));
        return `P-${id}`;
      },
      opacity(share) {
        if (!opacities.has(share)) opacities.set(share, file.reserve());
        return `G${Math.round(share * 100)}`;
      },
      form(other) {
        if (!forms.has(other)) forms.set(other, addForm(other));
        return `X${forms.get(other)!}`;
      },
    };
  }

  /** Patterns are anchored to the page below, so a form has its own, and content and patterns cannot slide apart. */
  function dictionary(patterns: ReadonlyMap<string, number>): string {
    const tiles = [...patterns].map(([id, number]) => `/P-${id} ${number} 0 R`).join(' ');
    const states = [...opacities].map(([share, number]) => `/G${Math.round(share * 100)} ${number} 0 R`).join(' ');
    const others = [...forms.values()].map((number) => `/X${number} ${number} 0 R`).join(' ');
    return `/Resources << /Font << ${fontEntries} >> /Pattern << ${tiles} >> /ExtGState << ${states} >> /XObject << ${others} >> >>`;
  }

  /** A form has the millimetres of its page; the page that draws it has set the scale. */
  function addForm(page: Page): number {
    const number = file.reserve();
    const patterns = new Map<string, number>();
    const content = drawMarks(page.marks, resourcesOf(page, patterns, Number.NaN));
    file.setStream(
      number,
      `/Type /XObject /Subtype /Form /BBox [0 0 ${page.widthMm} ${page.heightMm}] ${dictionary(patterns)}`,
      latin(content),
    );
    return number;
  }

  return {
    addPage(page: Page, tree: number): number {
      const [number, content] = [file.reserve(), file.reserve()];
      const [width, height] = [page.widthMm * pointsPerMm, page.heightMm * pointsPerMm];
      const patterns = new Map<string, number>();
      const k = pointsPerMm.toFixed(6);
      const marks = drawMarks(page.marks, resourcesOf(page, patterns, height));
      file.setStream(content, '', latin(`1 j ${k} 0 0 -${k} 0 ${height.toFixed(3)} cm\n${marks}`));
      file.set(
        number,
        `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${width.toFixed(3)} ${height.toFixed(3)}] /Contents ${content} 0 R ${dictionary(patterns)} >>`,
      );
      return number;
    },
    finish() {
      for (const [share, number] of opacities) file.set(number, `<< /Type /ExtGState /ca ${share} /CA ${share} >>`);
    },
  };
}

/** A tiling pattern (8.7.3); its matrix leads from the tile to the default space of the page, or of the form it is in. */
function addPattern(file: PdfFile, pattern: Pattern, height: number): number {
  const number = file.reserve();
  const { size, ground, marks } = pattern;
  const nothing: Resources = {
    font: () => unused(),
    pattern: () => unused(),
    opacity: () => unused(),
    form: () => unused(),
  };
  const below: readonly Mark[] =
    ground === null ? [] : [{ kind: 'path', path: rectPath({ x: 0, y: 0, width: size, height: size }), fill: ground }];
  const content = drawMarks([...below, ...marks], nothing);
  const k = pointsPerMm.toFixed(6);
  const matrix = Number.isNaN(height) ? '1 0 0 1 0 0' : `${k} 0 0 -${k} 0 ${height.toFixed(3)}`;
  file.setStream(
    number,
    `/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 ${size} ${size}] /XStep ${size} /YStep ${size} /Resources << >> /Matrix [${matrix}]`,
    latin(content),
  );
  return number;
}

function unused(): never {
  throw new Error('pdf: expected lines and dots in a pattern only');
}
