import { afterEach, expect, test } from 'vitest';
import { dayHere, minuteHere } from '../../src/state/clock.ts';

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

test('the day that a signature bears is that of the office, not that of Greenwich', () => {
  process.env.TZ = 'Asia/Shanghai';
  const early = new Date('2016-06-30T23:30:00Z');
  expect([dayHere(early), minuteHere(early)]).toEqual(['2016-07-01', '2016-07-01 07:30']);
  process.env.TZ = 'UTC';
  expect(dayHere(early)).toBe('2016-06-30');
});
