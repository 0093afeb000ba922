import type { MergedFont } from '../font/merge-slices.ts';
import type { Box, Face, Mark, Page, Paint, Stroke, TextMark } from '../page/page.ts';
import { circlePath, type Path, rectPath } from '../page/path.ts';
import { hex } from './pdf-font.ts';

/** Names of what a content stream may use; asking for one that is new makes it. */
export type Resources = {
  readonly font: (face: Face) => MergedFont;
  readonly pattern: (id: string) => string;
  readonly opacity: (share: number) => string;
  readonly form: (page: Page) => string;
};

export const fontNames: Readonly<Record<Face, string>> = { sans: 'F1', sansBold: 'F2', serifBold: 'F3' };

/** Marks as operators of a content stream (ISO 32000-1, 8 and 9) whose unit is the millimetre with y downwards. */
export function drawMarks(marks: readonly Mark[], resources: Resources): string {
  return marks.map((mark) => drawMark(mark, resources)).join('\n');
}

function drawMark(mark: Mark, resources: Resources): string {
  switch (mark.kind) {
    case 'path': {
      const { path, fill, stroke, opacity } = mark;
      if (path.ops === '' || (fill === undefined && stroke === undefined)) return '';
      const painted = paintPath(path, fill, stroke, resources);
      const isPlain = opacity === undefined && (stroke?.dash ?? []).length === 0;
      return isPlain ? painted : `q ${opacity === undefined ? '' : `/${resources.opacity(opacity)} gs `}${painted} Q`;
    }
    case 'circle':
      return paintPath(circlePath(mark.x, mark.y, mark.r), mark.fill, mark.stroke, resources);
    case 'text':
      return drawText(mark, resources);
    case 'clip':
      return `q ${mark.outline ? `${pathOperators(mark.outline)} W* n` : clipTo(mark.box)}\n${drawMarks(mark.marks, resources)}\nQ`;
    case 'page':
      return `q 1 0 0 1 ${short(mark.x)} ${short(mark.y)} cm /${resources.form(mark.page)} Do Q`;
  }
}

export function clipTo(box: Box): string {
  return `${pathOperators(rectPath(box))} W n`;
}

function paintPath(path: Path, fill: Paint | undefined, stroke: Stroke | undefined, resources: Resources): string {
  const before = `${fill === undefined ? '' : fillPaint(fill, resources)}${stroke === undefined ? '' : strokePaint(stroke)}`;
  const operator = fill === undefined ? 'S' : stroke === undefined ? 'f*' : 'B*';
  return `${before}${pathOperators(path)} ${operator}`;
}

function fillPaint(fill: Paint, resources: Resources): string {
  return typeof fill === 'string'
    ? `${colourOperands(fill)} rg `
    : `/Pattern cs /${resources.pattern(fill.pattern)} scn `;
}

function strokePaint({ colour, width, dash = [], cap }: Stroke): string {
  const dashes = dash.length === 0 ? '' : `[${dash.map(short).join(' ')}] 0 d `;
  return `${colourOperands(colour)} RG ${short(width)} w ${cap === 'round' ? 1 : 0} J ${dashes}`;
}

function pathOperators({ ops, at }: Path): string {
  const parts: string[] = [];
  let i = 0;
  for (const op of ops) {
    if (op === 'Z') parts.push('h');
    else {
      const count = op === 'C' ? 6 : 2;
      for (let k = 0; k < count; k++) parts.push(short(at[i + k]!));
      parts.push(op === 'C' ? 'c' : op === 'M' ? 'm' : 'l');
      i += count;
    }
  }
  return parts.join(' ');
}

/** The halo is drawn as text too, but reads as nothing, so that copied text has every word once (14.9.4). */
function drawText(mark: TextMark, resources: Resources): string {
  const { size, face, colour, halo, angle } = mark;
  const { glyphByCode, advances } = resources.font(face);
  const glyphs = Array.from(mark.text, (character) => glyphByCode.get(character.codePointAt(0)!) ?? 0);
  if (glyphs.length === 0) return '';
  const width = (glyphs.reduce((sum, glyph) => sum + advances[glyph]!, 0) / 1000) * size;
  const shift = mark.anchor === 'start' ? 0 : mark.anchor === 'middle' ? width / 2 : width;
  const turn = ((angle ?? 0) * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const [x, y] = [mark.x - shift * cos, mark.y - shift * sin];
  const matrix = [cos, sin, sin, -cos].map((value) => String(Math.round(value * 1e5) / 1e5 || 0)).join(' ');
  const shown = `/${fontNames[face]} ${short(size)} Tf ${matrix} ${short(x)} ${short(y)} Tm <${glyphs.map(hex).join('')}> Tj`;
  const ground =
    halo === undefined
      ? ''
      : `/Span << /ActualText <feff> >> BDC BT 1 Tr ${colourOperands(halo.colour)} RG ${short(halo.width)} w ${shown} ET EMC `;
  return `${ground}BT 0 Tr ${colourOperands(colour)} rg ${shown} ET`;
}

/** `#rrggbb` as three shares. */
export function colourOperands(colour: string): string {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) throw new Error(`pdf: expected a colour #rrggbb, got ${colour}`);
  return [1, 3, 5]
    .map((at) => String(Math.round((Number.parseInt(colour.slice(at, at + 2), 16) / 255) * 1000) / 1000))
    .join(' ');
}

/** A hundredth of a millimetre is finer than any printer. */
function short(value: number): string {
  return String(Math.round(value * 100) / 100 || 0);
}
