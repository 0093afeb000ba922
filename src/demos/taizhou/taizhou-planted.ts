import type { AreaCode, Bilingual, IsoDate } from '../../core/unit.ts';
import type { Observation } from '../../core/workspace/workspace.ts';
import type { Demo } from '../demo.ts';
import { type Planting, plantFaults, replaceObservations } from '../planted.ts';
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
  return plantFaults(clean, [
    edit(
      'exit-without-eight',
      { zh: '已出列而“八有”未全', en: 'Left the list without all eight haves' },
      changes(turned, 'cleanHomes'),
      () => 0,
    ),
    edit(
      'exit-below-income-line',
      { zh: '当年出列而集体收入不足 35 万元', en: 'Left the list with a collective income under the line' },
      (o) => changes(at(0), 'collectiveIncome')(o) && o.period === String(at(0).outYear),
      () => 28.4,
    ),
    edit(
      'county-report',
      { zh: '市（区）报脱贫人口与台账之和不符', en: "The county's report differs from the sum of the ledger" },
      (o) => o.area === '321283' && o.indicator === 'exitedPeople' && o.period === '2018',
      (value) => value + 400,
    ),
    edit(
      'more-than-all',
      { zh: '供水入户数多于总户数', en: 'More households with piped water than households' },
      lastOf(clean.observations, at(1).code, 'pipedWaterCovered'),
      () => at(1).households + 25,
    ),
    edit(
      'stock-against-ledger',
      { zh: '报低收入人口为零，台账上仍有未脱贫人口', en: 'Reports nobody while the ledger still has some' },
      (o) => o.area === at(2).code && o.indicator === 'poorPopulation' && o.period === '2016' && o.category === null,
      () => 0,
    ),
    withdrawn(at(3)),
    unsigned(at(4).code),
    doubleLine(at(5).code),
    strayPosition(at(6), villages),
    spentMoreThanPaid,
  ]);
}

function edit(
  id: string,
  what: Bilingual,
  matches: (observation: Observation) => boolean,
  change: (value: number) => number,
): Planting {
  return (demo) => {
    const where = new Set<AreaCode>();
    const { observations, keys } = replaceObservations(demo.observations, matches, (o) => {
      where.add(o.area);
      return { ...o, value: change(o.value ?? 0), absent: null };
    });
    return {
      demo: { ...demo, observations },
      fault: { id, what, where: [...where], resource: 'observations', rows: keys },
    };
  };
}

function lastOf(observations: readonly Observation[], area: AreaCode, indicator: string) {
  const last = observations.findLast((o) => o.area === area && o.indicator === indicator && o.value !== null)!;
  return (o: Observation) => o === last;
}

function withdrawn(village: TaizhouVillage): Planting {
  return (demo) => {
    const isIts = (a: Demo['assignments'][number]) => a.area === village.code && a.role === 'firstSecretary';
    const to = `${village.outYear! - 1}-12-31` as IsoDate;
    const kept = demo.assignments.filter((a) => !isIts(a) || a.from <= to);
    const assignments = kept.map((a) => (isIts(a) && (a.to === null || a.to > to) ? { ...a, to } : a));
    const what = { zh: '未出列先撤第一书记', en: 'The first secretary left before the village did' };
    const rows = assignments.filter(isIts).map((a) => `${a.area}/${a.role}/${a.from}`);
    const fault = { id: 'secretary-withdrawn', what, where: [village.code], resource: 'assignments', rows };
    return { demo: { ...demo, assignments }, fault };
  };
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

function doubleLine(village: AreaCode): Planting {
  return (demo) => {
    const line = demo.ledger.find((e) => e.area === village && e.event === 'exited' && e.subject === 'people')!;
    const copy = { ...line, id: `L${String(demo.ledger.length + 1).padStart(5, '0')}` };
    const what = { zh: '同一笔脱贫登记两次', en: 'The same exit entered twice' };
    const fault = { id: 'double-line', what, where: [village], resource: 'ledger', rows: [line.id, copy.id] };
    return { demo: { ...demo, ledger: [...demo.ledger, copy] }, fault };
  };
}

function strayPosition(village: TaizhouVillage, villages: readonly TaizhouVillage[]): Planting {
  return (demo) => {
    const far = villages.find(({ county, point }) => county !== village.county && point !== null)!;
    const point = [far.point![0] + 0.006, far.point![1]] as const;
    const moved = demo.villages.map((each) => (each.code === village.code ? { ...each, point } : each));
    const what = { zh: '村的坐标落在别的市（区）', en: "The village's position lies in another county" };
    const fault = { id: 'stray-position', what, where: [village.code], resource: 'villages', rows: [village.code] };
    return { demo: { ...demo, villages: moved }, fault };
  };
}

function spentMoreThanPaid(demo: Demo) {
  const spent = demo.funds.find(({ stage, year, project }) => stage === 'spent' && year === 2017 && project === null)!;
  const funds = demo.funds.map((entry) =>
    entry === spent ? { ...entry, amountWanYuan: entry.amountWanYuan * 2 } : entry,
  );
  const what = { zh: '支出多于拨付', en: 'Spent more than was paid out' };
  const fault = { id: 'spent-more-than-paid', what, where: [spent.area], resource: 'funds', rows: [spent.id] };
  return { demo: { ...demo, funds }, fault };
}
