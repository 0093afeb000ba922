import { type ReactNode, useEffect, useRef, useState } from 'react';
import { changeElement } from '../../commands/plan/change-element.ts';
import { setPrices } from '../../commands/plan/set-money.ts';
import type { ElementCost, PlanElement } from '../../core/plan/plan.ts';
import { costOf } from '../../state/selectors/live-totals.ts';
import { shortOf } from '../../state/selectors/money-rows.ts';
import { resolveLast } from '../../state/selectors/shown.ts';
import { figureText } from '../../text/numbers.ts';
import { costBasisText, costText, planCostWords } from '../../text/plan-cost-words.ts';
import { priceItemWord, priceText, priceUnitWord, usualPriceUnit } from '../../text/price-words.ts';
import { Choice, NumberField } from './form-fields.tsx';
import { MoneyLines } from './money-lines.tsx';
import { useDesk, usePlan, useView, useWords, useWorkspace } from './use-planning.ts';

/** What it costs: as a whole, by a price of the plan's table, or not known yet; where it is not known, why, and the step that mends it. */
export function CostFields({ element }: { readonly element: PlanElement }): ReactNode {
  const desk = useDesk();
  const { form: words } = useWords();
  const language = useView((view) => view.language);
  const costs = planCostWords(language);
  const { summary } = useWorkspace();
  const year = useView((view) => Number(resolveLast(view, summary).asOf.slice(0, 4))) + 1;
  const { prices } = usePlan();
  // A total is chosen and not said yet: until then the cost is what it was before, or not known.
  const [isTotalWanted, setTotalWanted] = useState(false);
  const home = useRef<HTMLDivElement>(null);
  // The button that asks for a total is gone with the press: the field that it asks for has the focus then.
  const isFieldAwaited = useRef(false);
  useEffect(() => {
    if (!isFieldAwaited.current) return;
    isFieldAwaited.current = false;
    home.current?.querySelector('input')?.focus();
  });
  const { cost } = element;
  const isTotal = cost.kind === 'total' || (cost.kind === 'unknown' && isTotalWanted);
  const value = isTotal ? 'total' : cost.kind === 'unitPrice' ? `price:${cost.item}` : cost.kind;
  const costing = costOf(element, prices);
  const { wanYuan: known, because } = costing;
  const funded = element.funding.reduce((sum, { wanYuan }) => sum + wanYuan, 0);
  const setCost = (next: ElementCost) => changeElement(desk, element.id, { cost: next });
  const chooseTotal = () => {
    setTotalWanted(true);
    setCost(known === null ? { kind: 'unknown' } : { kind: 'total', wanYuan: Math.round(known * 100) / 100 });
  };
  const said = because === 'quantityMissing' ? costs.quantityMissing : costBasisText(costing, element, language);
  const basis = isTotal && known === null ? costs.totalOpen : said;
  const missing = cost.kind === 'unitPrice' && because === 'priceMissing' ? cost.item : null;
  return (
    <>
      <div className="form-row" ref={home} tabIndex={-1}>
        <Choice
          label={words.cost}
          value={value}
          options={[
            ['unknown', words.costUnknown],
            ['total', words.costTotal],
            ...prices.map((price) => [`price:${price.item}`, priceText(price, language)] as const),
            ...(missing === null ? [] : [[value, costs.withoutPrice(priceItemWord(missing, language))] as const]),
          ]}
          onChange={(next) => {
            if (next === 'total') return chooseTotal();
            setTotalWanted(false);
            if (next !== value)
              setCost(
                next === 'unknown' ? { kind: 'unknown' } : { kind: 'unitPrice', item: next.slice('price:'.length) },
              );
          }}
        />
        {isTotal && (
          <NumberField
            label={words.costTotal}
            unit={words.wanYuan}
            value={cost.kind === 'total' ? cost.wanYuan : null}
            onChange={(wanYuan) => {
              setTotalWanted(true);
              return setCost(wanYuan === null ? { kind: 'unknown' } : { kind: 'total', wanYuan });
            }}
          />
        )}
      </div>
      <p className="cost-sum">
        {costText(known, language)}
        <small className={shortOf(element, prices) < 0 ? 'is-over' : ''}>
          {' '}
          {words.funded(figureText(funded, 'wanYuan', language))}
        </small>
        {/* Always there: the buttons below must not move away from under the pointer when a field that was left changes the cost. */}
        <small className="cost-basis">{basis ?? '\u00a0'}</small>
      </p>
      {missing !== null && (
        <MissingPrice
          item={missing}
          onTotal={() => {
            isFieldAwaited.current = true;
            chooseTotal();
          }}
          onPrice={(wanYuan) => {
            setPrices(desk, [...prices, { item: missing, unit: usualPriceUnit(missing), wanYuan }]);
            // The field is gone with what it mended: the focus stays beside the figure.
            home.current?.focus();
          }}
        />
      )}
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

/** Why it has no price, and the field that gives it one. */
function MissingPrice(props: {
  readonly item: string;
  readonly onPrice: (wanYuan: number) => void;
  readonly onTotal: () => void;
}): ReactNode {
  const { item, onPrice, onTotal } = props;
  const language = useView((view) => view.language);
  const costs = planCostWords(language);
  const unit = priceUnitWord(usualPriceUnit(item), language);
  return (
    <div className="price-missing" role="status">
      <p>{costs.priceMissing(priceItemWord(item, language))}</p>
      <div className="form-actions">
        <NumberField
          label={costs.unitPrice(unit)}
          value={null}
          onChange={(wanYuan) => wanYuan !== null && onPrice(wanYuan)}
        />
        <button type="button" className="button button-outlined" onClick={onTotal}>
          {costs.giveTotal}
        </button>
      </div>
    </div>
  );
}
