import { describe, expect, test } from 'vitest';
import { type Fact, factsOf, flowIn, indexFacts, seriesId, stateAt } from '../../../src/core/indicator/facts.ts';
import { areaCode, isoDate } from '../../../src/core/unit.ts';
import { area, areasFrom, indicator, observation, workspace } from '../target/small-workspace.ts';

const village = areaCode('v');
type Row = Readonly<Parameters<typeof observation>>;

function facts(...rows: readonly Row[]): readonly Fact[] {
  return factsCarried(0, ...rows);
}

function factsCarried(carryYears: number, ...rows: readonly Row[]): readonly Fact[] {
  const indicators = [indicator('i', { carryYears })];
  const made = workspace(areasFrom(['v'], 'village'), {
    indicators,
    observations: rows.map((row) => observation(...row)),
  });
  return factsOf(indexFacts(made, new Map()).get(seriesId({ indicator: 'i' }, 'actual')), village);
}
const day = isoDate;

describe('stateAt', () => {
  const yearly = facts(['v', '2015', 'i', 5], ['v', '2016', 'i', 3]);
  test('holds until the next period of its grain ends', () => {
    expect(stateAt(yearly, day('2015-12-30'), day('2020-01-01'))).toBeNull();
    expect(stateAt(yearly, day('2015-12-31'), day('2020-01-01'))?.value).toBe(5);
    expect(stateAt(yearly, day('2016-12-30'), day('2020-01-01'))?.value).toBe(5);
    expect(stateAt(yearly, day('2017-12-30'), day('2020-01-01'))?.value).toBe(3);
    expect(stateAt(yearly, day('2017-12-31'), day('2020-01-01'))).toBeNull();
  });
  test('is carried for the stated years', () => {
    const carried = factsCarried(3, ['v', '2015', 'i', 5], ['v', '2016', 'i', 3]);
    expect(stateAt(carried, day('2019-12-31'), day('2020-01-01'))?.value).toBe(3);
    expect(stateAt(carried, day('2020-01-01'), day('2020-01-01'))).toBeNull();
  });
  test('a report is unknown before the day it was made', () => {
    const late = facts(['v', '2016', 'i', 3, { reported: day('2017-03-01') }]);
    expect(stateAt(late, day('2016-12-31'), day('2017-02-28'))).toBeNull();
    expect(stateAt(late, day('2016-12-31'), day('2017-03-01'))?.value).toBe(3);
  });
  test('a row that says missing does not end an older state that still holds', () => {
    const rows = [
      ['v', '2015', 'i', 1],
      ['v', '2016', 'i', null],
    ] as const;
    const gap = facts(...rows);
    expect(stateAt(factsCarried(10, ...rows), day('2016-12-31'), day('2020-01-01'))?.value).toBe(1);
    expect(stateAt(gap, day('2016-12-31'), day('2020-01-01'))).toMatchObject({ value: null, absent: 'missing' });
  });
  test('a withheld figure does', () => {
    const withheld = factsCarried(10, ['v', '2015', 'i', 1], ['v', '2016', 'i', null, { absent: 'suppressed' }]);
    expect(stateAt(withheld, day('2016-12-31'), day('2020-01-01'))).toMatchObject({ absent: 'suppressed' });
  });
  test('of two reports for the same day the coarser wins', () => {
    const two = facts(['v', '2016-Q4', 'i', 7], ['v', '2016', 'i', 8]);
    expect(stateAt(two, day('2016-12-31'), day('2020-01-01'))?.value).toBe(8);
  });
});

describe('flowIn', () => {
  const quarters = ['Q1', 'Q2', 'Q3', 'Q4'].map((q, i): Row => ['v', `2016-${q}`, 'i', i + 1]);
  test('sums finer flows only when they are complete', () => {
    expect(flowIn(facts(...quarters), '2016', day('2020-01-01'))?.value).toBe(10);
    expect(flowIn(facts(...quarters.slice(1)), '2016', day('2020-01-01'))).toBeNull();
    expect(flowIn(facts(...quarters), '2016', day('2016-11-30'))).toBeNull();
  });
  test('a coarser report wins over the sum', () => {
    expect(flowIn(facts(...quarters, ['v', '2016', 'i', 11]), '2016', day('2020-01-01'))?.value).toBe(11);
  });
  test('one absent part makes the whole absent, not smaller', () => {
    const holed = facts(...quarters.slice(1), ['v', '2016-Q1', 'i', null, { absent: 'unreadable' }]);
    expect(flowIn(holed, '2016', day('2020-01-01'))).toMatchObject({ value: null, absent: 'unreadable' });
  });
});

test('a renamed unit is one series under each of its codes', () => {
  const old = { ...area('530630', 'county', null), validTo: day('2018-06-30'), successors: [areaCode('530681')] };
  const renamed = { ...area('530681', 'county', null), validFrom: day('2018-07-01') };
  const made = workspace([old, renamed], {
    observations: [observation('530630', '2017', 'i', 4), observation('530681', '2018', 'i', 2)],
  });
  const series = indexFacts(made, new Map()).get(seriesId({ indicator: 'i' }, 'actual'));
  for (const code of ['530630', '530681'])
    expect(factsOf(series, areaCode(code)).map((fact) => fact.value)).toEqual([4, 2]);
});
