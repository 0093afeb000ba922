import { endOfYear } from '../../core/period.ts';
import { isoDate } from '../../core/unit.ts';
import type { Demo } from '../demo.ts';
import { type Planting, plantFaults } from '../planted.ts';
import {
  changeObservations,
  copiedSeries,
  doubleLine,
  exitWithout,
  spentMoreThanPaid,
  stockAgainstLedger,
  strayPosition,
} from '../planted-faults.ts';
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
    exitWithout({
      id: 'exit-without-safe-housing',
      what: { zh: '已出列而住房无保障', en: 'Left the list without safe housing' },
      ...{ indicator: 'housingSecure', clean, villages: poor },
    }),
    changeObservations({
      id: 'more-than-all',
      what: { zh: '安居房多于农户总数', en: 'More safe houses than households' },
      where: [at(1).code],
      matches: (o) => o.area === at(1).code && o.indicator === 'safeHouses' && o.period !== '2012',
      change: (o) => ({ ...o, value: at(1).households + 29, absent: null }),
    }),
    copiedSeries({ from: at(2).code, to: at(3).code, years: [2015, 2016, 2017] }),
    stockAgainstLedger({
      what: {
        zh: '报贫困人口为零，台账上仍有未脱贫人口',
        en: 'Reports no poor people while the ledger still has some',
      },
      ...{ village: at(4).code, year: 2014 },
    }),
    doubleLine(at(5).code),
    strayPosition({ village: at(6), villages }),
    spentMoreThanPaid(({ year, fundSource }) => year === 2015 && fundSource === 'local'),
    teamWithdrawn(at(7)),
    townshipReport(at(8), villages),
  ]);
}

function teamWithdrawn({ code, exitYear }: YunnanVillage): Planting {
  return (demo) => {
    const to = endOfYear(exitYear - 1);
    const from = isoDate(`${exitYear - 2}-03-01`);
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
