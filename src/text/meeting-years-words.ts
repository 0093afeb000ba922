import type { Language } from '../core/unit.ts';

/** Sentences of the small maps by year; loaded with them. */
export type MeetingYearsWords = {
  readonly small: string;
  readonly views: string;
  readonly years: string;
  readonly parts: string;
  readonly partsHint: string;
  readonly noParts: string;
  readonly unit: (unit: string) => string;
  readonly hint: string;
  readonly noYears: string;
  readonly map: (year: string, absent: number) => string;
  readonly absent: (count: number) => string;
};

export function meetingYearsWords(language: Language): MeetingYearsWords {
  return language === 'zh' ? zh : en;
}

const zh: MeetingYearsWords = {
  small: '分幅图',
  views: '按什么分幅',
  years: '逐年',
  parts: '逐地',
  partsHint: '各地同一分级；选一幅，进到那个地方。',
  unit: (unit) => `单位：${unit}。`,
  noParts: '这里再往下没有带界线的地方，不能逐地分幅。',
  hint: '各年同一分级；选一年，到那一年的图上。',
  noYears: '构成中占首位的一类不分级，没有逐年图。',
  map: (year, absent) => (absent === 0 ? `${year}的图` : `${year}的图，${absent} 个地方缺数`),
  absent: (count) => `${count} 个缺数`,
};

const en: MeetingYearsWords = {
  small: 'Small maps',
  views: 'What each map is of',
  years: 'Year by year',
  parts: 'Place by place',
  partsHint: 'The same classes in every place; choose a map to go into the place.',
  unit: (unit) => `In ${unit}.`,
  noParts: 'Nothing with an outline lies below the places shown, so there are no maps by place.',
  hint: 'The same classes in every year; choose a year to go to its map.',
  noYears: 'The leading category has no classes, so there are no maps by year.',
  map: (year, absent) => (absent === 0 ? `Map of ${year}` : `Map of ${year}, ${absent} places without a figure`),
  absent: (count) => `${count} without a figure`,
};
