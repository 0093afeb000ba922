import type { PlanElement } from '../core/plan/plan.ts';
import type { Language } from '../core/unit.ts';

/** What may stand in a field for a number: whole or not, and from where to where, both inclusive. */
export type NumberRule = { readonly isWhole?: boolean; readonly least?: number; readonly most?: number };

/** Sentences of the form of an element; loaded with the planning desk. */
export type ElementFieldWords = {
  readonly programme: string;
  readonly defect: string;
  readonly bridgeClass: string;
  readonly county: string;
  readonly capacityHouseholds: string;
  readonly served: string;
  readonly people: string;
  readonly households: string;
  readonly peopleOf: (village: string) => string;
  readonly householdsOf: (village: string) => string;
  readonly unsaid: string;
  readonly other: string;
  readonly ownWord: (label: string) => string;
  readonly inUnit: (label: string, unit: string) => string;
  readonly number: (rule: NumberRule) => string;
  readonly origins: (villages: number) => string;
  readonly passedOver: (elements: number) => string;
};

type Words = readonly [zh: string, en: string];

/** The 三路一危 of D8, as workspaces and targets name them. */
const defects: Readonly<Record<string, Words>> = {
  deadEnd: ['断头路', 'Dead end'],
  bottleneck: ['瓶颈路', 'Bottleneck'],
  wornOut: ['年久失修路', 'Worn out'],
  dangerousBridge: ['危桥', 'Dangerous bridge'],
};
const defectsByKind: Partial<Readonly<Record<PlanElement['kind'], readonly string[]>>> = {
  road: ['deadEnd', 'bottleneck', 'wornOut'],
  bridge: ['dangerousBridge'],
};

/** The programmes of H3. */
const programmes: Readonly<Record<string, Words>> = {
  access: ['建制村通畅', 'Access to villages'],
  network: ['路网改善', 'Network improvement'],
  widening: ['路面加宽', 'Widening'],
};

/** Defects that an element of a kind can have: the usual ones, then those of the workspace that belong to no other kind. */
export function defectsOf(kind: PlanElement['kind'], known: readonly string[]): readonly string[] {
  const usual = defectsByKind[kind] ?? [];
  return [...usual, ...known.filter((defect) => !Object.hasOwn(defects, defect))];
}

/** An office's own word stays as it is. */
export function defectWord(defect: string, language: Language): string {
  return wordIn(defects, defect, language);
}

/** An office's own word stays as it is. */
export function programmeWord(programme: string, language: Language): string {
  return wordIn(programmes, programme, language);
}

function wordIn(words: Readonly<Record<string, Words>>, id: string, language: Language): string {
  return (Object.hasOwn(words, id) ? words[id]![language === 'zh' ? 0 : 1] : null) ?? id;
}

export function elementFieldWords(language: Language): ElementFieldWords {
  return language === 'zh' ? zh : en;
}

const zh: ElementFieldWords = {
  programme: '专项',
  defect: '病害',
  bridgeClass: '所在道路等级',
  county: '所属区县',
  capacityHouseholds: '可安置户数',
  served: '可服务人数',
  people: '人数',
  households: '户数',
  peopleOf: (village) => `${village}迁出人数`,
  householdsOf: (village) => `${village}迁出户数`,
  unsaid: '未说明',
  other: '其他…',
  ownWord: (label) => `${label}：自填`,
  inUnit: (label, unit) => `${label}（${unit}）`,
  number: ({ isWhole = false, least = 0, most }) =>
    `应为${most === undefined ? `不小于 ${least}` : ` ${least} 至 ${most} `}的${isWhole ? '整数' : '数'}`,
  origins: (villages) => (villages === 0 ? '迁出村' : `迁出村（${villages}）`),
  passedOver: (elements) => `有 ${elements} 个对象未说明专项，不计入按专项统计的目标；在对象的“专项”里选定。`,
};

const en: ElementFieldWords = {
  programme: 'Programme',
  defect: 'Defect',
  bridgeClass: 'Class of its road',
  county: 'County',
  capacityHouseholds: 'Households',
  served: 'Serves, people',
  people: 'People',
  households: 'Households',
  peopleOf: (village) => `People from ${village}`,
  householdsOf: (village) => `Households from ${village}`,
  unsaid: 'Not said',
  other: 'Other…',
  ownWord: (label) => `${label} in your words`,
  inUnit: (label, unit) => `${label} (${unit})`,
  number: ({ isWhole = false, least = 0, most }) => {
    const kind = isWhole ? 'a whole number' : 'a number';
    return most === undefined ? `Needs ${kind}, ${least} or more` : `Needs ${kind} from ${least} to ${most}`;
  },
  origins: (villages) => (villages === 0 ? 'Villages that move' : `Villages that move (${villages})`),
  passedOver: (elements) =>
    `${elements === 1 ? '1 element says' : `${elements} elements say`} no programme, and targets by programme pass over what says none; choose it in the element’s form.`,
};
