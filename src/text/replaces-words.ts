import type { IsoDate, Language } from '../core/unit.ts';
import { dateText } from './dates.ts';
import { figureText } from './numbers.ts';

type Named = {
  readonly name: string;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly costWanYuan: number | null;
  readonly lengthKm: number | null;
};

/** What is amiss with the project that an element stands for. */
type Fault =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'otherKind' }
  | { readonly kind: 'done'; readonly on: IsoDate }
  | { readonly kind: 'twice'; readonly other: string };

/** Sentences of the field that says which project of the workspace an element stands for; loaded with the planning desk. */
export type ReplacesWords = {
  readonly label: string;
  readonly none: string;
  readonly noneNear: string;
  /** What it does to the figures, of a project in words. */
  readonly effect: (project: string) => string;
  readonly away: (project: string, km: string) => string;
  readonly fault: (fault: Fault) => string;
};

const zh: ReplacesWords = {
  label: '替代已有项目',
  none: '不替代，另建',
  noneNear: '工作区没有同类的未完工项目。',
  effect: (project) => `替代${project}：算这个方案时，它和它的计划资金不再另计，只算这里画的；惠及和现状不变。`,
  away: (project, km) => `${project}，相距${km}`,
  fault: (fault) => {
    switch (fault.kind) {
      case 'unknown':
        return '工作区没有这个编号的项目，替代不起作用。';
      case 'otherKind':
        return '这个项目和所画的不是一类。';
      case 'done':
        return `这个项目已于${dateText(fault.on, 'zh')}完工：替代后，它已有的成果也不计入，直到所画的完工。`;
      case 'twice':
        return `“${fault.other}”也替代它。`;
    }
  },
};

const en: ReplacesWords = {
  label: 'Stands for a project',
  none: 'None, it is built beside them',
  noneNear: 'The workspace has no unfinished project of this kind.',
  effect: (project) =>
    `Instead of ${project}: with this variant that project and its planned money are not counted beside what is drawn here; reach and the state of today stay as they are.`,
  away: (project, km) => `${project}, ${km} away`,
  fault: (fault) => {
    switch (fault.kind) {
      case 'unknown':
        return 'The workspace has no project of this id: nothing is replaced.';
      case 'otherKind':
        return 'That project is of another kind than what is drawn.';
      case 'done':
        return `That project was done on ${dateText(fault.on, 'en')}: what it achieved is not counted either until what is drawn is done.`;
      case 'twice':
        return `“${fault.other}” stands for it too.`;
    }
  },
};

export function replacesWords(language: Language): ReplacesWords {
  return language === 'zh' ? zh : en;
}

/** 「拟·槐崖村断头路改造（2016–2017，2.2公里，132万元）」; parts that nobody has said are left out. */
export function projectText({ name, from, to, costWanYuan, lengthKm }: Named, language: Language): string {
  const [first, last] = [from ?? to, to ?? from].map((day) => day?.slice(0, 4));
  const parts = [
    first && (first === last ? first : `${first}–${last}`),
    lengthKm === null ? null : figureText(lengthKm, 'km', language),
    costWanYuan === null ? null : figureText(costWanYuan, 'wanYuan', language),
  ].filter(Boolean);
  if (parts.length === 0) return name;
  return language === 'zh' ? `${name}（${parts.join('，')}）` : `${name} (${parts.join(', ')})`;
}
