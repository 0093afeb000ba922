import type { Override, Target } from '../../core/target/target.ts';
import type { Bilingual } from '../../core/unit.ts';
import { by, type Draft } from '../draft-target.ts';
import { plannedOut, plannedOutInAll, poorPeople2014, poorVillages2014 } from './dingxi-facts.ts';
import { plannedSplit } from './dingxi-observations.ts';
import type { DingxiCounty } from './dingxi-places.ts';
import { allInVillages, endOf2014, target } from './dingxi-target.ts';

/** Rows D1 to D4: who is poor, how many leave poverty in which year, which counties are out when, and how many may be left. */
export function povertyTargets(counties: readonly DingxiCounty[]): Target[] {
  return [...baselines(), leavePoverty(counties), countiesOut(counties), ...incidence()];
}

function baselines(): Target[] {
  const common = {
    row: 'D1',
    kind: 'indicator',
    op: '<=',
    childGoals: 'none',
    clause: '一',
    quote: '但目前全市还有贫困村869个、贫困人口63.16万人,如期实现整体脱贫目标,时间紧、任务重、困难多、压力大。',
    notes: [
      {
        zh: '“目前”按 2014 年末理解（条款同时写明 2014 年脱贫 20.76 万人）。',
        en: '"At present" is read as the end of 2014.',
      },
    ],
  } as const;
  return [
    target({
      ...common,
      ...{ id: 'd1-people', title: { zh: '贫困人口基数', en: 'Poor people at the start' }, unit: 'people' },
      ...{
        measure: { indicator: 'poorPopulation' },
        baseline: { date: endOf2014, value: poorPeople2014 },
        total: poorPeople2014,
      },
    }),
    target({
      ...common,
      ...{ id: 'd1-villages', title: { zh: '贫困村基数', en: 'Poor villages at the start' }, unit: 'villages' },
      ...{
        measure: { indicator: 'poorVillage' },
        baseline: { date: endOf2014, value: poorVillages2014 },
        total: poorVillages2014,
      },
    }),
  ];
}

function leavePoverty(counties: readonly DingxiCounty[]): Target {
  const milestones = (people: Readonly<Record<number, number>>) =>
    Object.entries(people).map(([period, value]) => ({ period, value, cumulative: false }));
  const overrides: Record<string, Override> = {};
  for (const { code, people } of plannedSplit(counties)) {
    const value = Object.values(people).reduce((a, b) => a + b, 0);
    overrides[code] = { value, milestones: milestones(people), simulated: true };
  }
  return target({
    ...{
      id: 'd2-leave-poverty',
      row: 'D2',
      kind: 'flow',
      unit: 'people',
      title: { zh: '减少贫困人口', en: 'People to leave poverty' },
    },
    ...{
      measure: { ledger: 'exited', count: 'people' },
      value: plannedOutInAll,
      total: poorPeople2014,
      deadline: by(2017),
    },
    ...{
      baseline: { date: endOf2014, value: 0 },
      milestones: milestones(plannedOut),
      overrides,
      childGoals: 'listed',
      clause: '二',
    },
    quote: '确保全市2015年减少贫困人口12.5万人,2016年减少贫困人口28.52万人,2017年减少贫困人口21.65万人',
    notes: [
      {
        zh: '三年合计 62.67 万人，比 63.16 万人的基数少 0.49 万人；可能因基数日期不同，或留待 2020 年的条款。',
        en: 'The three years add up to 626,700, which is 4,900 short of the baseline: by the date of the baseline, or left to the 2020 clause.',
      },
      { zh: '分县任务为模拟。', en: 'The split by county is simulated.' },
    ],
  });
}

function countiesOut(counties: readonly DingxiCounty[]): Target {
  const overrides = Object.fromEntries(
    counties.map(({ code, plannedExitYear }) => [code, { deadline: by(plannedExitYear) }]),
  );
  return target({
    ...{
      id: 'd3-counties-out',
      row: 'D3',
      kind: 'exit',
      unit: 'counties',
      title: { zh: '七县区整体脱贫', en: 'Seven counties out of poverty' },
    },
    ...{
      countLevel: 'county',
      measure: { ledger: 'exited', count: 'units', level: 'county' },
      value: 7,
      deadline: by(2017),
    },
    ...{ baseline: { date: endOf2014, value: 0 }, overrides, childGoals: 'listed', clause: '二' },
    milestones: [
      { period: '2016', value: 3, cumulative: true },
      { period: '2017', value: 7, cumulative: true },
    ],
    quote: '2016年陇西、安定、临洮三县区实现整体脱贫目标,2017年漳县、渭源、通渭、岷县四县实现整体脱贫目标',
  });
}

function incidence(): Target[] {
  const common = {
    row: 'D4',
    kind: 'indicator',
    unit: 'ratio',
    op: '<=',
    clause: '二',
    measure: { indicator: 'povertyIncidence' },
    lineFrom: endOf2014,
  } satisfies Partial<Draft>;
  const denominator: Bilingual = {
    zh: '文件没有农村人口（分母），此处为模拟。',
    en: 'The document has no rural population (the denominator): simulated.',
  };
  return [
    target({
      ...common,
      ...{
        id: 'd4-incidence-2017',
        title: { zh: '贫困面降到 8% 以下', en: 'Poverty incidence down to 8 %' },
        value: 0.08,
        deadline: by(2017),
      },
      ...{ quote: '到2017年全市农村贫困面下降到8%以下', notes: [denominator, allInVillages] },
    }),
    target({
      ...common,
      ...{
        id: 'd4-end-2020',
        title: { zh: '绝对贫困人口基本消除', en: 'Absolute poverty basically ended' },
        value: 0,
        deadline: by(2020),
      },
      ...{ quote: '2020年全市绝对贫困人口基本消除', tolerance: { onTrack: 0.02, atRisk: 0.1 } },
      notes: [
        { zh: '“基本消除”没有数值，按 0 评价。', en: '"Basically ended" has no figure; held against 0.' },
        denominator,
        allInVillages,
      ],
    }),
  ];
}
