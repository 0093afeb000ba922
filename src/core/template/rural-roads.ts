import { amount, flag, share, type Template, target } from './template.ts';

/** Villages and hamlets on hardened road, buses, bridges, and the upkeep of what is there. */
export const ruralRoads: Template = {
  id: 'ruralRoads',
  title: { zh: '农村公路', en: 'Rural roads' },
  indicators: [
    flag('pavedAccess', '建制村通硬化路', 'Village on hardened road', 'villages', { sensitivity: 'public' }),
    flag('busService', '建制村通客车', 'Village with a bus', 'villages', { sensitivity: 'public' }),
    flag('hamletPaved', '自然村（组）通硬化路', 'Natural village on hardened road', 'naturalVillages'),
    flag('townshipClass3', '乡镇通三级及以上公路', 'Township on a class-3 road or better', 'townships'),
    amount('roadKm', '农村公路里程', 'Rural roads', 'km', { betterIs: 'neither' }),
    amount('maintainedKm', '列养里程', 'Roads under maintenance', 'km'),
    share('maintainedShare', '列养率', 'Share under maintenance', ['maintainedKm', 'roadKm']),
    amount('goodKm', '优良中等路里程', 'Roads in fair condition or better', 'km'),
    share('goodShare', '优良中等路率', 'Share in fair condition or better', ['goodKm', 'roadKm']),
  ],
  targets: [
    target('paved', '建制村全部通硬化路', 'Every village on hardened road', {
      ...{ kind: 'coverage', unit: 'ratio', countLevel: 'village', value: 1 },
      measure: { where: { indicator: 'pavedAccess', op: '>=', value: 1 }, weight: 'units' },
    }),
    target('bus', '建制村全部通客车', 'A bus to every village', {
      ...{ kind: 'coverage', unit: 'ratio', countLevel: 'village', value: 1 },
      measure: { where: { indicator: 'busService', op: '>=', value: 1 }, weight: 'units' },
    }),
    target('near-stop', '两公里内有停靠点的人口', 'People within 2 km of a stop', {
      ...{ kind: 'reach', unit: 'ratio', countLevel: 'village' },
      measure: { near: { facility: 'stop' }, withinMetres: 2000, weight: 'population' },
    }),
    target('built-km', '新改建农村公路', 'Roads built and rebuilt', {
      ...{ kind: 'quantity', unit: 'km', countLevel: 'county', childGoals: 'none' },
      measure: { projects: { type: 'road' }, sum: 'reportedKm', stage: 'done' },
    }),
    target('bridges', '危桥改造', 'Dangerous bridges rebuilt', {
      ...{ kind: 'quantity', unit: 'bridges', countLevel: 'county', childGoals: 'none' },
      measure: { projects: { defect: 'dangerousBridge' }, sum: 'count', stage: 'done' },
    }),
    target('maintained', '农村公路列养率', 'Roads under maintenance', {
      ...{ kind: 'indicator', unit: 'ratio', countLevel: 'county' },
      measure: { indicator: 'maintainedShare' },
    }),
  ],
};
