import type { Typeset } from '../font/typeset.ts';
import type { Box, Face, Mark, TextMark } from '../page/page.ts';
import type { Path } from '../page/path.ts';
import { symbolMarks } from '../wall/symbol-marks.ts';
import type { StatusSign } from '../wall/wall-content.ts';
import type { LabelOption } from './place-labels.ts';

/** Colours that labels stand out with on any fill. */
const ground = '#fffdf8';
const ink = '#22201c';

/** Height of a line of labels, and of the letters in it above the base line, in ems. */
const lineEms = 1.16;
const riseEms = 0.88;

export type AreaLabel = {
  readonly name: string;
  readonly figure: string;
  readonly symbol: StatusSign | null;
  /** Where it would best stand, on the page. */
  readonly point: readonly [number, number];
  /** The area's outline on the page. */
  readonly outline: Path;
  /** Of the letters; ink when absent. */
  readonly colour?: string;
};

/**
 * Name over figure on the area's own point; moved about within the area, then smaller, then the name or the status shape alone. A label may reach over its area's
 * border but its middle stays inside.
 */
export function* areaLabelOptions(label: AreaLabel, size: number, typeset: Typeset): Generator<LabelOption> {
  const settings: readonly AreaSetting[] = [
    { size, name: label.name, figure: label.figure, loss: 0 },
    { size: size * 0.84, name: label.name, figure: label.figure, loss: 0 },
    { size: size * 0.84, name: label.name, figure: '', loss: 1 },
    { size: size * 0.72, name: label.name, figure: '', loss: 1 },
    ...(label.symbol === null ? [] : [{ size: size * 0.84, name: '', figure: '', loss: 2 }]),
  ];
  for (const setting of settings) {
    const block = areaBlock(label, setting, typeset);
    for (const [dx, dy] of shifts) {
      const [x, y] = [label.point[0] + dx * block.width, label.point[1] + dy * block.height];
      if ((dx !== 0 || dy !== 0) && !isInside(label.outline, x, y)) continue;
      yield {
        box: { x: x - block.width / 2, y: y - block.height / 2, width: block.width, height: block.height },
        marks: block.marks(x, y),
        loss: setting.loss,
      };
    }
  }
}

type AreaSetting = {
  readonly size: number;
  readonly name: string;
  readonly figure: string;
  readonly loss: number;
};

/** In widths and heights of the label. */
const shifts: readonly (readonly [number, number])[] = [
  [0, 0],
  [0, -0.35],
  [0, 0.35],
  [-0.25, 0],
  [0.25, 0],
  [0, -0.7],
  [0, 0.7],
  [-0.5, 0],
  [0.5, 0],
  [-0.4, -0.6],
  [0.4, -0.6],
  [-0.4, 0.6],
  [0.4, 0.6],
  [0, -1.1],
  [0, 1.1],
  [-0.8, 0],
  [0.8, 0],
];

function areaBlock(label: AreaLabel, { size, name, figure }: AreaSetting, typeset: Typeset) {
  const figureSize = size * 1.06;
  const sign = label.symbol === null ? 0 : size * 1.02;
  const gap = sign === 0 || name === '' ? 0 : size * 0.22;
  const nameWidth = typeset.measure(name, 'sans', size);
  const first = sign + gap + nameWidth;
  const width = Math.max(first, typeset.measure(figure, 'sansBold', figureSize)) + size * 0.3;
  const height = size * lineEms + (figure === '' ? 0 : figureSize * lineEms);
  const halo = { colour: ground, width: size * 0.32 };
  const { colour = ink } = label;
  return {
    width,
    height,
    marks: (x: number, y: number): readonly Mark[] => {
      const top = y - height / 2;
      const left = x - first / 2;
      const base = top + size * (riseEms + 0.06);
      return [
        ...(label.symbol === null ? [] : symbolMarks(label.symbol, left + sign / 2, base - size * 0.36, sign, ground)),
        ...(name === ''
          ? []
          : [textMark(name, left + sign + gap, base, { size, face: 'sans', anchor: 'start', colour, halo })]),
        ...(figure === ''
          ? []
          : [
              textMark(figure, x, top + size * lineEms + figureSize * riseEms, {
                size: figureSize,
                face: 'sansBold',
                anchor: 'middle',
                colour,
                halo,
              }),
            ]),
      ];
    },
  };
}

export type PlaceLabel = {
  readonly name: string;
  readonly point: readonly [number, number];
  /** Radius of the sign that it stands beside. */
  readonly radius: number;
};

/** Beside a dot: right, left, above, below, then the corners (order of preference after Imhof 1975, simplified). */
export function* placeLabelOptions(
  label: PlaceLabel,
  look: { readonly size: number; readonly face: Face; readonly colour: string },
  typeset: Typeset,
): Generator<LabelOption> {
  const { size, face, colour } = look;
  const width = typeset.measure(label.name, face, size);
  const height = size * lineEms;
  const away = label.radius + size * 0.28;
  const [x, y] = label.point;
  const halo = { colour: ground, width: size * 0.32 };
  const spots: readonly (readonly [left: number, top: number])[] = [
    [x + away, y - height / 2],
    [x - away - width, y - height / 2],
    [x - width / 2, y - away - height],
    [x - width / 2, y + away],
    [x + away * 0.7, y - away * 0.7 - height],
    [x + away * 0.7, y + away * 0.7],
    [x - away * 0.7 - width, y - away * 0.7 - height],
    [x - away * 0.7 - width, y + away * 0.7],
  ];
  for (const [left, top] of spots)
    yield {
      box: { x: left, y: top, width, height },
      marks: [textMark(label.name, left, top + size * (riseEms + 0.06), { size, face, anchor: 'start', colour, halo })],
    };
}

/** A name on the first of several points, or a line or two off it, its middle within the outline. */
export function* pointLabelOptions(
  label: {
    readonly name: string;
    readonly points: readonly (readonly [number, number])[];
    readonly outline: Path;
  },
  look: { readonly size: number; readonly face: Face; readonly colour: string },
  typeset: Typeset,
): Generator<LabelOption> {
  const { size, face, colour } = look;
  const { name, points, outline } = label;
  const width = typeset.measure(name, face, size) + size * 0.3;
  const height = size * lineEms;
  const halo = { colour: ground, width: size * 0.32 };
  for (const [x, y] of points)
    for (const dy of [0, -1, 1, -2, 2]) {
      if (!isInside(outline, x, y + dy * height)) continue;
      const top = y - height / 2 + dy * height;
      yield {
        box: { x: x - width / 2, y: top, width, height },
        marks: [textMark(name, x, top + size * (riseEms + 0.06), { size, face, anchor: 'middle', colour, halo })],
      };
    }
}

/** A name along a river or a height on a contour line, on the straightest places first; never upside down. `lift` is ems above the line. */
export function* lineLabelOptions(
  name: string,
  line: readonly (readonly [number, number])[],
  look: { readonly size: number; readonly colour: string; readonly lift: number },
  typeset: Typeset,
): Generator<LabelOption> {
  const { size, colour } = look;
  const width = typeset.measure(name, 'sans', size);
  const halo = { colour: ground, width: size * 0.32 };
  const spans = spansOf(line, width * 1.15).sort((a, b) => b.straightness - a.straightness);
  for (const { from, to } of spans.slice(0, 24)) {
    const [[x1, y1], [x2, y2]] = from[0] <= to[0] ? [from, to] : [to, from];
    const turn = Math.atan2(y2 - y1, x2 - x1);
    const [x, y] = [(x1 + x2) / 2, (y1 + y2) / 2];
    const lift = size * look.lift;
    const [cx, cy] = [x + lift * Math.sin(turn), y - lift * Math.cos(turn)];
    const [cos, sin] = [Math.abs(Math.cos(turn)), Math.abs(Math.sin(turn))];
    const [w, h] = [width * cos + size * lineEms * sin, width * sin + size * lineEms * cos];
    const [baseX, baseY] = [cx - size * 0.36 * Math.sin(turn), cy + size * 0.36 * Math.cos(turn)];
    yield {
      box: { x: cx - w / 2, y: cy - h / 2, width: w, height: h },
      marks: [
        {
          ...textMark(name, baseX, baseY, { size, face: 'sans', anchor: 'middle', colour, halo }),
          angle: (turn * 180) / Math.PI,
        },
      ],
    };
  }
}

type Span = {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  /** Distance of the ends by length along the line: 1 is straight. */
  readonly straightness: number;
};

function spansOf(line: readonly (readonly [number, number])[], length: number): Span[] {
  const spans: Span[] = [];
  for (let start = 0; start < line.length - 1; start++) {
    let along = 0;
    for (let end = start + 1; end < line.length; end++) {
      along += Math.hypot(line[end]![0] - line[end - 1]![0], line[end]![1] - line[end - 1]![1]);
      if (along < length) continue;
      const [from, to] = [line[start]!, line[end]!];
      spans.push({ from, to, straightness: Math.hypot(to[0] - from[0], to[1] - from[1]) / along });
      break;
    }
  }
  return spans;
}

function textMark(
  text: string,
  x: number,
  y: number,
  style: Pick<TextMark, 'size' | 'face' | 'anchor'> & { readonly halo: TextMark['halo']; readonly colour?: string },
): TextMark {
  const { size, face, anchor, halo, colour = ink } = style;
  return { kind: 'text', text, x, y, size, face, anchor, colour, ...(halo ? { halo } : {}) };
}

/** Even-odd test against a path of straight lines. */
export function isInside({ ops, at }: Path, x: number, y: number): boolean {
  let inside = false;
  let [startX, startY, px, py] = [0, 0, 0, 0];
  let i = 0;
  const edge = (ax: number, ay: number, bx: number, by: number) => {
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  };
  for (const op of ops) {
    if (op === 'Z') edge(px, py, startX, startY);
    else {
      const [nx, ny] = [at[i]!, at[i + 1]!];
      i += 2;
      if (op === 'M') [startX, startY] = [nx, ny];
      else edge(px, py, nx, ny);
      [px, py] = [nx, ny];
    }
  }
  return inside;
}

/** Room that a sign on the map takes. */
export function boxAround([x, y]: readonly [number, number], radius: number): Box {
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
}
