import type { AreaCode } from '../../core/unit.ts';
import type { Demo } from '../demo.ts';
import { type Planting, plantFaults, replaceObservations } from '../planted.ts';
import type { ZhaotongVillage } from './zhaotong-villages.ts';

/**
 * The faults that Zhaotong's audit should find (against 假脱贫、被脱贫、数字脱贫). None touches the baseline (2015), a document figure or a
 * county's exit; each takes a village of its own among those that left the list by 2019.
 */
export function plantZhaotong(clean: Demo, villages: readonly ZhaotongVillage[]): Demo {
  const out = villages.filter(({ exitYear, point }) => exitYear > 2016 && exitYear <= 2019 && point !== null);
  const at = (index: number) => out[index * 31]!;
  return plantFaults(clean, [
    flagStays(clean, 'exit-without-safe-housing', '已出列而住房无保障', 'safe housing', 'housingSecure', out),
    flagStays(clean, 'exit-without-medical-care', '已出列而医疗无保障', 'medical care', 'medicalSecure', out.slice(80)),
    townshipReport(at(2).parent),
    copiedSeries(at(3), at(4)),
    stockAgainstLedger(at(5)),
    secretaryWithdrawn(at(6)),
    strayPosition(at(7), villages),
    doubleLine(at(8).code),
    acceptedBeforeBegun,
    spentMoreThanPaid,
  ]);
}

function flagStays(
  clean: Demo,
  id: string,
  zh: string,
  lacks: string,
  indicator: string,
  out: readonly ZhaotongVillage[],
): Planting {
  const turned = clean.observations.filter((o) => o.indicator === indicator && o.value === 1 && o.period !== '2015');
  const village = out.find(({ code, exitYear }) =>
    turned.some((o) => o.area === code && Number(o.period) === exitYear),
  )!;
  return (demo) => {
    const { observations, keys } = replaceObservations(
      demo.observations,
      (o) => o.area === village.code && o.indicator === indicator && o.value === 1,
      (o) => ({ ...o, value: 0 }),
    );
    const what = { zh, en: `Left the list without ${lacks}` };
    return {
      demo: { ...demo, observations },
      fault: { id, what, where: [village.code], resource: 'observations', rows: keys },
    };
  };
}

function townshipReport(township: AreaCode): Planting {
  return (demo) => {
    const { observations, keys } = replaceObservations(
      demo.observations,
      (o) => o.area === township && o.indicator === 'exitedHouseholds' && o.period === '2018',
      (o) => ({ ...o, value: o.value! + 140 }),
    );
    const what = { zh: '乡镇上报脱贫户与台账之和不符', en: "The township's report differs from the sum of the ledger" };
    const fault = { id: 'township-report', what, where: [township], resource: 'observations', rows: keys };
    return { demo: { ...demo, observations }, fault };
  };
}

function copiedSeries(from: ZhaotongVillage, to: ZhaotongVillage): Planting {
  const isOf = (code: AreaCode) => (o: Demo['observations'][number]) =>
    o.area === code && o.indicator === 'poorPopulation' && ['2016', '2017', '2018'].includes(o.period);
  return (demo) => {
    const copied = new Map(demo.observations.filter(isOf(from.code)).map((o) => [o.period, o]));
    const { observations, keys } = replaceObservations(demo.observations, isOf(to.code), (o) => ({
      ...o,
      value: copied.get(o.period)!.value,
      absent: copied.get(o.period)!.absent,
    }));
    const what = { zh: '两村连续三年数据雷同', en: 'Two villages report the same figures for three years' };
    const fault = { id: 'copied-series', what, where: [from.code, to.code], resource: 'observations', rows: keys };
    return { demo: { ...demo, observations }, fault };
  };
}

function stockAgainstLedger(village: ZhaotongVillage): Planting {
  return (demo) => {
    const { observations, keys } = replaceObservations(
      demo.observations,
      (o) => o.area === village.code && o.indicator === 'poorPopulation' && o.period === '2016',
      (o) => ({ ...o, value: 0, absent: null }),
    );
    const what = { zh: '报贫困人口为零，台账上仍有', en: 'Reports no poor people while the ledger still has some' };
    const fault = { id: 'stock-against-ledger', what, where: [village.code], resource: 'observations', rows: keys };
    return { demo: { ...demo, observations }, fault };
  };
}

function secretaryWithdrawn(village: ZhaotongVillage): Planting {
  return (demo) => {
    const isIts = (area: AreaCode, role: string) => area === village.code && role === 'firstSecretary';
    const to = `${village.exitYear - 1}-12-31` as Demo['assignments'][number]['from'];
    const kept = demo.assignments.filter(({ area, role, from }) => !isIts(area, role) || from <= to);
    const assignments = kept.map((a) => (isIts(a.area, a.role) && (a.to === null || a.to > to) ? { ...a, to } : a));
    const what = { zh: '未出列先撤第一书记', en: 'The first secretary left before the village did' };
    const rows = assignments.filter(({ area, role }) => isIts(area, role)).map((a) => `${a.area}/${a.role}/${a.from}`);
    const fault = { id: 'secretary-withdrawn', what, where: [village.code], resource: 'assignments', rows };
    return { demo: { ...demo, assignments }, fault };
  };
}

function strayPosition(village: ZhaotongVillage, villages: readonly ZhaotongVillage[]): Planting {
  return (demo) => {
    const far = villages.find(({ county, point }) => county !== village.county && point !== null)!;
    const point = [far.point![0] + 0.01, far.point![1]] as const;
    const moved = demo.villages.map((each) => (each.code === village.code ? { ...each, point } : each));
    const what = { zh: '村的坐标落在别的县', en: "The village's position lies in another county" };
    const fault = { id: 'stray-position', what, where: [village.code], resource: 'villages', rows: [village.code] };
    return { demo: { ...demo, villages: moved }, fault };
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

const acceptedBeforeBegun: Planting = (demo) => {
  const road = demo.projects.find(({ type, acceptedOn }) => type === 'road' && acceptedOn !== null)!;
  const acceptedOn = `${Number(road.startedOn!.slice(0, 4)) - 1}-11-20` as NonNullable<typeof road.acceptedOn>;
  const projects = demo.projects.map((project) => (project === road ? { ...project, acceptedOn } : project));
  const what = { zh: '项目验收早于开工', en: 'A project accepted before it began' };
  const fault = { id: 'accepted-before-begun', what, where: [road.area!], resource: 'projects', rows: [road.id] };
  return { demo: { ...demo, projects }, fault };
};

const spentMoreThanPaid: Planting = (demo) => {
  const spent = demo.funds.find(({ stage, fundSource }) => stage === 'spent' && fundSource === 'citySpecial')!;
  const funds = demo.funds.map((entry) =>
    entry === spent ? { ...entry, amountWanYuan: entry.amountWanYuan * 2 } : entry,
  );
  const what = { zh: '支出多于拨付', en: 'Spent more than was paid out' };
  const fault = { id: 'spent-more-than-paid', what, where: [spent.area], resource: 'funds', rows: [spent.id] };
  return { demo: { ...demo, funds }, fault };
};
