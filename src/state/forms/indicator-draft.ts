import type { Dimension, Indicator, RollUp } from '../../core/indicator/indicator.ts';
import { filled, numberField, numberOf } from './form-number.ts';
import { seriesField, termOf } from './series-draft.ts';
import { noWhere, type WhereDraft, whereDraft, whereOf } from './where-draft.ts';

export type CategoryRow = { readonly id: string; readonly zh: string; readonly en: string };
export type DimensionRow = CategoryRow & { readonly categories: readonly CategoryRow[] };

/** The form of an indicator: text as typed. */
export type IndicatorDraft = {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly unit: string;
  readonly kind: Indicator['kind'];
  readonly rollUp: RollUp['kind'];
  readonly numerator: string;
  readonly denominator: string;
  readonly weight: string;
  readonly betterIs: Indicator['betterIs'];
  readonly sensitivity: Indicator['sensitivity'];
  readonly carryYears: string;
  readonly appliesTo: WhereDraft;
  readonly dimensions: readonly DimensionRow[];
  readonly theme: NonNullable<Indicator['theme']> | '';
};

export const newIndicator: IndicatorDraft = {
  ...{ id: '', zh: '', en: '', unit: '', kind: 'stock', rollUp: 'sum', numerator: '', denominator: '', weight: '' },
  ...{
    betterIs: 'higher',
    sensitivity: 'internal',
    carryYears: '',
    appliesTo: noWhere,
    dimensions: [],
    theme: 'object',
  },
};

export function indicatorDraft(indicator: Indicator): IndicatorDraft {
  const { id, title, unit, kind, rollUp, betterIs, sensitivity, carryYears, appliesTo, dimensions, theme } = indicator;
  return {
    ...{ id, ...title, unit, kind, rollUp: rollUp.kind, betterIs, sensitivity },
    numerator: rollUp.kind === 'ratio' ? seriesField(rollUp.numerator) : '',
    denominator: rollUp.kind === 'ratio' ? seriesField(rollUp.denominator) : '',
    weight: rollUp.kind === 'weightedMean' ? seriesField(rollUp.weight) : '',
    carryYears: numberField(carryYears),
    appliesTo: whereDraft(appliesTo),
    dimensions: (dimensions ?? []).map((each) => ({
      ...{ id: each.id, ...each.title },
      categories: each.categories.map((one) => ({ id: one.id, ...one.title })),
    })),
    theme: theme ?? '',
  };
}

/** The indicator as its file would hold it; blanks stay blanks, which the checks refuse where something must stand. */
export function indicatorOf(draft: IndicatorDraft): Indicator {
  const { id, zh, en, unit, kind, betterIs, sensitivity } = draft;
  const dimensions = draft.dimensions.map(
    (each): Dimension => ({
      ...{ id: each.id.trim(), title: titleOf(each) },
      categories: each.categories.map((one) => ({ id: one.id.trim(), title: titleOf(one) })),
    }),
  );
  return {
    ...{ id: id.trim(), title: titleOf({ zh, en }), unit: unit.trim(), kind, rollUp: rollUpOf(draft) },
    ...{ betterIs, sensitivity },
    ...filled({
      carryYears: numberOf(draft.carryYears),
      appliesTo: whereOf(draft.appliesTo),
      dimensions: dimensions.length > 0 ? dimensions : undefined,
      theme: draft.theme === '' ? undefined : draft.theme,
    }),
  };
}

/** A title with its ends trimmed. */
export function titleOf({ zh, en }: { readonly zh: string; readonly en: string }) {
  return { zh: zh.trim(), en: en.trim() };
}

function rollUpOf({ rollUp, numerator, denominator, weight }: IndicatorDraft): RollUp {
  switch (rollUp) {
    case 'ratio':
      return { kind: 'ratio', numerator: termOf(numerator), denominator: termOf(denominator) };
    case 'weightedMean':
      return { kind: 'weightedMean', weight: termOf(weight) };
    default:
      return { kind: rollUp };
  }
}
