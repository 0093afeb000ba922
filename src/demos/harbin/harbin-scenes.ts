import type { Match, Scene } from '../../core/workspace/workspace.ts';
import { matchesOn } from '../matches-on.ts';
import { scenesIn } from '../scenes-in.ts';

const scene = scenesIn('harbin');
const match = matchesOn('2016-09-01');

// biome-ignore format: a table
const views = [
  ['object-poor', '贫困对象：各区县贫困人口', 'Who: poor people by county', 'z=object&i=poorPopulation&level=county&p=2016'],
  ['object-villages', '贫困对象：还有多少贫困村', 'Who: poor villages left', 'z=object&i=poorVillage&level=township&p=2017&on=villages'],
  ['category-leading', '贫困类别：主要致贫原因', 'Why: the leading cause', 'z=category&i=poorPopulation&top=cause&level=township&p=2015'],
  ['category-illness', '贫困类别：因病致贫', 'Why: illness', 'z=category&i=poorPopulation&d=cause&k=illness&level=county&p=2015'],
  ['area-incidence', '贫困区域：贫困发生率', 'Where: poverty incidence', 'z=area&i=povertyIncidence&level=township&p=2017&on=constraints'],
  ['area-three-counties', '贫困区域：三个贫困县', 'Where: the three poor counties', 'z=area&root=%40poor-counties&i=incomePerHead&p=2018&on=constraints.custom'],
  ['task-people', '脱贫任务：减贫进度', 'Owed: people to leave poverty', 't=h1-people&level=county&p=2017&card=h1-people'],
  ['task-step-1', '脱贫任务：第一步 117 个村', 'Owed: the 117 villages of step 1', 't=h1-villages-step-1&level=county&p=2017&on=villages&card=h1-villages-step-1'],
  ['task-roads', '脱贫任务：农村公路 5000 公里', 'Owed: 5,000 km of rural road', 't=h3-roads&level=county&p=2018&on=roads.network&card=h3-roads'],
  ['task-houses', '脱贫任务：危房改造', 'Owed: unsafe houses rebuilt', 't=h5-unsafe-houses&level=county&p=2018&card=h5-unsafe-houses'],
  ['task-bus', '脱贫任务：贫困村通班车', 'Owed: buses to poor villages', 't=h4-bus-poor-villages&level=township&p=2018&on=villages.facilities&card=h4-bus-poor-villages'],
] as const;

/** A meeting in eleven views: who, why, where, and what is owed. */
export const scenes: readonly Scene[] = views.map(([id, zh, en, view]) => scene(id, zh, en, view));

/** Decisions that the data desk has taken on names and codes in the sheets it receives. */
export const matches: readonly Match[] = [
  match('code', '230182', '230113', '双城市 2014 年改为双城区 / Shuangcheng city, a district since 2014'),
  match('code', '230129000000', '230129', '12 位补零 / padded to 12 digits'),
  match('column', '贫困人口（人）', 'poorPopulation', '同义 / same meaning'),
  match('column', '建档立卡贫困人口', 'poorPopulation', '同义 / same meaning'),
  match('column', '贫困发生率%', 'povertyIncidence', '百分数除以 100 / percent divided by 100'),
  match('column', '危改完成户数', 'unsafeHousesRebuilt', '同义 / same meaning'),
];
