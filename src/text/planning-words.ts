import type { Language } from '../core/unit.ts';
import { planningEn } from './planning-en.ts';
import { planningZh } from './planning-zh.ts';

/** Every sentence of the planning desk that is not worded by a file of its own; loaded with its screen. */
export type PlanningWords = typeof planningZh;

export function planningWordsOf(language: Language): PlanningWords {
  return language === 'zh' ? planningZh : planningEn;
}
