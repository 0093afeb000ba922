import { isoDate } from '../../core/unit.ts';
import type { Demo } from '../demo.ts';
import { releaseOf } from '../release-of.ts';
import { numberLedger } from '../simulate/ledger.ts';
import { commonSources, simulatedBelowCounty, unexaminedBoundaries } from '../sources.ts';
import { customAreas } from './taizhou-areas.ts';
import { opinion, seed } from './taizhou-facts.ts';
import { taizhouIndicators } from './taizhou-indicators.ts';
import { buildLandscape } from './taizhou-landscape.ts';
import { ledgerDrafts, povertyPaths } from './taizhou-ledger.ts';
import { buildObservations } from './taizhou-observations.ts';
import { buildPeople } from './taizhou-people.ts';
import { buildPlaces } from './taizhou-places.ts';
import { plantTaizhou } from './taizhou-planted.ts';
import { matches, scenes } from './taizhou-scenes.ts';
import { taizhouTargets } from './taizhou-targets.ts';
import { buildWorks, prices } from './taizhou-works.ts';

/** Taizhou, Jiangsu: the opinion of 2016, its six counties, and invented townships and villages below them. */
export async function buildTaizhou({ isClean }: { readonly isClean: boolean }): Promise<Demo> {
  const places = await buildPlaces();
  const paths = povertyPaths(places);
  const drafts = ledgerDrafts(places, paths);
  const people = buildPeople(places);
  const clean: Demo = {
    name: 'taizhou',
    title: { zh: '泰州脱贫致富奔小康（演示）', en: 'Taizhou, out of poverty into moderate prosperity (demo)' },
    phases: [
      {
        title: { zh: '“十三五”实施期', en: '13th five-year plan' },
        ...{ from: isoDate('2016-01-01'), to: isoDate('2020-12-31') },
      },
    ],
    notes,
    areas: places.areas,
    customAreas: customAreas(places.weak),
    villages: places.villages,
    indicators: taizhouIndicators,
    observations: buildObservations(places, paths, drafts),
    targets: taizhouTargets(places),
    ledger: numberLedger(drafts),
    ...buildWorks(places, people.assignments),
    ...people,
    ...buildLandscape(places),
    scenes,
    release: releaseOf({
      indicators: taizhouIndicators,
      targets: taizhouTargets(places),
      customAreas: ['huangqiao', 'lixiahe'],
      levels: ['prefecture', 'county', 'township'],
      objection: ['2021-01-11', '2021-01-17'],
    }),
    matches,
    prices,
    sources: [
      {
        id: 'opinion',
        kind: 'document',
        title: { zh: opinion, en: "Opinion of Taizhou's Party committee and government, 2016-02-23" },
        clause: '一(二)',
      },
      ...commonSources(seed).filter(({ id }) => id !== 'exits'),
    ],
    planted: [],
  };
  return isClean ? clean : plantTaizhou(clean, places.villages);
}

const notes: Demo['notes'] = [
  unexaminedBoundaries,
  simulatedBelowCounty,
  {
    zh: '文件没有给出经济薄弱村和低收入人口的数目：演示中 390 个村（薄弱村 186 个）及其人口均为模拟，是按各市（区）村数比例取的样本。',
    en: 'The document gives no number of weak villages or low-income people: the 390 villages of the demo (186 weak) and their people are simulated, a sample in proportion to the villages of each county.',
  },
  {
    zh: '“十三五”期限（2020 年末）由文件所述时期推定，文件没有写明日期。',
    en: 'The deadline (end of 2020) is inferred from the plan period; the document states no day.',
  },
  {
    zh: '黄桥老区和里下河的成员乡镇为假定。泰州没有国家级贫困县。',
    en: 'The members of Huangqiao and Lixiahe are assumed. Taizhou has no national-level poor county.',
  },
  {
    zh: '2020 年普查的泰州医药高新区（321271）并入海陵区：人口相加，比例按人口加权。姜堰 2012 年撤市设区，用区代码 321204。',
    en: 'The census row of the medical high-tech zone (321271) is folded into Hailing: people added, shares weighted by people. Jiangyan became a district in 2012 and has its district code, 321204.',
  },
  {
    zh: '引文照来源原样，包括网页转码留下的繁体字和夹注拼音。',
    en: 'Quotations are as in the source, with the traditional characters and pinyin that a web conversion left in it.',
  },
];
