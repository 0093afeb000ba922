import { isoDate } from '../../core/unit.ts';
import type { Demo } from '../demo.ts';
import { releaseOf } from '../release-of.ts';
import {
  type LedgerDraft,
  numberLedger,
  povertyEvents,
  townshipExits,
  unitExits,
  yearExit,
} from '../simulate/ledger.ts';
import { simulatePoverty } from '../simulate/poverty.ts';
import { commonSources, simulatedBelowCounty, unexaminedBoundaries } from '../sources.ts';
import { lastYear, opinion, registerYear, seed } from './yunnan-facts.ts';
import { yunnanIndicators } from './yunnan-indicators.ts';
import { buildLandscape } from './yunnan-landscape.ts';
import { buildObservations } from './yunnan-observations.ts';
import { buildPeople } from './yunnan-people.ts';
import { buildPlaces, type YunnanPlaces } from './yunnan-places.ts';
import { plantYunnan } from './yunnan-planted.ts';
import { cohorts, matches, scenes } from './yunnan-scenes.ts';
import { yunnanTargets } from './yunnan-targets.ts';
import { buildWorks, prices } from './yunnan-works.ts';

/** Yunnan: the opinion of 2014 on the township-wide programme, its counties, and invented townships and villages below them. */
export async function buildYunnan({ isClean }: { readonly isClean: boolean }): Promise<Demo> {
  const places = await buildPlaces();
  const { areas, villages, naturalVillages } = places;
  const years = { firstYear: registerYear + 1, lastYear };
  const paths = simulatePoverty({ starts: villages, ...years, bend: [0.9, 1.9], seed });
  const people = buildPeople(places);
  const works = buildWorks(places, people.assignments);
  const clean: Demo = {
    name: 'yunnan',
    title: { zh: '云南扶贫开发整乡推进（演示）', en: 'Yunnan, the township-wide programme (demo)' },
    phases: [
      {
        title: { zh: '整乡推进', en: 'Township-wide programme' },
        from: isoDate('2013-01-01'),
        to: isoDate('2017-12-31'),
      },
      {
        title: { zh: '退出与巩固', en: 'Exit and consolidation' },
        from: isoDate('2018-01-01'),
        to: isoDate('2020-12-31'),
      },
    ],
    notes: [unexaminedBoundaries, simulatedBelowCounty, ...notes],
    areas,
    customAreas: cohorts(places),
    villages: [...villages, ...naturalVillages],
    indicators: yunnanIndicators,
    observations: buildObservations(places, paths),
    targets: yunnanTargets(places),
    ledger: numberLedger([
      ...povertyEvents({ paths, returnCauses: ['illness', 'schooling', 'disaster'], by: null, seed, source: 'sim' }),
      ...unitEvents(places),
    ]),
    ...works,
    ...people,
    ...buildLandscape(places),
    scenes,
    release: releaseOf({
      indicators: yunnanIndicators,
      targets: yunnanTargets(places),
      customAreas: ['start-2013', 'start-2014'],
      levels: ['province', 'prefecture', 'county', 'township'],
      objection: ['2021-01-11', '2021-01-20'],
    }),
    matches,
    prices,
    sources: [
      {
        ...{ id: 'opinion', kind: 'document', clause: '序言;四(一)' },
        title: { zh: opinion, en: 'Opinion of the government of Yunnan on the township-wide programme, 2014-08-11' },
      },
      ...commonSources(seed),
    ],
    planted: [],
  };
  return isClean ? clean : plantYunnan(clean, places);
}

/** Poor villages leave the list in their year, a township with its last one; the 88 counties in the years of the notices. */
function unitEvents({ villages, counties }: YunnanPlaces): LedgerDraft[] {
  const poor = villages.filter(({ isPoor }) => isPoor);
  const townships = townshipExits(poor);
  return [
    ...unitExits({ units: poor, by: '拟·县扶贫办', evidence: 'signed', seed, source: 'sim' }),
    ...unitExits({ units: townships, by: '拟·县扶贫办', evidence: null, seed, source: 'sim' }),
    ...counties.flatMap(({ code, exitYear }) => (exitYear === null ? [] : [yearExit(code, exitYear, 'exits')])),
  ];
}

const notes = [
  {
    zh: '附件名单不在文件中：116 个项目乡镇分布在 88 个贫困县，地点、名称、边界均为模拟，只有个数（2013 年 56 个、2014 年 60 个）是文件的。2015—2017 年启动的 234 个只有模拟的分州市个数。',
    en: 'The annexes are not in the document: the 116 programme townships lie in the 88 poor counties, with simulated places, names and outlines; only their numbers (56 in 2013, 60 in 2014) are the document’s. The 234 that start in 2015-2017 are simulated counts by prefecture.',
  },
  {
    zh: '县级代码沿用边界文件（约 2016 年）；2020 年普查和摘帽公告中改过代码的县按变更表对应。代码变更表只有年份，故有效期按整年计。',
    en: 'County codes are those of the boundary file (about 2016); census and notices are joined by the table of changed codes, which has years only, so validity is by whole years.',
  },
  {
    zh: '2018—2020 年的“退出与巩固”阶段为推定，文件只写到 2017 年。',
    en: 'The phase of 2018-2020 is inferred; the document ends in 2017.',
  },
];
