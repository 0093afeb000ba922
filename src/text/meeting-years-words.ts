import type { Language } from '../core/unit.ts';

/** Sentences of the small maps by year; loaded with them. */
export type MeetingYearsWords = {
  readonly years: string;
  readonly hint: string;
  readonly noYears: string;
  readonly map: (year: string, absent: number) => string;
  readonly absent: (count: number) => string;
};

export function meetingYearsWords(language: Language): MeetingYearsWords {
  return language === 'zh' ? zh : en;
}

const zh: MeetingYearsWords = {
  years: '逐年图',
  hint: '各年同一分级；选一年，到那一年的图上。',
  noYears: '构成中占首位的一类不分级，没有逐年图。',
  map: (year, absent) => (absent === 0 ? `${year}的图` : `${year}的图，${absent} 个地方缺数`),
  absent: (count) => `${count} 个缺数`,
};

const en: MeetingYearsWords = {
  years: 'Year by year',
  hint: 'The same classes in every year; choose a year to go to its map.',
  noYears: 'The leading category has no classes, so there are no maps by year.',
  map: (year, absent) => (absent === 0 ? `Map of ${year}` : `Map of ${year}, ${absent} places without a figure`),
  absent: (count) => `${count} without a figure`,
};
