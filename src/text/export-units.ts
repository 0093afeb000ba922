import type { Language } from '../core/unit.ts';
import { differenceUnit, isShare, unitWord } from './units.ts';

/** How figures of a unit are written to a table: the word for the head, and what each is multiplied by. */
export type ExportUnit = { readonly word: string; readonly of: (value: number) => number };

/** Figures in full, never in 万 or millions; shares as percent; 万元 stay 万元. */
export function exportUnitOf(unit: string, language: Language): ExportUnit {
  if (isShare(unit)) return { word: unitWord(unit, language), of: (value) => Number((value * 100).toPrecision(12)) };
  if (unit === 'wanYuan') return { word: language === 'zh' ? '万元' : '10,000 yuan', of: (value) => value };
  return { word: unitWord(unit, language), of: (value) => value };
}

/** How differences of figures of a unit are written: those of shares in percentage points. */
export function exportDifferenceOf(unit: string, language: Language): ExportUnit {
  return exportUnitOf(differenceUnit(unit), language);
}

/** A column's head with its unit behind: 贫困人口（人）, Poor people (people). */
export function headWithUnit(title: string, { word }: ExportUnit, language: Language): string {
  if (word === '') return title;
  return language === 'zh' ? `${title}（${word}）` : `${title} (${word})`;
}
