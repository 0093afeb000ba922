import type { Language } from '../../core/unit.ts';
import type { Shown } from '../../state/selectors/shown.ts';
import { catalogueOf } from '../../text/catalogue.ts';
import { dateText } from '../../text/dates.ts';
import { subjectTitle } from '../../text/names.ts';
import { absentWord, statusWord } from '../../text/words.ts';

/** The ranked list as tab-separated text for a spreadsheet: full numbers, and why a figure is absent. */
export function rankedTable(shown: Shown, language: Language): string {
  const words = catalogueOf(language);
  const isTarget = shown.subject?.kind === 'target';
  const head = [
    words.ranked.rank,
    words.ranked.area,
    subjectTitle(shown.subject, language),
    ...(isTarget ? [words.cards.goal, words.cards.gap, words.ranked.state] : []),
  ];
  const rows = shown.ranked.map((figure, i) => [
    String(i + 1),
    safeCell(figure.name),
    figure.value === null ? (figure.absent === null ? '' : absentWord(figure.absent, language)) : String(figure.value),
    ...(isTarget
      ? [
          figure.goal === null ? '' : String(figure.goal),
          figure.gap === null ? '' : String(figure.gap),
          figure.status === null ? '' : statusWord(figure.status, language),
        ]
      : []),
  ]);
  const foot = [[words.asOf(dateText(shown.resolved.asOf, language))], ...(shown.simulated ? [[words.simulated]] : [])];
  return [head.map(safeCell), ...rows, ...foot].map((cells) => cells.join('\t')).join('\n');
}

/**
 * Text that a spreadsheet could take for a formula gets an apostrophe in front (OWASP, CSV injection), also behind blanks and in full-width
 * form; tabs and line breaks become blanks. Numbers are never passed through here.
 */
export function safeCell(text: string): string {
  const flat = text.replace(/[\t\r\n]+/g, ' ');
  return /^[\s\u00a0]*[=+\-@＝＋－＠]/.test(flat) ? `'${flat}` : flat;
}
