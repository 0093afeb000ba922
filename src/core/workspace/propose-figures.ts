import { declaredUnit } from '../indicator/declared-unit.ts';
import type { Indicator } from '../indicator/indicator.ts';
import { percentScale } from '../indicator/parse-number.ts';
import { plainText } from '../plain-text.ts';

/** A column of figures as delivered. */
export type DeliveredColumn = {
  readonly name: string;
  /** As written (`万元`, `%`); null when nothing is. */
  readonly unit: string | null;
  readonly samples: readonly string[];
};

export type ProposedFigures = {
  /** An indicator of the workspace with this title or id; else the definition of a new one. */
  readonly indicator: Indicator;
  readonly isNew: boolean;
  /** The year that the column, or something said about the whole table, names; empty when nothing does. */
  readonly period: string;
};

/** Words of units in headers, and our ids for them. */
const unitIds: readonly (readonly [word: RegExp, id: string])[] = [
  [/^(?:%|百分比|percent|‰|ratio|share)$/i, 'ratio'],
  [/^(?:[十百千万亿]*人|人次|people)$/i, 'people'],
  [/^(?:[十百千万亿]*户|households)$/i, 'households'],
  [/^(?:[亿百千]?万元|亿元|wanYuan)$/i, 'wanYuan'],
  [/^(?:元|yuan)$/i, 'yuan'],
  [/^(?:元[/／]人|yuanPerPerson)$/i, 'yuanPerPerson'],
  [/^(?:公里|千米|km)$/i, 'km'],
  [/^(?:米|m)$/i, 'm'],
  [/^(?:平方米|㎡|m2)$/i, 'm2'],
  [/^(?:万?亩|mu)$/i, 'mu'],
  [/^(?:个村|村|villages)$/i, 'villages'],
  [/^(?:年|years)$/i, 'years'],
  [/^(?:个|处|座|条|套|count)$/i, 'count'],
];

/** Units whose figures can be added up over areas. */
const summed = ['people', 'households', 'wanYuan', 'yuan', 'km', 'm', 'm2', 'mu', 'villages', 'count'];

/** Our id for a unit as written; the word itself for one that we do not know, `count` where none is written. */
export function unitIdOf(written: string | null): string {
  const word = plainText(written ?? '');
  return word === '' ? 'count' : (unitIds.find(([pattern]) => pattern.test(word))?.[1] ?? word);
}

/**
 * What a figure in the unit as written is multiplied by to stand in an indicator's unit: 10,000 from 万人 to `people`. Shares need
 * none: `parseNumber` gives them as 0 to 1. Null where one cannot be made of the other; an unwritten unit is taken as the indicator's.
 */
export function unitFactor(written: string | null, unitId: string): number | null {
  if (written === null || written.trim() === '') return 1;
  const [from, to] = [declaredUnit(written), declaredUnit(unitId)];
  const isShare = (kind: string) => kind !== 'amount';
  if (isShare(from.kind) || isShare(to.kind)) return isShare(from.kind) && isShare(to.kind) ? 1 : null;
  if (from.kind !== 'amount' || to.kind !== 'amount') return null;
  if (unitIdOf(written) === unitId && from.word !== to.word) return 1;
  return from.word === to.word ? from.scale / to.scale : null;
}

/** The indicator and the period that a column is likely about. `said`: titles above the table and the file's name, nearest first; `decided`: what was said of such headers before. */
export function proposeFigures(
  column: DeliveredColumn,
  said: readonly string[],
  indicators: readonly Indicator[],
  decided: Readonly<Record<string, string>> = {},
): ProposedFigures {
  const title = titleOf(column.name) || plainText(column.name);
  const period = [column.name, ...said].map(periodIn).find((found) => found !== '') ?? '';
  const meant = Object.hasOwn(decided, column.name) ? decided[column.name] : undefined;
  const existing =
    indicators.find(({ id }) => id === meant) ??
    indicators.find(
      ({ id, title: own }) =>
        id === title || plainText(own.zh) === title || own.en.toLowerCase() === title.toLowerCase(),
    );
  if (existing) return { indicator: existing, isNew: false, period };
  return { indicator: newIndicator(title, column), isNew: true, period };
}

/** `2016年`, `2016-06`, `2016年6月30日`, `2016年一季度`, `2016年上半年` anywhere in a text, as a period id. */
export function periodIn(text: string): string {
  const match =
    /((?:19|20)\d{2})(?:年?\s*(?:(上|下)半年|第?([一二三四])季度)|[-年./](1[0-2]|0?[1-9])(?!\d)(?:[-月./](3[01]|[12]\d|0?[1-9])(?!\d))?)?/.exec(
      plainText(text),
    );
  if (!match || /\d/.test(plainText(text)[match.index - 1] ?? '')) return '';
  const [, year, half, quarter, month, day] = match;
  if (half) return `${year}-H${half === '上' ? 1 : 2}`;
  if (quarter) return `${year}-Q${'一二三四'.indexOf(quarter) + 1}`;
  if (!month) return /^\d/.test(plainText(text)[match.index + match[0].length] ?? '') ? '' : year!;
  return [year, month.padStart(2, '0'), ...(day ? [day.padStart(2, '0')] : [])].join('-');
}

function newIndicator(title: string, { name, unit, samples }: DeliveredColumn): Indicator {
  const isShare = /率|比重|占比|比例|覆盖/.test(name) && unit === null && percentScale(samples) !== 'percent';
  const own = isShare || samples.some((cell) => /[%％]\s*$/.test(cell)) ? 'ratio' : unitIdOf(unit ?? unitInName(name));
  const isMean = /人均|户均|均价|平均|密度|per capita|average|mean/i.test(name);
  const kind = own === 'ratio' || isMean ? 'rate' : /^(?:wanYuan|yuan)$/.test(own) ? 'flow' : 'stock';
  return {
    id: title.replace(/[\s|/\\]+/g, '-').slice(0, 60),
    title: { zh: title, en: title },
    unit: own,
    kind,
    rollUp: { kind: summed.includes(own) && !isMean ? 'sum' : 'none' },
    betterIs: /贫困|死亡|辍学|失业|poor|poverty/i.test(name) ? 'lower' : 'neither',
    sensitivity: 'internal',
  };
}

/** People and households are counted under names that say so. */
function unitInName(name: string): string | null {
  // 贫困人口 / 2015年 says what it counts in the part above the year.
  const last = name.split(' / ').findLast((part) => !/^\s*(?:19|20)\d{2}年?(?:末|底|度)?\s*$/.test(part)) ?? name;
  if (/户数|户$|households/i.test(last)) return '户';
  return /人数|人口|people|population|persons/i.test(last) ? '人' : null;
}

/** The header, several rows of it run together, without units and years: `2014年 / 贫困户（户）` is 贫困户. */
function titleOf(name: string): string {
  const parts = plainText(name)
    .split(' / ')
    .map((part) =>
      part
        .replace(/[（(][^）)]*[）)]/g, '')
        .replace(/(?:19|20)\d{2}年?(?:末|底|度)?/g, '')
        .replace(/^[\s\-_/·:：]+|[\s\-_/·:：]+$/g, '')
        .trim(),
    )
    .filter((part) => part !== '' && part !== '其中');
  return parts.join(/[a-z]/i.test(parts.join('')) ? ' ' : '');
}
