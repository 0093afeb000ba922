import type { ReactNode } from 'react';
import { setBudget, setPrices } from '../../commands/plan/set-money.ts';
import type { PlanPrice } from '../../core/plan/plan.ts';
import { resolveLast } from '../../state/selectors/shown.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { NumberField } from './form-fields.tsx';
import { MoneyLines } from './money-lines.tsx';
import { useDesk, usePlan, useView, useWords, useWorkspace } from './use-planning.ts';

/** What things cost, and what may be spent: the plan's own price table and budget. */
export function MoneySheet({ onClose }: { readonly onClose: () => void }): ReactNode {
  const desk = useDesk();
  const { money: words, close } = useWords();
  const { prices, budget } = usePlan();
  const { summary } = useWorkspace();
  const year = useView((view) => Number(resolveLast(view, summary).asOf.slice(0, 4))) + 1;
  return (
    <Sheet title={words.title} closeLabel={close} onClose={onClose}>
      <div className="sheet-body scroll money-sheet">
        <section aria-label={words.prices}>
          <h3>{words.prices}</h3>
          <PriceTable prices={prices} />
        </section>
        <section aria-label={words.budget}>
          <h3>{words.budget}</h3>
          <p className="quiet">{words.budgetHint}</p>
          <MoneyLines lines={budget} year={year} onChange={(lines) => setBudget(desk, lines)} />
        </section>
      </div>
    </Sheet>
  );
}

function PriceTable({ prices }: { readonly prices: readonly PlanPrice[] }): ReactNode {
  const desk = useDesk();
  const { money: words, form } = useWords();
  if (prices.length === 0) return <p className="quiet">{words.noPrices}</p>;
  return (
    <div className="money-lines">
      {prices.map((price, k) => (
        <NumberField
          key={price.item}
          label={form.priceOf(price.item, price.unit)}
          unit={form.wanYuan}
          value={price.wanYuan}
          onChange={(wanYuan) => wanYuan !== null && setPrices(desk, prices.with(k, { ...price, wanYuan }))}
        />
      ))}
    </div>
  );
}
