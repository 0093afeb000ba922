import type { TargetResult } from '../core/target/result.ts';
import type { IsoDate, Language } from '../core/unit.ts';
import type { Catalogue } from './catalogue.ts';
import { dateText } from './dates.ts';
import { figureText } from './numbers.ts';
import { differenceUnit, isShare } from './units.ts';

/** Goal with its day, and what is still missing. */
export function goalLine(...given: Parameters<typeof goalParts>): string {
  return goalParts(...given).join(' · ');
}

/** The same in its parts, each to be kept together on a line where there is room. */
export function goalParts(
  result: Pick<TargetResult, 'goal' | 'gap' | 'unit' | 'deadline' | 'op'>,
  words: Catalogue,
  language: Language,
): readonly string[] {
  const { cards } = words;
  const goal =
    result.goal === null ? cards.noGoal : `${sign(result.op)}${figureText(result.goal, result.unit, language)}`;
  const head = `${cards.goal} ${goal}${result.deadline === null ? '' : byText(result.deadline, cards, language)}`;
  if (result.gap === null) return [head];
  if (result.gap === 0) return [head, cards.met];
  return [head, `${cards.gap} ${figureText(result.gap, differenceUnit(result.unit), language)}`];
}

/** The end of a year is said as such in Chinese. */
function byText(deadline: IsoDate, cards: Catalogue['cards'], language: Language): string {
  if (language === 'en') return ` ${cards.by(dateText(deadline, 'en'))}`;
  return `（${dateText(deadline, 'zh').replace(/12月31日$/, '底')}）`;
}

/** Head of a column of what is missing; says what shares differ in, since the column beside it is in percent. */
export function gapHead(unit: string, words: Catalogue, language: Language): string {
  if (!isShare(unit)) return words.cards.gap;
  return language === 'zh' ? `${words.cards.gap}（百分点）` : `${words.cards.gap} (points)`;
}

function sign(op: TargetResult['op']): string {
  if (op === '=') return '';
  return `${op.replace('>=', '≥').replace('<=', '≤')} `;
}
