import type { Language } from '../core/unit.ts';
import { isShare, singularOf, unitWord } from './units.ts';

/** A figure ready to be set: the number large, the unit small beside it. */
export type FigureText = { readonly number: string; readonly unit: string };

type Scale = { readonly divisor: number; readonly unit: string; readonly decimals: number };

const minus = '\u2212';

/** One figure by itself, on a card or in a sentence: 63.16 万人, 631,600 people, 8.2 %, 5.67 亿元. Trailing zeros are dropped. */
export function figure(value: number, unit: string, language: Language): FigureText {
  const scale = scaleFor(Math.abs(value), unit, language);
  const number = fixed(value / scale.divisor, scale.decimals, true);
  return { number, unit: number === '1' ? singularOf(scale.unit, language) : scale.unit };
}

/** The same on one line. Percent stands close to its number, words keep a thin distance in English. */
export function figureText(value: number, unit: string, language: Language): string {
  const { number, unit: word } = figure(value, unit, language);
  if (word === '') return number;
  return language === 'zh' || word === '%' ? `${number}${word === '%' ? '%' : word}` : `${number} ${word}`;
}

/**
 * Short form under a name on the map: 1.2万, 12k, 8.2%. Without the unit's word, which the legend gives; 10,000 yuan are set as yuan, 2,000万 or 20M, since
 * the legend may have them in another scale.
 */
export function figureOnMap(value: number, unit: string, language: Language): string {
  const size = Math.abs(value);
  if (unit === 'wanYuan') return yuanOnMap(value, language);
  if (isShare(unit)) return `${fixed(value * 100, size >= 0.995 ? 0 : 1, true)}%`;
  if (language === 'zh') {
    if (size >= 1e8) return `${fixed(value / 1e8, 1, true)}亿`;
    if (size >= 1e4) return `${fixed(value / 1e4, 1, true)}万`;
  } else {
    if (size >= 1e6) return `${fixed(value / 1e6, 1, true)}M`;
    if (size >= 1e4) return `${fixed(value / 1e3, 0, true)}k`;
  }
  if (size >= 100) return fixed(value, 0, true);
  return fixed(value, size < 10 ? 2 : 1, true);
}

function yuanOnMap(wanYuan: number, language: Language): string {
  const size = Math.abs(wanYuan);
  if (size === 0) return '0';
  if (language === 'zh')
    return size >= 1e4
      ? `${fixed(wanYuan / 1e4, size < 1e5 ? 2 : 1, true)}亿`
      : `${fixed(wanYuan, decimalsFor(size), true)}万`;
  if (size >= 1e5) return `${fixed(wanYuan / 1e5, 2, true)}B`;
  return size >= 100 ? `${fixed(wanYuan / 100, size < 1000 ? 1 : 0, true)}M` : `${fixed(wanYuan * 10, 0, true)}k`;
}

/**
 * One column of a table: one scale, one number of decimals, so that the decimal points stand above each other. Below 100,000 it is not
 * scaled: 1,237 reads better in a list than 0.12万.
 */
export type ColumnFormat = {
  readonly unit: string;
  /** What a value is divided by before it is printed. */
  readonly divisor: number;
  readonly format: (value: number) => string;
};

export function columnFormat(values: readonly number[], unit: string, language: Language): ColumnFormat {
  const largest = values.reduce((max, value) => Math.max(max, Math.abs(value)), 0);
  const isWhole = values.every(Number.isInteger);
  const isShort = largest < 1e5 && unit !== 'wanYuan' && !isShare(unit);
  const scale = isShort
    ? { divisor: 1, unit: unitWord(unit, language), decimals: decimalsFor(largest) }
    : scaleFor(largest, unit, language);
  const usual = isShare(unit) ? 1 : scale.decimals;
  const decimals = scale.divisor === 1 && isWhole ? 0 : usual;
  return { unit: scale.unit, divisor: scale.divisor, format: (value) => fixed(value / scale.divisor, decimals, false) };
}

/** A plain count of things, 12,345 in both languages. */
export function countText(value: number): string {
  return fixed(value, 0, true);
}

function scaleFor(size: number, unit: string, language: Language): Scale {
  const word = unitWord(unit, language);
  if (isShare(unit)) return { divisor: 0.01, unit: word, decimals: size > 0 && size < 0.001 ? 2 : 1 };
  if (unit === 'wanYuan') {
    if (language === 'en') return { divisor: 100, unit: word, decimals: size >= 1e5 ? 0 : 2 };
    return size >= 1e4
      ? { divisor: 1e4, unit: '亿元', decimals: 2 }
      : { divisor: 1, unit: word, decimals: decimalsFor(size) };
  }
  if (language === 'zh') {
    if (size >= 1e8) return { divisor: 1e8, unit: `亿${word}`, decimals: 2 };
    if (size >= 1e4) return { divisor: 1e4, unit: `万${word}`, decimals: 2 };
  } else if (size >= 1e7) {
    return { divisor: 1e6, unit: word === '' ? 'million' : `million ${word}`, decimals: 2 };
  }
  return { divisor: 1, unit: word, decimals: decimalsFor(size) };
}

function decimalsFor(size: number): number {
  if (size >= 1000) return 0;
  return size >= 100 ? 1 : 2;
}

function fixed(value: number, decimals: number, isTrimmed: boolean): string {
  const rounded = Math.abs(value).toFixed(decimals);
  const [whole = '0', fraction = ''] = rounded.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const tail = isTrimmed ? fraction.replace(/0+$/, '') : fraction;
  const sign = value < 0 && Number(rounded) !== 0 ? minus : '';
  return `${sign}${grouped}${tail === '' ? '' : `.${tail}`}`;
}
