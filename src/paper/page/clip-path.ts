import type { Box } from './page.ts';
import { joinPaths, linePath, type Path } from './path.ts';

type Point = readonly [number, number];

/** The parts of open lines of straight segments that lie in the box (Liang and Barsky 1984). */
export function clippedLines(path: Path, box: Box): Path {
  return joinPaths(
    runsOf(path).flatMap((points) => {
      const parts: Point[][] = [];
      for (let i = 1; i < points.length; i++) {
        const part = clippedSegment(points[i - 1]!, points[i]!, box);
        if (part === null) continue;
        const last = parts.at(-1)?.at(-1);
        if (last && last[0] === part[0][0] && last[1] === part[0][1]) parts.at(-1)!.push(part[1]);
        else parts.push([...part]);
      }
      return parts.map((part) => linePath(part));
    }),
  );
}

/** Closed rings of straight segments cut to the box (Sutherland and Hodgman 1974); a ring outside it is left out. */
export function clippedRings(path: Path, box: Box): Path {
  const sides: readonly ((point: Point) => number)[] = [
    ([x]) => x - box.x,
    ([x]) => box.x + box.width - x,
    ([, y]) => y - box.y,
    ([, y]) => box.y + box.height - y,
  ];
  const cut = (points: readonly Point[]) => sides.reduce<readonly Point[]>(cutRing, points);
  return joinPaths(runsOf(path).map((points) => linePath(cut(points), true)));
}

function cutRing(points: readonly Point[], inside: (point: Point) => number): readonly Point[] {
  return points.flatMap((point, i): Point[] => {
    const before = points[(i + points.length - 1) % points.length]!;
    const [a, b] = [inside(before), inside(point)];
    const crossing: Point[] = a < 0 !== b < 0 ? [between(before, point, a / (a - b))] : [];
    return b < 0 ? crossing : [...crossing, point];
  });
}

function clippedSegment(a: Point, b: Point, box: Box): readonly [Point, Point] | null {
  let [from, to] = [0, 1];
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  for (const [step, room] of [
    [-dx, a[0] - box.x],
    [dx, box.x + box.width - a[0]],
    [-dy, a[1] - box.y],
    [dy, box.y + box.height - a[1]],
  ] as const) {
    if (step === 0) {
      if (room < 0) return null;
    } else if (step < 0) from = Math.max(from, room / step);
    else to = Math.min(to, room / step);
  }
  return from >= to ? null : [from === 0 ? a : between(a, b, from), to === 1 ? b : between(a, b, to)];
}

function between(a: Point, b: Point, share: number): Point {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
}

/** The points of each line or ring. */
function runsOf({ ops, at }: Path): readonly (readonly Point[])[] {
  const runs: Point[][] = [];
  let i = 0;
  for (const op of ops) {
    if (op === 'Z') continue;
    const point: Point = [at[i]!, at[i + 1]!];
    i += 2;
    if (op === 'M') runs.push([point]);
    else runs.at(-1)!.push(point);
  }
  return runs;
}
