import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  dateOfDay,
  dayNumber,
  finerPeriodsOf,
  grains,
  parseDate,
  parsePeriod,
  periodContaining,
  previousPeriod,
} from '../../src/core/period.ts';
import { isoDate } from '../../src/core/unit.ts';

const anyDate = fc.integer({ min: -200_000, max: 200_000 }).map(dateOfDay);
const anyPeriod = fc.tuple(anyDate, fc.constantFrom(...grains)).map(([date, grain]) => periodContaining(date, grain));

test('periods of the five grains', () => {
  expect(parsePeriod('2016')).toEqual({ id: '2016', start: '2016-01-01', end: '2016-12-31', grain: 'year' });
  expect(parsePeriod('2016-H2')).toMatchObject({ start: '2016-07-01', end: '2016-12-31', grain: 'half' });
  expect(parsePeriod('2016-Q1')).toMatchObject({ start: '2016-01-01', end: '2016-03-31', grain: 'quarter' });
  expect(parsePeriod('2016-02')).toMatchObject({ start: '2016-02-01', end: '2016-02-29', grain: 'month' });
  expect(parsePeriod('2016-03-31')).toMatchObject({ start: '2016-03-31', end: '2016-03-31', grain: 'day' });
});

test.each([
  '',
  '16',
  '2016-13',
  '2016-00',
  '2016-H3',
  '2016-Q5',
  '2015-02-29',
  '2016-3',
  ' 2016',
  '2016年',
  '0000',
  '2016-03-31T00',
])('%j is no period', (text) => expect(parsePeriod(text)).toBeNull());

test('months are added to the last day where the day is not there', () => {
  expect(addMonths(isoDate('2016-01-31'), 1)).toBe('2016-02-29');
  expect(addMonths(isoDate('2016-02-29'), -12)).toBe('2015-02-28');
  expect(addMonths(isoDate('2016-11-15'), 3)).toBe('2017-02-15');
  expect(previousPeriod(parsePeriod('2016-Q1')!).id).toBe('2015-Q4');
});

test('law: days are numbered without gaps and read back', () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: -50_000, max: 50_000 }), (date, days) => {
      expect(parseDate(date)).toBe(date);
      expect(dayNumber(addDays(date, days)) - dayNumber(date)).toBe(days);
    }),
  );
});

test('law: each finer grain parts a period without gap or overlap', () => {
  fc.assert(
    fc.property(anyPeriod, (period) => {
      for (const ids of finerPeriodsOf(period)) {
        const parts = ids.map((id) => parsePeriod(id)!);
        expect(parts[0]!.start).toBe(period.start);
        expect(parts.at(-1)!.end).toBe(period.end);
        for (let i = 1; i < parts.length; i++) expect(parts[i]!.start).toBe(addDays(parts[i - 1]!.end, 1));
      }
    }),
    { numRuns: 50 },
  );
});

test('law: a period ends the day before the next one of its grain starts', () => {
  fc.assert(
    fc.property(anyPeriod, (period) => {
      const next = periodContaining(addDays(period.end, 1), period.grain);
      expect(previousPeriod(next)).toEqual(period);
    }),
  );
});
