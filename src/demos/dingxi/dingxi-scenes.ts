import type { Match, Scene } from '../../core/workspace/workspace.ts';
import { matchesOn } from '../matches-on.ts';
import { scenesIn } from '../scenes-in.ts';

const scene = scenesIn('dingxi');
const match = matchesOn('2015-09-01');

/** A meeting in eight views: who, why, where, and what is owed (Z1). */
export const scenes: readonly Scene[] = [
  scene(
    'object-poor',
    '贫困对象：各县区贫困人口',
    'Who: poor people by county',
    'z=object&i=poorPopulation&level=county&p=2016',
  ),
  scene(
    'object-villages',
    '贫困对象：还有多少贫困村',
    'Who: poor villages left',
    'z=object&i=poorVillage&level=township&p=2017&on=villages',
  ),
  scene(
    'category-leading',
    '贫困类别：主要致贫原因',
    'Why: the leading cause',
    'z=category&i=poorPopulation&top=cause&level=township&p=2014',
  ),
  scene(
    'category-illness',
    '贫困类别：因病致贫',
    'Why: illness',
    'z=category&i=poorPopulation&d=cause&k=illness&level=county&p=2014',
  ),
  scene(
    'area-incidence',
    '贫困区域：贫困发生率',
    'Where: poverty incidence',
    'z=area&i=povertyIncidence&level=township&p=2017&on=constraints',
  ),
  scene(
    'task-out',
    '脱贫任务：减贫进度',
    'Owed: people to leave poverty',
    't=d2-leave-poverty&level=county&p=2016&card=d2-leave-poverty',
  ),
  scene(
    'task-counties',
    '脱贫任务：县区摘帽',
    'Owed: counties out',
    't=d3-counties-out&level=county&p=2017&card=d3-counties-out',
  ),
  scene(
    'task-water',
    '脱贫任务：自来水',
    'Owed: tap water',
    't=d5-tap-water&level=township&p=2018&on=villages&card=d5-tap-water',
  ),
];

/** Decisions that the data desk has taken on names and codes in the sheets it receives. */
export const matches: readonly Match[] = [
  match('code', '621102000000', '621102', '12 位补零 / padded to 12 digits'),
  match('code', '622421', '621102', '撤地设市前的定西县代码 / code before the prefecture became a city'),
  match('column', '贫困人口（人）', 'poorPopulation', '同义 / same meaning'),
  match('column', '建档立卡贫困人口', 'poorPopulation', '同义 / same meaning'),
  match('column', '贫困发生率%', 'povertyIncidence', '百分数除以 100 / percent divided by 100'),
  match('column', '通自来水户数', 'tapWaterHouseholds', '同义 / same meaning'),
];
