import type { ElementCost, Funding } from '../plan.ts';

/** 万元 are kept to four decimals, one yuan. */
const yuanPerWan = 1e4;

/** An amount in two parts that add up to it exactly, the first one rounded to the yuan. */
function shareAmount(wanYuan: number, share: number): readonly [number, number] {
  const first = Math.round(wanYuan * share * yuanPerWan) / yuanPerWan;
  return [first, Math.round((wanYuan - first) * yuanPerWan) / yuanPerWan];
}

/** A stated total is shared; a unit price holds for both parts. */
export function shareOfCost(cost: ElementCost, share: number): readonly [ElementCost, ElementCost] {
  if (cost.kind !== 'total') return [cost, cost];
  const [first, second] = shareAmount(cost.wanYuan, share);
  return [
    { kind: 'total', wanYuan: first },
    { kind: 'total', wanYuan: second },
  ];
}

export function shareFunding(
  funding: readonly Funding[],
  share: number,
): readonly [readonly Funding[], readonly Funding[]] {
  const parts = funding.map((row) => shareAmount(row.wanYuan, share));
  return [
    funding.map((row, i) => ({ ...row, wanYuan: parts[i]![0] })),
    funding.map((row, i) => ({ ...row, wanYuan: parts[i]![1] })),
  ];
}

/** Both costs as one; null when they cannot be added (one is unknown, or they are reckoned differently). */
export function joinCosts(a: ElementCost, b: ElementCost): ElementCost | null {
  if (a.kind === 'total' && b.kind === 'total')
    return { kind: 'total', wanYuan: Math.round((a.wanYuan + b.wanYuan) * yuanPerWan) / yuanPerWan };
  if (a.kind === 'unitPrice' && b.kind === 'unitPrice') return a.item === b.item ? a : null;
  return a.kind === 'unknown' && b.kind === 'unknown' ? a : null;
}

/** Amounts of the same year and source added up. */
export function joinFunding(a: readonly Funding[], b: readonly Funding[]): readonly Funding[] {
  const joined = new Map<string, Funding>();
  for (const row of [...a, ...b]) {
    const key = `${row.year}|${row.fundSource}`;
    const wanYuan = Math.round(((joined.get(key)?.wanYuan ?? 0) + row.wanYuan) * yuanPerWan) / yuanPerWan;
    joined.set(key, { ...row, wanYuan });
  }
  return [...joined.values()];
}
