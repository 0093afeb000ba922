import type { CustomArea } from '../../core/area/area.ts';
import { isoDate } from '../../core/unit.ts';
import type { Demo } from '../demo.ts';
import { releaseOf } from '../release-of.ts';
import { numberLedger, povertyEvents, townshipExits, unitExits, yearExit } from '../simulate/ledger.ts';
import { simulatePoverty } from '../simulate/poverty.ts';
import { commonSources, simulatedBelowCounty, unexaminedBoundaries } from '../sources.ts';
import { decision, firstYear, lastYear, seed } from './dingxi-facts.ts';
import { dingxiIndicators } from './dingxi-indicators.ts';
import { buildLandscape } from './dingxi-landscape.ts';
import { buildObservations } from './dingxi-observations.ts';
import { buildPeople } from './dingxi-people.ts';
import { buildPlaces, type DingxiPlaces } from './dingxi-places.ts';
import { plantDingxi } from './dingxi-planted.ts';
import { matches, scenes } from './dingxi-scenes.ts';
import { dingxiTargets } from './dingxi-targets.ts';
import { buildWorks, prices } from './dingxi-works.ts';

/** Dingxi, Gansu: the decision of 2015, its seven counties, and invented townships and villages below them. */
export async function buildDingxi({ isClean }: { readonly isClean: boolean }): Promise<Demo> {
  const places = await buildPlaces();
  const paths = simulatePoverty({ starts: places.villages, firstYear, lastYear, bend: [1.25, 2.2], seed });
  const people = buildPeople(places);
  const works = buildWorks(places, people.assignments);
  const clean: Demo = {
    name: 'dingxi',
    title: { zh: '定西精准扶贫（演示）', en: 'Dingxi, precise poverty relief (demo)' },
    phases: [
      { title: { zh: '集中攻坚', en: 'Attack' }, from: day(2015, '01-01'), to: day(2017, '12-31') },
      { title: { zh: '巩固提高', en: 'Consolidation' }, from: day(2018, '01-01'), to: day(2020, '12-31') },
    ],
    notes: [
      unexaminedBoundaries,
      simulatedBelowCounty,
      {
        zh: '假定：全部贫困人口和农村人口都在 869 个贫困村，其他村不在演示中。',
        en: 'Assumption: all poor people and the rural population live in the 869 poor villages; other villages are not in the demo.',
      },
      {
        zh: '阶段年份（2015—2017、2018—2020）由“前三年集中攻坚、后三年巩固提高”推定。',
        en: 'The years of the phases (2015-2017, 2018-2020) are inferred from "first three years attack, last three consolidate".',
      },
    ],
    areas: places.areas,
    customAreas: [liupan(places)],
    villages: places.villages,
    indicators: dingxiIndicators,
    observations: buildObservations(places, paths),
    targets: dingxiTargets(places.counties),
    ledger: numberLedger([
      ...povertyEvents({
        paths,
        returnCauses: ['illness', 'schooling', 'disaster'],
        by: null,
        seed,
        source: 'sim',
      }),
      ...unitExits({ units: places.villages, by: '拟·县扶贫办', evidence: '第三方评估', seed, source: 'sim' }),
      ...unitExits({ units: townshipExits(places.villages), by: '拟·县扶贫办', evidence: null, seed, source: 'sim' }),
      ...places.counties.map(({ code, exitYear }) => yearExit(code, exitYear, 'exits')),
    ]),
    ...works,
    ...people,
    ...buildLandscape(places),
    scenes,
    release: releaseOf({
      indicators: dingxiIndicators,
      targets: dingxiTargets(places.counties),
      customAreas: ['liupan'],
      levels: ['prefecture', 'county', 'township'],
      objection: ['2021-01-11', '2021-01-20'],
    }),
    matches,
    prices,
    sources: [
      {
        id: 'decision',
        kind: 'document',
        title: { zh: decision, en: "Decision of Dingxi's people's congress on precise poverty relief, 2015-08-20" },
        clause: '一、二',
      },
      ...commonSources(seed),
    ],
    planted: [],
  };
  return isClean ? clean : plantDingxi(clean, places.villages);
}

/** The decision calls Dingxi a main battlefield of the Liupan area without naming counties: that all seven belong is assumed. */
function liupan({ counties }: DingxiPlaces): CustomArea {
  return {
    id: 'liupan',
    title: { zh: '六盘山连片特困地区（定西部分）', en: 'Liupan Mountains area (Dingxi part)' },
    members: counties.map(({ code }) => code),
    assumption: {
      zh: '决定未列出成员县，假定七县区都在其中。',
      en: 'The decision names no members; all seven counties are assumed to belong.',
    },
    source: 'decision',
  };
}

function day(year: number, monthAndDay: string) {
  return isoDate(`${year}-${monthAndDay}`);
}
