import { areaCode } from '../../../../src/core/unit.ts';
import type { FundEntry, Observation } from '../../../../src/core/workspace/workspace.ts';
import { areasFrom, indicator, observation, target, workspace } from '../../target/small-workspace.ts';
import type { Case } from './case.ts';

const areas = areasFrom({ city: { north: ['a', 'b'], south: ['c'] } });
const poor = indicator('poor');
const villages = [
  observation('a', '2016', 'poor', 10),
  observation('b', '2016', 'poor', 20),
  observation('c', '2016', 'poor', 30),
];
const reports = (...more: readonly Observation[]) =>
  workspace(areas, { indicators: [poor], observations: [...villages, ...more] });

const cause = indicator('poor', {
  dimensions: [
    {
      id: 'cause',
      title: { zh: '因', en: 'cause' },
      categories: ['illness', 'school'].map((id) => ({ id, title: { zh: id, en: id } })),
    },
  ],
});
const byCause = (illness: number) =>
  workspace(areas, {
    indicators: [cause],
    observations: [
      observation('a', '2016', 'poor', 10),
      observation('a', '2016', 'poor', illness, { dimension: 'cause', category: 'illness' }),
      observation('a', '2016', 'poor', 4, { dimension: 'cause', category: 'school' }),
    ],
  });

const incidence = indicator('incidence', {
  unit: 'ratio',
  kind: 'rate',
  rollUp: { kind: 'ratio', numerator: { indicator: 'poor' }, denominator: { indicator: 'people' } },
});
const rates = (value: number) =>
  workspace(areas, {
    indicators: [poor, indicator('people'), incidence],
    observations: [
      ...villages,
      ...['a', 'b', 'c'].map((code) => observation(code, '2016', 'people', 100)),
      observation('north', '2016', 'incidence', value),
    ],
  });

const flow = indicator('exits', { kind: 'flow' });
const quarters = (year: number) =>
  workspace(areas, {
    indicators: [flow],
    observations: [
      ...[1, 2, 3, 4].map((quarter) => observation('a', `2016-Q${quarter}`, 'exits', 5)),
      observation('a', '2016', 'exits', year),
    ],
  });
const decembers = (december: number) =>
  workspace(areas, {
    indicators: [poor],
    observations: [observation('a', '2016-12', 'poor', december), observation('a', '2016', 'poor', 10)],
  });

const fund = (id: string, stage: FundEntry['stage'], amountWanYuan: number, year = 2016): FundEntry => ({
  ...{ id, area: areaCode('a'), project: null, year, fundSource: 'special', stage, amountWanYuan, source: 'made' },
});
const plan = (more: Parameters<typeof target>[0]) => workspace(areas, { indicators: [poor], targets: [target(more)] });
const flowPlan = { kind: 'flow', measure: { indicator: 'poor' }, value: 60 } as const;
const parts = (...values: readonly (number | null)[]) =>
  values.map((value, i) => ({ key: `k${i}`, title: { zh: '部分', en: 'part' }, value }));
const pair = (step2: number) =>
  workspace(areas, {
    targets: [
      target({ ...flowPlan, id: 'h1', total: 60 }),
      target({ ...flowPlan, id: 'h1-step-1', value: 40 }),
      target({ ...flowPlan, id: 'h1-step-2', value: step2 }),
    ],
  });
const partTargets = (value: number) =>
  workspace(areas, {
    targets: [
      target({ ...flowPlan, id: 'z3-ways', row: 'Z3', parts: parts(40, 20) }),
      target({ ...flowPlan, id: 'z3-k0', row: 'Z3', value }),
    ],
  });
const listed = (south: number, in2017: number) =>
  plan({
    ...flowPlan,
    childGoals: 'listed',
    milestones: [{ period: '2017', value: 30, cumulative: false }],
    overrides: {
      north: { value: 40, milestones: [{ period: '2017', value: 20, cumulative: false }] },
      south: { value: south, milestones: [{ period: '2017', value: in2017, cumulative: false }] },
    },
  });

export const sumCases: readonly Case[] = [
  {
    key: 'hierarchySum.whole',
    sound: reports(observation('north', '2016', 'poor', 30)),
    faulty: reports(observation('north', '2016', 'poor', 33)),
    finding: { expected: 30, found: 33, severity: 'error' },
  },
  {
    key: 'hierarchySum.withMissing',
    sound: reports(observation('city', '2016', 'poor', 70), observation('c', '2017', 'poor', 1)),
    faulty: workspace(areas, {
      indicators: [poor],
      observations: [
        ...villages.slice(0, 2),
        observation('c', '2016', 'poor', null),
        observation('city', '2016', 'poor', 25),
      ],
    }),
    finding: { expected: 30, found: 25 },
  },
  { key: 'categorySum', sound: byCause(6), faulty: byCause(8), finding: { expected: 10, found: 12 } },
  { key: 'rateAgainstParts', sound: rates(0.15), faulty: rates(0.2), finding: { expected: 0.15, found: 0.2 } },
  { key: 'periodSum.flow', sound: quarters(20), faulty: quarters(21), finding: { expected: 20, found: 21 } },
  { key: 'periodSum.state', sound: decembers(10), faulty: decembers(11), finding: { expected: 11, found: 10 } },
  {
    key: 'fundStages.exceeds',
    sound: workspace(areas, { funds: [fund('1', 'disbursed', 10), fund('2', 'spent', 10)] }),
    faulty: workspace(areas, { funds: [fund('1', 'disbursed', 10), fund('2', 'spent', 11)] }),
    finding: { expected: 10, found: 11, severity: 'error' },
  },
  {
    key: 'fundStages.carried',
    sound: workspace(areas, { funds: [fund('1', 'disbursed', 10), fund('2', 'spent', 10)] }),
    faulty: workspace(areas, {
      funds: [
        fund('1', 'disbursed', 10),
        fund('2', 'spent', 8),
        fund('3', 'disbursed', 10, 2017),
        fund('4', 'spent', 12, 2017),
      ],
    }),
    finding: { severity: 'info', found: 12 },
  },
  {
    key: 'planSum.milestones',
    sound: plan({ ...flowPlan, total: 60, milestones: [{ period: '2017', value: 60, cumulative: false }] }),
    faulty: plan({ ...flowPlan, total: 60, milestones: [{ period: '2017', value: 55, cumulative: false }] }),
    finding: { expected: 60, found: 55, severity: 'info' },
  },
  {
    key: 'planSum.parts',
    sound: plan({ ...flowPlan, parts: parts(40, 20) }),
    faulty: plan({ ...flowPlan, parts: parts(40, 30) }),
    finding: { expected: 60, found: 70, severity: 'error' },
  },
  {
    key: 'planSum.unsplit',
    sound: plan({ ...flowPlan, parts: parts(60, null) }),
    faulty: plan({ ...flowPlan, parts: parts(40, null) }),
    finding: { expected: 60, found: 40, severity: 'info' },
  },
  { key: 'planSum.steps', sound: pair(20), faulty: pair(25), finding: { expected: 60, found: 65, severity: 'error' } },
  { key: 'planSum.partTarget', sound: partTargets(40), faulty: partTargets(41), finding: { expected: 40, found: 41 } },
  { key: 'planSum.areas', sound: listed(20, 10), faulty: listed(21, 10), finding: { expected: 60, found: 61 } },
  {
    key: 'planSum.areasPeriod',
    sound: listed(20, 10),
    faulty: listed(20, 9),
    finding: { expected: 30, found: 29, severity: 'info' },
  },
];
