import type { Language } from '../core/unit.ts';
import { importEn } from './import-en.ts';
import { importZh } from './import-zh.ts';

/** Sentences of the import's newer parts; loaded with the data desk. */
export type ImportWords = typeof importZh;

export function importWordsOf(language: Language): ImportWords {
  return language === 'zh' ? importZh : importEn;
}
