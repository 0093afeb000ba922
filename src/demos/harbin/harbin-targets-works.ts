import type { Override, Target } from '../../core/target/target.ts';
import type { Bilingual } from '../../core/unit.ts';
import type { Project } from '../../core/workspace/workspace.ts';
import { by } from '../draft-target.ts';
import { bridges, endOf2015, type RoadProgramme, roadKm, roadProgrammes } from './harbin-facts.ts';
import { plannedKm } from './harbin-roads.ts';
import { target } from './harbin-target.ts';

const clause = '(十七)';
const roadQuote =
  '建设农村公路5000公里,其中撤并建制村通畅工程3000公里、农村公路路网改善工程1000公里、农村公路3.5米路面加宽工程1000公里';
const programmeTitles: Readonly<Record<RoadProgramme, Bilingual>> = {
  access: { zh: '撤并建制村通畅工程', en: 'Paved access to merged former villages' },
  network: { zh: '农村公路路网改善工程', en: 'Rural network improvement' },
  widening: { zh: '农村公路3.5米路面加宽工程', en: "'3.5 m surface widening'" },
};
const splitSimulated: Bilingual = {
  zh: '分到区县的里程、座数和各年计划为模拟。',
  en: 'Kilometres and bridges by county, and the plan of each year, are simulated.',
};
const drawn: Bilingual = {
  zh: '里程按图上线形的测地长度计算，与上报里程对照。',
  en: 'Length of the drawn line on the ellipsoid, to be held against the reported length.',
};
const width: Bilingual = {
  zh: '原文“3.5米路面加宽”未说明加宽到 3.5 米还是由 3.5 米加宽，不据此推宽度标准。',
  en: 'The text does not say whether to or from 3.5 m; no rule on width is derived.',
};

/** H3: 5,000 km by programme, as reported and as drawn, and 600 bridges. */
export function roadTargets(roads: readonly Project[], bridgeWorks: readonly Project[]): Target[] {
  const common = {
    row: 'H3',
    kind: 'quantity',
    baseline: { date: endOf2015, value: 0 },
    deadline: by(2020),
    clause,
    countLevel: 'county',
    childGoals: 'listed',
  } as const;
  const parts = roadProgrammes.map((key) => ({ key, title: programmeTitles[key], value: roadKm[key] }));
  const total = Object.values(roadKm).reduce((a, b) => a + b, 0);
  const all = (sum: 'reportedKm' | 'drawnKm'): Target =>
    target({
      ...common,
      ...{ id: sum === 'reportedKm' ? 'h3-roads' : 'h3-roads-drawn', unit: 'km', quote: roadQuote },
      title:
        sum === 'reportedKm'
          ? { zh: '新改建农村公路（上报里程）', en: 'Rural roads built, as reported' }
          : { zh: '新改建农村公路（图上里程）', en: 'Rural roads built, as drawn' },
      ...{ measure: { projects: { type: 'road' }, sum, stage: 'done' }, value: total, total, parts },
      overrides: listed(plannedKm(roads)),
      notes: sum === 'reportedKm' ? [splitSimulated] : [splitSimulated, drawn],
    });
  const one = (programme: RoadProgramme, sum: 'reportedKm' | 'drawnKm'): Target => {
    const { zh, en } = programmeTitles[programme];
    const isDrawn = sum === 'drawnKm';
    return target({
      ...common,
      ...{ id: `h3-${programme}${isDrawn ? '-drawn' : ''}`, unit: 'km', quote: roadQuote },
      title: { zh: `${zh}（${isDrawn ? '图上' : '上报'}里程）`, en: `${en}, as ${isDrawn ? 'drawn' : 'reported'}` },
      ...{ measure: { projects: { type: 'road', programme }, sum, stage: 'done' }, value: roadKm[programme] },
      overrides: listed(plannedKm(roads, programme)),
      notes: [splitSimulated, ...(isDrawn ? [drawn] : []), ...(programme === 'widening' ? [width] : [])],
    });
  };
  return [
    all('reportedKm'),
    all('drawnKm'),
    ...roadProgrammes.flatMap((programme) => [one(programme, 'reportedKm'), one(programme, 'drawnKm')]),
    target({
      ...common,
      ...{ id: 'h3-bridges', unit: 'bridges', quote: '改造农村公路危桥600座', value: bridges, total: bridges },
      title: { zh: '农村公路危桥改造', en: 'Dangerous bridges rebuilt' },
      measure: { projects: { type: 'bridge', defect: 'dangerousBridge' }, sum: 'count', stage: 'done' },
      ...{ overrides: listed(bridgesByCounty(bridgeWorks)), notes: [splitSimulated] },
    }),
  ];
}

function bridgesByCounty(works: readonly Project[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { area } of works) counts.set(area!.slice(0, 6), (counts.get(area!.slice(0, 6)) ?? 0) + 1);
  return counts;
}

function listed(goals: ReadonlyMap<string, number>): Record<string, Override> {
  const sorted = [...goals].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([code, value]) => [code, { value, simulated: true }]));
}
