import type { MapTheme } from './map-palette.ts';

/** Everything that is drawn as a pattern of its own instead of a colour of the ramp. */
export const absentKinds = ['missing', 'suppressed', 'notApplicable', 'unreadable', 'noGoal'] as const;
export type AbsentKind = (typeof absentKinds)[number];

/** One repeating tile, RGBA, row by row from the top left; `size` × `size` pixels. */
export type PatternTile = {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray<ArrayBuffer>;
};

/** Ground and ink, as red, green, blue, alpha 0–255; kept apart from the ramps by having next to no hue. */
type Inks = { readonly ground: Rgba; readonly ink: Rgba };
type Rgba = readonly [number, number, number, number];

const inks: Readonly<Record<MapTheme, Inks>> = {
  paper: { ground: [238, 232, 219, 255], ink: [128, 117, 98, 190] },
  hall: { ground: [24, 32, 49, 255], ink: [139, 152, 177, 175] },
};

/** Tile side in CSS pixels at scale 1; every pattern repeats in it without a seam. */
export const patternSize = 12;
/** MapLibre stretches patterns up to twofold between whole zooms; this keeps the middle near the legend's swatch. */
const onMap = 0.75;

/**
 * Draws the tile of one reason: missing = diagonal hatch, suppressed = dots, notApplicable = light level lines,
 * unreadable = cross hatch, noGoal = plain ground. The same five are described to legend and paper by
 * `absentPatternShape`.
 */
export function absentPattern(kind: AbsentKind, theme: MapTheme, scale: number, pixelRatio: number): PatternTile {
  const size = Math.max(8, Math.round(patternSize * onMap * scale * pixelRatio));
  const data = new Uint8ClampedArray(size * size * 4);
  const { ground, ink } = inks[theme];
  const unit = patternSize / size;
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const share = inkShare(kind, (x + 0.5) * unit, (y + 0.5) * unit, unit) * (ink[3] / 255);
      const at = (y * size + x) * 4;
      for (let channel = 0; channel < 3; channel++) {
        data[at + channel] = Math.round(ground[channel]! * (1 - share) + ink[channel]! * share);
      }
      data[at + 3] = ground[3];
    }
  }
  return { width: size, height: size, data };
}

/** The same tile for SVG: paths and dots in a box of `patternSize`, and the colours of ground and ink. */
export function absentPatternShape(
  kind: AbsentKind,
  theme: MapTheme,
): {
  readonly size: number;
  readonly ground: string;
  readonly ink: string;
  readonly strokeWidth: number;
  readonly lines: readonly string[];
  readonly dots: readonly { readonly x: number; readonly y: number; readonly r: number }[];
} {
  const { ground, ink } = inks[theme];
  const css = ([red, green, blue, alpha]: Rgba) =>
    `rgba(${red}, ${green}, ${blue}, ${Math.round((alpha / 255) * 100) / 100})`;
  const shape = {
    size: patternSize,
    ground: css(ground),
    ink: css(ink),
    strokeWidth: lineWidth(kind),
    dots: [],
    lines: [],
  };
  const rising = ['M-1 7L7 -1', 'M-1 13L13 -1', 'M5 13L13 5'];
  const falling = ['M-1 5L7 13', 'M-1 -1L13 13', 'M5 -1L13 7'];
  switch (kind) {
    case 'missing':
      return { ...shape, lines: rising };
    case 'unreadable':
      return { ...shape, lines: [...rising, ...falling] };
    case 'notApplicable':
      return { ...shape, lines: ['M0 6H12'] };
    case 'suppressed':
      return {
        ...shape,
        dots: [
          { x: 3, y: 3, r: dotRadius },
          { x: 9, y: 9, r: dotRadius },
        ],
      };
    case 'noGoal':
      return shape;
  }
}

/** The tile of a constraint zone: a falling hatch in the zone's colour on nothing, so that the fill shows through. */
export function constraintPattern(
  colour: readonly [number, number, number],
  scale: number,
  pixelRatio: number,
): PatternTile {
  const size = Math.max(8, Math.round(patternSize * onMap * scale * pixelRatio));
  const data = new Uint8ClampedArray(size * size * 4);
  const unit = patternSize / size;
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const off = distanceToGrid((x - y) * unit, 12) / Math.SQRT2;
      data.set([...colour, Math.round(150 * cover(0.5 - off, unit))], (y * size + x) * 4);
    }
  }
  return { width: size, height: size, data };
}

const dotRadius = 1.35;

function lineWidth(kind: AbsentKind): number {
  return kind === 'missing' ? 1.4 : 0.9;
}

/** Share of ink at a point of the tile, 0–1, with an edge about one device pixel soft. */
function inkShare(kind: AbsentKind, x: number, y: number, unit: number): number {
  const half = lineWidth(kind) / 2;
  const rising = distanceToGrid(x + y, 6) / Math.SQRT2;
  const falling = distanceToGrid(x - y, 6) / Math.SQRT2;
  switch (kind) {
    case 'missing':
      return cover(half - rising, unit);
    case 'unreadable':
      return cover(half - Math.min(rising, falling), unit);
    case 'notApplicable':
      return cover(half - Math.abs(y - 6), unit);
    case 'suppressed':
      return cover(dotRadius - Math.min(Math.hypot(x - 3, y - 3), Math.hypot(x - 9, y - 9)), unit);
    case 'noGoal':
      return 0;
  }
}

function cover(depth: number, unit: number): number {
  return Math.min(1, Math.max(0, depth / unit + 0.5));
}

/** Distance to the nearest multiple of `step`; 12 holds a whole number of steps, so the tile repeats. */
function distanceToGrid(value: number, step: number): number {
  const rest = ((value % step) + step) % step;
  return Math.min(rest, step - rest);
}
