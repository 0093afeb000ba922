import type { Bilingual, Language } from '../../core/unit.ts';
import type { AreaSummary, VillagePoint, WorkspaceSummary } from '../../jobs/workspace/protocol.ts';
import type { ResolvedSubject } from '../../state/selectors/shown.ts';
import { catalogueOf } from '../../text/catalogue.ts';

/** An area's name in the language of the screen; Chinese where no other is known. */
export function areaName(
  area: Pick<AreaSummary, 'name' | 'nameEn'> | { readonly name: string; readonly nameEn: string | null },
  language: Language,
): string {
  return language === 'en' && area.nameEn ? area.nameEn : area.name;
}

/** What the map shows, in words: an indicator with its category, a leading category, or a target. */
export function subjectTitle(subject: ResolvedSubject | null, language: Language): string {
  if (subject === null) return '';
  if (subject.kind === 'target') return subject.target.title[language];
  const title = subject.indicator.title[language];
  if (subject.kind === 'leading') return catalogueOf(language).picker.leading(subject.dimension.title[language]);
  const category = categoryTitle(subject, language);
  return category === null ? title : `${title}${language === 'zh' ? '：' : ': '}${category}`;
}

function categoryTitle(subject: Extract<ResolvedSubject, { kind: 'indicator' }>, language: Language): string | null {
  const dimension = subject.indicator.dimensions?.find((entry) => entry.id === subject.dimension);
  return dimension?.categories.find((entry) => entry.id === subject.category)?.title[language] ?? null;
}

/** Name of a root: area, custom area `@ID`, or everything. */
export function rootName(root: string | null, summary: WorkspaceSummary, language: Language): string {
  if (root === null) return summary.title[language];
  if (root.startsWith('@')) return customTitle(root, summary)?.[language] ?? root;
  const area = summary.areas.find((entry) => entry.code === root);
  return area ? areaName(area, language) : root;
}

/** Names of any code: areas of the workspace first, then villages. */
export function nameOfCode(
  code: string,
  areas: ReadonlyMap<string, AreaSummary>,
  villages: ReadonlyMap<string, VillagePoint>,
  language: Language,
): string {
  const area = areas.get(code);
  return area ? areaName(area, language) : (villages.get(code)?.name ?? code);
}

function customTitle(root: string, summary: WorkspaceSummary): Bilingual | undefined {
  return summary.customAreas.find((area) => `@${area.id}` === root)?.title;
}
