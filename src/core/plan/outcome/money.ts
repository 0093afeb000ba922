import type { Plan, Variant } from '../plan.ts';
import { elementCost } from './element-cost.ts';

/** Money of one year and source, 万元. */
export type MoneyRow = {
  readonly year: number;
  readonly fundSource: string;
  /** What the elements are to get. */
  readonly funded: number;
  /** What may be spent; null where the budget has no such line. */
  readonly budget: number | null;
  /** Funded beyond the budget, 0 where within it; null without a line. */
  readonly over: number | null;
};

export type MoneyOutcome = {
  /** Sum of all costs that are known. */
  readonly cost: number;
  /** Elements whose cost is not known: the sum is short of them. */
  readonly unknown: readonly string[];
  readonly funded: number;
  /** Cost that no money is found for yet, over the elements whose cost is known. */
  readonly unfunded: number;
  /** Elements that get more than they cost, by so much. */
  readonly overfunded: readonly { readonly element: string; readonly wanYuan: number }[];
  /** By year, then source. */
  readonly rows: readonly MoneyRow[];
};

/** Half a yuan: sums of decimals differ by less without meaning anything. */
const halfYuan = 5e-5;
/** Half of 100 yuan. Money is written to the hundredth of 万元, while a price by length gives any figure: what differs by less is paid for. */
const halfAmount = 0.005;

/** What an element's money lacks of its cost, 万元; below 0 what it has beyond it, and 0 where the two are the same as amounts are written. */
export function moneyShort(wanYuan: number, funded: number): number {
  const short = wanYuan - funded;
  return Math.abs(short) < halfAmount + 1e-9 ? 0 : short;
}

/** Cost against budget, by year and source. Unspent budget is a row with nothing funded. */
export function moneyOutcome(plan: Plan, variant: Variant): MoneyOutcome {
  const unknown: string[] = [];
  const overfunded: { element: string; wanYuan: number }[] = [];
  let [cost, funded, unfunded] = [0, 0, 0];
  const rows = new Map<string, { year: number; fundSource: string; funded: number; budget: number | null }>();
  const rowOf = (year: number, fundSource: string) => {
    const key = `${year}|${fundSource}`;
    const row = rows.get(key) ?? { year, fundSource, funded: 0, budget: null };
    rows.set(key, row);
    return row;
  };
  for (const { year, fundSource, wanYuan } of plan.budget) rowOf(year, fundSource).budget = wanYuan;
  for (const element of variant.elements) {
    const { wanYuan } = elementCost(element, plan.prices);
    let own = 0;
    for (const { year, fundSource, wanYuan: amount } of element.funding) {
      rowOf(year, fundSource).funded += amount;
      own += amount;
    }
    funded += own;
    if (wanYuan === null) unknown.push(element.id);
    else {
      cost += wanYuan;
      const short = moneyShort(wanYuan, own);
      if (short > 0) unfunded += short;
      else if (short < 0) overfunded.push({ element: element.id, wanYuan: -short });
    }
  }
  const sorted = [...rows.values()].sort((a, b) => a.year - b.year || (a.fundSource < b.fundSource ? -1 : 1));
  return {
    cost,
    unknown,
    funded,
    unfunded,
    overfunded,
    rows: sorted.map((row) => ({
      ...row,
      over: row.budget === null ? null : row.funded > row.budget + halfYuan ? row.funded - row.budget : 0,
    })),
  };
}
