import type { Indicator } from '../indicator/indicator.ts';
import type { ReleaseRules } from '../workspace/workspace.ts';
import { isCountedUnit } from './counted.ts';
import { columnOf } from './figure-cells.ts';
import type { ReleaseContext } from './release-context.ts';

type Movement = NonNullable<ReleaseRules['movements']>[number];

/** From so many cases on, and in so large a part of them, a coincidence is a rule to whoever looks at the figures. */
const fewest = 10;
const leastShare = 0.8;

/**
 * Stocks that follow from the year before though the definition does not say so: nearly everywhere the stock is the one before less (or with)
 * one published flow of the same unit. Anyone sees that in the figures and computes with it, so it counts as said. Linear in stocks × flows ×
 * places × years.
 */
export function foundMovements(context: ReleaseContext, indicators: readonly Indicator[]): readonly Movement[] {
  const said = new Set((context.rules.movements ?? []).map(({ stock }) => stock));
  const counted = indicators.filter(({ unit }) => isCountedUnit(unit));
  const flows = counted.filter(({ kind }) => kind === 'flow');
  return counted
    .filter(({ id, kind }) => kind === 'stock' && !said.has(id))
    .flatMap((stock) => {
      const related = flows
        .filter(({ unit }) => unit === stock.unit)
        .map(({ id }) => ({ id, ...agreement(context, stock.id, id) }));
      const out = related.filter((flow) => flow.isOut).map(({ id }) => id);
      const into = related.filter((flow) => flow.isIn).map(({ id }) => id);
      // Each by itself: two flows that both say it all are two equations.
      return [
        ...out.map((id): Movement => ({ stock: stock.id, out: [id], in: [] })),
        ...into.map((id): Movement => ({ stock: stock.id, out: [], in: [id] })),
      ];
    });
}

/** Whether a flow is what a stock loses, or gains, from year to year; where nothing moved nothing is said. */
function agreement({ book, periods }: ReleaseContext, stock: string, flow: string) {
  let [all, out, into] = [0, 0, 0];
  periods.forEach(({ end }, i) => {
    const before = periods[i - 1];
    if (!before) return;
    for (const [place, now] of book.columns().get(columnOf({ indicator: stock }, end)) ?? []) {
      const then = book.find(columnOf({ indicator: stock }, before.end), place);
      const moved = book.find(columnOf({ indicator: flow }, end), place);
      if (then === undefined || moved === undefined) continue;
      const change = book.valueOf(now) - book.valueOf(then);
      const by = book.valueOf(moved);
      if (change === 0 && by === 0) continue;
      all++;
      if (change === -by) out++;
      if (change === by) into++;
    }
  });
  const isRule = (cases: number) => all >= fewest && cases >= leastShare * all;
  return { isOut: isRule(out), isIn: isRule(into) };
}
