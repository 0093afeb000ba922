import type { Area } from '../../../../src/core/area/area.ts';
import type { Indicator } from '../../../../src/core/indicator/indicator.ts';
import { areaCode, isoDate } from '../../../../src/core/unit.ts';
import { area, areasFrom, indicator, ledgerEvent, observation, workspace } from '../../target/small-workspace.ts';
import type { Case } from './case.ts';

const areas = areasFrom({ north: { town: ['a', 'b'] } }, 'county');
const one = (of: Indicator, value: number) =>
  workspace(areas, { indicators: [of], observations: [observation('a', '2016', of.id, value)] });
const share = indicator('share', { unit: 'ratio', kind: 'rate', rollUp: { kind: 'none' } });
const yesNo = indicator('yes', { unit: 'villages', kind: 'flag', rollUp: { kind: 'none' } });
const tap = indicator('tap', { unit: 'households' });
const tapShare = indicator('tapShare', {
  unit: 'ratio',
  kind: 'rate',
  rollUp: { kind: 'ratio', numerator: { indicator: 'tap' }, denominator: { attribute: 'households' } },
});
const tapped = (value: number) =>
  workspace(
    areas.map((each) => (each.code === 'a' ? { ...each, attributes: { households: 100, population: 300 } } : each)),
    { indicators: [tap, tapShare], observations: [observation('a', '2016', 'tap', value)] },
  );
const line = (households: number, people: number) =>
  workspace(areas, { ledger: [ledgerEvent('1', 'a', '2016-11-20', 'exited', { households, people })] });
const named = (name: string) =>
  workspace(
    areas.map(
      (each): Area => (each.code === 'b' ? { ...each, name } : each.code === 'a' ? { ...each, name: '石门村' } : each),
    ),
  );

/** Ten villages with 3.5 to a household; of one the people of 2016. */
const stocks = (people: number) => {
  const codes = Array.from({ length: 10 }, (_, i) => `v0${i}`);
  return workspace(areasFrom({ north: { town: codes } }, 'county'), {
    indicators: [indicator('poorPopulation'), indicator('poorHouseholds', { unit: 'households' })],
    observations: codes.flatMap((code, i) =>
      ['2015', '2016', '2017'].flatMap((period) => [
        observation(code, period, 'poorPopulation', i === 5 && period === '2016' ? people : 35),
        observation(code, period, 'poorHouseholds', i === 5 && period === '2016' ? 11 : 10),
      ]),
    ),
  });
};

const renamed: readonly Area[] = [
  { ...area('530630', 'county', null), validTo: isoDate('2018-07-01'), successors: [areaCode('530681')] },
  { ...area('530681', 'county', null), validFrom: isoDate('2018-07-02') },
];
const reported = (code: string, period: string, ...more: readonly [string, string, number][]) =>
  workspace(renamed, {
    indicators: [indicator('poor')],
    observations: [
      observation(code, period, 'poor', 5),
      ...more.map(([other, when, value]) => observation(other, when, 'poor', value)),
    ],
  });

export const valueCases: readonly Case[] = [
  {
    key: 'range.negative',
    sound: one(indicator('poor'), 0),
    faulty: one(indicator('poor'), -1),
    finding: { found: -1 },
  },
  {
    key: 'range.fraction',
    sound: one(indicator('poor'), 3),
    faulty: one(indicator('poor'), 3.5),
    finding: { found: 3.5 },
  },
  { key: 'range.share', sound: one(share, 1), faulty: one(share, 95), finding: { found: 95 } },
  { key: 'range.flag', sound: one(yesNo, 1), faulty: one(yesNo, 2), finding: { found: 2 } },
  {
    key: 'peopleAsHouseholds',
    sound: stocks(38),
    faulty: stocks(11),
    finding: { severity: 'warning', context: { people: 11, households: 11 } },
  },
  { key: 'partOverWhole', sound: tapped(100), faulty: tapped(137), finding: { expected: 100, found: 137 } },
  { key: 'householdSize.fewer', sound: line(3, 3), faulty: line(3, 2), finding: { found: 2, severity: 'error' } },
  { key: 'householdSize.many', sound: line(1, 12), faulty: line(5, 60), finding: { found: 60, severity: 'warning' } },
  {
    key: 'codeValidity.outOfDate',
    sound: reported('530630', '2018'),
    faulty: reported('530630', '2019'),
    finding: { found: '530630' },
  },
  {
    key: 'codeValidity.twoCodes',
    sound: reported('530630', '2018', ['530681', '2018', 5]),
    faulty: reported('530630', '2018', ['530681', '2018', 6]),
    finding: { expected: 5, found: 6, severity: 'error' },
  },
  { key: 'sameName', sound: named('石桥村'), faulty: named('石门村'), finding: { found: '石门村' } },
];
