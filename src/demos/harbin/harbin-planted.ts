import type { LineString } from 'geojson';
import { addDays } from '../../core/period.ts';
import { areaCode, isoDate } from '../../core/unit.ts';
import type { Demo } from '../demo.ts';
import { observationKey, type Planting, plantFaults } from '../planted.ts';
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
import { roadProgrammes } from './harbin-facts.ts';
import type { HarbinVillage } from './harbin-villages.ts';

/**
 * The faults that Harbin's audit should find. None touches a baseline (2015), a planned figure, a reported length or a county's exit;
 * those of villages take one village each.
 */
export function plantHarbin(clean: Demo, villages: readonly HarbinVillage[]): Demo {
  const out = villages.filter(({ isPoor, exitYear, point }) => isPoor && exitYear <= 2018 && point !== null);
  const at = (index: number) => out[index * 11]!;
  const county = areaCode('230125');
  return plantFaults(clean, [
    exitWithout({
      id: 'exit-without-safe-housing',
      what: { zh: '已出列而住房安全无保障', en: 'Left the list without safe housing' },
      ...{ indicator: 'housingSecure', clean, villages: out },
    }),
    ...roadProgrammes.map((programme, index) => drawnTooShort(`${programme}-0${index + 2}1`)),
    changeProject({
      id: 'accepted-before-done',
      what: { zh: '未完工先验收', en: 'Accepted before it was done' },
      matches: ({ type, acceptedOn, doneOn }) => type === 'bridge' && acceptedOn !== null && doneOn !== null,
      change: (bridge) => ({ ...bridge, acceptedOn: addDays(bridge.doneOn!, -45) }),
    }),
    withdrawn({
      id: 'team-withdrawn-secretary',
      what: { zh: '未出列先撤第一书记', en: 'The first secretary left before the village did' },
      ...{ village: at(1).code, role: 'firstSecretary', lastDay: isoDate(`${at(1).exitYear}-06-30`) },
    }),
    withdrawn({
      id: 'team-withdrawn-work-team',
      what: { zh: '未出列先撤工作队', en: 'The work team left before the village did' },
      ...{ village: at(2).code, role: 'workTeam', lastDay: isoDate(`${at(2).exitYear}-06-30`) },
    }),
    // 数字脱贫 is what clause (十) calls it.
    stockAgainstLedger({
      id: 'zero-on-paper',
      what: {
        zh: '数字脱贫：报贫困人口为零，台账上仍有未脱贫人口',
        en: 'Reports no poor people while the ledger still has some',
      },
      ...{ village: at(3).code, year: 2016 },
    }),
    copiedSeries({ from: at(4).code, to: at(5).code, years: [2016, 2017, 2018] }),
    strayPosition({ village: at(6), villages, zh: '村的坐标落在别的区县' }),
    doubleLine(at(7).code),
    changeObservations({
      id: 'county-report',
      what: { zh: '县报脱贫人口与台账之和不符', en: "The county's report differs from the sum of the ledger" },
      where: [county],
      matches: (o) => o.area === county && o.indicator === 'exitedPeople' && o.period === '2017',
      change: (o) => ({ ...o, value: o.value! + 900 }),
    }),
    pavedBeforeRoad(clean, villages),
    spentMoreThanPaid(({ year, fundSource }) => year === 2017 && fundSource === 'county', 1.4),
  ]);
}

/** A road whose drawn line stops two fifths of the way; the reported length stays. */
function drawnTooShort(id: string): Planting {
  return changeProject({
    id: `drawn-too-short-${id}`,
    what: { zh: '图上里程与上报里程相差悬殊', en: 'The drawn length is far from the reported one' },
    matches: (project) => project.id === id,
    change: (road) => {
      const line = (road.geometry as LineString).coordinates;
      const coordinates = line.slice(0, Math.max(2, Math.round(line.length * 0.4)));
      return { ...road, geometry: { type: 'LineString', coordinates } };
    },
  });
}

/** A village whose road is done in 2020 is reported with one from 2017 on: no road on the map comes near until then. */
function pavedBeforeRoad(clean: Demo, villages: readonly HarbinVillage[]): Planting {
  const placed = new Set(villages.filter(({ point }) => point !== null).map(({ code }) => code));
  const first = clean.observations.find(
    (o) => o.indicator === 'pavedAccess' && o.period === '2020' && o.value === 1 && placed.has(o.area),
  )!;
  return (demo) => {
    const early = { ...first, period: '2017', reported: null };
    const observations = demo.observations.map((o) => (o === first ? early : o));
    const what = {
      zh: '报已通水泥路，图上 1 公里内三年后才有',
      en: 'Reported with a paved road three years before one comes within 1 km on the map',
    };
    const rows = [observationKey(early)];
    return {
      demo: { ...demo, observations },
      fault: { id: 'paved-before-road', what, where: [first.area], resource: 'observations', rows },
    };
  };
}
