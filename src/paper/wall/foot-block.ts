import { wallWordsOf } from '../../text/wall-words.ts';
import type { ProjectionName } from '../map/choose-projection.ts';
import type { FittedMap } from '../map/fit-map.ts';
import type { Mark } from '../page/page.ts';
import { setLines } from '../page/set-lines.ts';
import { scaleBar } from './frame-marks.ts';
import { inks, type Setting, textMark } from './ink.ts';
import type { WallContent } from './wall-content.ts';

const size = 2.3;
const step = 3.15;

/** More lines than this would take the room of the map. */
const mostLines = 14;

/** Shares of the width: notes on the left, projection and sources on the right. */
const leftShare = 0.42;
const rightShare = 0.32;

/**
 * Lower left the map examination number and what must be said of the boundaries, in the middle scale and scale bar, on the right projection and sources.
 * `pageNote` is set at the lower right corner. As high as its lines; made before the map is fitted, since the map gets what is left.
 */
export function footLines(
  content: WallContent,
  pageNote: string,
  width: number,
  { typeset, enlarge }: Setting,
): { readonly left: readonly string[]; readonly right: readonly string[]; readonly height: number } {
  const words = wallWordsOf(content.language);
  const type = { face: 'sans', size: size * enlarge, mostLines } as const;
  const isZh = content.language === 'zh';
  const left = setLines(content.notes.join(isZh ? '' : ' '), { ...type, width: width * leftShare }, typeset);
  const sources = setLines(
    words.sources(content.sources.join(isZh ? '；' : '; ')),
    { ...type, width: width * rightShare },
    typeset,
  );
  const right = [...sources, ...(pageNote === '' ? [] : [pageNote])];
  // Two lines for the projection, one for the examination number.
  const lines = Math.max(left.length + 1, right.length + 2);
  return { left, right, height: (lines * step + 1) * enlarge };
}

export function footBlock(
  content: WallContent,
  map: FittedMap,
  lines: { readonly left: readonly string[]; readonly right: readonly string[] },
  at: { readonly x: number; readonly y: number; readonly width: number },
  { typeset, enlarge }: Setting,
): readonly Mark[] {
  const words = wallWordsOf(content.language);
  const { x, y, width } = at;
  const style = { size: size * enlarge, colour: inks.quiet };
  const first = y + 3 * enlarge;
  const side = width * rightShare;
  const examination = content.examination === '' ? words.trial : words.examination(content.examination);
  const rightX = x + width - side;
  const projection = setLines(
    projectionText(map.projection, content.language),
    { face: 'sans', size: style.size, width: side, mostLines: 2 },
    typeset,
  );
  const middle = x + width * (leftShare + (1 - leftShare - rightShare) / 2);
  // The unit stands to the right of the bar, which is in the middle.
  const unitRoom = typeset.measure(words.kilometres, 'sans', style.size) + 5 * enlarge;
  const barWidth = Math.min(width * 0.2, width * (1 - leftShare - rightShare) - 2 * unitRoom);
  return [
    textMark(examination, x, first, { size: style.size * 1.1, face: 'sansBold' }),
    ...lines.left.map((line, i) => textMark(line, x, first + (i + 1) * step * enlarge, style)),
    textMark(words.scale(groupedText(map.scale)), middle, first + 0.4 * enlarge, {
      size: 3.4 * enlarge,
      face: 'sansBold',
      anchor: 'middle',
    }),
    ...scaleBar(map.scale, words, { x: middle, y: first + 5.6 * enlarge, width: barWidth }, { typeset, enlarge }),
    ...[...projection, ...lines.right].map((line, i) => textMark(line, rightX, first + i * step * enlarge, style)),
  ];
}

/** 350 000, with narrow spaces as on maps. */
function groupedText(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ' ');
}

function projectionText(name: ProjectionName, language: WallContent['language']): string {
  const words = wallWordsOf(language).projection;
  switch (name.kind) {
    case 'conicEqualArea':
      return words.conicEqualArea(
        name.parallels.map((parallel) => degrees(parallel, 'N', 'S')).join(language === 'zh' ? '、' : ', '),
        degrees(name.meridian, 'E', 'W'),
      );
    case 'azimuthalEqualArea':
      return words.azimuthalEqualArea(`${degrees(name.centre[0], 'E', 'W')} ${degrees(name.centre[1], 'N', 'S')}`);
    case 'transverseMercator':
      return words.transverseMercator(degrees(name.meridian, 'E', 'W'));
  }
}

/** 104.63°E: the very figure that the projection was made with. */
function degrees(value: number, positive: string, negative: string): string {
  return `${Math.abs(value)}°${value < 0 ? negative : positive}`;
}
