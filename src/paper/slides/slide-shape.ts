import type PptxGenJS from 'pptxgenjs';
import type { Paint } from '../page/page.ts';
import type { Path } from '../page/path.ts';
import type { WallContent } from '../wall/wall-content.ts';
import { patternMarks } from './fix-package.ts';

export const mmPerInch = 25.4;

export type ShapeLook = Pick<PptxGenJS.ShapeProps, 'objectName' | 'fill' | 'line'>;

/** A path of straight lines in millimetres as a shape of custom geometry, its points from the corner of its own box. */
export function addPathShape(slide: PptxGenJS.Slide, { ops, at }: Path, look: ShapeLook): void {
  if (ops === '') return;
  const xs = at.filter((_, i) => i % 2 === 0);
  const ys = at.filter((_, i) => i % 2 === 1);
  const [left, top] = [least(xs), least(ys)];
  const inch = (mm: number) => Math.round((mm / mmPerInch) * 1e4) / 1e4;
  let i = 0;
  const points = Array.from(ops, (op): NonNullable<PptxGenJS.ShapeProps['points']>[number] => {
    if (op === 'Z') return { close: true };
    const [x, y] = [inch(at[i]! - left), inch(at[i + 1]! - top)];
    i += 2;
    return op === 'M' ? { x, y, moveTo: true } : { x, y };
  });
  slide.addShape('custGeom' as PptxGenJS.SHAPE_NAME, {
    ...look,
    x: inch(left),
    y: inch(top),
    w: inch(most(xs) - left),
    h: inch(most(ys) - top),
    points,
  });
}

/** A disc or ring about a point in millimetres. */
export function addDisc(
  slide: PptxGenJS.Slide,
  [x, y]: readonly [number, number],
  radius: number,
  look: ShapeLook,
): void {
  const [left, top, side] = [x - radius, y - radius, 2 * radius].map((mm) => mm / mmPerInch);
  slide.addShape('ellipse' as PptxGenJS.SHAPE_NAME, { ...look, x: left!, y: top!, w: side!, h: side! });
}

/** The fill of an area or of a sample of the legend; zones, hatched on paper, are translucent. */
export function fillOf(paint: Paint, zones: WallContent['zones']): PptxGenJS.ShapeFillProps {
  if (typeof paint === 'string') return { color: colourOf(paint) };
  const zone = zones.find(({ pattern }) => pattern === paint.pattern);
  if (zone) return { color: colourOf(zone.colour), transparency: 70 };
  const known = patternMarks[paint.pattern as keyof typeof patternMarks];
  return { color: known?.mark ?? patternMarks.missing.mark };
}

/** `#rrggbb` as pptxgenjs takes it. */
export function colourOf(colour: string): string {
  return colour.slice(1).toUpperCase();
}

function least(values: readonly number[]): number {
  return values.reduce((a, b) => Math.min(a, b), Infinity);
}

function most(values: readonly number[]): number {
  return values.reduce((a, b) => Math.max(a, b), -Infinity);
}
