import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sheetMm, sheetSizes } from '../../src/paper/wall/sheet.ts';
import { tileMargin, tileOverlap, tilingOf } from '../../src/paper/wall/tile-page.ts';

const pages = fc.record({
  size: fc.constantFrom(...sheetSizes),
  orientation: fc.constantFrom('landscape' as const, 'portrait' as const),
  tile: fc.constantFrom('A4' as const, 'A3' as const),
});

test('every place of the page is on a sheet, neighbours share the overlap, and no sheet could be left out', () => {
  fc.assert(
    fc.property(pages, fc.double({ min: 0, max: 1, noNaN: true }), (page, share) => {
      const { width, height } = sheetMm(page.size, page.orientation);
      const { columns, rows, parts, sheet } = tilingOf({ widthMm: width, heightMm: height }, page.tile);
      expect(parts).toHaveLength(columns * rows);
      const [x, y] = [share * width, (1 - share) * height];
      expect(
        parts.some((part) => x >= part.x && x <= part.x + part.width && y >= part.y && y <= part.y + part.height),
      ).toBe(true);
      for (const [i, part] of parts.entries()) {
        expect(part.width).toBe(sheet.width - 2 * tileMargin);
        if (i % columns > 0) expect(parts[i - 1]!.x + part.width - part.x).toBeCloseTo(tileOverlap, 9);
        if (i >= columns) expect(parts[i - columns]!.y + part.height - part.y).toBeCloseTo(tileOverlap, 9);
      }
      const spanOf = (count: number, part: number) => count * part - (count - 1) * tileOverlap;
      if (columns > 1) expect(spanOf(columns - 1, parts[0]!.width)).toBeLessThan(width);
      if (rows > 1) expect(spanOf(rows - 1, parts[0]!.height)).toBeLessThan(height);
    }),
  );
});
