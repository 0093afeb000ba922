import { expect, test } from 'vitest';
import { poorStanding } from '../../src/state/selectors/poor-standing.ts';

test('nobody poor, nothing known, and somebody poor are told apart', () => {
  const standing = (...counts: number[]) => poorStanding({ poorPeople: Float64Array.from(counts) });
  expect(standing(0, Number.NaN, 3)).toBe('some');
  expect(standing(0, Number.NaN, 0)).toBe('none');
  expect(standing(Number.NaN, Number.NaN)).toBe('unknown');
  expect(standing()).toBe('unknown');
});
