import type { Deadline, Measure, Target } from '../../core/target/target.ts';
import { type Bilingual, isoDate } from '../../core/unit.ts';
import { decision, dingxiCode } from './dingxi-facts.ts';

export const endOf2014 = isoDate('2014-12-31');
export const by = (year: number): Deadline => ({ date: isoDate(`${year}-12-31`), stated: true });
/** Where the clause gives no day: the last year of the campaign (clause 二). */
export const inferred2020: Deadline = { date: isoDate('2020-12-31'), stated: false };
export const noDeadline: Bilingual = {
  zh: '条款未写期限，按决定的收官年 2020 年推定。',
  en: 'The clause states no deadline; 2020, the last year of the decision, is inferred.',
};
export const allInVillages: Bilingual = {
  zh: '假定：全部贫困人口和农村人口都在 869 个贫困村。',
  en: 'Assumption: all poor people and the rural population live in the 869 poor villages.',
};

/** What a target says of itself; the rest is the same for all of Dingxi. */
export type Draft = Pick<Target, 'id' | 'row' | 'kind' | 'title' | 'unit' | 'measure'> & Rest;
type Rest = Partial<Target> & { readonly clause: string; readonly quote: string };

/** A target on the whole prefecture; what is not given is not in the document. */
export function target({ clause, quote, ...draft }: Draft): Target {
  return {
    source: { document: decision, clause, quote },
    scope: { areas: [dingxiCode] },
    countLevel: 'village',
    op: '>=',
    value: null,
    baseline: null,
    milestones: [],
    deadline: null,
    childGoals: 'same',
    ...draft,
  };
}

/** Every poor village satisfies `indicator` ≥ 1. */
export function coverage(
  id: string,
  row: string,
  title: Bilingual,
  indicator: string,
  rest: Partial<Target> & Pick<Draft, 'clause' | 'quote'>,
): Target {
  const measure: Measure = { where: { indicator, op: '>=', value: 1 }, weight: 'units' };
  return target({ id, row, kind: 'coverage', unit: 'ratio', title, measure, value: 1, lineFrom: endOf2014, ...rest });
}
