import { contentText } from '../core/plan/content-text.ts';
import { elementKm } from '../core/plan/element-geometry.ts';
import type { Conflict, Side } from '../core/plan/merge/merge-elements.ts';
import type { ElementCost, Funding, Origin, PlanElement, PlanPrice, Variant } from '../core/plan/plan.ts';
import type { Language, LonLat } from '../core/unit.ts';
import { catalogueOf } from './catalogue.ts';
import { elementFieldNames } from './element-field-names.ts';
import { defectWord, programmeWord } from './element-field-words.ts';
import { fundSourceWord } from './fund-source-word.ts';
import { measureText } from './measure-text.ts';
import { figureText } from './numbers.ts';
import { ownWord } from './own-word.ts';
import { planningWordsOf } from './planning-words.ts';
import { priceItemWord, priceText } from './price-words.ts';
import { facilityKindWord } from './reach-words.ts';
import { relocationReasonWord } from './relocation-reason.ts';

type Words = readonly [zh: string, en: string];

const wholes: Readonly<Record<string, Words>> = {
  title: ['规划名称', 'Name of the plan'],
  price: ['单价', 'Price'],
  budget: ['预算', 'Budget'],
  variant: ['方案', 'Variant'],
  'variant-title': ['方案名称', 'Name of the variant'],
  variants: ['全部方案', 'All variants'],
};
const unsaid: Words = ['未说明', 'not said'];
const deleted: Words = ['已删除', 'Deleted'];
const absent: Words = ['没有', 'Not there'];
/** So many villages or sums are written out. */
const mostListed = 4;

/** What a part of a plan that is no element is called, by its id in conflicts and provenance; null for anything else. */
export function partName(id: string, language: Language): string | null {
  const [what = '', ...rest] = id.split('|');
  const words = Object.hasOwn(wholes, what) ? wholes[what]! : null;
  if (!words) return null;
  const name = words[language === 'zh' ? 0 : 1];
  if (what === 'budget') return `${name} ${rest[0]} ${fundSourceWord(rest.slice(1).join('|'), language)}`;
  if (what === 'price') return `${name} ${priceItemWord(rest.join('|'), language)}`;
  return name;
}

/** What a conflict is about. */
export function conflictName({ id, element, ours, theirs, base }: Conflict, language: Language): string {
  if (element !== null) return ((ours ?? theirs ?? base) as PlanElement).name;
  const name = partName(id, language) ?? id;
  const variant = id.startsWith('variant|') ? ((ours ?? theirs ?? base) as Variant).title : '';
  return variant === '' ? name : `${name} ${variant}`;
}

/** What one side has where the two differ, each with what it is: 「完工年 2018」. */
export function sideTexts(
  conflict: Conflict,
  side: Side,
  language: Language,
  areaName: (code: string) => string,
): readonly string[] {
  const word = (each: Words) => each[language === 'zh' ? 0 : 1];
  const words = elementFieldNames(language);
  const value = conflict[side];
  if (value === null) return [word(conflict.base === null ? absent : deleted)];
  if (conflict.element === null) return [wholeText(conflict.id, value, language)];
  const own = value as Readonly<Record<string, unknown>>;
  return differingFields(conflict).flatMap((field) => {
    if (!Object.hasOwn(own, field)) return [];
    const text = fieldText(field, own[field], value as PlanElement, language, areaName) ?? word(unsaid);
    return [`${words[field] ?? field} ${text}`];
  });
}

/** Fields in which the sides differ; where one has nothing left, what the other one changed, else its name. */
function differingFields(conflict: Conflict): readonly string[] {
  type Fields = Readonly<Record<string, unknown>>;
  const [ours, theirs] = [conflict.ours, conflict.theirs] as (Fields | null)[];
  const [one, other] = ours && theirs ? [ours, theirs] : [ours ?? theirs!, conflict.base as Fields | null];
  const names = conflict.fields.length > 0 ? conflict.fields : Object.keys({ ...one, ...other });
  const found = names.filter(
    (name) => other && name !== 'id' && contentText(one[name] ?? null) !== contentText(other[name] ?? null),
  );
  return found.length > 0 ? found : ['name'];
}

function wholeText(id: string, value: unknown, language: Language): string {
  const zh = language === 'zh';
  if (typeof value === 'string') return value;
  if (id.startsWith('price|')) return priceText(value as PlanPrice, language);
  if (id.startsWith('budget|')) return figureText((value as Funding).wanYuan, 'wanYuan', language);
  if (id === 'variants') return (value as readonly Variant[]).map(({ title }) => title).join(zh ? '、' : ', ');
  const count = (value as Variant).elements.length;
  if (zh) return `${count} 个对象`;
  return count === 1 ? '1 element' : `${count} elements`;
}

/** Null where nothing is said. */
function fieldText(
  field: string,
  value: unknown,
  element: PlanElement,
  language: Language,
  areaName: (code: string) => string,
): string | null {
  const zh = language === 'zh';
  const { projectStatuses, place } = catalogueOf(language);
  const { kinds, surfaces, form } = planningWordsOf(language);
  if (value === null || value === '') return null;
  const listed = (texts: readonly string[]) =>
    texts.length === 0
      ? null
      : `${texts.slice(0, mostListed).join(zh ? '、' : ', ')}${texts.length > mostListed ? ' …' : ''}`;
  switch (field) {
    case 'kind':
      return kinds[value as PlanElement['kind']];
    case 'status':
      return projectStatuses[value as PlanElement['status']];
    case 'programme':
      return programmeWord(value as string, language);
    case 'defect':
      return defectWord(value as string, language);
    case 'technicalClass':
      return place.technicalClass(value as string);
    case 'surface':
      return ownWord(surfaces, value as string);
    case 'facilityKind':
      return facilityKindWord(value as string, language);
    case 'area':
      return areaName(value as string);
    case 'at':
      return (value as LonLat).map((degrees) => degrees.toFixed(4)).join(', ');
    case 'line':
      return `${measureText({ km: elementKm(element), squareKm: null }, language)}${zh ? `，${(value as readonly LonLat[]).length} 点` : `, ${(value as readonly LonLat[]).length} points`}`;
    case 'footprint':
      return zh ? `${(value as readonly LonLat[]).length} 点` : `${(value as readonly LonLat[]).length} points`;
    case 'cost': {
      const cost = value as ElementCost;
      if (cost.kind === 'unknown') return form.costUnknown;
      return cost.kind === 'total'
        ? figureText(cost.wanYuan, 'wanYuan', language)
        : `${form.costByPrice} ${priceItemWord(cost.item, language)}`;
    }
    case 'funding':
      return listed(
        (value as readonly Funding[]).map(
          ({ year, fundSource, wanYuan }) =>
            `${year} ${fundSourceWord(fundSource, language)} ${figureText(wanYuan, 'wanYuan', language)}`,
        ),
      );
    case 'origins':
      return listed(
        (value as readonly Origin[]).map(
          ({ village, people, reason }) =>
            `${areaName(village)} ${figureText(people, 'people', language)}${reason === null ? '' : ` ${relocationReasonWord(reason, language)}`}`,
        ),
      );
    default:
      return String(value);
  }
}
