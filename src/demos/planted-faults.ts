import type { AreaCode, Bilingual, IsoDate } from '../core/unit.ts';
import type { FundEntry, Observation, Project } from '../core/workspace/workspace.ts';
import type { Demo, PlantedFault } from './demo.ts';
import { type Planting, replaceObservations } from './planted.ts';
import type { PlacedVillage } from './villages.ts';

type Named = Pick<PlantedFault, 'id' | 'what'>;
type ExitingVillage = { readonly code: AreaCode; readonly exitYear: number };

/** Observations changed; throws when none matches. */
export function changeObservations({
  where,
  matches,
  change,
  ...named
}: Named & {
  readonly where: readonly AreaCode[];
  readonly matches: (observation: Observation) => boolean;
  readonly change: (observation: Observation) => Observation;
}): Planting {
  return (demo) => {
    const { observations, keys } = replaceObservations(demo.observations, matches, change);
    return { demo: { ...demo, observations }, fault: { ...named, where, resource: 'observations', rows: keys } };
  };
}

/** The first of the villages whose yes came in its exit year never says yes: it left the list without what it needs. */
export function exitWithout({
  indicator,
  clean,
  villages,
  ...named
}: Named & {
  readonly indicator: string;
  readonly clean: Demo;
  readonly villages: readonly ExitingVillage[];
}): Planting {
  const turned = new Set(
    clean.observations.filter((o) => o.indicator === indicator && o.value === 1).map((o) => `${o.area}/${o.period}`),
  );
  const { code } = villages.find((village) => turned.has(`${village.code}/${village.exitYear}`))!;
  return changeObservations({
    ...named,
    where: [code],
    matches: (o) => o.area === code && o.indicator === indicator && o.value === 1,
    change: (o) => ({ ...o, value: 0 }),
  });
}

/** A village's last figure of an indicator; for an area that has none nothing matches. */
export function lastOf(observations: readonly Observation[], area: AreaCode, indicator: string) {
  const last = observations.findLast((o) => o.area === area && o.indicator === indicator && o.value !== null);
  return (observation: Observation) => observation === last;
}

/** One village reports the poor people of another in three years running. */
export function copiedSeries({
  from,
  to,
  years,
}: {
  readonly from: AreaCode;
  readonly to: AreaCode;
  readonly years: readonly [number, number, number];
}): Planting {
  return (demo) => {
    const matches = (o: Observation) => isStockOf(o, to) && years.some((year) => String(year) === o.period);
    const originals = new Map(demo.observations.filter((o) => isStockOf(o, from)).map((o) => [o.period, o]));
    return changeObservations({
      id: 'copied-series',
      what: { zh: '两村连续三年数据雷同', en: 'Two villages report the same figures for three years' },
      where: [from, to],
      matches,
      change: (o) => ({ ...o, value: originals.get(o.period)!.value, absent: originals.get(o.period)!.absent }),
    })(demo);
  };
}

/** No poor people on paper, while the ledger still has most of them (数字脱贫). */
export function stockAgainstLedger({
  id = 'stock-against-ledger',
  what,
  village,
  year,
}: {
  readonly id?: string;
  readonly what: Bilingual;
  readonly village: AreaCode;
  readonly year: number;
}): Planting {
  return changeObservations({
    ...{ id, what, where: [village] },
    matches: (o) => isStockOf(o, village) && o.period === String(year),
    change: (o) => ({ ...o, value: 0, absent: null }),
  });
}

function isStockOf(o: Observation, area: AreaCode): boolean {
  return o.area === area && o.indicator === 'poorPopulation' && o.category === null;
}

/** Nobody has a role in a village after a day before its exit. Throws when nobody had it by then. */
export function withdrawn({
  village,
  role,
  lastDay,
  ...named
}: Named & { readonly village: AreaCode; readonly role: string; readonly lastDay: IsoDate }): Planting {
  return (demo) => {
    const isIts = (post: Demo['assignments'][number]) => post.area === village && post.role === role;
    const kept = demo.assignments.filter((post) => !isIts(post) || post.from <= lastDay);
    const assignments = kept.map((post) =>
      isIts(post) && (post.to === null || post.to > lastDay) ? { ...post, to: lastDay } : post,
    );
    const rows = assignments.filter(isIts).map((post) => `${post.area}/${post.role}/${post.from}`);
    if (rows.length === 0) throw new Error(`withdrawn: expected a ${role} in ${village}, got none`);
    return { demo: { ...demo, assignments }, fault: { ...named, where: [village], resource: 'assignments', rows } };
  };
}

/** A village's position is moved beside the first village of another county. `zh` says it with the document's word for a county. */
export function strayPosition({
  village,
  villages,
  zh = '村的坐标落在别的县',
  eastDegrees = 0.01,
}: {
  readonly village: PlacedVillage;
  readonly villages: readonly PlacedVillage[];
  readonly zh?: string;
  readonly eastDegrees?: number;
}): Planting {
  return (demo) => {
    const far = villages.find(({ county, point }) => county !== village.county && point !== null)!;
    const point = [far.point![0] + eastDegrees, far.point![1]] as const;
    const moved = demo.villages.map((each) => (each.code === village.code ? { ...each, point } : each));
    const what = { zh, en: "The village's position lies in another county" };
    const fault = { id: 'stray-position', what, where: [village.code], resource: 'villages', rows: [village.code] };
    return { demo: { ...demo, villages: moved }, fault };
  };
}

/** A village's first exit stands in the ledger again, as its last line. */
export function doubleLine(village: AreaCode): Planting {
  return (demo) => {
    const line = demo.ledger.find((e) => e.area === village && e.event === 'exited' && e.subject === 'people')!;
    const copy = { ...line, id: `L${String(demo.ledger.length + 1).padStart(5, '0')}` };
    const what = { zh: '同一笔脱贫登记两次', en: 'The same exit entered twice' };
    const fault = { id: 'double-line', what, where: [village], resource: 'ledger', rows: [line.id, copy.id] };
    return { demo: { ...demo, ledger: [...demo.ledger, copy] }, fault };
  };
}

/** The first amount spent that `matches` is made `times` as large, in whole 万元: more than was paid out. */
export function spentMoreThanPaid(matches: (entry: FundEntry) => boolean, times = 2): Planting {
  return (demo) => {
    const spent = demo.funds.find((entry) => entry.stage === 'spent' && matches(entry))!;
    const funds = demo.funds.map((entry) =>
      entry === spent ? { ...entry, amountWanYuan: Math.round(entry.amountWanYuan * times) } : entry,
    );
    const what = { zh: '支出多于拨付', en: 'Spent more than was paid out' };
    const fault = { id: 'spent-more-than-paid', what, where: [spent.area], resource: 'funds', rows: [spent.id] };
    return { demo: { ...demo, funds }, fault };
  };
}

/** The first project that `matches` is changed; it must have an area. */
export function changeProject({
  matches,
  change,
  ...named
}: Named & {
  readonly matches: (project: Project) => boolean;
  readonly change: (project: Project) => Project;
}): Planting {
  return (demo) => {
    const found = demo.projects.find(matches)!;
    const projects = demo.projects.map((project) => (project === found ? change(project) : project));
    return {
      demo: { ...demo, projects },
      fault: { ...named, where: [found.area!], resource: 'projects', rows: [found.id] },
    };
  };
}
