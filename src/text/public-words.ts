import type { Language } from '../core/unit.ts';
import { publicEn } from './public-en.ts';
import { publicZh } from './public-zh.ts';

export type PublicWords = typeof publicZh;

/** The words of the public site in one language. */
export function publicWordsOf(language: Language): PublicWords {
  return language === 'zh' ? publicZh : publicEn;
}
