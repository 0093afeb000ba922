import type { LineString } from 'geojson';
import { type AreaCode, isoDate } from '../../core/unit.ts';
import type { Demo } from '../demo.ts';
import { observationKey, type Planting, plantFaults, replaceObservations } from '../planted.ts';
import { roadProgrammes } from './harbin-facts.ts';
import type { HarbinVillage } from './harbin-villages.ts';

/**
 * The faults that Harbin's audit should find. None touches a baseline (2015), a planned figure, a reported length or a county's exit;
 * those of villages take one village each.
 */
export function plantHarbin(clean: Demo, villages: readonly HarbinVillage[]): Demo {
  const out = villages.filter(({ isPoor, exitYear, point }) => isPoor && exitYear <= 2018 && point !== null);
  const at = (index: number) => out[index * 11]!;
  return plantFaults(clean, [
    exitBelowStandard(clean, out),
    ...roadProgrammes.map((programme, index) => drawnTooShort(`${programme}-0${index + 2}1`)),
    acceptedBeforeDone,
    teamWithdrawn(
      at(1),
      'firstSecretary',
      'team-withdrawn-secretary',
      '未出列先撤第一书记',
      'The first secretary left before the village did',
    ),
    teamWithdrawn(
      at(2),
      'workTeam',
      'team-withdrawn-work-team',
      '未出列先撤工作队',
      'The work team left before the village did',
    ),
    zeroOnPaper(at(3)),
    copiedSeries(at(4), at(5)),
    strayPosition(at(6), villages),
    doubleLine(at(7).code),
    countyReport('230125' as AreaCode),
    pavedBeforeRoad(clean, villages),
    spentMoreThanPaid,
  ]);
}

function exitBelowStandard(clean: Demo, out: readonly HarbinVillage[]): Planting {
  const isLastStep = (village: HarbinVillage, indicator: string) =>
    clean.observations.some(
      (o) =>
        o.area === village.code && o.indicator === indicator && o.value === 1 && o.period === String(village.exitYear),
    );
  const village = out.find((each) => isLastStep(each, 'housingSecure'))!;
  return changeRows(
    'exit-without-safe-housing',
    ['已出列而住房安全无保障', 'Left the list without safe housing'],
    [village.code],
    (o) => o.area === village.code && o.indicator === 'housingSecure' && o.value === 1,
    (o) => ({ ...o, value: 0 }),
  );
}

/** A road whose drawn line stops two fifths of the way; the reported length stays. */
function drawnTooShort(id: string): Planting {
  return (demo) => {
    const road = demo.projects.find((project) => project.id === id)!;
    const line = (road.geometry as LineString).coordinates;
    const coordinates = line.slice(0, Math.max(2, Math.round(line.length * 0.4)));
    const cut = { ...road, geometry: { type: 'LineString' as const, coordinates } };
    const what = { zh: '图上里程与上报里程相差悬殊', en: 'The drawn length is far from the reported one' };
    const fault = { id: `drawn-too-short-${id}`, what, where: [road.area!], resource: 'projects', rows: [id] };
    return { demo: { ...demo, projects: demo.projects.map((project) => (project === road ? cut : project)) }, fault };
  };
}

function acceptedBeforeDone(demo: Demo) {
  const bridge = demo.projects.find(({ type, acceptedOn, doneOn }) => type === 'bridge' && acceptedOn && doneOn)!;
  const acceptedOn = isoDate(new Date(Date.parse(bridge.doneOn!) - 45 * 86_400_000).toISOString().slice(0, 10));
  const projects = demo.projects.map((project) => (project === bridge ? { ...project, acceptedOn } : project));
  const what = { zh: '未完工先验收', en: 'Accepted before it was done' };
  const fault = { id: 'accepted-before-done', what, where: [bridge.area!], resource: 'projects', rows: [bridge.id] };
  return { demo: { ...demo, projects }, fault };
}

function teamWithdrawn(village: HarbinVillage, role: string, id: string, zh: string, en: string): Planting {
  return (demo) => {
    const isIts = (area: AreaCode, held: string) => area === village.code && held === role;
    const to = isoDate(`${village.exitYear}-06-30`);
    const kept = demo.assignments.filter((a) => !isIts(a.area, a.role) || a.from <= to);
    const assignments = kept.map((a) => (isIts(a.area, a.role) && (a.to === null || a.to > to) ? { ...a, to } : a));
    const rows = assignments.filter((a) => isIts(a.area, a.role)).map((a) => `${a.area}/${a.role}/${a.from}`);
    if (rows.length === 0) throw new Error(`${id}: expected a ${role} in ${village.code}, got none`);
    const fault = { id, what: { zh, en }, where: [village.code], resource: 'assignments', rows };
    return { demo: { ...demo, assignments }, fault };
  };
}

/** 数字脱贫 (clause (十)): nobody poor on paper, while the ledger still has most of them. */
function zeroOnPaper(village: HarbinVillage): Planting {
  return changeRows(
    'zero-on-paper',
    ['数字脱贫：报贫困人口为零，台账上仍有未脱贫人口', 'Reports no poor people while the ledger still has some'],
    [village.code],
    (o) => o.area === village.code && o.indicator === 'poorPopulation' && o.period === '2016' && o.category === null,
    (o) => ({ ...o, value: 0, absent: null }),
  );
}

function copiedSeries(from: HarbinVillage, to: HarbinVillage): Planting {
  return (demo) => {
    const isStock = (o: Demo['observations'][number], code: string) =>
      o.area === code && o.indicator === 'poorPopulation' && o.category === null;
    const original = (period: string) => demo.observations.find((o) => isStock(o, from.code) && o.period === period)!;
    return changeRows(
      'copied-series',
      ['两村连续三年数据雷同', 'Two villages report the same figures for three years'],
      [from.code, to.code],
      (o) => isStock(o, to.code) && ['2016', '2017', '2018'].includes(o.period),
      (o) => ({ ...o, value: original(o.period).value, absent: original(o.period).absent }),
    )(demo);
  };
}

function strayPosition(village: HarbinVillage, villages: readonly HarbinVillage[]): Planting {
  return (demo) => {
    const far = villages.find(({ county, point }) => county !== village.county && point !== null)!;
    const point = [far.point![0] + 0.01, far.point![1]] as const;
    const moved = demo.villages.map((each) => (each.code === village.code ? { ...each, point } : each));
    const what = { zh: '村的坐标落在别的区县', en: "The village's position lies in another county" };
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

function countyReport(county: AreaCode): Planting {
  return changeRows(
    'county-report',
    ['县报脱贫人口与台账之和不符', "The county's report differs from the sum of the ledger"],
    [county],
    (o) => o.area === county && o.indicator === 'exitedPeople' && o.period === '2017',
    (o) => ({ ...o, value: o.value! + 900 }),
  );
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

function spentMoreThanPaid(demo: Demo) {
  const spent = demo.funds.find(
    ({ stage, year, fundSource }) => stage === 'spent' && year === 2017 && fundSource === 'county',
  )!;
  const funds = demo.funds.map((entry) =>
    entry === spent ? { ...entry, amountWanYuan: Math.round(entry.amountWanYuan * 1.4) } : entry,
  );
  const what = { zh: '支出多于拨付', en: 'Spent more than was paid out' };
  const fault = { id: 'spent-more-than-paid', what, where: [spent.area], resource: 'funds', rows: [spent.id] };
  return { demo: { ...demo, funds }, fault };
}

type Row = Demo['observations'][number];

function changeRows(
  id: string,
  [zh, en]: readonly [zh: string, en: string],
  where: readonly AreaCode[],
  matches: (row: Row) => boolean,
  change: (row: Row) => Row,
): Planting {
  return (demo) => {
    const { observations, keys } = replaceObservations(demo.observations, matches, change);
    return {
      demo: { ...demo, observations },
      fault: { id, what: { zh, en }, where, resource: 'observations', rows: keys },
    };
  };
}
