import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clippedLines, clippedRings } from '../../src/paper/page/clip-path.ts';
import { linePath, type Path } from '../../src/paper/page/path.ts';

const box = { x: 10, y: 20, width: 30, height: 40 };
const point = fc.tuple(fc.double({ min: -20, max: 80, noNaN: true }), fc.double({ min: -20, max: 100, noNaN: true }));
const points = fc.array(point, { minLength: 2, maxLength: 12 });
const pointsOf = ({ at }: Path) =>
  Array.from({ length: at.length / 2 }, (_, i) => [at[2 * i]!, at[2 * i + 1]!] as const);
const within = ([x, y]: readonly [number, number], by = 1e-6) =>
  x >= box.x - by && x <= box.x + box.width + by && y >= box.y - by && y <= box.y + box.height + by;

test('of lines exactly what lies in the box is kept', () => {
  fc.assert(
    fc.property(points, fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(), (line, share, pick) => {
      const clipped = clippedLines(linePath(line), box);
      for (const at of pointsOf(clipped)) expect(within(at)).toBe(true);
      // A point of the line well inside the box is on the clipped line, one outside is not.
      const i = pick % (line.length - 1);
      const [a, b] = [line[i]!, line[i + 1]!];
      const at = [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share] as const;
      if (within(at, -1e-3)) expect(distanceTo(clipped, at)).toBeLessThan(1e-6);
    }),
  );
});

test('a ring is cut to the box: a point is in what is left when it is in both', () => {
  const convex = fc.record({
    x: fc.double({ min: 0, max: 50, noNaN: true }),
    y: fc.double({ min: 10, max: 70, noNaN: true }),
    r: fc.double({ min: 2, max: 40, noNaN: true }),
    sides: fc.integer({ min: 3, max: 9 }),
  });
  fc.assert(
    fc.property(convex, point, ({ x, y, r, sides }, at) => {
      const ring = Array.from({ length: sides }, (_, i) => {
        const turn = (2 * Math.PI * i) / sides;
        return [x + r * Math.cos(turn), y + r * Math.sin(turn)] as [number, number];
      });
      const clipped = clippedRings(linePath(ring, true), box);
      for (const each of pointsOf(clipped)) expect(within(each)).toBe(true);
      if (isNear(ring, at) || within(at, 1e-3) !== within(at, -1e-3)) return;
      expect(isIn(pointsOf(clipped), at)).toBe(isIn(ring, at) && within(at));
    }),
  );
});

function distanceTo({ ops, at }: Path, [x, y]: readonly [number, number]): number {
  let least = Infinity;
  let i = 0;
  let [px, py] = [0, 0];
  for (const op of ops) {
    const [qx, qy] = [at[i]!, at[i + 1]!];
    i += 2;
    if (op === 'L') {
      const length = (qx - px) ** 2 + (qy - py) ** 2;
      const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - px) * (qx - px) + (y - py) * (qy - py)) / length));
      least = Math.min(least, Math.hypot(px + along * (qx - px) - x, py + along * (qy - py) - y));
    }
    [px, py] = [qx, qy];
  }
  return least;
}

function isIn(ring: readonly (readonly [number, number])[], [x, y]: readonly [number, number]): boolean {
  let inside = false;
  ring.forEach(([ax, ay], i) => {
    const [bx, by] = ring[(i + 1) % ring.length]!;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  });
  return inside;
}

function isNear(ring: readonly (readonly [number, number])[], at: readonly [number, number]): boolean {
  return distanceTo(linePath([...ring, ring[0]!]), at) < 1e-3;
}
