import type { Language } from '../core/unit.ts';
import { figureText } from './numbers.ts';

type Sum = { readonly villages: number; readonly people: number };

/** Sentences of the layer 'reach'; loaded with it. */
export type ReachWords = {
  readonly title: string;
  readonly to: string;
  readonly radius: string;
  readonly facilities: string;
  readonly roads: string;
  readonly states: Readonly<Record<'covered' | 'planned' | 'uncovered' | 'missing', string>>;
  readonly unserved: (shown: number, all: number) => string;
  readonly none: string;
  readonly waiting: string;
  readonly nothingOffered: string;
  readonly share: (covered: number, all: number) => string;
  readonly people: (sum: Sum) => string;
  readonly method: string;
  readonly methodAlong: string;
  readonly via: string;
  readonly vias: Readonly<Record<'line' | 'roads', string>>;
  readonly walk: string;
  readonly whole: string;
  readonly length: (metres: number) => string;
  readonly area: string;
  readonly areaStep: (metres: number) => string;
  readonly areaTooWide: string;
  readonly apart: string;
  readonly parts: (parts: number, metres: number) => string;
  readonly nearMisses: (toleranceMetres: number) => string;
  readonly places: (count: number) => string;
  readonly noWay: string;
  readonly villages: (count: number) => string;
  readonly orBetter: (name: string) => string;
};

const kinds: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  school: { zh: '学校', en: 'School' },
  kindergarten: { zh: '幼儿园', en: 'Kindergarten' },
  clinic: { zh: '卫生室', en: 'Clinic' },
  stop: { zh: '停靠点', en: 'Stop' },
  station: { zh: '客运站', en: 'Bus station' },
  outlet: { zh: '金融网点', en: 'Bank outlet' },
  market: { zh: '市场', en: 'Market' },
  hospital: { zh: '医院', en: 'Hospital' },
};

/** A kind of facility; its id where it is not known. */
export function facilityKindWord(kind: string, language: Language): string {
  return kinds[kind]?.[language] ?? kind;
}

export function reachWords(language: Language): ReachWords {
  return language === 'zh' ? zh : en;
}

const lengthText = (metres: number) => (metres < 1000 ? `${metres} m` : `${metres / 1000} km`);
const percent = (covered: number, all: number) => (all === 0 ? '–' : `${((covered / all) * 100).toFixed(1)}%`);

const zh: ReachWords = {
  title: '服务覆盖',
  to: '到',
  radius: '半径',
  facilities: '设施',
  roads: '道路',
  states: { covered: '已覆盖', planned: '规划建成后覆盖', uncovered: '未覆盖', missing: '无坐标，不计' },
  unserved: (shown, all) => (shown < all ? `未覆盖的村（${all} 个，列前 ${shown}）` : `未覆盖的村（${all} 个）`),
  none: '没有未覆盖的村',
  waiting: '正在计算',
  nothingOffered: '数据中没有设施和道路',
  share: percent,
  people: ({ villages, people }) => `${villages} 村 · ${figureText(people, 'people', 'zh')}`,
  method: '直线距离，按村计；人口不详的计 0',
  methodAlong: '全程＝步行到路＋沿路＋步行到达，按村计；人口不详的计 0',
  via: '量法',
  vias: { line: '直线', roads: '沿路' },
  walk: '步行段不超过',
  whole: '全程',
  length: lengthText,
  area: '现有道路可达范围',
  areaStep: (metres) => `边界精度约 ${Math.round(metres)} m`,
  areaTooWide: '下钻后画出',
  apart: '不与主路网相连的路',
  parts: (parts, metres) => `${parts} 片 · ${(metres / 1000).toFixed(1)} km`,
  nearMisses: (metres) => `缺口不超过 ${metres} m，按相接计`,
  places: (count) => `${count} 处`,
  noWay: '其中无路可达',
  villages: (count) => `${count} 村`,
  orBetter: (name) => `${name}及以上`,
};

const en: ReachWords = {
  title: 'Coverage',
  to: 'To',
  radius: 'Radius',
  facilities: 'Facilities',
  roads: 'Roads',
  states: {
    covered: 'Covered',
    planned: 'Only once the plan is built',
    uncovered: 'Not covered',
    missing: 'No coordinates, not counted',
  },
  unserved: (shown, all) =>
    shown < all ? `Villages not covered (${all}, first ${shown})` : `Villages not covered (${all})`,
  none: 'Every village is covered',
  waiting: 'Computing',
  nothingOffered: 'The data have neither facilities nor roads',
  share: percent,
  people: ({ villages, people }) =>
    `${villages} ${villages === 1 ? 'village' : 'villages'} · ${figureText(people, 'people', 'en')}`,
  method: 'Straight line, by village; unknown population counts 0',
  methodAlong: 'Whole way: on foot to a road, along roads, on foot to the end; by village; unknown population counts 0',
  via: 'Measured',
  vias: { line: 'Straight line', roads: 'Along the roads' },
  walk: 'On foot at most',
  whole: 'Whole way',
  length: lengthText,
  area: 'Area by existing roads',
  areaStep: (metres) => `border to about ${Math.round(metres)} m`,
  areaTooWide: 'drill down to see it',
  apart: 'Roads apart from the rest',
  parts: (parts, metres) => `${parts} ${parts === 1 ? 'part' : 'parts'} · ${(metres / 1000).toFixed(1)} km`,
  nearMisses: (metres) => `Gaps up to ${metres} m taken as joined`,
  places: (count) => `${count} ${count === 1 ? 'place' : 'places'}`,
  noWay: 'Among them, no way at all',
  villages: (count) => `${count} ${count === 1 ? 'village' : 'villages'}`,
  orBetter: (name) => `${name} or better`,
};
