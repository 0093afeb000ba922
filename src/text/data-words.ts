import type { Language } from '../core/unit.ts';
import { dataEn } from './data-en.ts';
import { dataZh } from './data-zh.ts';

/** Every sentence of the data desk that is not worded by a file of its own; loaded with its screen. */
export type DataWords = typeof dataZh;

export function dataWordsOf(language: Language): DataWords {
  return language === 'zh' ? dataZh : dataEn;
}
