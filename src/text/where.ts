import type { Where } from '../core/target/target.ts';
import type { Language } from '../core/unit.ts';

/** A condition in words: 自来水普及率 ≥ 90 且 距离 < 2. Indicator ids become titles where `nameOf` knows them. */
export function whereText(where: Where, language: Language, nameOf: (id: string) => string | undefined): string {
  const inner = (part: Where) =>
    'all' in part || 'any' in part
      ? bracket(whereText(part, language, nameOf), language)
      : whereText(part, language, nameOf);
  if ('all' in where) return where.all.map(inner).join(language === 'zh' ? '，且' : ' and ');
  if ('any' in where) return where.any.map(inner).join(language === 'zh' ? '，或' : ' or ');
  if ('not' in where)
    return `${language === 'zh' ? '非' : 'not '}${bracket(whereText(where.not, language, nameOf), language)}`;
  const id = 'indicator' in where ? where.indicator : where.attribute;
  const category = 'indicator' in where && where.category !== undefined ? ` (${where.category})` : '';
  const name = `${nameOf(id) ?? id}${category}`;
  const value = Array.isArray(where.value) ? where.value.join(language === 'zh' ? '、' : ', ') : String(where.value);
  return `${name} ${sign(where.op, language)} ${value}`;
}

function sign(op: string, language: Language): string {
  const signs: Readonly<Record<string, string>> = {
    '>=': '≥',
    '<=': '≤',
    in: language === 'zh' ? '属于' : 'in',
    notIn: language === 'zh' ? '不属于' : 'not in',
  };
  return signs[op] ?? op;
}

function bracket(text: string, language: Language): string {
  return language === 'zh' ? `（${text}）` : `(${text})`;
}
