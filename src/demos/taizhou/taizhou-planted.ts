import { endOfYear } from '../../core/period.ts';
import { type AreaCode, areaCode } from '../../core/unit.ts';
import type { Observation } from '../../core/workspace/workspace.ts';
import type { Demo } from '../demo.ts';
import { type Planting, plantFaults } from '../planted.ts';
import {
  changeObservations,
  doubleLine,
  lastOf,
  spentMoreThanPaid,
  stockAgainstLedger,
  strayPosition,
  withdrawn,
} from '../planted-faults.ts';
import type { TaizhouVillage } from './taizhou-villages.ts';

/** The faults that Taizhou's audit should find; none touches a baseline (2015). Each takes a village of its own. */
export function plantTaizhou(clean: Demo, villages: readonly TaizhouVillage[]): Demo {
  const out = villages.filter(
    (v) => v.outYear !== null && v.outYear > 2016 && v.outYear <= 2018 && v.returnYear === null,
  );
  const at = (index: number) => out[index * 6]!;
  const changes = (village: TaizhouVillage, indicator: string) => (o: Observation) =>
    o.area === village.code && o.indicator === indicator && o.period !== '2015';
  const turned = out.slice(50).find((v) => clean.observations.some(changes(v, 'cleanHomes')))!;
  const county = areaCode('321283');
  return plantFaults(clean, [
    changeObservations({
      id: 'exit-without-eight',
      what: { zh: '已出列而“八有”未全', en: 'Left the list without all eight haves' },
      where: [turned.code],
      matches: changes(turned, 'cleanHomes'),
      change: (o) => ({ ...o, value: 0, absent: null }),
    }),
    changeObservations({
      id: 'exit-below-income-line',
      what: {
        zh: '当年出列而集体收入不足 35 万元',
        en: 'Left the list with a collective income under the line',
      },
      where: [at(0).code],
      matches: (o) => changes(at(0), 'collectiveIncome')(o) && o.period === String(at(0).outYear),
      change: (o) => ({ ...o, value: 28.4, absent: null }),
    }),
    changeObservations({
      id: 'county-report',
      what: { zh: '市（区）报脱贫人口与台账之和不符', en: "The county's report differs from the sum of the ledger" },
      where: [county],
      matches: (o) => o.area === county && o.indicator === 'exitedPeople' && o.period === '2018',
      change: (o) => ({ ...o, value: o.value! + 400 }),
    }),
    changeObservations({
      id: 'more-than-all',
      what: { zh: '供水入户数多于总户数', en: 'More households with piped water than households' },
      where: [at(1).code],
      matches: lastOf(clean.observations, at(1).code, 'pipedWaterCovered'),
      change: (o) => ({ ...o, value: at(1).households + 25 }),
    }),
    stockAgainstLedger({
      what: { zh: '报低收入人口为零，台账上仍有未脱贫人口', en: 'Reports nobody while the ledger still has some' },
      ...{ village: at(2).code, year: 2016 },
    }),
    withdrawn({
      id: 'secretary-withdrawn',
      what: { zh: '未出列先撤第一书记', en: 'The first secretary left before the village did' },
      ...{ village: at(3).code, role: 'firstSecretary', lastDay: endOfYear(at(3).outYear! - 1) },
    }),
    unsigned(at(4).code),
    doubleLine(at(5).code),
    strayPosition({ village: at(6), villages, zh: '村的坐标落在别的市（区）', eastDegrees: 0.006 }),
    spentMoreThanPaid(({ year, project }) => year === 2017 && project === null),
  ]);
}

function unsigned(village: AreaCode): Planting {
  return (demo) => {
    const isLine = (e: Demo['ledger'][number]) => e.area === village && e.event === 'exited' && e.subject === 'people';
    const ledger = demo.ledger.map((e) => (isLine(e) ? { ...e, evidence: null } : e));
    const rows = ledger.filter(isLine).map(({ id }) => id);
    const what = { zh: '脱贫均无农户签字', en: 'No exit of the village is signed' };
    return {
      demo: { ...demo, ledger },
      fault: { id: 'unsigned-exits', what, where: [village], resource: 'ledger', rows },
    };
  };
}
