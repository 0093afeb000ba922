import { type FormEvent, type ReactNode, useState } from 'react';
import { setPrices } from '../../commands/plan/set-money.ts';
import type { PlanPrice } from '../../core/plan/plan.ts';
import { priceUses, unpricedItems } from '../../state/selectors/price-uses.ts';
import { priceItemWord, priceUnits, priceUnitWord, usualPriceItems, usualPriceUnit } from '../../text/price-words.ts';
import { Choice, NumberField } from './form-fields.tsx';
import { useFacilityKinds } from './use-facility-kinds.ts';
import { useDesk, usePlan, usePlanning, useView, useWords } from './use-planning.ts';

/** The plan's own prices: changed, added, and taken away while nothing is priced by them. */
export function PriceTable(): ReactNode {
  const desk = useDesk();
  const { money: words, form } = useWords();
  const language = useView((view) => view.language);
  const { prices, variants } = usePlan();
  const uses = priceUses(variants);
  return (
    <div className="money-lines">
      {prices.length === 0 && <p className="quiet">{words.noPrices}</p>}
      {prices.map((price, k) => (
        <div className="price-line" key={price.item}>
          <NumberField
            label={words.priceOf(priceItemWord(price.item, language), priceUnitWord(price.unit, language))}
            unit={form.wanYuan}
            value={price.wanYuan}
            onChange={(wanYuan) => wanYuan !== null && setPrices(desk, prices.with(k, { ...price, wanYuan }))}
          />
          <button
            type="button"
            className="button"
            disabled={uses.has(price.item)}
            title={uses.has(price.item) ? words.priceUsed(uses.get(price.item)!) : form.dropLine}
            aria-label={`${form.dropLine} ${priceItemWord(price.item, language)}`}
            onClick={() => setPrices(desk, prices.toSpliced(k, 1))}
          >
            ✕
          </button>
        </div>
      ))}
      <NewPrice prices={prices} />
    </div>
  );
}

/** One more line, for something that has no price yet. */
function NewPrice({ prices }: { readonly prices: readonly PlanPrice[] }): ReactNode {
  const desk = useDesk();
  const { money: words, form } = useWords();
  const language = useView((view) => view.language);
  const facilityKinds = useFacilityKinds(usePlanning((planning) => planning.facilityKind));
  const wanted = unpricedItems(usePlan().variants, prices);
  const items = [...new Set([...wanted, ...usualPriceItems, ...facilityKinds])];
  const free = items.filter((item) => !prices.some((price) => price.item === item));
  const [chosen, setChosen] = useState<string | null>(null);
  const [unit, setUnit] = useState<string | null>(null);
  const [wanYuan, setWanYuan] = useState<number | null>(null);
  const item = chosen !== null && free.includes(chosen) ? chosen : free[0];
  if (item === undefined) return null;
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (wanYuan === null) return;
    setPrices(desk, [...prices, { item, unit: unit ?? usualPriceUnit(item), wanYuan }]);
    setChosen(null);
    setUnit(null);
    setWanYuan(null);
  };
  return (
    <form className="new-price" aria-label={words.newPrice} onSubmit={add}>
      <Choice
        label={words.newPrice}
        value={item}
        options={free.map((each) => [each, priceItemWord(each, language)])}
        onChange={(next) => {
          setChosen(next);
          setUnit(null);
        }}
      />
      <Choice
        label={words.per}
        value={unit ?? usualPriceUnit(item)}
        options={priceUnits.map((each) => [each, priceUnitWord(each, language)])}
        onChange={setUnit}
      />
      <NumberField label={form.wanYuan} value={wanYuan} onChange={setWanYuan} />
      <button type="submit" className="button button-outlined" disabled={wanYuan === null}>
        {words.addPrice}
      </button>
    </form>
  );
}
