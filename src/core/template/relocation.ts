import { amount, share, type Template, target } from './template.ts';

const plan = '《全国“十三五”易地扶贫搬迁规划》（2016 年）';

/** People who move, the homes that they move into, the work that they find there, and the old houses that go. */
export const relocation: Template = {
  id: 'relocation',
  title: { zh: '易地搬迁', en: 'Relocation' },
  indicators: [
    amount('peopleToMove', '应搬迁人口', 'People who should move', 'people', {
      betterIs: 'neither',
      carryYears: 10,
      theme: 'object',
    }),
    amount('movedPeople', '已搬迁入住人口', 'People who have moved in', 'people', { theme: 'object' }),
    share('movedShare', '搬迁入住率', 'Share moved in', ['movedPeople', 'peopleToMove']),
    amount('movedHouseholds', '已搬迁户', 'Households moved', 'households', { theme: 'object' }),
    amount(
      'employedHouseholds',
      '至少一人稳定就业的搬迁户',
      'Moved households with one steady job or more',
      'households',
    ),
    share('employedShare', '搬迁户就业覆盖率', 'Moved households with a job', [
      'employedHouseholds',
      'movedHouseholds',
    ]),
    amount('housesToClear', '应拆旧房', 'Old houses to be cleared', 'households', {
      betterIs: 'neither',
      carryYears: 10,
    }),
    amount('housesCleared', '已拆旧房', 'Old houses cleared', 'households'),
    share('clearedShare', '旧房拆除率', 'Old houses cleared, share', ['housesCleared', 'housesToClear']),
    amount('dwellingArea', '搬迁户人均住房面积', 'Dwelling area a person', 'm2', {
      ...{ kind: 'rate', rollUp: { kind: 'weightedMean', weight: { indicator: 'movedPeople' } }, betterIs: 'neither' },
      theme: 'area',
    }),
  ],
  targets: [
    target('all-moved', '应搬尽搬', 'All who should move have moved', {
      ...{ kind: 'indicator', unit: 'ratio', countLevel: 'village', value: 1 },
      measure: { indicator: 'movedShare' },
    }),
    target('places', '安置点建成容量', 'Places built at relocation sites', {
      ...{ kind: 'quantity', unit: 'people', countLevel: 'county', childGoals: 'none' },
      measure: { projects: { type: 'relocationSite' }, sum: 'capacity', stage: 'done' },
    }),
    target('one-job', '搬迁户至少一人就业', 'One job or more a household', {
      ...{ kind: 'indicator', unit: 'ratio', countLevel: 'village', value: 1 },
      measure: { indicator: 'employedShare' },
    }),
    target('old-houses', '旧房应拆尽拆', 'Old houses cleared', {
      ...{ kind: 'indicator', unit: 'ratio', countLevel: 'village', value: 1 },
      measure: { indicator: 'clearedShare' },
    }),
    target('dwelling', '人均住房不超过 25 平方米', 'No more than 25 m² a person', {
      ...{ kind: 'indicator', unit: 'm2', countLevel: 'village', op: '<=', value: 25 },
      measure: { indicator: 'dwellingArea' },
      source: { document: plan, clause: '', quote: '' },
    }),
  ],
};
