import type { Demo, PlantedFault } from '../demo.ts';
import { type Planting, plantFaults, replaceObservations } from '../planted.ts';
import type { YunnanPlaces } from './yunnan-places.ts';
import type { YunnanVillage } from './yunnan-villages.ts';

/**
 * The faults that Yunnan's audit should find. None touches a baseline, a planned figure, the number of townships or a county's exit;
 * each takes villages of its own.
 */
export function plantYunnan(clean: Demo, { villages }: YunnanPlaces): Demo {
  const poor = villages.filter(({ isPoor, exitYear, point }) => isPoor && exitYear > 2014 && exitYear < 2019 && point);
  const at = (index: number) => poor[index * 19]!;
  return plantFaults(clean, [
    exitWithoutHousing(clean, poor),
    moreThanAll(at(1)),
    copiedSeries(at(2), at(3)),
    stockAgainstLedger(at(4)),
    doubleLine(at(5)),
    strayPosition(at(6), villages),
    spentMoreThanPaid,
    teamWithdrawn(at(7)),
    townshipReport(at(8), villages),
  ]);
}

function exitWithoutHousing(clean: Demo, villages: readonly YunnanVillage[]): Planting {
  const turned = new Set(
    clean.observations
      .filter(({ indicator, period, value }) => indicator === 'housingSecure' && value === 1 && period !== '2012')
      .map(({ area, period }) => `${area}/${period}`),
  );
  const village = villages.find(({ code, exitYear }) => turned.has(`${code}/${exitYear}`))!;
  return change(
    { id: 'exit-without-safe-housing', zh: '已出列而住房无保障', en: 'Left the list without safe housing' },
    [village.code],
    (o) => o.area === village.code && o.indicator === 'housingSecure' && o.value === 1,
    (o) => ({ ...o, value: 0 }),
  );
}

function moreThanAll(village: YunnanVillage): Planting {
  return change(
    { id: 'more-than-all', zh: '安居房多于农户总数', en: 'More safe houses than households' },
    [village.code],
    (o) => o.area === village.code && o.indicator === 'safeHouses' && o.period !== '2012',
    (o) => ({ ...o, value: village.households + 29, absent: null }),
  );
}

function copiedSeries(from: YunnanVillage, to: YunnanVillage): Planting {
  const years = ['2015', '2016', '2017'];
  return (demo) => {
    const rows = demo.observations.filter((o) => o.area === from.code && o.indicator === 'poorPopulation');
    const sourceOf = (period: string) => rows.find((o) => o.period === period)!;
    return change(
      { id: 'copied-series', zh: '两村连续三年数据雷同', en: 'Two villages report the same figures for three years' },
      [from.code, to.code],
      (o) => o.area === to.code && o.indicator === 'poorPopulation' && years.includes(o.period),
      (o) => ({ ...o, value: sourceOf(o.period).value, absent: sourceOf(o.period).absent }),
    )(demo);
  };
}

function stockAgainstLedger(village: YunnanVillage): Planting {
  return change(
    {
      id: 'stock-against-ledger',
      zh: '报贫困人口为零，台账上仍有未脱贫人口',
      en: 'Reports no poor people while the ledger still has some',
    },
    [village.code],
    (o) => o.area === village.code && o.indicator === 'poorPopulation' && o.period === '2014',
    (o) => ({ ...o, value: 0, absent: null }),
  );
}

function doubleLine({ code }: YunnanVillage): Planting {
  return (demo) => {
    const line = demo.ledger.find((e) => e.area === code && e.event === 'exited' && e.subject === 'people')!;
    const copy = { ...line, id: `L${String(demo.ledger.length + 1).padStart(5, '0')}` };
    const what = { zh: '同一笔脱贫登记两次', en: 'The same exit entered twice' };
    const fault = { id: 'double-line', what, where: [code], resource: 'ledger', rows: [line.id, copy.id] };
    return { demo: { ...demo, ledger: [...demo.ledger, copy] }, fault };
  };
}

function strayPosition(village: YunnanVillage, villages: readonly YunnanVillage[]): Planting {
  return (demo) => {
    const far = villages.find(({ county, point }) => county !== village.county && point !== null)!;
    const point = [far.point![0] + 0.01, far.point![1]] as const;
    const moved = demo.villages.map((each) => (each.code === village.code ? { ...each, point } : each));
    const what = { zh: '村的坐标落在别的县', en: "The village's position lies in another county" };
    const fault = { id: 'stray-position', what, where: [village.code], resource: 'villages', rows: [village.code] };
    return { demo: { ...demo, villages: moved }, fault };
  };
}

function spentMoreThanPaid(demo: Demo): ReturnType<Planting> {
  const spent = demo.funds.find(
    ({ stage, year, fundSource }) => stage === 'spent' && year === 2015 && fundSource === 'local',
  )!;
  const funds = demo.funds.map((entry) =>
    entry === spent ? { ...entry, amountWanYuan: entry.amountWanYuan * 2 } : entry,
  );
  const what = { zh: '支出多于拨付', en: 'Spent more than was paid out' };
  const fault = { id: 'spent-more-than-paid', what, where: [spent.area], resource: 'funds', rows: [spent.id] };
  return { demo: { ...demo, funds }, fault };
}

function teamWithdrawn({ code, exitYear }: YunnanVillage): Planting {
  return (demo) => {
    const to = `${exitYear - 1}-12-31` as Demo['assignments'][number]['from'];
    const from = `${exitYear - 2}-03-01` as typeof to;
    const others = demo.assignments.filter(({ area, role }) => area !== code || role !== 'workTeam');
    const team = demo.assignments.find(({ area, role }) => area === code && role === 'workTeam');
    if (!team) throw new Error(`teamWithdrawn: expected a work team in ${code}, got none`);
    const row = { ...team, from: team.from < to ? team.from : from, to };
    const what = { zh: '未出列先撤工作队', en: 'The work team left before the village did' };
    const fault = {
      id: 'team-withdrawn',
      what,
      where: [code],
      resource: 'assignments',
      rows: [`${code}/workTeam/${row.from}`],
    };
    return { demo: { ...demo, assignments: [...others, row] }, fault };
  };
}

/** A township reports its poor people of 2015 itself, with 60 more than its villages have. */
function townshipReport({ parent }: YunnanVillage, villages: readonly YunnanVillage[]): Planting {
  return (demo) => {
    const codes = new Set(villages.filter((village) => village.parent === parent).map(({ code }) => code));
    const rows = demo.observations.filter(
      (o) => codes.has(o.area) && o.indicator === 'poorPopulation' && o.period === '2015',
    );
    const sum = rows.reduce((total, { value }) => total + (value ?? 0), 0);
    const report = { ...rows[0]!, area: parent, value: sum + 60, absent: null, reported: null };
    const what = {
      zh: '乡镇报贫困人口与各村之和不符',
      en: "The township's report differs from the sum of its villages",
    };
    const keys = [`${parent}/2015/poorPopulation`];
    const fault = { id: 'township-report', what, where: [parent], resource: 'observations', rows: keys };
    return { demo: { ...demo, observations: [...demo.observations, report] }, fault };
  };
}

function change(
  { id, zh, en }: { readonly id: string; readonly zh: string; readonly en: string },
  where: PlantedFault['where'],
  matches: Parameters<typeof replaceObservations>[1],
  replace: Parameters<typeof replaceObservations>[2],
): Planting {
  return (demo) => {
    const { observations, keys } = replaceObservations(demo.observations, matches, replace);
    const fault = { id, what: { zh, en }, where, resource: 'observations', rows: keys };
    return { demo: { ...demo, observations }, fault };
  };
}
