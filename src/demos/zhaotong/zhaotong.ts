import { endOfYear } from '../../core/period.ts';
import { isoDate } from '../../core/unit.ts';
import type { Demo } from '../demo.ts';
import { releaseOf } from '../release-of.ts';
import { numberLedger, povertyEvents, townshipExits, unitExits, yearExit } from '../simulate/ledger.ts';
import { commonSources, simulatedBelowCounty, unexaminedBoundaries } from '../sources.ts';
import { article, earthquakeCounties, oldAreaCounties, seed, source, villageCount } from './zhaotong-facts.ts';
import { zhaotongIndicators } from './zhaotong-indicators.ts';
import { buildLandscape } from './zhaotong-landscape.ts';
import { buildObservations } from './zhaotong-observations.ts';
import { buildPeople } from './zhaotong-people.ts';
import { buildPlaces } from './zhaotong-places.ts';
import { plantZhaotong } from './zhaotong-planted.ts';
import { simulatePaths } from './zhaotong-poverty.ts';
import { matches, scenes } from './zhaotong-scenes.ts';
import { zhaotongTargets } from './zhaotong-targets.ts';
import { buildWorks, prices } from './zhaotong-works.ts';

/** Zhaotong, Yunnan: the article of 2016, its eleven counties, and invented townships and villages below them. */
export async function buildZhaotong({ isClean }: { readonly isClean: boolean }): Promise<Demo> {
  const places = await buildPlaces();
  const { counties, villages } = places;
  const paths = simulatePaths(places);
  const people = buildPeople(places);
  const exits = povertyEvents({ paths, returnCauses: ['illness', 'schooling', 'disaster'], by: null, seed, source });
  const clean: Demo = {
    name: 'zhaotong',
    title: { zh: '昭通挂图作战（演示）', en: 'Zhaotong battle maps (demo)' },
    phases: [
      { title: { zh: '易地扶贫搬迁三年行动', en: 'Relocation action' }, ...span(2015, 2017) },
      { title: { zh: '革命老区三年行动计划', en: 'Old revolutionary area action' }, ...span(2016, 2018) },
      { title: { zh: '“十三五”收官', en: 'End of the 13th plan' }, ...span(2019, 2020) },
    ],
    notes: [
      unexaminedBoundaries,
      simulatedBelowCounty,
      {
        zh: '来源是 2016 年的一篇杂志文章，不是文件：没有摘帽年份、分年任务和 2015 年市级资金基数，均留空。',
        en: 'The source is a magazine article of 2016, not a decision: exit years, yearly tasks and the 2015 base of the city funds are not in it and stay empty.',
      },
      {
        zh: `假定：全部贫困人口和农村人口都在 ${villageCount} 个模拟贫困村；水富县不是国家级贫困县，只有少量。`,
        en: `Assumption: all poor people and the rural population live in ${villageCount} simulated poor villages; Shuifu, not on the national list, has a few.`,
      },
      {
        zh: '搬迁三年行动按 2015—2017 年（文章：“第一年”）；老区三年行动计划为 2016—2018 年（文章写明）。',
        en: 'The relocation action is read as 2015-2017 ("first year"); that of the old area is 2016-2018, as stated.',
      },
      {
        zh: '水富 2018 年起为水富市（530681）；这里用 2016 年的县代码 530630，一个序列。',
        en: 'Shuifu has been a city (530681) since 2018; here it goes under its code of 2016, 530630, as one series.',
      },
    ],
    areas: places.areas,
    customAreas: [
      {
        id: 'oldRevolutionaryArea',
        title: { zh: '镇雄彝良威信革命老区', en: 'Zhenxiong, Yiliang and Weixin old revolutionary area' },
        ...{ members: oldAreaCounties, source: 'article' },
      },
      {
        id: 'earthquakeArea',
        title: { zh: '鲁甸地震灾区', en: 'Ludian earthquake area' },
        members: earthquakeCounties,
        assumption: {
          zh: '范围为假定：鲁甸县和巧家县；文章只写“鲁甸地震灾区”。',
          en: 'Membership is assumed: Ludian and Qiaojia; the article says "Ludian earthquake area" only.',
        },
        source: 'article',
      },
    ],
    villages,
    indicators: zhaotongIndicators,
    observations: buildObservations(places, paths, exits),
    targets: zhaotongTargets,
    ledger: numberLedger([
      ...exits,
      ...unitExits({ units: villages, by: null, evidence: '第三方评估', seed, source }),
      ...unitExits({ units: townshipExits(villages), by: '拟·县扶贫办', evidence: null, seed, source }),
      ...counties.flatMap(({ code, exitYear }) => (exitYear === null ? [] : [yearExit(code, exitYear, 'exits')])),
    ]),
    ...buildWorks(places, people.assignments),
    ...people,
    ...buildLandscape(places),
    scenes,
    release: releaseOf({
      indicators: zhaotongIndicators,
      targets: zhaotongTargets,
      customAreas: ['oldRevolutionaryArea', 'earthquakeArea'],
      levels: ['prefecture', 'county', 'township'],
      objection: ['2021-01-11', '2021-01-20'],
    }),
    matches,
    prices,
    sources: [
      {
        id: 'article',
        kind: 'document',
        title: { zh: article, en: 'Magazine article of 2016 on poverty relief in Zhaotong' },
        clause: '全线攻坚 精准扶贫;肯打硬仗 民生为大',
      },
      ...commonSources(seed),
    ],
    planted: [],
  };
  return isClean ? clean : plantZhaotong(clean, villages);
}

function span(first: number, last: number) {
  return { from: isoDate(`${first}-01-01`), to: endOfYear(last) };
}
