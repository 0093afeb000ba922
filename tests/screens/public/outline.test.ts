import fc from 'fast-check';
import type { Position } from 'geojson';
import { expect, test } from 'vitest';
import { outlineData } from '../../../src/screens/public/outline.ts';

const project = ([x = 0, y = 0]: Position | readonly [number, number]) => [x, y] as const;

/** Points of path data of one line, as a browser reads them: numbers end where the next sign or blank begins. */
function pointsOf(data: string): readonly (readonly [number, number])[] {
  const [start, rest = ''] = data.slice(1).replace(/z$/, '').split('l');
  const numbers = (text: string) => [...text.matchAll(/-?(?:\d+\.?\d*|\.\d+)/g)].map(([number]) => Number(number));
  let [x, y] = numbers(start!) as [number, number];
  const points: [number, number][] = [[x, y]];
  const steps = numbers(rest);
  for (let i = 0; i < steps.length; i += 2) {
    [x, y] = [x + steps[i]!, y + steps[i + 1]!];
    points.push([x, y]);
  }
  return points;
}

test('reads back as the line on a grid of half units, no point twice in a row', () => {
  const coordinate = fc.double({ min: -20, max: 900, noNaN: true });
  fc.assert(
    fc.property(fc.array(fc.tuple(coordinate, coordinate), { minLength: 2, maxLength: 30 }), (coordinates) => {
      const data = outlineData({ type: 'LineString', coordinates }, project);
      const onGrid = coordinates.map(([x, y]) => [Math.round(x * 2) / 2 + 0, Math.round(y * 2) / 2 + 0] as const);
      const expected = onGrid.filter(([x, y], i) => i === 0 || x !== onGrid[i - 1]![0] || y !== onGrid[i - 1]![1]);
      if (expected.length < 2) expect(data).toBe('');
      else expect(pointsOf(data)).toEqual(expected);
    }),
  );
});

test('a closed ring ends with z, one of fewer than three points is left out, points have no line', () => {
  const square: Position[][] = [
    [
      [0, 0],
      [10, 0],
      [10, -10.4],
      [0, 0],
    ],
    [
      [1, 1],
      [1.1, 1],
      [1, 1.1],
      [1, 1],
    ],
  ];
  expect(outlineData({ type: 'Polygon', coordinates: square }, project)).toBe('M0 0l10 0 0-10.5z');
  expect(outlineData({ type: 'Point', coordinates: [3, 4] }, project)).toBe('');
});
