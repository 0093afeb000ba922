import { endOfYear } from '../../core/period.ts';
import { areaCode } from '../../core/unit.ts';
import type { Demo } from '../demo.ts';
import { plantFaults } from '../planted.ts';
import {
  changeObservations,
  copiedSeries,
  doubleLine,
  exitWithout,
  lastOf,
  spentMoreThanPaid,
  stockAgainstLedger,
  strayPosition,
  withdrawn,
} from '../planted-faults.ts';
import type { DingxiVillage } from './dingxi-places.ts';

/**
 * The faults that Dingxi's audit should find. None touches a baseline (2014), a planned figure or a county's exit; each takes villages
 * of its own, the n-th of those that left the list by 2018.
 */
export function plantDingxi(clean: Demo, villages: readonly DingxiVillage[]): Demo {
  const out = villages.filter(({ exitYear, point }) => exitYear > 2015 && exitYear <= 2018 && point !== null);
  const at = (index: number) => out[index * 17]!;
  const county = areaCode('621125');
  return plantFaults(clean, [
    exitWithout({
      id: 'exit-below-income-line',
      what: { zh: '已出列而收入未达标', en: 'Left the list with income below the line' },
      ...{ indicator: 'incomeAboveLine', clean, villages: out },
    }),
    exitWithout({
      id: 'exit-without-safe-housing',
      what: { zh: '已出列而住房无保障', en: 'Left the list without safe housing' },
      ...{ indicator: 'housingSecure', clean, villages: out.slice(60) },
    }),
    changeObservations({
      id: 'county-report',
      what: { zh: '县报脱贫人口与台账之和不符', en: "The county's report differs from the sum of the ledger" },
      where: [county],
      matches: (o) =>
        o.area === county && o.indicator === 'exitedPeople' && o.period === '2018' && o.stage === 'actual',
      change: (o) => ({ ...o, value: o.value! + 1200 }),
    }),
    copiedSeries({ from: at(2).code, to: at(3).code, years: [2015, 2016, 2017] }),
    changeObservations({
      id: 'more-than-all',
      what: { zh: '通自来水户多于农户总数', en: 'More households with tap water than households' },
      where: [at(4).code],
      matches: lastOf(clean.observations, at(4).code, 'tapWaterHouseholds'),
      change: (o) => ({ ...o, value: at(4).households + 37 }),
    }),
    stockAgainstLedger({
      what: {
        zh: '报贫困人口为零，台账上仍有未脱贫人口',
        en: 'Reports no poor people while the ledger still has some',
      },
      ...{ village: at(5).code, year: 2016 },
    }),
    withdrawn({
      id: 'team-withdrawn',
      what: { zh: '未出列先撤第一书记', en: 'The first secretary left before the village did' },
      ...{ village: at(6).code, role: 'firstSecretary', lastDay: endOfYear(at(6).exitYear - 1) },
    }),
    strayPosition({ village: at(7), villages }),
    doubleLine(at(8).code),
    spentMoreThanPaid(({ year, project }) => year === 2017 && project === null),
  ]);
}
