import type { ReactNode } from 'react';
import { changeElement } from '../../commands/plan/change-element.ts';
import type { PlanElement } from '../../core/plan/plan.ts';
import { Choice, NumberField } from './form-fields.tsx';
import { useDesk, usePlan, useWords } from './use-planning.ts';

/** What it costs: as a whole, by a price of the plan's table, or not known yet. */
export function CostFields({ element }: { readonly element: PlanElement }): ReactNode {
  const desk = useDesk();
  const { form: words } = useWords();
  const { prices } = usePlan();
  const { cost } = element;
  const value = cost.kind === 'unitPrice' ? `price:${cost.item}` : cost.kind;
  return (
    <div className="form-row">
      <Choice
        label={words.cost}
        value={value}
        options={[
          ['unknown', words.costUnknown],
          ['total', words.costTotal],
          ...prices.map(({ item, wanYuan, unit }) => [`price:${item}`, words.price(item, wanYuan, unit)] as const),
        ]}
        onChange={(next) =>
          changeElement(desk, element.id, {
            cost:
              next === 'unknown'
                ? { kind: 'unknown' }
                : next === 'total'
                  ? { kind: 'total', wanYuan: 0 }
                  : { kind: 'unitPrice', item: next.slice('price:'.length) },
          })
        }
      />
      {cost.kind === 'total' && (
        <NumberField
          label={words.costTotal}
          unit={words.wanYuan}
          value={cost.wanYuan}
          onChange={(wanYuan) => changeElement(desk, element.id, { cost: { kind: 'total', wanYuan: wanYuan ?? 0 } })}
        />
      )}
    </div>
  );
}
