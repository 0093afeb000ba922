import type { Observation } from '../../../../src/core/workspace/workspace.ts';
import { areasFrom, indicator, observation, target, workspace } from '../../target/small-workspace.ts';
import type { Case } from './case.ts';

const codes = Array.from({ length: 60 }, (_, i) => `v${String(i).padStart(2, '0')}`);
const areas = areasFrom({ north: { town: codes } }, 'county');
const years = ['2015', '2016', '2017', '2018', '2019'];
const income = indicator('income', { unit: 'yuan', kind: 'rate', rollUp: { kind: 'none' } });
const people = indicator('people');

/** About 8 % more a year, a little different in each area. */
const grown = (i: number, year: number) => Math.round((3000 + i * 37) * (1.07 + (i % 7) / 500) ** year);
const rows = (id: string, of: (i: number, year: number) => number): readonly Observation[] =>
  codes.flatMap((code, i) => years.map((period, year) => observation(code, period, id, of(i, year))));
const incomes = (of: (i: number, year: number) => number) =>
  workspace(areas, { indicators: [income], observations: rows('income', of) });
const sound = incomes(grown);
const but = (change: (year: number) => number) => incomes((i, year) => (i === 5 ? change(year) : grown(i, year)));

const counted = (of: (i: number, year: number) => number) =>
  workspace(areas, { indicators: [people], observations: rows('people', of) });
/** Counts that fall at different paces; no two areas alike. */
const fallen = (i: number, year: number) => Math.round((900 + i * 41) * (0.62 + ((i * 7) % 23) / 60) ** year);
const digits = (unit: number) =>
  counted((i, year) => Math.round((1000 + ((i * 7919 + year * 104_729) % 8951)) / unit) * unit);

/** Figures with two decimals, as good as drawn by lot. */
const withDecimals = (i: number, year: number) => 3000 + i * 31 + year * 7 + ((i * 7919 + year * 104_729) % 100) / 100;
/** Sizes spread evenly over four orders of magnitude, from a hundred on. */
const spread = (i: number, year: number) => Math.round(10 ** (2 + (4 * (i + year * 60 + 0.5)) / 300));
const roundedUp = (figure: number) => {
  const step = 10 ** (String(figure).length - 1);
  return Math.ceil(figure / step) * step;
};

const line = (of: (i: number) => number) =>
  workspace(areas, {
    indicators: [income],
    targets: [target({ measure: { indicator: 'income' }, value: 7000 })],
    observations: codes.map((code, i) => observation(code, '2016', 'income', of(i))),
  });
/** Two reports only: too few for an own history. */
const single = (slipped: number) =>
  workspace(areas, {
    indicators: [income],
    observations: codes.map((code, i) => observation(code, '2016', 'income', i === 5 ? slipped : grown(i, 0))),
  });

export const seriesCases: readonly Case[] = [
  {
    key: 'temporalJump.up',
    sound,
    faulty: but((year) => grown(5, year) * (year >= 3 ? 4 : 1)),
    finding: { severity: 'info' },
  },
  {
    key: 'temporalJump.down',
    sound,
    faulty: but((year) => Math.round(grown(5, year) / (year >= 3 ? 4 : 1))),
    finding: { severity: 'info' },
  },
  {
    key: 'rebound',
    sound,
    faulty: but((year) => Math.round(grown(5, year) * (year === 2 ? 1.6 : 1))),
    finding: { severity: 'info', found: Math.round(grown(5, 2) * 1.6) },
  },
  { key: 'frozenSeries', sound, faulty: but((year) => grown(5, Math.min(year, 2))), finding: { found: grown(5, 2) } },
  {
    key: 'unitSlip.history',
    sound,
    faulty: but((year) => grown(5, year) / (year === 3 ? 10_000 : 1)),
    finding: { severity: 'warning' },
  },
  {
    key: 'unitSlip.siblings',
    sound: single(grown(5, 0)),
    faulty: single(grown(5, 0) / 10_000),
    finding: { severity: 'warning' },
  },
  {
    key: 'copiedSeries',
    sound: counted(fallen),
    faulty: counted((i, year) => (i === 40 && year > 0 && year < 4 ? fallen(3, year) : fallen(i, year))),
    finding: { severity: 'warning' },
  },
  {
    key: 'sameDecimals',
    sound: incomes(withDecimals),
    faulty: incomes((i, year) => (i === 40 ? 900 + withDecimals(3, year) : withDecimals(i, year))),
    finding: { severity: 'warning', context: { reports: 3, since: '2015', chance: 0.0018 } },
  },
  {
    key: 'secondDigit',
    // Four in five of the figures that begin 17, 18, 19, 27 … were lifted to 20, 30 …
    sound: counted(spread),
    faulty: counted((i, year) => {
      const figure = spread(i, year);
      return String(figure)[1]! >= '7' && (i + year) % 5 > 0 ? roundedUp(figure) : figure;
    }),
    finding: { severity: 'info', expected: 0.1197 },
  },
  { key: 'lastDigit', sound: digits(1), faulty: digits(5), finding: { found: 1 } },
  {
    key: 'firstDigit',
    // Sizes spread evenly over four orders of magnitude follow the law; those between 4 and 9 of each do not.
    sound: counted((i, year) => Math.round(10 ** (1 + (4 * (i * 5 + year + 0.5)) / 300))),
    faulty: counted((i, year) => Math.round((4 + ((i * 5 + year) % 50) / 10) * 10 ** (1 + (i % 4)))),
    finding: { severity: 'info', found: 0, expected: 0.301 },
  },
  {
    key: 'clusteringAtLine',
    sound: line((i) => 6880 + i * 4),
    faulty: line((i) => 7001 + i),
    finding: { found: 60, expected: 0 },
  },
];
