import type { ElementCosting } from '../core/plan/outcome/element-cost.ts';
import type { MoneyOutcome } from '../core/plan/outcome/money.ts';
import type { PlanElement } from '../core/plan/plan.ts';
import type { Language } from '../core/unit.ts';
import { figureText } from './numbers.ts';
import { priceUnitWord } from './price-words.ts';

/** What the planning desk says of costs, and of those that nobody knows yet; loaded with its screen. */
export type PlanCostWords = {
  readonly unknown: string;
  /** Beside the label of a sum that is short of so many. */
  readonly openIn: (count: number) => string;
  /** Behind the sum. */
  readonly open: (count: number) => string;
  readonly openHint: string;
  readonly priceMissing: (item: string) => string;
  readonly quantityMissing: string;
  /** What a unit price was multiplied by, in words. */
  readonly by: Readonly<Record<'drawn' | 'assigned' | 'room', (quantity: string) => string>>;
  readonly unitPrice: (unit: string) => string;
  readonly giveTotal: string;
  readonly totalOpen: string;
  readonly withoutPrice: (item: string) => string;
};

const zh: PlanCostWords = {
  unknown: '未定',
  openIn: (count) => `${count} 项未定`,
  open: (count) => `另有 ${count} 项未定`,
  openHint: '逐个查看投资未定的对象',
  priceMissing: (item) => `单价表里没有“${item}”，所以投资未定。填上单价，同类对象都按它计；或改填总价。`,
  quantityMissing: '填可安置人数或划入迁出村后，按单价计',
  by: {
    drawn: (quantity) => `按图上 ${quantity}计`,
    assigned: (quantity) => `按划入的 ${quantity}计`,
    room: (quantity) => `还没有划入村，按可安置 ${quantity}计`,
  },
  unitPrice: (unit) => `单价（万元/${unit}）`,
  giveTotal: '改填总价',
  totalOpen: '填上总价之前，投资未定。',
  withoutPrice: (item) => `${item}（无单价）`,
};

const en: PlanCostWords = {
  unknown: 'Not known yet',
  openIn: (count) => `${count} not known`,
  open: (count) => `and ${count} not known yet`,
  openHint: 'Go through the elements whose cost is not known',
  priceMissing: (item) =>
    `The price table has no “${item}”, so the cost is not known. Give a unit price, and all of that kind are priced by it; or give a total.`,
  quantityMissing: 'Priced once its capacity or its villages are given',
  by: {
    drawn: (quantity) => `For ${quantity} as drawn`,
    assigned: (quantity) => `For ${quantity} taken in`,
    room: (quantity) => `No village taken in yet: for ${quantity} that it has room for`,
  },
  unitPrice: (unit) => `Unit price, 10,000 yuan per ${unit}`,
  giveTotal: 'Give a total',
  totalOpen: 'Not known until a total is given.',
  withoutPrice: (item) => `${item} (no price)`,
};

export function planCostWords(language: Language): PlanCostWords {
  return language === 'zh' ? zh : en;
}

/** 万元, or that nobody knows: unknown is never 0. */
export function costText(wanYuan: number | null, language: Language): string {
  return wanYuan === null ? planCostWords(language).unknown : figureText(wanYuan, 'wanYuan', language);
}

/** What an element's price was multiplied by: 「按划入的 1,497 人计」; null where it costs the same whatever its size, or nothing is reckoned. */
export function costBasisText(
  { because, quantity, price }: ElementCosting,
  element: PlanElement,
  language: Language,
): string | null {
  if (because !== 'priced' || !price || price.unit === 'each') return null;
  const { by } = planCostWords(language);
  const isOfPeople = price.unit === 'person' || price.unit === 'household';
  const digits = isOfPeople ? 0 : 2;
  const quantityText = `${quantity!.toLocaleString('en-US', { maximumFractionDigits: digits })} ${countedUnit(price.unit, quantity!, language)}`;
  if (!isOfPeople || element.kind !== 'site') return by.drawn(quantityText);
  return element.origins.length === 0 ? by.room(quantityText) : by.assigned(quantityText);
}

function countedUnit(unit: string, quantity: number, language: Language): string {
  if (language === 'zh' || quantity === 1) return priceUnitWord(unit, language);
  if (unit === 'person') return 'people';
  return unit === 'household' ? 'households' : priceUnitWord(unit, language);
}

/** A sum that some costs are missing from, as far as it is known: 「2 项未定，其余 4,072万元」. */
export function openSumText({ unknown }: Pick<MoneyOutcome, 'unknown'>, known: number, language: Language): string {
  const words = planCostWords(language);
  if (known <= 0) return words.unknown;
  const rest = figureText(known, 'wanYuan', language);
  return language === 'zh'
    ? `${words.openIn(unknown.length)}，其余 ${rest}`
    : `${words.openIn(unknown.length)}, the rest ${rest}`;
}
