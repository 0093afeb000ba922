import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sheetEdge, sheetMm, sheetSizes } from '../../src/paper/wall/sheet.ts';
import { tileMargin, tileOverlap, tilingOf } from '../../src/paper/wall/tile-page.ts';

const pages = fc.record({
  size: fc.constantFrom(...sheetSizes),
  orientation: fc.constantFrom('landscape' as const, 'portrait' as const),
  tile: fc.constantFrom('A4' as const, 'A3' as const),
});

test('every place of what is set is on a sheet, neighbours share the overlap, and no sheet could be left out', () => {
  fc.assert(
    fc.property(pages, fc.double({ min: 0, max: 1, noNaN: true }), (page, share) => {
      const { width, height } = sheetMm(page.size, page.orientation);
      const edgeMm = sheetEdge(page.size);
      const { columns, rows, parts, sheet } = tilingOf({ widthMm: width, heightMm: height, edgeMm }, page.tile);
      expect(parts).toHaveLength(columns * rows);
      const [setWidth, setHeight] = [width - 2 * edgeMm, height - 2 * edgeMm];
      const [x, y] = [edgeMm + share * setWidth, edgeMm + (1 - share) * setHeight];
      expect(
        parts.some((part) => x >= part.x && x <= part.x + part.width && y >= part.y && y <= part.y + part.height),
      ).toBe(true);
      for (const [i, part] of parts.entries()) {
        expect(part.width).toBe(sheet.width - 2 * tileMargin);
        if (i % columns > 0) expect(parts[i - 1]!.x + part.width - part.x).toBeCloseTo(tileOverlap, 9);
        if (i >= columns) expect(parts[i - columns]!.y + part.height - part.y).toBeCloseTo(tileOverlap, 9);
      }
      const spanOf = (count: number, part: number) => count * part - (count - 1) * tileOverlap;
      if (columns > 1) expect(spanOf(columns - 1, parts[0]!.width)).toBeLessThan(setWidth);
      if (rows > 1) expect(spanOf(rows - 1, parts[0]!.height)).toBeLessThan(setHeight);
    }),
  );
});

test('a page takes the fewest small sheets, its white edge none: two A4 for an A3, four for an A2, four A3 for an A1, nine for an A0', () => {
  const count = (size: 'A3' | 'A2' | 'A1' | 'A0', tile: 'A4' | 'A3') => {
    const { width, height } = sheetMm(size, 'landscape');
    return tilingOf({ widthMm: width, heightMm: height, edgeMm: sheetEdge(size) }, tile).parts.length;
  };
  expect([count('A3', 'A4'), count('A2', 'A4'), count('A1', 'A3'), count('A0', 'A3')]).toEqual([2, 4, 4, 9]);
});
