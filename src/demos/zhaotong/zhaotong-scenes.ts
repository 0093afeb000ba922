import type { Match, Scene } from '../../core/workspace/workspace.ts';
import { matchesOn } from '../matches-on.ts';
import { scenesIn } from '../scenes-in.ts';

const scene = scenesIn('zhaotong');
const match = matchesOn('2016-03-01');

/** A meeting by the four themes of Z1: by object, by category, by area, by task (挂图作战). */
export const scenes: readonly Scene[] = [
  scene(
    'object-poor',
    '贫困对象：各县区贫困人口',
    'Who: poor people by county',
    'z=object&i=poorPopulation&level=county&p=2015',
  ),
  scene(
    'object-villages',
    '贫困对象：还有多少贫困村',
    'Who: poor villages left',
    'z=object&i=poorVillage&level=township&p=2018&on=villages',
  ),
  scene(
    'category-cause',
    '贫困类别：主要致贫原因',
    'Why: the leading cause',
    'z=category&i=registeredPeople&top=cause&level=township&p=2015',
  ),
  scene(
    'category-way',
    '贫困类别：主要脱贫途径',
    'How: the leading way out',
    'z=category&i=outByWay&top=wayOut&level=township&p=2018',
  ),
  scene(
    'area-incidence',
    '贫困区域：贫困发生率',
    'Where: poverty incidence',
    'z=area&i=povertyIncidence&level=township&p=2017&on=constraints.custom',
  ),
  scene(
    'area-slope',
    '贫困区域：坡度与限制区域',
    'Where: slopes and zones',
    'z=area&i=povertyIncidence&level=county&p=2017&on=slope.constraints',
  ),
  scene(
    'area-old',
    '贫困区域：镇雄彝良威信革命老区',
    'Where: the old revolutionary area',
    'z=area&i=poorPopulation&root=@oldRevolutionaryArea&level=township&p=2016',
  ),
  scene(
    'area-earthquake',
    '贫困区域：地震灾区重建',
    'Where: the earthquake area',
    't=z19-reconstructed&root=@earthquakeArea&level=township&p=2017&card=z19-reconstructed',
  ),
  scene(
    'task-out',
    '脱贫任务：减贫进度',
    'Owed: people out of poverty',
    't=z2-registered&level=county&p=2017&card=z2-registered',
  ),
  scene(
    'task-sites',
    '脱贫任务：搬迁示范点',
    'Owed: relocation sites',
    't=z3-relocation&level=county&p=2017&on=sites&card=z5-sites-done',
  ),
  scene(
    'task-support',
    '脱贫任务：两线合一',
    'Owed: the two lines',
    't=z18-two-lines&level=county&p=2017&card=z18-two-lines',
  ),
];

/** Decisions that the data desk has taken on names and codes in the sheets it receives. */
export const matches: readonly Match[] = [
  match('code', '530681', '530630', '2018 年后的水富市代码 / code of Shuifu since 2018'),
  match('code', '530602000000', '530602', '12 位补零 / padded to 12 digits'),
  match('code', '532128', '530627', '撤地设市前的镇雄县代码 / code of Zhenxiong before the prefecture became a city'),
  match('column', '建档立卡贫困人口', 'poorPopulation', '同义 / same meaning'),
  match('column', '贫困发生率%', 'povertyIncidence', '百分数除以 100 / percent divided by 100'),
  match('column', '低保标准（元/年）', 'minimumSupportLine', '同义 / same meaning'),
];
