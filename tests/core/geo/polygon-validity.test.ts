import fc from 'fast-check';
import { expect, test } from 'vitest';
import { polygonFaults } from '../../../src/core/geo/polygon-validity.ts';

const polygon = (...coordinates: unknown[]) => ({ type: 'Polygon', coordinates });
const shell = [
  [0, 0],
  [4, 0],
  [4, 4],
  [0, 4],
  [0, 0],
];
const kinds = (geometry: unknown) => polygonFaults(geometry).map(({ kind }) => kind);

test.each([
  ['a square', polygon(shell), []],
  [
    'repeated points',
    polygon([
      [0, 0],
      [0, 0],
      [4, 0],
      [4, 4],
      [4, 4],
      [0, 0],
      [0, 0],
    ]),
    [],
  ],
  [
    'a hole that touches its shell in one point',
    polygon(shell, [
      [0, 2],
      [1, 1],
      [1, 3],
      [0, 2],
    ]),
    [],
  ],
  [
    'an island in a hole',
    {
      type: 'MultiPolygon',
      coordinates: [
        [
          shell,
          [
            [1, 1],
            [1, 3],
            [3, 3],
            [3, 1],
            [1, 1],
          ],
        ],
        [
          [
            [1.5, 1.5],
            [2, 1.5],
            [2, 2],
            [1.5, 1.5],
          ],
        ],
      ],
    },
    [],
  ],
  [
    'a bow tie',
    polygon([
      [0, 0],
      [1, 1],
      [1, 0],
      [0, 1],
      [0, 0],
    ]),
    ['selfCrossing'],
  ],
  [
    'a bow tie with a vertex at the crossing',
    polygon([
      [0, 0],
      [1, 1],
      [2, 2],
      [2, 0],
      [1, 1],
      [0, 2],
      [0, 0],
    ]),
    ['selfCrossing'],
  ],
  [
    'a pinch',
    polygon([
      [0, 0],
      [4, 0],
      [4, 4],
      [2, 2],
      [0, 4],
      [0, 3],
      [2, 2],
      [0, 1],
      [0, 0],
    ]),
    ['selfTouch'],
  ],
  [
    'a vertex on an edge',
    polygon([
      [0, 0],
      [4, 0],
      [4, 4],
      [2, 0],
      [0, 4],
      [0, 0],
    ]),
    ['selfTouch'],
  ],
  [
    'a spike',
    polygon([
      [0, 0],
      [2, 0],
      [1, 0],
      [1, 1],
      [0, 0],
    ]),
    ['overlap'],
  ],
  [
    'a hole outside',
    polygon(shell, [
      [5, 5],
      [6, 5],
      [6, 6],
      [5, 5],
    ]),
    ['holeOutside'],
  ],
  [
    'a hole across the border',
    polygon(shell, [
      [3, 1],
      [5, 1],
      [5, 2],
      [3, 1],
    ]),
    ['selfCrossing'],
  ],
  [
    'a part within a part',
    {
      type: 'MultiPolygon',
      coordinates: [
        [shell],
        [
          [
            [1, 1],
            [2, 1],
            [2, 2],
            [1, 1],
          ],
        ],
      ],
    },
    ['partsOverlap'],
  ],
  [
    'an open ring',
    polygon([
      [0, 0],
      [4, 0],
      [4, 4],
      [0, 4],
    ]),
    ['unclosed'],
  ],
  [
    'three positions',
    polygon([
      [0, 0],
      [4, 0],
      [0, 0],
    ]),
    ['tooFewPoints'],
  ],
  ['no ring', polygon(), ['tooFewPoints']],
  [
    'a line there and back',
    polygon([
      [0, 0],
      [1, 1],
      [2, 2],
      [0, 0],
    ]),
    ['noArea'],
  ],
  [
    'NaN',
    polygon([
      [0, 0],
      [Number.NaN, 0],
      [4, 4],
      [0, 0],
    ]),
    ['notNumber'],
  ],
  [
    'text for a number',
    polygon([
      [0, 0],
      ['4', 0],
      [4, 4],
      [0, 0],
    ]),
    ['notNumber'],
  ],
  [
    'metres',
    polygon([
      [0, 0],
      [400000, 0],
      [4, 4],
      [0, 0],
    ]),
    ['outOfRange'],
  ],
  [
    'a latitude of 91',
    polygon([
      [0, 0],
      [4, 0],
      [4, 91],
      [0, 0],
    ]),
    ['outOfRange'],
  ],
  ['a point', { type: 'Point', coordinates: [1, 2] }, ['notPolygon']],
  ['nothing', null, ['notGeometry']],
  ['a name of the prototype', { type: 'constructor', coordinates: [] }, ['notGeometry']],
])('%s', (_, geometry, expected) => expect(kinds(geometry)).toEqual(expected));

/** Oracle: every pair of segments of a ring on a small grid, in whole numbers, so that every sign is exact. */
function crossesByBruteForce(ring: readonly (readonly [number, number])[]): boolean {
  const side = (a: readonly number[], b: readonly number[], c: readonly number[]) =>
    Math.sign((b[0]! - a[0]!) * (c[1]! - a[1]!) - (b[1]! - a[1]!) * (c[0]! - a[0]!));
  for (let i = 0; i < ring.length; i++)
    for (let j = 0; j < i; j++) {
      const [a, b, c, d] = [ring[i]!, ring[(i + 1) % ring.length]!, ring[j]!, ring[(j + 1) % ring.length]!];
      if (side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0) return true;
    }
  return false;
}

const vertex = fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 }));

test('law: a ring of which two edges cross inside is never called valid, and order and start do not matter', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(vertex, { minLength: 3, maxLength: 9, selector: ([x, y]) => x * 100 + y }),
      fc.nat(),
      (ring, turn) => {
        const found = kinds(polygon([...ring, ring[0]!]));
        const isSound = found.every((kind) => kind === 'selfTouch');
        if (crossesByBruteForce(ring)) expect(isSound).toBe(false);
        const start = turn % ring.length;
        const turned = [...ring.slice(start), ...ring.slice(0, start)].reverse();
        expect(kinds(polygon([...turned, turned[0]!])).every((kind) => kind === 'selfTouch')).toBe(isSound);
      },
    ),
    { numRuns: 500 },
  );
});

test('law: a star around its centre is valid wherever it lies and however long it is', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0.1, max: 1, noNaN: true }), { minLength: 3, maxLength: 200 }), (radii) => {
      const ring = radii.map((radius, i) => {
        const angle = (i / radii.length) * 2 * Math.PI;
        return [104 + radius * Math.cos(angle), 25 + radius * Math.sin(angle)];
      });
      expect(kinds(polygon([...ring, ring[0]!]))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
