import type { Language } from '../core/unit.ts';
import { facilityKindWord } from './reach-words.ts';

type Words = readonly [zh: string, en: string];
type Lexicon = Readonly<Record<string, Words>>;

const items: Lexicon = {
  relocationSite: ['安置点', 'Site'],
  bridge: ['桥梁', 'Bridge'],
  cultureRoom: ['文化室', 'Culture room'],
  greenhouse: ['大棚', 'Greenhouse'],
  housing: ['住房', 'Housing'],
  industryBase: ['产业基地', 'Industry base'],
  unsafeHouse: ['危房改造', 'Unsafe house'],
  waterSupply: ['供水', 'Water supply'],
  workshop: ['车间', 'Workshop'],
};
const classes: Lexicon = {
  expressway: ['高速', 'Expressway,'],
  class1: ['一级', 'Class 1'],
  class2: ['二级', 'Class 2'],
  class3: ['三级', 'Class 3'],
  class4: ['四级', 'Class 4'],
  unclassed: ['等外', 'Unclassed'],
};
const surfaces: Lexicon = {
  asphalt: ['沥青', 'asphalt'],
  concrete: ['水泥', 'concrete'],
  gravel: ['砂石', 'gravel'],
  earth: ['土', 'earth'],
};
const units: Lexicon = {
  km: ['公里', 'km'],
  person: ['人', 'person'],
  household: ['户', 'household'],
  each: ['个', 'each'],
  squareMetre: ['平方米', 'm²'],
  mu: ['亩', 'mu'],
};

export const priceUnits: readonly string[] = Object.keys(units);

/** What a price table can name beside kinds of facilities: every class and surface of road, sites, bridges. */
export const usualPriceItems: readonly string[] = [
  ...Object.keys(classes).flatMap((technicalClass) =>
    Object.keys(surfaces).map((surface) => `road/${technicalClass}/${surface}`),
  ),
  'relocationSite',
  'bridge',
];

/** The unit that an item is usually priced by. */
export function usualPriceUnit(item: string): string {
  if (item.startsWith('road/')) return 'km';
  return item === 'relocationSite' ? 'person' : 'each';
}

/** An item of a price table, `road/class4/concrete` or `clinic`, in words; its id where it is not known. */
export function priceItemWord(item: string, language: Language): string {
  const [road, technicalClass = '', surface = ''] = item.split('/');
  if (road !== 'road') return wordIn(items, item, language) ?? facilityKindWord(item, language);
  const [of, on] = [wordIn(classes, technicalClass, language), wordIn(surfaces, surface, language)];
  if (of === null || on === null) return item;
  return language === 'zh' ? `${of}${on}路` : `${of} ${on} road`;
}

export function priceUnitWord(unit: string, language: Language): string {
  return wordIn(units, unit, language) ?? unit;
}

/** A price as it is chosen for an element: `四级水泥路 60 万元/公里`, `Class 4 concrete road, ¥600,000/km`. */
export function priceText(
  { item, unit, wanYuan }: { readonly item: string; readonly unit: string; readonly wanYuan: number },
  language: Language,
): string {
  const [name, per] = [priceItemWord(item, language), priceUnitWord(unit, language)];
  if (language === 'zh') return `${name} ${wanYuan} 万元/${per}`;
  const yuan = `¥${Math.round(wanYuan * 10_000).toLocaleString('en-GB')}`;
  return unit === 'each' ? `${name}, ${yuan} each` : `${name}, ${yuan}/${per}`;
}

function wordIn(words: Lexicon, id: string, language: Language): string | null {
  return Object.hasOwn(words, id) ? words[id]![language === 'zh' ? 0 : 1] : null;
}
