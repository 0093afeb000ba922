import { expect, test } from 'vitest';
import { ledgerAsOf, unitStates } from '../../../src/core/ledger/ledger.ts';
import { areaCode, isoDate } from '../../../src/core/unit.ts';
import { ledgerEvent } from '../target/small-workspace.ts';

const lines = [
  ledgerEvent('1', 'v', '2014-12-31', 'identified', { people: 90 }),
  ledgerEvent('2', 'v', '2016-12-31', 'exited', { people: 50 }),
  ledgerEvent('3', 'v', '2017-06-01', 'correction', { people: 40, corrects: '2' }),
  ledgerEvent('4', 'v', '2018-06-01', 'correction', { people: 45, corrects: '2' }),
];

test('a correction counts from its own day on, and the line stays in its own year', () => {
  const exited = (asOf: string) => ledgerAsOf(lines, isoDate(asOf)).find((event) => event.event === 'exited');
  expect(exited('2017-05-31')).toMatchObject({ people: 50, date: '2016-12-31' });
  expect(exited('2017-06-01')).toMatchObject({ people: 40, date: '2016-12-31' });
  expect(exited('2020-12-31')).toMatchObject({ people: 45, date: '2016-12-31' });
  expect(exited('2016-12-30')).toBeUndefined();
});

test('the last word on a unit counts: out, back in, out again', () => {
  const unit = (id: string, date: string, event: 'identified' | 'exited' | 'returned') =>
    ledgerEvent(id, 'v', date, event, { subject: 'unit' });
  const events = [
    unit('a', '2014-12-31', 'identified'),
    unit('b', '2017-12-31', 'exited'),
    unit('c', '2018-12-31', 'returned'),
    unit('d', '2019-12-31', 'exited'),
  ];
  const state = (asOf: string) => unitStates(ledgerAsOf(events, isoDate(asOf))).get(areaCode('v'));
  expect(state('2016-01-01')).toEqual({ state: 'in', exitedOn: null });
  expect(state('2018-01-01')).toEqual({ state: 'out', exitedOn: '2017-12-31' });
  expect(state('2019-01-01')).toEqual({ state: 'returned', exitedOn: null });
  expect(state('2020-01-01')).toEqual({ state: 'out', exitedOn: '2019-12-31' });
  expect(state('2014-01-01')).toBeUndefined();
});

test('an empty ledger has no states', () => {
  expect(unitStates([]).size).toBe(0);
});
