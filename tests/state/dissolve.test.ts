import { expect, it } from 'vitest';
import { dissolve } from '../../src/state/selectors/dissolve.ts';

const square = (x: number, y: number) => ({
  type: 'Polygon' as const,
  coordinates: [
    [
      [x, y],
      [x + 1, y],
      [x + 1, y + 1],
      [x, y + 1],
      [x, y],
    ],
  ],
});

it('drops the borders that areas share', () => {
  const joined = dissolve([square(0, 0), square(1, 0)]);
  expect(joined?.coordinates).toHaveLength(1);
  const ring = joined?.coordinates[0]?.[0] ?? [];
  expect(ring).toHaveLength(7);
  expect(ring[0]).toEqual(ring.at(-1));
});

it('keeps areas apart that do not touch, and holes', () => {
  expect(dissolve([square(0, 0), square(5, 5)])?.coordinates).toHaveLength(2);
  const around = [0, 1, 2].flatMap((x) => [0, 1, 2].map((y) => [x, y] as const)).filter(([x, y]) => x !== 1 || y !== 1);
  expect(dissolve(around.map(([x, y]) => square(x, y)))?.coordinates).toHaveLength(2);
});

it('gives nothing for nothing', () => {
  expect(dissolve([])).toBeNull();
  expect(dissolve([square(0, 0), square(0, 0)])).toBeNull();
});
