import type { Bilingual } from '../../core/unit.ts';
import { periodText } from '../../text/dates.ts';
import type { PageContext } from './page-context.ts';
import type { SubjectView } from './subject-view.ts';

/** The place's own figure of the view in a sentence. */
export function leadOf(
  view: SubjectView,
  place: { readonly code: string; readonly title: Bilingual },
  { words, language }: PageContext,
): string {
  const own = view.whole.area.code === place.code ? view.whole : view.rows.find(({ area }) => area.code === place.code);
  const [name, subject, period] = [
    place.title[language],
    view.subject.title[language],
    periodText(view.period, language),
  ];
  if (own && typeof own.cell === 'number') return words.lead(name, subject, period, own.text);
  return words.noFigure(name, subject, period, own?.text ?? words.notPublished);
}
