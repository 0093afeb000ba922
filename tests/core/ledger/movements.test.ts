import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildAreaTree } from '../../../src/core/area/area-tree.ts';
import { consolidationEnd, unitsInConsolidation } from '../../../src/core/ledger/consolidation.ts';
import { ledgerAsOf, unitStates } from '../../../src/core/ledger/ledger.ts';
import { returnRows, strikeOffRows } from '../../../src/core/ledger/movement-rows.ts';
import { standingOn } from '../../../src/core/ledger/standing.ts';
import { areaCode, isoDate } from '../../../src/core/unit.ts';
import type { LedgerEvent } from '../../../src/core/workspace/workspace.ts';
import { areasFrom, ledgerEvent } from '../target/small-workspace.ts';

const areas = buildAreaTree(areasFrom({ north: { town: ['a', 'b', 'c'] } }, 'county'));
const unit = (id: string, code: string, date: string, event: LedgerEvent['event'], more: Partial<LedgerEvent> = {}) =>
  ledgerEvent(id, code, date, event, { subject: 'unit', ...more });
const people = (
  id: string,
  code: string,
  date: string,
  event: LedgerEvent['event'],
  amount: number,
  more: Partial<LedgerEvent> = {},
) => ledgerEvent(id, code, date, event, { people: amount, households: Math.ceil(amount / 4), ...more });

const ledger: readonly LedgerEvent[] = [
  unit('1', 'a', '2016-12-20', 'exited'),
  unit('2', 'b', '2016-12-31', 'exited', { datePrecision: 'year' }),
  unit('3', 'c', '2016-12-22', 'exited'),
  unit('4', 'c', '2017-06-01', 'returned', { cause: 'disaster' }),
  unit('5', 'c', '2018-12-23', 'exited'),
  people('6', 'a', '2016-11-20', 'exited', 40, { evidence: 'signed' }),
  people('7', 'a', '2017-03-01', 'correction', 36, { corrects: '6' }),
  people('8', 'a', '2017-05-01', 'returned', 4, { cause: 'illness' }),
];
const consolidating = (on: string) =>
  unitsInConsolidation(ledgerAsOf(ledger, isoDate(on)), isoDate(on)).map(({ area, endsOn }) => [area, endsOn]);

describe('two years of consolidation after exit (T7)', () => {
  test('begin with the exit and end the day before the same day two years later; a year ends with a year', () => {
    expect(consolidating('2016-12-19')).toEqual([]);
    expect(consolidating('2016-12-20')).toEqual([['a', '2018-12-19']]);
    expect(consolidating('2016-12-31')).toEqual([
      ['a', '2018-12-19'],
      ['c', '2018-12-21'],
      ['b', '2018-12-31'],
    ]);
    expect(consolidating('2018-12-19').map(([area]) => area)).toEqual(['a', 'b']);
    expect(consolidating('2018-12-20').map(([area]) => area)).toEqual(['b']);
    expect(consolidationEnd(isoDate('2016-02-29'), 'day')).toBe('2018-02-27');
  });
  test('stop with a return and start anew with the next exit', () => {
    expect(consolidating('2017-06-01').map(([area]) => area)).toEqual(['a', 'b']);
    expect(consolidating('2019-01-01')).toEqual([['c', '2020-12-22']]);
  });
  test('other lengths, and an empty ledger', () => {
    expect(unitsInConsolidation(ledger.slice(0, 1), isoDate('2020-01-01'), 60)[0]?.endsOn).toBe('2021-12-19');
    expect(unitsInConsolidation([], isoDate('2020-01-01'))).toEqual([]);
  });
});

describe('lists for export', () => {
  test('the strike-off list has the exits of the span, with corrections and what became of them', () => {
    const rows = strikeOffRows(ledger, areas, { after: isoDate('2015-12-31'), until: isoDate('2017-12-31') });
    expect(
      rows.map(({ line, people: amount, corrections, counterpart }) => [
        line,
        amount,
        corrections,
        counterpart?.line ?? null,
      ]),
    ).toEqual([
      ['6', 36, ['7'], null],
      ['1', null, [], null],
      ['3', null, [], '4'],
      ['2', null, [], null],
    ]);
    expect(rows[0]).toMatchObject({
      name: 'a',
      level: 'village',
      parent: 'town',
      evidence: 'signed',
      date: '2016-11-20',
    });
  });
  test('what was not known on the last day does not change it', () => {
    const [row] = strikeOffRows(ledger, areas, { after: null, until: isoDate('2016-12-19') });
    expect(row).toMatchObject({ line: '6', people: 40, corrections: [] });
  });
  test('returns have their cause and the exit before', () => {
    const rows = returnRows(ledger, areas, { after: null, until: isoDate('2020-12-31'), subject: 'unit' });
    expect(rows).toEqual([
      expect.objectContaining({ line: '4', cause: 'disaster', counterpart: { line: '3', date: '2016-12-22' } }),
    ]);
    expect(returnRows(ledger, areas, { after: null, until: isoDate('2020-12-31'), root: areaCode('b') })).toEqual([]);
  });
  test('lists of spans that follow each other hold every exit once', () => {
    const day = fc.integer({ min: 2015, max: 2020 }).map((year) => isoDate(`${year}-12-21`));
    fc.assert(
      fc.property(fc.array(day, { maxLength: 4 }), (cuts) => {
        const days = [...new Set(cuts)].sort();
        const end = isoDate('2021-12-31');
        const spans = [...days, end].map((until, i) => ({ after: days[i - 1] ?? null, until }));
        const lines = spans.flatMap((span) => strikeOffRows(ledger, areas, span).map(({ line }) => line));
        expect(lines.sort()).toEqual(
          strikeOffRows(ledger, areas, { after: null, until: end })
            .map(({ line }) => line)
            .sort(),
        );
      }),
    );
  });
});

describe('standing of an area on a day', () => {
  test('from events alone, below it too', () => {
    expect(standingOn(ledger, areas, { area: areaCode('a'), on: isoDate('2017-12-31') })).toMatchObject({
      state: 'out',
      exitedOn: '2016-12-20',
      consolidation: { endsOn: '2018-12-19', line: '1' },
      exited: { people: 36, households: 9, unstated: 0 },
      returned: { people: 4 },
    });
    expect(standingOn(ledger, areas, { area: areaCode('north'), on: isoDate('2016-12-31') })).toMatchObject({
      state: null,
      consolidation: null,
      exited: { people: 40 },
    });
    expect(standingOn(ledger, areas, { area: areaCode('c'), on: isoDate('2017-12-31') })).toMatchObject({
      state: 'returned',
      exitedOn: null,
      consolidation: null,
    });
  });
  test('who is in consolidation is out, on every day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2000 }), (days) => {
        const on = isoDate(new Date(Date.UTC(2016, 0, 1 + days)).toISOString().slice(0, 10));
        const known = ledgerAsOf(ledger, on);
        for (const { area, exitedOn } of unitsInConsolidation(known, on))
          expect(unitStates(known).get(area)).toEqual({ state: 'out', exitedOn });
      }),
    );
  });
});
