import type { Indicator, Term } from '../../core/indicator/indicator.ts';

export type IndicatorExtra = Partial<
  Pick<Indicator, 'betterIs' | 'sensitivity' | 'carryYears' | 'dimensions' | 'theme' | 'appliesTo'>
>;

/** States that are reported when they change hold for the whole of a demo. */
export const carried = { carryYears: 10 };

export function stockOf(id: string, zh: string, en: string, unit: string, extra: IndicatorExtra = {}): Indicator {
  return { ...base(id, zh, en, unit, extra), kind: 'stock', rollUp: { kind: 'sum' } };
}

export function flowOf(id: string, zh: string, en: string, unit: string, extra: IndicatorExtra = {}): Indicator {
  return { ...base(id, zh, en, unit, extra), kind: 'flow', rollUp: { kind: 'sum' } };
}

/** Yes or no of a village, carried until it changes. */
export function flagOf(id: string, zh: string, en: string, extra: IndicatorExtra = {}): Indicator {
  return { ...base(id, zh, en, 'villages', extra), ...carried, kind: 'flag', rollUp: { kind: 'countWhere' } };
}

/** Quotient of an indicator and another term, numerators and denominators summed first. */
export function ratioOf(
  id: string,
  [zh, en]: readonly [zh: string, en: string],
  numerator: string,
  denominator: Term,
  extra: IndicatorExtra = {},
): Indicator {
  const rollUp = { kind: 'ratio', numerator: { indicator: numerator }, denominator } as const;
  return { ...base(id, zh, en, 'ratio', { sensitivity: 'public', ...extra }), kind: 'rate', rollUp };
}

/** A rate whose wider areas are means weighted by another term. */
export function meanOf(
  id: string,
  [zh, en]: readonly [zh: string, en: string],
  unit: string,
  weight: Term,
  extra: IndicatorExtra = {},
): Indicator {
  return { ...base(id, zh, en, unit, extra), kind: 'rate', rollUp: { kind: 'weightedMean', weight } };
}

/** 两不愁三保障: the checklist of five on which an exit rests. */
export const fiveStandards = [
  { id: 'foodSecure', zh: '不愁吃', en: 'Enough food' },
  { id: 'clothingSecure', zh: '不愁穿', en: 'Enough clothing' },
  { id: 'educationSecure', zh: '义务教育有保障', en: 'Compulsory education secured' },
  { id: 'medicalSecure', zh: '基本医疗有保障', en: 'Basic medical care secured' },
  { id: 'housingSecure', zh: '住房安全有保障', en: 'Safe housing secured' },
] as const;

function base(id: string, zh: string, en: string, unit: string, extra: IndicatorExtra) {
  return { id, title: { zh, en }, unit, betterIs: 'higher', sensitivity: 'internal', ...extra } as const;
}
