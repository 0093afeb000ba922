import { roundLength } from '../../core/geo/round-length.ts';
import { degreeText } from '../map/degree-text.ts';
import type { FittedMap } from '../map/fit-map.ts';
import type { Mark } from '../page/page.ts';
import { linePath, rectPath } from '../page/path.ts';
import { inks, ruleMark, type Setting, textMark } from './ink.ts';

/** Width of the band around the map that holds its degrees, millimetres on A4. */
export const bandWidth = 3.6;

/** The double frame with ticks and degrees where meridians and parallels meet it. */
export function frameMarks(map: FittedMap, { enlarge, typeset }: Setting): readonly Mark[] {
  const { frame } = map;
  const band = bandWidth * enlarge;
  const size = 2.1 * enlarge;
  const marks: Mark[] = [
    { kind: 'path', path: rectPath(frame), stroke: { colour: inks.ink, width: 0.2 * enlarge } },
    {
      kind: 'path',
      path: rectPath({
        x: frame.x - band,
        y: frame.y - band,
        width: frame.width + 2 * band,
        height: frame.height + 2 * band,
      }),
      stroke: { colour: inks.ink, width: 0.45 * enlarge },
    },
  ];
  const right = frame.x + frame.width;
  const bottom = frame.y + frame.height;
  const step = degreeStep(map);
  const clear = (text: string) => typeset.measure(text, 'sans', size) / 2 + 0.5 * enlarge;
  for (const { at, text } of crossings(map, step, 'meridian')) {
    for (const [end, edge, away] of [
      ['top', frame.y, -1],
      ['bottom', bottom, 1],
    ] as const) {
      const x = at[end];
      if (x === null || x < frame.x + clear(text) || x > right - clear(text)) continue;
      const base = edge + (away * band) / 2 + size * 0.36;
      marks.push(
        ruleMark(x, edge, x, edge + away * band * 0.22, 0.15 * enlarge, inks.ink),
        textMark(text, x, base + away * band * 0.08, { size, anchor: 'middle', colour: inks.quiet }),
      );
    }
  }
  for (const { at, text } of crossings(map, step, 'parallel')) {
    for (const [end, edge, away] of [
      ['top', frame.x, -1],
      ['bottom', right, 1],
    ] as const) {
      const y = at[end];
      if (y === null || y < frame.y + clear(text) || y > bottom - clear(text)) continue;
      const turned = textMark(text, edge + (away * band) / 2 + size * 0.36 * away + away * band * 0.08, y, {
        size,
        anchor: 'middle',
        colour: inks.quiet,
      });
      marks.push(ruleMark(edge, y, edge + away * band * 0.22, y, 0.15 * enlarge, inks.ink));
      // Read from below on the left, from above on the right, as in an atlas.
      marks.push(
        away < 0
          ? { ...turned, x: edge - band / 2 + size * 0.36 - band * 0.08, angle: -90 }
          : { ...turned, x: edge + band / 2 - size * 0.36 + band * 0.08, angle: 90 },
      );
    }
  }
  return marks;
}

type Crossing = {
  /** Where it meets the upper and lower edge of the frame (left and right for a parallel); null where it does not. */
  readonly at: { readonly top: number | null; readonly bottom: number | null };
  readonly text: string;
};

function crossings(map: FittedMap, step: number, kind: 'meridian' | 'parallel'): readonly Crossing[] {
  const [west, south, east, north] = map.bounds;
  const margin = Math.max(east - west, north - south) * 0.6;
  const [from, to] = kind === 'meridian' ? [west - margin, east + margin] : [south - margin, north + margin];
  const [low, high] = kind === 'meridian' ? [south - margin, north + margin] : [west - margin, east + margin];
  const { frame } = map;
  const edges = kind === 'meridian' ? [frame.y, frame.y + frame.height] : [frame.x, frame.x + frame.width];
  const found: Crossing[] = [];
  for (let i = Math.ceil(from / step); i * step <= to; i++) {
    const value = i * step;
    const points = Array.from({ length: 161 }, (_, k) => {
      const along = low + ((high - low) * k) / 160;
      return map.place(kind === 'meridian' ? [value, along] : [along, value]);
    });
    const [top, bottom] = edges.map((edge) => meetingPoint(points, edge, kind === 'meridian' ? 1 : 0));
    found.push({ at: { top: top ?? null, bottom: bottom ?? null }, text: degreeText(value, kind) });
  }
  return found;
}

/** Where a line first reaches `edge` along one axis: its position on the other axis. */
function meetingPoint(points: readonly (readonly [number, number])[], edge: number, axis: 0 | 1): number | null {
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1]!, points[i]!];
    const share = (edge - a[axis]) / (b[axis] - a[axis]);
    if (share >= 0 && share <= 1) return a[1 - axis]! + share * (b[1 - axis]! - a[1 - axis]!);
  }
  return null;
}

/** Degrees between lines: at least three and at most about eight over the longer side. */
function degreeStep({ bounds: [west, south, east, north] }: FittedMap): number {
  const extent = Math.max(east - west, north - south);
  return [5, 2, 1, 0.5, 0.25, 1 / 6, 1 / 12, 1 / 30, 1 / 60].find((step) => extent / step >= 3) ?? 1 / 60;
}

/** The arrow points to true north at the middle of the map, `height` millimetres high. */
export function northArrow(map: FittedMap, x: number, y: number, height: number): readonly Mark[] {
  const [west, south, east, north] = map.bounds;
  const [lon, lat] = [(west + east) / 2, (south + north) / 2];
  const [x1, y1] = map.place([lon, lat - (north - south) * 0.05]);
  const [x2, y2] = map.place([lon, lat + (north - south) * 0.05]);
  const turn = Math.atan2(x2 - x1, y1 - y2);
  const scale = height / 20;
  const rotated = (points: readonly (readonly [number, number])[]) =>
    linePath(
      points.map(([px, py]) => [
        x + scale * (px * Math.cos(turn) - py * Math.sin(turn)),
        y + scale * (px * Math.sin(turn) + py * Math.cos(turn)),
      ]),
      true,
    );
  const left = rotated([
    [0, -7],
    [-4, 8],
    [0, 5],
  ]);
  const right = rotated([
    [0, -7],
    [4, 8],
    [0, 5],
  ]);
  return [
    { kind: 'path', path: left, fill: inks.ink, stroke: { colour: inks.ink, width: 0.4 * scale } },
    { kind: 'path', path: right, fill: inks.ground, stroke: { colour: inks.ink, width: 0.4 * scale } },
    textMark('N', x, y - 8 * scale, { size: 5 * scale, face: 'sansBold', anchor: 'middle' }),
  ];
}

/** A scale bar of round kilometres, at most `width` millimetres long, centred on x; true at 1:N. */
export function scaleBar(
  scale: number,
  words: { readonly kilometres: string; readonly metres: string },
  at: { readonly x: number; readonly y: number; readonly width: number },
  { enlarge }: Setting,
): readonly Mark[] {
  const most = (at.width * scale) / 1000;
  const length = roundLength(most);
  const mm = (length * 1000) / scale;
  const parts = 4;
  const start = at.x - mm / 2;
  const height = 1.1 * enlarge;
  const size = 2.3 * enlarge;
  const isKilometres = length >= 2000;
  const label = (value: number) => String(Number((value / (isKilometres ? 1000 : 1)).toFixed(2)));
  const marks: Mark[] = [];
  for (let i = 0; i < parts; i++)
    marks.push({
      kind: 'path',
      path: rectPath({ x: start + (i * mm) / parts, y: at.y, width: mm / parts, height }),
      fill: i % 2 === 0 ? inks.ink : inks.paper,
      stroke: { colour: inks.ink, width: 0.15 * enlarge },
    });
  for (const share of [0, 0.5, 1]) {
    marks.push(textMark(label(length * share), start + mm * share, at.y - 0.9 * enlarge, { size, anchor: 'middle' }));
  }
  marks.push(
    textMark(isKilometres ? words.kilometres : words.metres, start + mm + 2.6 * enlarge, at.y + height, { size }),
  );
  return marks;
}
