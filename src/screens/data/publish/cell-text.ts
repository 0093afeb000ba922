import type { MapPair } from '../../../commands/try-release.ts';
import type { Language } from '../../../core/unit.ts';
import { figureText } from '../../../text/numbers.ts';
import { absentWord, statusWord } from '../../../text/words.ts';

/** A figure with its status, or the word for its absence. */
export function cellText(
  { value, absent, status }: MapPair['areas'][number]['cell'],
  { unit }: Pick<MapPair, 'unit'>,
  language: Language,
): string {
  if (status === 'withheld') return absentWord('suppressed', language);
  const figure = value === null ? absentWord(absent ?? 'missing', language) : figureText(value, unit, language);
  return status === null || value === null ? figure : `${figure} ${statusWord(status, language)}`;
}
