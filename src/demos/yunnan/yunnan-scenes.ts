import type { CustomArea } from '../../core/area/area.ts';
import type { Match, Scene } from '../../core/workspace/workspace.ts';
import { readFacts } from '../facts.ts';
import { matchesOn } from '../matches-on.ts';
import { scenesIn } from '../scenes-in.ts';
import { treeCode, type YunnanPlaces } from './yunnan-places.ts';

const scene = scenesIn('yunnan');
const match = matchesOn('2014-09-01');

/** A meeting in nine views: who, why, where, and what is owed. */
export const scenes: readonly Scene[] = [
  scene(
    'object-poor',
    '贫困对象：各县贫困人口',
    'Who: poor people by county',
    'z=object&i=poorPopulation&level=county&p=2014',
  ),
  scene(
    'category-cause',
    '贫困类别：主要致贫原因',
    'Why: the leading cause',
    'z=category&i=poorPopulation&top=cause&level=county&p=2013',
  ),
  scene(
    'area-incidence',
    '贫困区域：项目乡镇贫困发生率',
    'Where: incidence in the townships',
    'z=area&i=povertyIncidence&level=county&p=2015&on=constraints.custom',
  ),
  scene(
    'area-illiteracy',
    '区域背景：2020 普查文盲率',
    'Background: illiteracy in 2020',
    'z=area&i=censusIlliteracy&level=county&p=2020',
  ),
  scene(
    'task-townships',
    '任务：启动整乡推进',
    'Owed: townships to start',
    't=y1-townships&level=prefecture&p=2016&card=y1-townships',
  ),
  scene(
    'task-funds',
    '任务：财政专项资金',
    'Owed: special funds',
    't=y2-special-allocated&level=county&p=2014&card=y2-special-allocated',
  ),
  scene(
    'task-six',
    '任务：行政村六通',
    'Owed: the six connections',
    't=y3-all-six&level=county&p=2014&card=y3-all-six',
  ),
  scene(
    'task-out',
    '任务：两年基本解决',
    'Owed: solved within two years',
    't=y7-villages-out&level=county&p=2015&card=y7-villages-out',
  ),
  scene(
    'task-income',
    '任务：收入增幅高于县',
    'Owed: income growth above the county',
    't=y6-income-growth&level=county&p=2015&card=y6-income-growth',
  ),
];

/** The townships of each start year as areas of their own, across all borders. */
export function cohorts({ programme }: YunnanPlaces): CustomArea[] {
  return [2013, 2014].map((year) => ({
    id: `start-${year}`,
    title: { zh: `${year} 年启动的项目乡镇`, en: `Townships started in ${year}` },
    members: programme.filter(({ startYear }) => startYear === year).map(({ code }) => code),
    assumption: {
      zh: '名单在附件中，文件未附：地点为模拟，只有个数是文件的。',
      en: 'The list is in an annex that is not in the document: the places are simulated, only their number is the document’s.',
    },
    source: 'sim',
  }));
}

/** Decisions of the data desk: renamed counties of later tables, and columns as offices write them. */
export const matches: readonly Match[] = [
  ...readFacts('code_changes.csv')
    .filter(({ new_code }) => new_code!.startsWith('53') && treeCode(new_code!) !== new_code)
    .map(({ old_code, new_code, old_name, new_name }) =>
      match('code', new_code!, old_code!, `${new_name}即${old_name} / renamed`),
    ),
  match('code', '532600', '532601', '公告表把文山市写成州代码 / the notice has the prefecture’s code for Wenshan City'),
  match('code', '530602000000', '530602', '12 位补零 / padded to 12 digits'),
  match('column', '贫困人口（人）', 'poorPopulation', '同义 / same meaning'),
  match('column', '农民人均纯收入（元）', 'incomePerHead', '同义 / same meaning'),
  match('column', '通硬化路（是/否）', 'hardRoad', '是=1，否=0 / yes is 1, no is 0'),
];
