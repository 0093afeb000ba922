import fc from 'fast-check';
import type { Geometry, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { boundsOf } from '../../../src/core/geo/bounds.ts';
import { enclosing } from '../../../src/state/selectors/enclosing.ts';

const position = fc.tuple(fc.double({ min: 73, max: 135, noNaN: true }), fc.double({ min: 18, max: 54, noNaN: true }));
const line = fc.array(position, { minLength: 1, maxLength: 6 });

const { shape } = fc.letrec<{ shape: Geometry }>((tie) => ({
  shape: fc.oneof(
    position.map((coordinates): Geometry => ({ type: 'Point', coordinates })),
    line.map((coordinates): Geometry => ({ type: 'MultiPoint', coordinates })),
    line.map((coordinates): Geometry => ({ type: 'LineString', coordinates })),
    fc.array(line).map((coordinates): Geometry => ({ type: 'MultiLineString', coordinates })),
    fc.array(line).map((coordinates): Geometry => ({ type: 'Polygon', coordinates })),
    fc.array(fc.array(line)).map((coordinates): Geometry => ({ type: 'MultiPolygon', coordinates })),
    fc
      .array(tie('shape'), { maxLength: 3 })
      .map((geometries): Geometry => ({ type: 'GeometryCollection', geometries })),
  ),
}));

/** Every position of a shape, found by what its text looks like and not by its type. */
function positionsIn(value: unknown): readonly Position[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value) && typeof value[0] === 'number') return [value as Position];
  return Object.values(value).flatMap(positionsIn);
}

describe('bounds', () => {
  it('are the least and greatest of all positions of any shapes', () => {
    fc.assert(
      fc.property(fc.array(shape, { maxLength: 4 }), (shapes) => {
        const [lons, lats] = [0, 1].map((axis) => positionsIn(shapes).map((each) => each[axis]!));
        const expected = [Math.min(...lons!), Math.min(...lats!), Math.max(...lons!), Math.max(...lats!)];
        expect(boundsOf(shapes)).toEqual(lons!.length === 0 ? null : expected);
      }),
    );
  });

  it('of parts enclose the bounds of the whole', () => {
    fc.assert(
      fc.property(fc.array(shape, { maxLength: 4 }), (shapes) => {
        expect(enclosing(shapes.map((each) => boundsOf([each])))).toEqual(boundsOf(shapes));
      }),
    );
  });
});
