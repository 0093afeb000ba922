import { areaCode, isoDate } from '../../../../src/core/unit.ts';
import type { Assignment, Project } from '../../../../src/core/workspace/workspace.ts';
import { areasFrom, indicator, ledgerEvent, observation, target, workspace } from '../../target/small-workspace.ts';
import type { Case } from './case.ts';

const areas = areasFrom({ north: { town: ['a', 'b'] } }, 'county');
const flag = indicator('housingSecure', {
  unit: 'villages',
  kind: 'flag',
  rollUp: { kind: 'countWhere' },
  carryYears: 10,
});
const income = indicator('collectiveIncome', { unit: 'wanYuan', kind: 'flow' });
const standard = [
  target({
    row: 'X1',
    kind: 'coverage',
    measure: {
      where: {
        all: [
          { indicator: 'housingSecure', op: '>=', value: 1 },
          { indicator: 'collectiveIncome', op: '>=', value: 35 },
        ],
      },
      weight: 'units',
    },
  }),
];
const left = (value: number | null, wanYuan = 40, exit = '2017-12-20', year = '2017') =>
  workspace(areas, {
    indicators: [flag, income],
    targets: standard,
    observations: [
      observation('a', year, 'housingSecure', value),
      observation('a', '2017', 'collectiveIncome', wanYuan),
    ],
    ledger: [ledgerEvent('1', 'a', exit, 'exited', { subject: 'unit' })],
  });

const term = (from: string, to: string | null): Assignment => ({
  ...{ area: areaCode('a'), role: 'firstSecretary', person: 'p', organisation: null, source: 'made' },
  from: isoDate(from),
  to: to === null ? null : isoDate(to),
});
const staffed = (isOut: boolean, ...assignments: readonly Assignment[]) =>
  workspace(areas, {
    assignments,
    indicators: [
      indicator('poorVillage', { unit: 'villages', kind: 'flag', rollUp: { kind: 'countWhere' }, carryYears: 10 }),
    ],
    observations: [observation('a', '2015', 'poorVillage', 1)],
    ledger: isOut ? [ledgerEvent('1', 'a', '2018-12-20', 'exited', { subject: 'unit' })] : [],
  });

export const project = (more: Partial<Project>): Project => ({
  ...{ id: 'p1', type: 'road', name: '石门路', programme: null, status: 'accepted', progress: 1, from: null, to: null },
  ...{ startedOn: isoDate('2016-03-01'), doneOn: isoDate('2017-03-01'), acceptedOn: isoDate('2017-06-01') },
  ...{
    costWanYuan: null,
    capacity: null,
    jobs: null,
    lengthKm: null,
    origins: [],
    responsible: null,
    area: areaCode('a'),
  },
  ...{ technicalClass: null, surface: null, defect: null, geometry: null, source: 'made' },
  ...more,
});
const works = (more: Partial<Project>) => workspace(areas, { projects: [project(more)] });

/** Thirty roads that are done, so many of them on the last day of their plan. */
const dated = (exact: number) =>
  workspace(areas, {
    projects: Array.from({ length: 30 }, (_, i) =>
      project({
        id: `p${i}`,
        to: isoDate('2017-12-31'),
        doneOn: isoDate(i < exact ? '2017-12-31' : '2017-11-05'),
        acceptedOn: null,
      }),
    ),
  });

/** A village on the list with collective incomes of two years, the first of them as given. */
const stillOn = (wanYuan: number) =>
  workspace(areas, {
    indicators: [flag, income],
    targets: standard,
    observations: [
      observation('a', '2017', 'collectiveIncome', wanYuan),
      observation('a', '2018', 'collectiveIncome', 41),
    ],
    ledger: [ledgerEvent('1', 'a', '2015-12-31', 'identified', { subject: 'unit' })],
  });

export const exitCases: readonly Case[] = [
  {
    key: 'listedAboveLine',
    sound: stillOn(30),
    faulty: stillOn(36),
    finding: { severity: 'info', found: 41 },
  },
  { key: 'exitBelowStandard.unmetFlag', sound: left(1), faulty: left(0), finding: { found: 0, severity: 'warning' } },
  {
    key: 'exitBelowStandard.unmet',
    sound: left(1),
    faulty: left(1, 28.4),
    finding: { found: 28.4, expected: '>= 35' },
  },
  {
    key: 'exitBelowStandard.unreported',
    sound: left(1),
    faulty: left(null),
    finding: { found: 'missing', severity: 'info' },
  },
  {
    key: 'exitBelowStandard.pending',
    sound: left(1, 40, '2020-12-20'),
    faulty: left(0, 40, '2020-12-20', '2015'),
    finding: { severity: 'info' },
  },
  {
    key: 'teamWithdrawn.beforeExit',
    sound: staffed(true, term('2016-01-01', '2017-06-30'), term('2017-07-15', null)),
    faulty: staffed(true, term('2016-01-01', '2017-06-30'), term('2019-01-15', null)),
    finding: { found: '2017-06-30', expected: '2018-12-20' },
  },
  {
    key: 'teamWithdrawn.stillListed',
    sound: staffed(false, term('2016-01-01', null)),
    faulty: staffed(false, term('2016-01-01', '2019-06-30')),
    finding: { found: '2019-06-30', expected: '2020-12-31' },
  },
  {
    key: 'onDeadline',
    sound: dated(12),
    faulty: dated(20),
    finding: { severity: 'info', found: 20 },
  },
  {
    key: 'projectDates.acceptedBeforeDone',
    sound: works({}),
    faulty: works({ acceptedOn: isoDate('2017-01-05') }),
    finding: { found: '2017-01-05' },
  },
  {
    key: 'projectDates.acceptedBeforeStart',
    sound: works({}),
    faulty: works({ acceptedOn: isoDate('2015-11-20') }),
    finding: { found: '2015-11-20' },
  },
  {
    key: 'projectDates.doneBeforeStart',
    sound: works({}),
    faulty: works({ doneOn: isoDate('2015-03-01'), acceptedOn: null }),
    finding: { found: '2015-03-01' },
  },
  {
    key: 'projectDates.progressAgainstStatus',
    sound: works({}),
    faulty: works({ progress: 0.6 }),
    finding: { found: 0.6 },
  },
];
