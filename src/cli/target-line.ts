import type { TargetResult } from '../core/target/result.ts';
import type { Target } from '../core/target/target.ts';
import type { Language } from '../core/unit.ts';
import { figureText } from '../text/numbers.ts';
import { differenceUnit } from '../text/units.ts';
import { statusWord } from '../text/words.ts';

/** One target on one line: row, title, value, goal, gap, status. An absent figure is a dash, never a zero. */
export function targetLine(target: Target, result: TargetResult, language: Language): string {
  const say = (value: number | null, unit = target.unit): string =>
    value === null ? '–' : figureText(value, unit, language);
  const figures = [say(result.value), `${result.op} ${say(result.goal)}`, say(result.gap, differenceUnit(target.unit))];
  return [
    target.row,
    target.id,
    target.title[language],
    ...figures,
    statusWord(result.status, language),
    result.flags.join(' '),
  ].join('\t');
}
