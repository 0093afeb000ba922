import { areaCode, isoDate } from '../../core/unit.ts';
import type { Demo } from '../demo.ts';
import { releaseOf } from '../release-of.ts';
import { withResponsible } from '../simulate/people.ts';
import { simulatePoverty } from '../simulate/poverty.ts';
import { yearlyPlans } from '../simulate/projects.ts';
import { commonSources, simulatedBelowCounty, unexaminedBoundaries } from '../sources.ts';
import { buildBridges } from './harbin-bridges.ts';
import { firstYear, lastYear, opinion, poorCounties, seed, years } from './harbin-facts.ts';
import { buildFlags } from './harbin-flags.ts';
import { harbinIndicators } from './harbin-indicators.ts';
import { buildLandscape } from './harbin-landscape.ts';
import { buildLedger } from './harbin-ledger.ts';
import { buildObservations } from './harbin-observations.ts';
import { buildPeople } from './harbin-people.ts';
import { buildPlaces } from './harbin-places.ts';
import { plantHarbin } from './harbin-planted.ts';
import { buildNetwork, buildRoads } from './harbin-roads.ts';
import { matches, scenes } from './harbin-scenes.ts';
import { buildSites, findMovers, withReasons } from './harbin-sites.ts';
import { harbinTargets } from './harbin-targets.ts';
import { buildFacilities, buildFunds, pavedYears, prices } from './harbin-works.ts';

/** Harbin, Heilongjiang: the opinion of 2016, its eighteen districts and counties, and invented townships and villages below them. */
export async function buildHarbin({ isClean }: { readonly isClean: boolean }): Promise<Demo> {
  const bare = await buildPlaces();
  const landscape = buildLandscape(bare.areas);
  const movers = findMovers(bare.villages, landscape);
  const places = { ...bare, villages: withReasons(bare.villages, movers) };
  const paths = simulatePoverty({ starts: places.villages, firstYear, lastYear, bend: [1.05, 1.7], seed });
  const network = buildNetwork(places);
  const paved = pavedYears(places.villages, network, [], 1000);
  const unpaved = new Set([...paved].flatMap(([code, year]) => (year === null ? [code] : [])));
  const [roads, bridges, sites] = [
    buildRoads(places, unpaved),
    buildBridges(places),
    buildSites(places, movers, landscape),
  ];
  const people = buildPeople(places);
  const projects = withResponsible([...roads, ...bridges, ...sites], people.assignments);
  const facilities = buildFacilities(places);
  const clean: Demo = {
    name: 'harbin',
    title: { zh: '哈尔滨精准脱贫（演示）', en: 'Harbin, precise poverty relief (demo)' },
    phases: [
      { title: { zh: '集中攻坚', en: 'Attack' }, from: isoDate('2016-01-01'), to: isoDate('2018-12-31') },
      { title: { zh: '巩固提高', en: 'Consolidation' }, from: isoDate('2019-01-01'), to: isoDate('2020-12-31') },
    ],
    notes: [
      unexaminedBoundaries,
      simulatedBelowCounty,
      {
        zh: '假定：全部贫困人口和农村人口都在 403 个模拟村（163 个贫困村、240 个其他村）；市区 6 个区没有贫困人口。',
        en: 'Assumption: all poor people and the rural population live in 403 simulated villages (163 poor, 240 others); the six inner districts have no poor people.',
      },
      {
        zh: '“三步走”的村数和人数属于全市，分到区县为模拟；巴彦、木兰的摘帽日期为模拟，延寿 2019 年为公开事实。',
        en: 'The villages and people of the steps belong to the whole city, their split is simulated; the exits of Bayan and Mulan are simulated, that of Yanshou in 2019 is a public fact.',
      },
    ],
    areas: places.areas,
    customAreas: [
      {
        id: 'poor-counties',
        title: { zh: '三个贫困县', en: 'The three poor counties' },
        members: [...poorCounties],
        source: 'opinion',
      },
      {
        id: 'bamutongfangyi',
        title: { zh: '巴木通方依一体化特色产业带', en: 'Bayan, Mulan, Tonghe, Fangzheng and Yilan industry belt' },
        members: ['230126', '230127', '230128', '230124', '230123'].map(areaCode),
        assumption: {
          zh: '成员按“巴木通方依”的简称推定（第（十一）1条）。',
          en: 'Members inferred from the abbreviation in clause (十一)1.',
        },
        source: 'opinion',
      },
    ],
    villages: places.villages,
    indicators: harbinIndicators,
    observations: [...buildObservations(places, paths), ...buildFlags(places, { network, projects, facilities })],
    targets: harbinTargets(roads, bridges),
    ledger: buildLedger(places, paths),
    ...{
      projects,
      network,
      facilities,
      funds: buildFunds(places, sites),
      plans: yearlyPlans({ projects, years, day: 'to', source: 'sim' }),
      prices,
    },
    ...people,
    ...landscape,
    ...{ scenes, matches },
    release: releaseOf({
      indicators: harbinIndicators,
      targets: harbinTargets(roads, bridges),
      customAreas: ['poor-counties', 'bamutongfangyi'],
      levels: ['prefecture', 'county', 'township'],
      objection: ['2021-01-11', '2021-01-20'],
    }),
    sources: [
      {
        id: 'opinion',
        kind: 'document',
        title: { zh: opinion, en: 'Opinion of Harbin on winning the fight against poverty, 2016' },
        clause: '(一)、(十一)、(二十一)',
      },
      ...commonSources(seed),
    ],
    planted: [],
  };
  return isClean ? clean : plantHarbin(clean, places.villages);
}
