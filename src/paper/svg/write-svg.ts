import { strToU8 } from 'fflate';
import { fontFaces } from '../font/font-faces.ts';
import { mergeSlices } from '../font/merge-slices.ts';
import type { Typeset } from '../font/typeset.ts';
import { type Face, faces, type Mark, type Page, type Paint, type Stroke, textsOf } from '../page/page.ts';
import { type Path, rectPath } from '../page/path.ts';
import { escapeText } from './escape-text.ts';

/** Should the embedded font be refused, the nearest of the machine. */
const fallbacks: Readonly<Record<Face, string>> = {
  sans: "'Noto Sans SC','Noto Sans CJK SC','PingFang SC','Microsoft YaHei',sans-serif",
  sansBold: "'Noto Sans SC','Noto Sans CJK SC','PingFang SC','Microsoft YaHei',sans-serif",
  serifBold: "'Noto Serif SC','Noto Serif CJK SC','Songti SC',SimSun,serif",
};

/**
 * A page as an SVG document in millimetres: vectors, text as text with the same fonts embedded as in the PDF. All text is escaped; nothing is fetched.
 * The same page gives the same text.
 */
export function writeSvg(page: Page, typeset: Typeset): string {
  const clips: string[] = [];
  const body = drawMarks(page.marks, clips);
  const { widthMm, heightMm } = page;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${widthMm}mm" height="${heightMm}mm" viewBox="0 0 ${widthMm} ${heightMm}" lang="${page.language === 'zh' ? 'zh-CN' : 'en'}" stroke-linejoin="round">`,
    `<title>${escapeText(page.title)}</title>`,
    `<style>${fontRules(page, typeset)}</style>`,
    `<defs>${page.patterns
      .map(
        ({ id, size, ground, marks }) =>
          `<pattern id="${escapeText(id)}" width="${size}" height="${size}" patternUnits="userSpaceOnUse">${ground === null ? '' : `<rect width="${size}" height="${size}" fill="${ground}"/>`}${drawMarks(marks, [])}</pattern>`,
      )
      .join('')}${clips.join('')}</defs>`,
    body,
    '</svg>\n',
  ].join('\n');
}

function fontRules(page: Page, typeset: Typeset): string {
  return faces
    .flatMap((face) => {
      const codes = new Set<number>();
      for (const mark of textsOf(page))
        if (mark.face === face) for (const character of mark.text) codes.add(character.codePointAt(0)!);
      if (codes.size === 0) return [];
      const { bytes } = mergeSlices(typeset, face, codes);
      const { name, weight } = fontFaces[face];
      return [
        `@font-face{font-family:'${name}';src:url(data:font/ttf;base64,${base64(bytes)}) format('truetype')}`,
        `.${face}{font-family:'${name}',${fallbacks[face]};font-weight:${weight}}`,
      ];
    })
    .join('');
}

function drawMarks(marks: readonly Mark[], clips: string[]): string {
  return marks.map((mark) => drawMark(mark, clips)).join('\n');
}

function drawMark(mark: Mark, clips: string[]): string {
  switch (mark.kind) {
    case 'path': {
      if (mark.path.ops === '') return '';
      const opacity = mark.opacity === undefined ? '' : ` opacity="${mark.opacity}"`;
      return `<path d="${pathData(mark.path)}"${paint(mark.fill, mark.stroke)}${opacity}/>`;
    }
    case 'circle':
      return `<circle cx="${short(mark.x)}" cy="${short(mark.y)}" r="${short(mark.r)}"${paint(mark.fill, mark.stroke)}/>`;
    case 'text': {
      const { x, y, size, face, colour, anchor, halo, angle } = mark;
      const turned = angle === undefined ? '' : ` transform="rotate(${short(angle)} ${short(x)} ${short(y)})"`;
      const ground =
        halo === undefined ? '' : ` stroke="${halo.colour}" stroke-width="${short(halo.width)}" paint-order="stroke"`;
      const from = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
      return `<text class="${face}" x="${short(x)}" y="${short(y)}" font-size="${short(size)}" fill="${colour}"${from}${ground}${turned}>${escapeText(mark.text)}</text>`;
    }
    case 'clip':
      return `<g clip-path="url(#${clipId(mark.outline ?? rectPath(mark.box), clips)})">${drawMarks(mark.marks, clips)}</g>`;
    case 'page':
      return `<g transform="translate(${short(mark.x)} ${short(mark.y)})">${drawMarks(mark.page.marks, clips)}</g>`;
  }
}

function clipId(path: Path, clips: string[]): string {
  const shape = `<path d="${pathData(path)}" clip-rule="evenodd"/>`;
  const known = clips.findIndex((clip) => clip.includes(shape));
  if (known >= 0) return `clip${known}`;
  clips.push(`<clipPath id="clip${clips.length}">${shape}</clipPath>`);
  return `clip${clips.length - 1}`;
}

function paint(fill: Paint | undefined, stroke: Stroke | undefined): string {
  const inside =
    fill === undefined ? 'none' : typeof fill === 'string' ? escapeText(fill) : `url(#${escapeText(fill.pattern)})`;
  if (stroke === undefined) return ` fill="${inside}" fill-rule="evenodd"`;
  const dash = (stroke.dash ?? []).length === 0 ? '' : ` stroke-dasharray="${stroke.dash!.map(short).join(' ')}"`;
  const cap = stroke.cap === undefined ? '' : ` stroke-linecap="${stroke.cap}"`;
  return ` fill="${inside}" fill-rule="evenodd" stroke="${escapeText(stroke.colour)}" stroke-width="${short(stroke.width)}"${dash}${cap}`;
}

function pathData({ ops, at }: Path): string {
  const parts: string[] = [];
  let i = 0;
  for (const op of ops) {
    const count = op === 'Z' ? 0 : op === 'C' ? 6 : 2;
    parts.push(
      op +
        at
          .slice(i, i + count)
          .map(short)
          .join(' '),
    );
    i += count;
  }
  return parts.join('');
}

function short(value: number): string {
  return String(Math.round(value * 100) / 100 || 0);
}

const digits = strToU8('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/');

/** RFC 4648; a call of its own, since neither Node's nor the browser's is there in both. */
function base64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let i = 0; i < bytes.length; i += 3) {
    const [a, b = 0, c = 0] = bytes.subarray(i, i + 3);
    const group = [a! >> 2, ((a! & 3) << 4) | (b >> 4), ((b & 15) << 2) | (c >> 6), c & 63];
    const text = String.fromCharCode(...group.map((six) => digits[six]!));
    const kept = Math.min(3, bytes.length - i) + 1;
    parts.push(text.slice(0, kept).padEnd(4, '='));
  }
  return parts.join('');
}
