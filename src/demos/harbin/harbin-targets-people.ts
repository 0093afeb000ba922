import type { Measure, Override, Target } from '../../core/target/target.ts';
import type { AreaCode, Bilingual } from '../../core/unit.ts';
import { by, inferred2020 } from '../draft-target.ts';
import { fiveStandards } from '../simulate/indicators.ts';
import {
  bayan,
  endOf2015,
  harbinCode,
  mulan,
  poorPeople2015,
  poorVillages2015,
  type Step,
  steps,
  unsafeHouses,
  unsafeHousesAYear,
  yanshou,
  years,
} from './harbin-facts.ts';
import { inPoorVillages, inStep } from './harbin-indicators.ts';
import { noBaseline, noDeadline, sample, share, target } from './harbin-target.ts';

const firstStep = '第一步:2016—2017年,推进巴彦、木兰2个省级贫困县摘帽和117个贫困村、161898名贫困人口脱贫';
const secondStep = '第二步:2016—2018年,推进延寿国家级贫困县摘帽和46个贫困村、39189名贫困人口脱贫';
const goalOfAll =
  '到2020年,在现行标准下,率先实现3个贫困县全部摘帽、201087名贫困人口全部脱贫,实现“两不愁、三保障”脱贫要求';
const splitSimulated: Bilingual = {
  zh: '两步的数字属于全市；分到各区县、乡镇、村为模拟，通河、方正、宾县、依兰、尚志、五常、双城等也有份。',
  en: 'The figures of the two steps belong to the whole city; their split by county, township and village is simulated, and other districts and counties have a part.',
};
const stepsAddUp: Bilingual = {
  zh: '两步合计 163 个村、201087 人。',
  en: 'The two steps add up to 163 villages and 201,087 people.',
};
const returnsCount: Bilingual = {
  zh: '返贫后再次脱贫的计入脱贫人次，累计可超过基数。',
  en: 'People who fall back and leave again count twice, so the sum can pass the baseline.',
};

/** Villages that the ledger shows out on the day: one that came back and left again counts once. */
const offTheList: Measure = { where: { indicator: 'poorVillage', op: '<', value: 1 }, weight: 'units' };

/** H1, H5, H18 and X1: people, villages, counties and households. */
export function peopleTargets(): Target[] {
  return [
    allPeople(),
    ...([1, 2] as const).flatMap((step) => [peopleOf(step), villagesOf(step)]),
    allVillages(),
    countiesOut(),
    houses(),
    ...households(),
    exitStandard(),
  ];
}

function allPeople(): Target {
  return target({
    ...{ id: 'h1-people', row: 'H1', kind: 'flow', unit: 'people', clause: '(一)', quote: goalOfAll },
    title: { zh: '贫困人口脱贫', en: 'People to leave poverty' },
    ...{ measure: { ledger: 'exited', count: 'people' }, value: poorPeople2015, total: poorPeople2015 },
    ...{ baseline: { date: endOf2015, value: 0 }, deadline: by(2020) },
    milestones: [
      { period: '2017', value: steps[1].people, cumulative: true },
      { period: '2018', value: steps[1].people + steps[2].people, cumulative: true },
    ],
    ...{ childGoals: 'proportional', proportionalTo: { indicator: 'poorPopulation' } },
    notes: [splitSimulated, stepsAddUp, returnsCount],
  });
}

function peopleOf(step: Step): Target {
  const { people, year } = steps[step];
  return target({
    ...{ id: `h1-people-step-${step}`, row: 'H1', kind: 'flow', unit: 'people', clause: '(一)' },
    quote: step === 1 ? firstStep : secondStep,
    title: { zh: `第${step === 1 ? '一' : '二'}步脱贫人口`, en: `People out in step ${step}` },
    ...{ measure: { indicator: `exitedPeopleStep${step}` }, value: people, total: people },
    ...{ scope: { areas: [harbinCode], where: inStep(step) } },
    ...{ baseline: { date: endOf2015, value: 0 }, deadline: by(year) },
    ...{ childGoals: 'proportional', proportionalTo: { attribute: `poorStep${step}` } },
    notes: [splitSimulated, returnsCount],
  });
}

function villagesOf(step: Step): Target {
  const { villages, year } = steps[step];
  return target({
    ...{ id: `h1-villages-step-${step}`, row: 'H1', kind: 'exit', unit: 'villages', clause: '(一)' },
    quote: step === 1 ? firstStep : secondStep,
    title: { zh: `第${step === 1 ? '一' : '二'}步出列贫困村`, en: `Poor villages out in step ${step}` },
    ...{ measure: offTheList, value: villages, total: villages },
    ...{ scope: { areas: [harbinCode], where: { all: [inPoorVillages, inStep(step)] } } },
    ...{ baseline: { date: endOf2015, value: 0 }, deadline: by(year), notes: [splitSimulated] },
  });
}

function allVillages(): Target {
  return target({
    ...{ id: 'h1-villages', row: 'H1', kind: 'exit', unit: 'villages', clause: '(一)' },
    quote: `${firstStep};${secondStep}`,
    title: { zh: '贫困村出列', en: 'Poor villages out' },
    ...{ measure: offTheList, value: poorVillages2015, total: poorVillages2015 },
    ...{ scope: { areas: [harbinCode], where: inPoorVillages } },
    ...{ baseline: { date: endOf2015, value: 0 }, deadline: by(2018) },
    milestones: [
      { period: '2017', value: steps[1].villages, cumulative: true },
      { period: '2018', value: poorVillages2015, cumulative: true },
    ],
    notes: [splitSimulated, stepsAddUp],
  });
}

function countiesOut(): Target {
  const overrides: Record<AreaCode, Override> = {
    [bayan]: { deadline: by(2017) },
    [mulan]: { deadline: by(2017) },
    [yanshou]: { deadline: by(2018) },
  };
  return target({
    ...{ id: 'h1-counties', row: 'H1', kind: 'exit', unit: 'counties', countLevel: 'county', clause: '(一)' },
    quote: `${firstStep};${secondStep}`,
    title: { zh: '三个贫困县摘帽', en: 'Three poor counties out' },
    ...{ measure: { ledger: 'exited', count: 'units', level: 'county' }, value: 3, deadline: by(2018) },
    ...{ baseline: { date: endOf2015, value: 0 }, overrides, childGoals: 'listed' },
    milestones: [
      { period: '2017', value: 2, cumulative: true },
      { period: '2018', value: 3, cumulative: true },
    ],
    notes: [
      {
        zh: '延寿 2019 年摘帽为公开事实；巴彦、木兰（省级）在数据中没有真实结果，摘帽日期为模拟。',
        en: 'Yanshou left the list in 2019 (public notice); for Bayan and Mulan (provincial) the data have no real outcome, their exits are simulated.',
      },
    ],
  });
}

function houses(): Target {
  return target({
    ...{ id: 'h5-unsafe-houses', row: 'H5', kind: 'flow', unit: 'households', clause: '(二十一)' },
    title: { zh: '唯一危房改造', en: 'Unsafe only houses rebuilt' },
    quote: '针对拥有唯一危房的农村贫困户,按照全市每年维修、新建约10000户的进度,实施危房改造50000户。',
    ...{ measure: { indicator: 'unsafeHousesRebuilt' }, value: unsafeHouses, total: unsafeHouses },
    ...{ baseline: { date: endOf2015, value: 0 }, deadline: by(2020) },
    milestones: years.map((year) => ({ period: String(year), value: unsafeHousesAYear, cumulative: false })),
    ...{ childGoals: 'proportional', proportionalTo: { attribute: 'unsafeOnlyHouse' } },
    notes: [
      {
        zh: '“每年约10000户”按每年 10000 户评价；起始年取 2016 年（50000 户，至 2020 年底）。',
        en: '"About 10,000 a year" is held as 10,000 a year, from 2016 on (50,000 by the end of 2020).',
      },
      { zh: '分到区县、乡镇、村为模拟。', en: 'The split by county, township and village is simulated.' },
    ],
  });
}

function households(): Target[] {
  const common = { deadline: inferred2020, notes: [noDeadline] };
  return [
    share(
      'h18-industry',
      'H18',
      { zh: '贫困户特色产业全覆盖', en: 'Every poor household in a local industry' },
      'industryShare',
      {
        ...{ ...common, clause: '(十一)4' },
        quote: '落实“村有特色产业、户有增收项目”扶持措施,实现贫困户特色产业全覆盖。',
      },
    ),
    share(
      'h18-skill',
      'H18',
      { zh: '劳动力至少掌握一项实用技术', en: "A practical skill for every poor household's worker" },
      'skillShare',
      {
        ...{ ...common, clause: '(十二)2', quote: '确保贫困家庭劳动力至少掌握一项实用技术。' },
        notes: [noDeadline, { zh: '按有劳动力的贫困户计。', en: 'Counted in poor households with a worker.' }],
      },
    ),
    share(
      'h18-serious-illness',
      'H18',
      { zh: '贫困人口纳入重特大疾病救助', en: 'All poor people in serious-illness relief' },
      'seriousIllnessShare',
      {
        ...{ ...common, clause: '(十五)2', quote: '贫困人口全部纳入重特大疾病救助范围。' },
      },
    ),
  ];
}

function exitStandard(): Target {
  return target({
    ...{ id: 'x1-exit-standard', row: 'X1', kind: 'coverage', unit: 'ratio', value: 1, lineFrom: endOf2015 },
    ...{ title: { zh: '两不愁三保障', en: 'The exit standard of five' }, clause: '(一)', quote: goalOfAll },
    measure: {
      where: { all: fiveStandards.map(({ id }) => ({ indicator: id, op: '>=', value: 1 })) },
      weight: 'units',
    },
    ...{ scope: { areas: [harbinCode], where: inPoorVillages }, deadline: by(2020) },
    notes: [
      { zh: '按贫困村评价：五项全部满足才算。', en: 'By poor village: counted when all five hold.' },
      noBaseline,
      sample,
    ],
  });
}
