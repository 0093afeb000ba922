import type { Bilingual, Language } from '../core/unit.ts';
import { formsEn } from './forms-en.ts';
import { formsZh } from './forms-zh.ts';

/** Every word of the making and editing of a workspace; loaded with its tab. */
export type FormsWords = typeof formsZh;

export function formsWordsOf(language: Language): FormsWords {
  return language === 'zh' ? formsZh : formsEn;
}

/** The name of a gesture in both languages, as undo shows it. */
export function gestureLabel(
  what: 'add' | 'change' | 'remove',
  step: keyof FormsWords['steps']['names'],
  title: Bilingual,
): Bilingual {
  return {
    zh: formsZh.labels[what](formsZh.steps.names[step], title.zh),
    en: formsEn.labels[what](formsEn.steps.names[step], title.en),
  };
}
