import { type IsoDate, isoDate } from './unit.ts';

/** Grains of a period, widest first. */
export const grains = ['year', 'half', 'quarter', 'month', 'day'] as const;
export type Grain = (typeof grains)[number];

/** A span of calendar days; both `start` and `end` belong to it. */
export type Period = { readonly id: string; readonly start: IsoDate; readonly end: IsoDate; readonly grain: Grain };

const periodPattern = /^(\d{4})(?:-(?:H([12])|Q([1-4])|(\d{2})(?:-(\d{2}))?))?$/;
const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const dayMilliseconds = 86_400_000;

/**
 * The period that a text names: `2016`, `2016-H1`, `2016-Q1`, `2016-03` or `2016-03-31`; null for anything else (`2016-13`,
 * `2016-02-30`, `2016年`, blanks around). The id is the text itself.
 */
export function parsePeriod(text: string): Period | null {
  const match = periodPattern.exec(text);
  if (!match) return null;
  const year = Number(match[1]);
  if (year < 1) return null;
  if (match[5] !== undefined) {
    const day = parseDate(text);
    return day === null ? null : { id: text, start: day, end: day, grain: 'day' };
  }
  if (match[4] !== undefined) {
    const month = Number(match[4]);
    return month >= 1 && month <= 12 ? span(text, 'month', year, month, 1) : null;
  }
  if (match[3] !== undefined) return span(text, 'quarter', year, Number(match[3]) * 3 - 2, 3);
  if (match[2] !== undefined) return span(text, 'half', year, Number(match[2]) * 6 - 5, 6);
  return span(text, 'year', year, 1, 12);
}

/** The calendar day that a text names as `YYYY-MM-DD`; null when it is written otherwise or there is no such day. */
export function parseDate(text: string): IsoDate | null {
  const match = datePattern.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return isoDate(text);
}

/** Whole days since 1970-01-01 (proleptic Gregorian); negative before. Differences of two are days between them. */
export function dayNumber(date: IsoDate): number {
  return Date.parse(`${date}T00:00:00Z`) / dayMilliseconds;
}

/** The day with this number of days since 1970-01-01, the inverse of `dayNumber`. */
export function dateOfDay(day: number): IsoDate {
  return isoDate(new Date(day * dayMilliseconds).toISOString().slice(0, 10));
}

/** The day `days` later (earlier when negative). */
export function addDays(date: IsoDate, days: number): IsoDate {
  return dateOfDay(dayNumber(date) + days);
}

/** The same day of the month `months` later (earlier when negative), or that month's last day when it is shorter. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const index = yearOf(date) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return dateFrom(year, month, Math.min(Number(date.slice(8, 10)), daysInMonth(year, month)));
}

/** Calendar year of a day. */
export function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4));
}

/** 31 December of a year: what a date known to the year only counts as. */
export function endOfYear(year: number): IsoDate {
  return isoDate(`${pad(year, 4)}-12-31`);
}

/** The last calendar year that has ended by a day, its 31 December included. */
export function lastYearBy(date: IsoDate): number {
  return date.endsWith('-12-31') ? yearOf(date) : yearOf(date) - 1;
}

/** The period of one grain that contains a day. */
export function periodContaining(date: IsoDate, grain: Grain): Period {
  const month = Number(date.slice(5, 7));
  const year = date.slice(0, 4);
  switch (grain) {
    case 'year':
      return parsed(year);
    case 'half':
      return parsed(`${year}-H${month <= 6 ? 1 : 2}`);
    case 'quarter':
      return parsed(`${year}-Q${Math.ceil(month / 3)}`);
    case 'month':
      return parsed(date.slice(0, 7));
    case 'day':
      return parsed(date);
  }
}

/** The period of the same grain that ends the day before this one starts. */
export function previousPeriod(period: Period): Period {
  return periodContaining(addDays(period.start, -1), period.grain);
}

/**
 * Ids of the finer periods that make up a period exactly, one list per finer grain, the coarsest first and each in order of time:
 * for `2016` the two halves, the four quarters, the twelve months, the 366 days. A flow may be summed over one of these lists
 * only when every id of it is reported. A day has none. Allocates up to 384 strings a call.
 */
export function finerPeriodsOf(period: Period): readonly (readonly string[])[] {
  return grains.slice(grains.indexOf(period.grain) + 1).map((grain) => periodIdsWithin(period, grain));
}

/** Ids of the periods of one grain, equal or finer, that make up a period, in order of time. */
export function periodIdsWithin(period: Period, grain: Grain): readonly string[] {
  let part = periodContaining(period.start, grain);
  const ids = [part.id];
  while (part.end < period.end) {
    part = periodContaining(addDays(part.end, 1), grain);
    ids.push(part.id);
  }
  return ids;
}

function span(id: string, grain: Grain, year: number, firstMonth: number, months: number): Period {
  const lastMonth = firstMonth + months - 1;
  return {
    id,
    start: dateFrom(year, firstMonth, 1),
    end: dateFrom(year, lastMonth, daysInMonth(year, lastMonth)),
    grain,
  };
}

function parsed(id: string): Period {
  const period = parsePeriod(id);
  if (!period) throw new Error(`expected a period, got ${id}`);
  return period;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function dateFrom(year: number, month: number, day: number): IsoDate {
  return isoDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
