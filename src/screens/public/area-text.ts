import type { Language } from '../../core/unit.ts';
import type { PageContext } from './page-context.ts';
import { type SubjectView, statusText, type ViewRow } from './subject-view.ts';

/** An area's name in the page's language; Chinese where no other is known. */
export function areaName(
  { name, nameEn }: { readonly name: string; readonly nameEn?: string },
  language: Language,
): string {
  return language === 'en' && nameEn ? nameEn : name;
}

/** What a screen reader says of an area: name, figure, status, rank. */
export function spokenRow(row: ViewRow, { ranked }: SubjectView, { language, words }: PageContext): string {
  const status = row.status === null || row.status === 'withheld' ? '' : statusText(row.status, language);
  const rank = row.rank === null ? words.noRank : words.rankOf(row.rank, ranked);
  return words.spoken(areaName(row.area, language), row.text, status, rank);
}
