import type { Match, Scene } from '../../core/workspace/workspace.ts';
import { matchesOn } from '../matches-on.ts';
import { scenesIn } from '../scenes-in.ts';

const scene = scenesIn('taizhou');
const match = matchesOn('2016-03-01');

/** A meeting in nine views: who, why, where, and what is owed. */
// biome-ignore format: a table
export const scenes: readonly Scene[] = [
  scene('object-people', '对象：低收入人口', 'Who: low-income people', 'z=object&i=poorPopulation&level=county&p=2017'),
  scene('object-villages', '对象：还有多少经济薄弱村', 'Who: weak villages left', 'z=object&i=poorVillage&level=township&p=2017&on=villages'),
  scene('category-leading', '类别：主要低收入原因', 'Why: the leading cause', 'z=category&i=poorPopulation&top=cause&level=township&p=2015'),
  scene('area-custom', '片区：黄桥老区和里下河', 'Where: Huangqiao and Lixiahe', 'z=area&i=povertyIncidence&level=township&p=2016&on=custom.constraints'),
  scene('area-services', '片区：生活污水治理率', 'Where: sewage treatment', 'z=area&i=sewageShare&level=township&p=2018&on=custom'),
  scene('task-villages', '任务：薄弱村 35 万元', 'Owed: weak villages at the line', 't=t2-weak-villages&level=county&p=2017&card=t2-weak-villages'),
  scene('task-eight', '任务：新“八有”', 'Owed: the eight haves', 't=t3-all-eight&level=township&p=2018&on=villages&card=t3-all-eight'),
  scene('task-lixiahe', '任务：里下河薄弱村', 'Owed: weak villages of Lixiahe', 't=t4-lixiahe&level=township&p=2018&on=villages.custom&card=t4-lixiahe'),
  scene('task-support', '任务：脱贫后两年继续扶持', 'Owed: support after exit', 't=t7-continued-support&level=county&p=2019&card=t7-continued-support'),
];

/** Decisions that the data desk has taken on names and codes in the sheets it receives. */
export const matches: readonly Match[] = [
  match('code', '321284', '321204', '姜堰市 2012 年撤市设区 / Jiangyan became a district in 2012'),
  match('code', '321271', '321202', '医药高新区并入海陵区 / the high-tech zone is folded into Hailing'),
  match('code', '321281000000', '321281', '12 位补零 / padded to 12 digits'),
  match('column', '低收入人口（人）', 'poorPopulation', '同义 / same meaning'),
  match('column', '村集体经营性收入（万元）', 'collectiveIncome', '同义 / same meaning'),
  match('column', '低保标准（元/月）', 'minimumSupportStandard', '同义 / same meaning'),
];
