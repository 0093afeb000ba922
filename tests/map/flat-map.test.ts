import { describe, expect, test } from 'vitest';
import { mixColours, parseColour } from '../../src/map/engine/colour-mix.ts';
import { flatMap, pathData } from '../../src/map/flat-map.ts';

describe('flat map', () => {
  const padding = { top: 10, right: 200, bottom: 30, left: 40 };
  const flat = flatMap([104, 35, 106, 36], { width: 1000, height: 600 }, padding);

  test('the frame lies inside what the panels leave, in the middle, north up', () => {
    const [left, bottom] = flat.project([104, 35]);
    const [right, top] = flat.project([106, 36]);
    expect(left).toBeGreaterThanOrEqual(40 - 1e-6);
    expect(right).toBeLessThanOrEqual(800 + 1e-6);
    expect(top).toBeLessThan(bottom);
    expect((left + right) / 2).toBeCloseTo(420, 6);
    expect((top + bottom) / 2).toBeCloseTo(290, 6);
  });

  test('the zoom is that of a web map: 512 pixels round the world at zoom 0', () => {
    const [left] = flat.project([104, 35]);
    const [right] = flat.project([106, 35]);
    expect((right - left) * 180).toBeCloseTo(512 * 2 ** flat.zoom, 4);
  });

  test('paths close rings, keep both ends of lines and drop points nearer than a pixel', () => {
    const line = {
      type: 'LineString' as const,
      coordinates: [
        [104, 35.5],
        [104.000001, 35.5],
        [106, 35.5],
      ],
    };
    expect(pathData(line, flat.project).match(/[ML]/g)).toEqual(['M', 'L']);
    expect(pathData({ type: 'Polygon', coordinates: [line.coordinates] }, flat.project).endsWith('Z')).toBe(true);
    expect(pathData({ type: 'Point', coordinates: [104, 35] }, flat.project)).toBe('');
  });
});

test('colours fade through numbers, and only colours that are known do', () => {
  expect(parseColour('#fff')).toEqual([255, 255, 255]);
  expect(parseColour('rgb(1, 2, 3)')).toEqual([1, 2, 3]);
  expect(parseColour('tomato')).toBeNull();
  expect(parseColour(null)).toBeNull();
  expect(mixColours([0, 0, 0], [255, 100, 50], 0.5)).toBe('rgb(128, 50, 25)');
});
