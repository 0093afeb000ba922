import { isoDate } from '../unit.ts';
import { amount, flag, share, type Template, target } from './template.ts';

const opinion = '中共中央办公厅、国务院办公厅《关于建立贫困退出机制的意见》（2016 年 4 月）';
const lower = { betterIs: 'lower', theme: 'object' } as const;
const secured = ['foodSecure', 'clothingSecure', 'educationSecure', 'medicalSecure', 'housingSecure'] as const;

/** Villages struck off the list one by one: who is poor, what the exit standard asks, and how many villages still lack it. */
export const poorVillageExit: Template = {
  id: 'poorVillageExit',
  title: { zh: '贫困村销号', en: 'Poor-village exit' },
  indicators: [
    amount('poorPopulation', '贫困人口', 'Poor people', 'people', {
      ...lower,
      dimensions: [
        {
          id: 'cause',
          title: { zh: '致贫原因', en: 'Cause of poverty' },
          categories: [
            { id: 'illness', title: { zh: '因病', en: 'Illness' } },
            { id: 'disability', title: { zh: '因残', en: 'Disability' } },
            { id: 'schooling', title: { zh: '因学', en: 'Schooling' } },
            { id: 'disaster', title: { zh: '因灾', en: 'Disaster' } },
            { id: 'labour', title: { zh: '缺劳力', en: 'Lack of labour' } },
            { id: 'skills', title: { zh: '缺技术', en: 'Lack of skills' } },
            { id: 'funds', title: { zh: '缺资金', en: 'Lack of funds' } },
          ],
        },
      ],
    }),
    amount('poorHouseholds', '贫困户', 'Poor households', 'households', lower),
    flag('poorVillage', '贫困村', 'Poor village', 'villages', { ...lower, sensitivity: 'public' }),
    amount('ruralPopulation', '农村人口', 'Rural population', 'people', { betterIs: 'neither', carryYears: 10 }),
    share('povertyIncidence', '贫困发生率', 'Poverty incidence', ['poorPopulation', 'ruralPopulation'], {
      betterIs: 'lower',
      sensitivity: 'public',
    }),
    flag('foodSecure', '不愁吃', 'Food secure', 'villages'),
    flag('clothingSecure', '不愁穿', 'Clothing secure', 'villages'),
    flag('educationSecure', '义务教育有保障', 'Compulsory education secured', 'villages'),
    flag('medicalSecure', '基本医疗有保障', 'Basic medical care secured', 'villages'),
    flag('housingSecure', '住房安全有保障', 'Housing secured', 'villages'),
    amount('collectiveIncome', '村集体经济收入', 'Collective income of the village', 'wanYuan', { kind: 'flow' }),
  ],
  targets: [
    target('villages-out', '贫困村出列', 'Villages struck off', {
      ...{ kind: 'exit', unit: 'villages', countLevel: 'village', childGoals: 'none' },
      measure: { where: { indicator: 'poorVillage', op: '<', value: 1 }, weight: 'units' },
    }),
    target('people-out', '减少贫困人口', 'People to leave poverty', {
      ...{ kind: 'flow', unit: 'people', countLevel: 'village', childGoals: 'none' },
      measure: { ledger: 'exited', count: 'people' },
    }),
    target('incidence', '贫困发生率降至 2% 以下', 'Poverty incidence down to 2 %', {
      ...{ kind: 'indicator', unit: 'ratio', countLevel: 'village', op: '<=', value: 0.02 },
      measure: { indicator: 'povertyIncidence' },
      source: { document: opinion, clause: '贫困村退出', quote: '' },
      deadline: { date: isoDate('2020-12-31'), stated: true },
      notes: [
        {
          zh: '西部地区为 3% 以下：属西部的，请把目标值改为 3%。',
          en: 'In the western provinces it is 3 %: change the goal to 3 % there.',
        },
      ],
    }),
    target('secured', '两不愁三保障', 'Two assurances and three guarantees', {
      ...{ kind: 'coverage', unit: 'ratio', countLevel: 'village', value: 1 },
      measure: { where: { all: secured.map((indicator) => ({ indicator, op: '>=', value: 1 })) }, weight: 'units' },
      source: { document: opinion, clause: '贫困人口退出', quote: '' },
      deadline: { date: isoDate('2020-12-31'), stated: true },
    }),
  ],
};
