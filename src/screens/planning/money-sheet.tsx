import type { ReactNode } from 'react';
import { setBudget } from '../../commands/plan/set-money.ts';
import { resolveLast } from '../../state/selectors/shown.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { MoneyLines } from './money-lines.tsx';
import { PriceTable } from './price-table.tsx';
import { useDesk, usePlan, useView, useWords, useWorkspace } from './use-planning.ts';

/** What things cost, and what may be spent: the plan's own price table and budget. */
export function MoneySheet({ onClose }: { readonly onClose: () => void }): ReactNode {
  const desk = useDesk();
  const { money: words, close } = useWords();
  const { budget } = usePlan();
  const { summary } = useWorkspace();
  const year = useView((view) => Number(resolveLast(view, summary).asOf.slice(0, 4))) + 1;
  return (
    <Sheet title={words.title} closeLabel={close} onClose={onClose}>
      <div className="sheet-body scroll money-sheet">
        <section aria-label={words.prices}>
          <h3>{words.prices}</h3>
          <PriceTable />
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
