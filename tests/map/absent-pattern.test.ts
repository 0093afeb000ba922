import { expect, test } from 'vitest';
import { absentKinds, absentPattern, absentPatternShape } from '../../src/map/layers/absent-pattern.ts';
import { imageId, parseImageId } from '../../src/map/layers/map-palette.ts';

const themes = ['paper', 'hall'] as const;

test('no two reasons look alike, in either theme', () => {
  const seen = themes.flatMap((theme) => absentKinds.map((kind) => absentPattern(kind, theme, 1, 2).data.join()));
  expect(new Set(seen).size).toBe(absentKinds.length * themes.length);
});

test('ink grows from no goal over withheld to unreadable', () => {
  const darkness = (kind: (typeof absentKinds)[number]) =>
    -absentPattern(kind, 'paper', 1, 2).data.reduce((sum, value) => sum + value, 0);
  expect(darkness('noGoal')).toBeLessThan(darkness('notApplicable'));
  expect(darkness('notApplicable')).toBeLessThan(darkness('missing'));
});

test('tiles are opaque, scale with the text and repeat without a seam', () => {
  const small = absentPattern('missing', 'hall', 1, 2);
  expect(absentPattern('missing', 'hall', 2, 2).width).toBe(small.width * 2);
  for (let i = 3; i < small.data.length; i += 4) expect(small.data[i]).toBe(255);
  // Along a rising diagonal the value is the same across the edge of the tile.
  const at = (x: number, y: number) => small.data[((y % small.height) * small.width + (x % small.width)) * 4];
  for (let y = 0; y < small.height; y++) expect(at(small.width, y)).toBe(at(small.width - 1, y + 1));
});

test('the same reasons are described for SVG', () => {
  expect(absentPatternShape('noGoal', 'paper').lines).toHaveLength(0);
  expect(absentPatternShape('suppressed', 'paper').dots).toHaveLength(2);
  expect(absentPatternShape('unreadable', 'hall').lines.length).toBeGreaterThan(
    absentPatternShape('missing', 'hall').lines.length,
  );
});

test('an image id says all that is needed to draw it again', () => {
  expect(parseImageId(imageId('absent', 'missing', 'hall', 1.5))).toEqual({
    kind: 'absent',
    variant: 'missing',
    theme: 'hall',
    scale: 1.5,
  });
  expect(parseImageId('someone-elses')).toBeNull();
});
