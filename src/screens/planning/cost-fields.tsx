import type { ReactNode } from 'react';
import { changeElement } from '../../commands/plan/change-element.ts';
import type { PlanElement } from '../../core/plan/plan.ts';
import { costOf } from '../../state/selectors/live-totals.ts';
import { shortOf } from '../../state/selectors/money-rows.ts';
import { resolveLast } from '../../state/selectors/shown.ts';
import { figureText } from '../../text/numbers.ts';
import { priceText } from '../../text/price-words.ts';
import { Choice, NumberField } from './form-fields.tsx';
import { MoneyLines } from './money-lines.tsx';
import { useDesk, usePanelWords, usePlan, useView, useWords, useWorkspace } from './use-planning.ts';

/** What it costs: as a whole, by a price of the plan's table, or not known yet. */
export function CostFields({ element }: { readonly element: PlanElement }): ReactNode {
  const desk = useDesk();
  const { form: words } = useWords();
  const panelWords = usePanelWords();
  const language = useView((view) => view.language);
  const { summary } = useWorkspace();
  const year = useView((view) => Number(resolveLast(view, summary).asOf.slice(0, 4))) + 1;
  const { prices } = usePlan();
  const { cost } = element;
  const value = cost.kind === 'unitPrice' ? `price:${cost.item}` : cost.kind;
  const { wanYuan: known, because } = costOf(element, prices);
  const funded = element.funding.reduce((sum, { wanYuan }) => sum + wanYuan, 0);
  return (
    <>
      <div className="form-row">
        <Choice
          label={words.cost}
          value={value}
          options={[
            ['unknown', words.costUnknown],
            ['total', words.costTotal],
            ...prices.map((price) => [`price:${price.item}`, priceText(price, language)] as const),
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
      <p className="cost-sum">
        {known === null ? words.costUnknown : figureText(known, 'wanYuan', language)}
        <small className={shortOf(element, prices) < 0 ? 'is-over' : ''}>
          {' '}
          {words.funded(figureText(funded, 'wanYuan', language))}
        </small>
        {(because === 'quantityMissing' || because === 'priceMissing') && <small> {panelWords[because]}</small>}
      </p>
      <details>
        <summary>{words.funding}</summary>
        <MoneyLines
          lines={element.funding}
          rest={known === null ? 0 : Math.max(0, Math.round((known - funded) * 100) / 100)}
          year={element.to ?? element.from ?? year}
          onChange={(funding) => changeElement(desk, element.id, { funding })}
        />
      </details>
    </>
  );
}
