import { plainText } from '../plain-text.ts';

/** The unit that a column declares: a share in one of three spellings, or an amount with its multiple (万元: 元 × 10,000). */
export type DeclaredUnit =
  | { readonly kind: 'percent' | 'permille' | 'share' }
  | { readonly kind: 'amount'; readonly word: string; readonly scale: number };

const scales: ReadonlyMap<string, number> = new Map([
  ['', 1],
  ['十', 10],
  ['百', 100],
  ['千', 1e3],
  ['万', 1e4],
  ['十万', 1e5],
  ['百万', 1e6],
  ['千万', 1e7],
  ['亿', 1e8],
  ['万亿', 1e12],
]);

/** Ids of our own units (`text/units`) and what they are called in files. */
const ids: ReadonlyMap<string, string> = new Map([
  ['people', '人'],
  ['households', '户'],
  ['villages', '村'],
  ['yuan', '元'],
  ['wanYuan', '万元'],
  ['yiYuan', '亿元'],
  ['km', '公里'],
  ['mu', '亩'],
]);

/** Reads a unit as a header or an indicator has it: `%`, `ratio`, `万元`, `people`. Null or an unknown word is an amount of that word. */
export function declaredUnit(unit: string | null): DeclaredUnit {
  const text = plainText(unit ?? '');
  if (text === '%' || text === '百分比' || text === 'percent') return { kind: 'percent' };
  if (text === '‰') return { kind: 'permille' };
  if (text === 'ratio' || text === 'share') return { kind: 'share' };
  return { kind: 'amount', ...(scaleOfSuffix(ids.get(text) ?? text) ?? { word: text, scale: 1 }) };
}

/**
 * Multiple and word of a unit written in Chinese: `万元` is 10,000 × 元, `亿` alone 100,000,000 × no word. Kilometres have two names.
 * Null for anything longer than a unit, or with digits in it.
 */
export function scaleOfSuffix(suffix: string): { readonly word: string; readonly scale: number } | null {
  const match = /^([十百千万亿]{0,2})([^\d\s.,十百千万亿]{0,6})$/.exec(suffix);
  // 千米 and 千克 are words of their own, not thousands.
  const isMetric = /^千(?:米|克|瓦)/.test(suffix);
  const scale = isMetric ? 1 : scales.get(match?.[1] ?? '-');
  if (!match || scale === undefined) return null;
  const word = isMetric ? suffix : match[2]!;
  return {
    word:
      word === '千米' || word === 'km' ? '公里' : word === '千克' || word === 'kg' ? '公斤' : word === '个' ? '' : word,
    scale,
  };
}
