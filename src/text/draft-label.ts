import type { Language } from '../core/unit.ts';
import { measureText } from './measure-text.ts';
import { countText } from './numbers.ts';

/** 「31.27 公里 · +1,725 人」 beside the pointer: how long what is in the hand is, and how many more people it reaches; people null where that is not known yet. */
export function draftLabel(km: number | null, people: number | null, language: Language): string {
  const parts: string[] = [];
  if (km !== null) parts.push(measureText({ km, squareKm: null }, language));
  if (people !== null)
    parts.push(`${people > 0 ? '+' : ''}${countText(people)} ${language === 'zh' ? '人' : 'people'}`);
  return parts.join(' · ');
}
