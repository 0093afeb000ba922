import type { Language } from '../core/unit.ts';

/** Word of a unit id behind a number. Unknown ids are shown as they are, so an office's own unit stays readable. */
const words: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  people: ['人', 'people'],
  person: ['人', 'people'],
  households: ['户', 'households'],
  villages: ['个村', 'villages'],
  naturalVillages: ['个自然村', 'natural villages'],
  townships: ['个乡镇', 'townships'],
  counties: ['个县', 'counties'],
  units: ['个', 'units'],
  count: ['个', ''],
  projects: ['个项目', 'projects'],
  sites: ['个安置点', 'sites'],
  bridges: ['座', 'bridges'],
  stations: ['个', 'stations'],
  roads: ['条', 'roads'],
  ratio: ['%', '%'],
  percent: ['%', '%'],
  yuan: ['元', 'yuan'],
  wanYuan: ['万元', 'million yuan'],
  yuanPerPerson: ['元/人', 'yuan a person'],
  yuanPerPersonYear: ['元/人·年', 'yuan a person a year'],
  km: ['公里', 'km'],
  m: ['米', 'm'],
  m2: ['平方米', 'm²'],
  mu: ['亩', 'mu'],
  muPerPerson: ['亩/人', 'mu a person'],
  days: ['天', 'days'],
  daysPerPersonMonth: ['天/人·月', 'days a person a month'],
  cooperatives: ['个合作社', 'cooperatives'],
  squareMetres: ['平方米', 'm²'],
  years: ['年', 'years'],
  jobs: ['个岗位', 'jobs'],
  times: ['倍', 'times'],
  multiple: ['倍', 'times'],
  flag: ['', ''],
};

/** What one share lies above another in. */
const percentagePoints = 'percentagePoints';

/** Units of what is reckoned, in which nothing is stored. */
const reckoned: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  [percentagePoints]: ['个百分点', 'percentage points'],
  /** Places where a rule is broken. */
  places: ['处', ''],
};

export function unitWord(unit: string, language: Language): string {
  const pair = words[unit] ?? reckoned[unit];
  if (!pair) return unit;
  return language === 'zh' ? pair[0] : pair[1];
}

/** English words of units that are not told in the singular by leaving out their last letter. */
const singular: Readonly<Record<string, string>> = { people: 'person', counties: 'county', times: 'time' };

/** The word behind a 1: 1 village, 1 person. Chinese has no other, nor have % and km. */
export function singularOf(word: string, language: Language): string {
  if (language === 'zh') return word;
  return singular[word] ?? (/[a-z]{3}s$/.test(word) ? word.slice(0, -1) : word);
}

/** Ids with words of their own, in the order of the list. */
export function knownUnits(): readonly string[] {
  return Object.keys(words);
}

/** Ids with words of their own; a test holds the demos' units against it. */
export function isKnownUnit(unit: string): boolean {
  return unit in words;
}

/** Shares are stored 0–1 and shown as percent, what lies between two of them as percentage points. */
export function isShare(unit: string): boolean {
  return unit === 'ratio' || unit === percentagePoints;
}

/** The unit of a difference of two figures, of what is missing to a goal and of what is gained a year: of shares it is percentage points. */
export function differenceUnit(unit: string): string {
  return isShare(unit) ? percentagePoints : unit;
}
