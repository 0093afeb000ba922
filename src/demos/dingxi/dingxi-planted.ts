import type { AreaCode } from '../../core/unit.ts';
import type { Demo } from '../demo.ts';
import { type Planting, plantFaults, replaceObservations } from '../planted.ts';
import type { DingxiVillage } from './dingxi-places.ts';

/**
 * The faults that Dingxi's audit should find. None touches a baseline (2014), a planned figure or a county's exit; each takes villages
 * of its own, the n-th of those that left the list by 2018.
 */
export function plantDingxi(clean: Demo, villages: readonly DingxiVillage[]): Demo {
  const out = villages.filter(({ exitYear, point }) => exitYear > 2015 && exitYear <= 2018 && point !== null);
  const at = (index: number) => out[index * 17]!;
  return plantFaults(clean, [
    flagStays(
      clean,
      'exit-below-income-line',
      '已出列而收入未达标',
      'Left the list with income below the line',
      'incomeAboveLine',
      out,
    ),
    flagStays(
      clean,
      'exit-without-safe-housing',
      '已出列而住房无保障',
      'Left the list without safe housing',
      'housingSecure',
      out.slice(60),
    ),
    countyReport('621125' as AreaCode),
    copiedSeries(at(2), at(3)),
    moreThanAll(at(4)),
    stockAgainstLedger(at(5)),
    teamWithdrawn(at(6)),
    strayPosition(at(7), villages),
    doubleLine(at(8).code),
    spentMoreThanPaid,
  ]);
}

function flagStays(
  clean: Demo,
  id: string,
  zh: string,
  en: string,
  indicator: string,
  out: readonly DingxiVillage[],
): Planting {
  const turned = clean.observations.filter((o) => o.indicator === indicator && o.value === 1 && o.period !== '2014');
  const village = out.find(({ code, exitYear }) =>
    turned.some((o) => o.area === code && Number(o.period) === exitYear),
  )!;
  return (demo) => {
    const { observations, keys } = replaceObservations(
      demo.observations,
      (o) => o.area === village.code && o.indicator === indicator && o.value === 1,
      (o) => ({ ...o, value: 0 }),
    );
    const fault = { id, what: { zh, en }, where: [village.code], resource: 'observations', rows: keys };
    return { demo: { ...demo, observations }, fault };
  };
}

function countyReport(county: AreaCode): Planting {
  return (demo) => {
    const { observations, keys } = replaceObservations(
      demo.observations,
      (o) => o.area === county && o.indicator === 'exitedPeople' && o.period === '2018' && o.stage === 'actual',
      (o) => ({ ...o, value: o.value! + 1200 }),
    );
    const what = { zh: '县报脱贫人口与台账之和不符', en: "The county's report differs from the sum of the ledger" };
    return {
      demo: { ...demo, observations },
      fault: { id: 'county-report', what, where: [county], resource: 'observations', rows: keys },
    };
  };
}

function copiedSeries(from: DingxiVillage, to: DingxiVillage): Planting {
  return (demo) => {
    const sourceRow = (period: string) =>
      demo.observations.find(
        (o) => o.area === from.code && o.period === period && o.indicator === 'poorPopulation' && o.category === null,
      );
    const { observations, keys } = replaceObservations(
      demo.observations,
      (o) =>
        o.area === to.code &&
        o.indicator === 'poorPopulation' &&
        o.category === null &&
        ['2015', '2016', '2017'].includes(o.period),
      (o) => ({ ...o, value: sourceRow(o.period)!.value, absent: sourceRow(o.period)!.absent }),
    );
    const what = { zh: '两村连续三年数据雷同', en: 'Two villages report the same figures for three years' };
    const fault = { id: 'copied-series', what, where: [from.code, to.code], resource: 'observations', rows: keys };
    return { demo: { ...demo, observations }, fault };
  };
}

function moreThanAll(village: DingxiVillage): Planting {
  return (demo) => {
    const rows = demo.observations.filter(
      (o) => o.area === village.code && o.indicator === 'tapWaterHouseholds' && o.value !== null,
    );
    const last = rows.at(-1)!;
    const { observations, keys } = replaceObservations(
      demo.observations,
      (o) => o === last,
      (o) => ({ ...o, value: village.households + 37 }),
    );
    const what = { zh: '通自来水户多于农户总数', en: 'More households with tap water than households' };
    return {
      demo: { ...demo, observations },
      fault: { id: 'more-than-all', what, where: [village.code], resource: 'observations', rows: keys },
    };
  };
}

function stockAgainstLedger(village: DingxiVillage): Planting {
  return (demo) => {
    const { observations, keys } = replaceObservations(
      demo.observations,
      (o) => o.area === village.code && o.indicator === 'poorPopulation' && o.period === '2016' && o.category === null,
      (o) => ({ ...o, value: 0, absent: null }),
    );
    const what = {
      zh: '报贫困人口为零，台账上仍有未脱贫人口',
      en: 'Reports no poor people while the ledger still has some',
    };
    const fault = { id: 'stock-against-ledger', what, where: [village.code], resource: 'observations', rows: keys };
    return { demo: { ...demo, observations }, fault };
  };
}

function teamWithdrawn(village: DingxiVillage): Planting {
  return (demo) => {
    const isIts = (area: AreaCode, role: string) => area === village.code && role === 'firstSecretary';
    const to = `${village.exitYear - 1}-12-31` as Demo['assignments'][number]['from'];
    const kept = demo.assignments.filter(({ area, role, from }) => !isIts(area, role) || from <= to);
    const assignments = kept.map((a) => (isIts(a.area, a.role) && (a.to === null || a.to > to) ? { ...a, to } : a));
    const what = { zh: '未出列先撤第一书记', en: 'The first secretary left before the village did' };
    const rows = assignments.filter(({ area, role }) => isIts(area, role)).map((a) => `${a.area}/${a.role}/${a.from}`);
    return {
      demo: { ...demo, assignments },
      fault: { id: 'team-withdrawn', what, where: [village.code], resource: 'assignments', rows },
    };
  };
}

function strayPosition(village: DingxiVillage, villages: readonly DingxiVillage[]): Planting {
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

function spentMoreThanPaid(demo: Demo) {
  const spent = demo.funds.find(({ stage, year, project }) => stage === 'spent' && year === 2017 && project === null)!;
  const funds = demo.funds.map((entry) =>
    entry === spent ? { ...entry, amountWanYuan: entry.amountWanYuan * 2 } : entry,
  );
  const what = { zh: '支出多于拨付', en: 'Spent more than was paid out' };
  const fault = { id: 'spent-more-than-paid', what, where: [spent.area], resource: 'funds', rows: [spent.id] };
  return { demo: { ...demo, funds }, fault };
}
