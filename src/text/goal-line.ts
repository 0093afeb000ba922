import type { TargetResult } from '../core/target/result.ts';
import type { Language } from '../core/unit.ts';
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
  const goal =
    result.goal === null ? words.cards.noGoal : `${sign(result.op)}${figureText(result.goal, result.unit, language)}`;
  const by =
    result.deadline === null
      ? ''
      : language === 'zh'
        ? `（${dateText(result.deadline, 'zh').replace(/12月31日$/, '底')}）`
        : ` ${words.cards.by(dateText(result.deadline, 'en'))}`;
  const gap =
    result.gap === null
      ? ''
      : result.gap === 0
        ? words.cards.met
        : `${words.cards.gap} ${figureText(result.gap, differenceUnit(result.unit), language)}`;
  return [`${words.cards.goal} ${goal}${by}`, gap].filter((part) => part !== '');
}

/** Head of a column of what is missing; says what shares differ in, since the column beside it is in percent. */
export function gapHead(unit: string, words: Catalogue, language: Language): string {
  if (!isShare(unit)) return words.cards.gap;
  return language === 'zh' ? `${words.cards.gap}（百分点）` : `${words.cards.gap} (points)`;
}

function sign(op: TargetResult['op']): string {
  return op === '>=' ? '≥ ' : op === '<=' ? '≤ ' : op === '=' ? '' : `${op} `;
}
