import { endOfYear } from '../../core/period.ts';
import { isoDate } from '../../core/unit.ts';
import type { Demo } from '../demo.ts';
import { plantFaults } from '../planted.ts';
import {
  changeObservations,
  changeProject,
  copiedSeries,
  doubleLine,
  exitWithout,
  spentMoreThanPaid,
  stockAgainstLedger,
  strayPosition,
  withdrawn,
} from '../planted-faults.ts';
import type { ZhaotongVillage } from './zhaotong-villages.ts';

/**
 * The faults that Zhaotong's audit should find (against 假脱贫、被脱贫、数字脱贫). None touches the baseline (2015), a document figure or a
 * county's exit; each takes a village of its own among those that left the list by 2019.
 */
export function plantZhaotong(clean: Demo, villages: readonly ZhaotongVillage[]): Demo {
  const out = villages.filter(({ exitYear, point }) => exitYear > 2016 && exitYear <= 2019 && point !== null);
  const at = (index: number) => out[index * 31]!;
  const township = at(2).parent;
  return plantFaults(clean, [
    exitWithout({
      id: 'exit-without-safe-housing',
      what: { zh: '已出列而住房无保障', en: 'Left the list without safe housing' },
      ...{ indicator: 'housingSecure', clean, villages: out },
    }),
    exitWithout({
      id: 'exit-without-medical-care',
      what: { zh: '已出列而医疗无保障', en: 'Left the list without medical care' },
      ...{ indicator: 'medicalSecure', clean, villages: out.slice(80) },
    }),
    changeObservations({
      id: 'township-report',
      what: { zh: '乡镇上报脱贫户与台账之和不符', en: "The township's report differs from the sum of the ledger" },
      where: [township],
      matches: (o) => o.area === township && o.indicator === 'exitedHouseholds' && o.period === '2018',
      change: (o) => ({ ...o, value: o.value! + 140 }),
    }),
    copiedSeries({ from: at(3).code, to: at(4).code, years: [2016, 2017, 2018] }),
    stockAgainstLedger({
      what: { zh: '报贫困人口为零，台账上仍有', en: 'Reports no poor people while the ledger still has some' },
      ...{ village: at(5).code, year: 2016 },
    }),
    withdrawn({
      id: 'secretary-withdrawn',
      what: { zh: '未出列先撤第一书记', en: 'The first secretary left before the village did' },
      ...{ village: at(6).code, role: 'firstSecretary', lastDay: endOfYear(at(6).exitYear - 1) },
    }),
    strayPosition({ village: at(7), villages }),
    doubleLine(at(8).code),
    changeProject({
      id: 'accepted-before-begun',
      what: { zh: '项目验收早于开工', en: 'A project accepted before it began' },
      matches: ({ type, acceptedOn }) => type === 'road' && acceptedOn !== null,
      change: (road) => ({ ...road, acceptedOn: isoDate(`${Number(road.startedOn!.slice(0, 4)) - 1}-11-20`) }),
    }),
    spentMoreThanPaid(({ fundSource }) => fundSource === 'citySpecial'),
  ]);
}
