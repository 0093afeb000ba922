import fc from 'fast-check';
import { expect, test } from 'vitest';
import { overlapOf } from '../../../src/core/geo/overlap.ts';
import { crossingsOf, insideLength } from '../../../src/core/geo/scan-rows.ts';
import { zoneEdges } from '../../../src/core/geo/zone-edges.ts';

const rows = { south: 35, step: 1 / 400, count: 400 };
/** A star-shaped polygon within one degree, from radii at equal angles. */
const star = (radii: readonly number[], lon: number) => {
  const ring = radii.map((radius, i) => {
    const angle = (i / radii.length) * 2 * Math.PI;
    return [lon + radius * Math.cos(angle), 35.5 + radius * Math.sin(angle)];
  });
  return zoneEdges({ type: 'Polygon', coordinates: [[...ring, ring[0]!]] });
};

test('lengths along rows tell the share of an overlap, near the equator of their strip', () => {
  const radii = fc.array(fc.double({ min: 0.05, max: 0.45, noNaN: true }), { minLength: 3, maxLength: 12 });
  fc.assert(
    fc.property(radii, radii, fc.double({ min: 0, max: 0.8, noNaN: true }), (first, second, apart) => {
      const [a, b] = [star(first, 104.5), star(second, 104.5 + apart)];
      const [x, y] = [crossingsOf(a, rows), crossingsOf(b, rows)];
      const whole = overlapOf(a, a).squareMetres;
      const exact = whole === 0 ? 0 : overlapOf(a, b).squareMetres / whole;
      const own = insideLength(x);
      expect(own === 0 ? 0 : insideLength(x, y) / own).toBeCloseTo(exact, 1.2);
    }),
    { numRuns: 60 },
  );
});
