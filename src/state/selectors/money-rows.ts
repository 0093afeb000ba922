import { moneyShort } from '../../core/plan/outcome/money.ts';
import type { BudgetLine, PlanElement, PlanPrice } from '../../core/plan/plan.ts';
import { costOf } from './live-totals.ts';
import { memoiseLast } from './memoise.ts';

export type MoneyRow = {
  readonly year: number;
  readonly fundSource: string;
  /** 万元 that the elements are to get. */
  readonly funded: number;
  /** 万元 that may be spent; null where the budget has no such line. */
  readonly budget: number | null;
};

/** Whether a sum is more than another, both in 万元, by more than its rounding. */
export function exceeds(wanYuan: number, limit: number): boolean {
  return moneyShort(wanYuan, limit) > 0;
}

/** Funding against budget by year and source, in that order; what is to be built and what may be spent side by side. */
export const moneyRows = memoiseLast(
  (elements: readonly PlanElement[], budget: readonly BudgetLine[]): readonly MoneyRow[] => {
    const rows = new Map<string, { year: number; fundSource: string; funded: number; budget: number | null }>();
    const rowOf = (year: number, fundSource: string) => {
      const key = `${year}|${fundSource}`;
      const row = rows.get(key) ?? { year, fundSource, funded: 0, budget: null };
      rows.set(key, row);
      return row;
    };
    for (const { year, fundSource, wanYuan } of budget) rowOf(year, fundSource).budget = wanYuan;
    for (const { funding } of elements)
      for (const { year, fundSource, wanYuan } of funding) rowOf(year, fundSource).funded += wanYuan;
    return [...rows.values()].sort((a, b) => a.year - b.year || (a.fundSource < b.fundSource ? -1 : 1));
  },
);

/** 万元 of known costs that no source pays yet; what costs nobody knows how much is not in it. */
export const unfundedNow = memoiseLast((elements: readonly PlanElement[], prices: readonly PlanPrice[]): number =>
  elements.reduce((sum, element) => {
    return sum + Math.max(0, shortOf(element, prices));
  }, 0),
);

/** What an element's money lacks of its cost, 万元; below 0 what it has beyond it. 0 where the cost is not known. */
export function shortOf(element: PlanElement, prices: readonly PlanPrice[]): number {
  const { wanYuan } = costOf(element, prices);
  const funded = element.funding.reduce((all, line) => all + line.wanYuan, 0);
  return wanYuan === null ? 0 : moneyShort(wanYuan, funded);
}
