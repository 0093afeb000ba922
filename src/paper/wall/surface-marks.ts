import type { Mark } from '../page/page.ts';
import { linePath, type Path } from '../page/path.ts';
import type { WallFlow, WallShade } from './wall-content.ts';

/** A translucent surface and its edge. */
export function shadeMarks(look: Omit<WallShade, 'geometry'>, path: Path, enlarge: number): readonly Mark[] {
  return [
    { kind: 'path', path, fill: look.fill, opacity: look.opacity },
    ...(look.line === null
      ? []
      : [{ kind: 'path' as const, path, stroke: { colour: look.line, width: 0.25 * enlarge } }]),
  ];
}

/** Share of its width that a flow begins with. */
const beginning = 0.15;

/** A wedge along a course on the page, from narrow to wide: which way it goes reads without an arrow. */
export function flowMark(
  look: Omit<WallFlow, 'course'>,
  course: readonly (readonly [number, number])[],
  enlarge: number,
): Mark {
  const last = course.length - 1;
  const [left, right]: [[number, number][], [number, number][]] = [[], []];
  course.forEach(([x, y], i) => {
    const [ax, ay] = course[Math.max(0, i - 1)]!;
    const [bx, by] = course[Math.min(last, i + 1)]!;
    const length = Math.hypot(bx - ax, by - ay) || 1;
    const half = (look.width / 2) * enlarge * (beginning + (1 - beginning) * (i / last));
    const [dx, dy] = [(-(by - ay) / length) * half, ((bx - ax) / length) * half];
    left.push([x + dx, y + dy]);
    right.push([x - dx, y - dy]);
  });
  return { kind: 'path', path: linePath([...left, ...right.reverse()], true), fill: look.colour, opacity: 0.5 };
}
