import type { PlanElement } from '../core/plan/plan.ts';
import type { Language } from '../core/unit.ts';

/** First and last year of the works: 2016–2018, 2018, or that nobody has said. */
export function yearsText({ from, to }: Pick<PlanElement, 'from' | 'to'>, language: Language): string {
  const [first, last] = [from ?? to, to ?? from];
  if (first === null || last === null) return language === 'zh' ? '年份未定' : 'no year';
  return first === last ? String(first) : `${first}–${last}`;
}
