import type { CustomArea } from '../core/area/area.ts';
import type { Dimension, Indicator } from '../core/indicator/indicator.ts';
import type { Target } from '../core/target/target.ts';
import type { Bilingual, Language } from '../core/unit.ts';
import { catalogueOf } from './catalogue.ts';

/** What a map shows: one figure of an indicator, the leading category of a dimension, or a target. */
type Subject =
  | {
      readonly kind: 'indicator';
      readonly indicator: Indicator;
      readonly dimension: string | null;
      readonly category: string | null;
    }
  | { readonly kind: 'leading'; readonly indicator: Indicator; readonly dimension: Dimension }
  | { readonly kind: 'target'; readonly target: Target };

type Named = { readonly name: string; readonly nameEn?: string | null };

/** Titles and areas of a workspace, as far as names need them. */
type Places = {
  readonly title: Bilingual;
  readonly areas: readonly (Named & { readonly code: string })[];
  readonly customAreas: readonly CustomArea[];
};

/** An area's name in the language of the screen; Chinese where no other is known. */
export function areaName(area: Named, language: Language): string {
  return language === 'en' && area.nameEn ? area.nameEn : area.name;
}

/** What the map shows, in words: an indicator with its category, a leading category, or a target. */
export function subjectTitle(subject: Subject | null, language: Language): string {
  if (subject === null) return '';
  if (subject.kind === 'target') return subject.target.title[language];
  const title = subject.indicator.title[language];
  if (subject.kind === 'leading') return catalogueOf(language).picker.leading(subject.dimension.title[language]);
  const category = categoryTitle(subject, language);
  return category === null ? title : `${title}${language === 'zh' ? '：' : ': '}${category}`;
}

function categoryTitle(subject: Extract<Subject, { kind: 'indicator' }>, language: Language): string | null {
  const dimension = subject.indicator.dimensions?.find((entry) => entry.id === subject.dimension);
  return dimension?.categories.find((entry) => entry.id === subject.category)?.title[language] ?? null;
}

/** Name of a root: area, custom area `@ID`, or everything. */
export function rootName(root: string | null, summary: Places, language: Language): string {
  if (root === null) return summary.title[language];
  if (root.startsWith('@')) return customTitle(root, summary)?.[language] ?? root;
  const area = summary.areas.find((entry) => entry.code === root);
  return area ? areaName(area, language) : root;
}

/** Names of any code: areas of the workspace first, then villages. */
export function nameOfCode(
  code: string,
  areas: ReadonlyMap<string, Named>,
  villages: ReadonlyMap<string, { readonly name: string }>,
  language: Language,
): string {
  const area = areas.get(code);
  return area ? areaName(area, language) : (villages.get(code)?.name ?? code);
}

function customTitle(root: string, summary: Places): Bilingual | undefined {
  return summary.customAreas.find((area) => `@${area.id}` === root)?.title;
}
