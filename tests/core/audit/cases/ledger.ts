import type { LedgerEvent, Observation } from '../../../../src/core/workspace/workspace.ts';
import { areasFrom, indicator, ledgerEvent, observation, workspace } from '../../target/small-workspace.ts';
import type { Case } from './case.ts';

const areas = areasFrom({ city: { north: ['a', 'b'], south: ['c'] } });
const poor = indicator('poorPopulation');
const exits = indicator('exitedPeople', { kind: 'flow' });
const people = (id: string, date: string, event: LedgerEvent['event'], amount: number, area = 'a') =>
  ledgerEvent(id, area, date, event, { people: amount, evidence: 'signed' });
const lines = [
  people('1', '2016-11-20', 'exited', 30),
  people('2', '2016-05-01', 'returned', 5),
  people('3', '2017-11-20', 'exited', 20),
];
const stock = (in2016: number, ledger: readonly LedgerEvent[] = lines, ...more: readonly Observation[]) =>
  workspace(areas, {
    indicators: [poor, exits],
    ledger,
    observations: [
      observation('a', '2015', 'poorPopulation', 100),
      observation('a', '2016', 'poorPopulation', in2016),
      observation('a', '2017', 'poorPopulation', 55),
      ...more,
    ],
  });
const unit = (id: string, date: string, event: LedgerEvent['event']) =>
  ledgerEvent(id, 'a', date, event, { subject: 'unit' });
const units = (...ledger: readonly LedgerEvent[]) => workspace(areas, { ledger });
const unsigned = (evidence: string | null) =>
  workspace(areas, {
    ledger: [
      ...Array.from({ length: 20 }, (_, i) => people(`b${i}`, `2016-11-${10 + i}`, 'exited', i + 1, 'b')),
      ...[1, 2, 3].map((i) => ({ ...people(`a${i}`, `201${5 + i}-11-20`, 'exited', i), evidence })),
    ],
  });

export const ledgerCases: readonly Case[] = [
  {
    key: 'stockFlow',
    sound: stock(75),
    faulty: stock(0),
    finding: {
      expected: 75,
      found: 0,
      context: { since: '2015', before: 100, exited: 30, returned: 5, identified: 0, difference: -75 },
    },
  },
  {
    key: 'exitsReported',
    sound: stock(75, lines, observation('north', '2016', 'exitedPeople', 30)),
    faulty: stock(75, lines, observation('north', '2016', 'exitedPeople', 42)),
    finding: { expected: 30, found: 42 },
  },
  {
    key: 'exitsOverStock',
    sound: stock(75),
    faulty: stock(75, [...lines, people('4', '2017-12-20', 'exited', 60)]),
    finding: { expected: 75, found: 80 },
  },
  {
    key: 'doubleLine',
    sound: stock(75),
    faulty: stock(75, [...lines, people('9', '2017-11-20', 'exited', 20)]),
    finding: { found: 2 },
  },
  {
    key: 'eventOrder.exitedTwice',
    sound: units(
      unit('1', '2016-12-20', 'exited'),
      unit('2', '2017-12-20', 'returned'),
      unit('3', '2018-12-20', 'exited'),
    ),
    faulty: units(unit('1', '2016-12-20', 'exited'), unit('3', '2018-12-20', 'exited')),
    finding: { found: '2018-12-20' },
  },
  {
    key: 'eventOrder.returnedFirst',
    sound: units(unit('1', '2016-12-20', 'exited'), unit('2', '2017-12-20', 'returned')),
    faulty: units(unit('2', '2017-12-20', 'returned')),
    finding: { found: '2017-12-20' },
  },
  { key: 'unsignedExits', sound: unsigned('signed'), faulty: unsigned(null), finding: { found: 0, expected: 3 } },
];
