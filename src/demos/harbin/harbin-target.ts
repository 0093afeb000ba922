import type { Deadline, Target } from '../../core/target/target.ts';
import { type Bilingual, isoDate } from '../../core/unit.ts';
import { endOf2015, harbinCode, opinion } from './harbin-facts.ts';

export type Draft = Pick<Target, 'id' | 'row' | 'kind' | 'title' | 'unit' | 'measure'> & Rest;
export type Rest = Partial<Target> & { readonly clause: string; readonly quote: string };

export const by = (year: number): Deadline => ({ date: isoDate(`${year}-12-31`), stated: true });
/** Where the clause gives no day: the last year of the document (clause (一)). */
export const inferred2020: Deadline = { date: isoDate('2020-12-31'), stated: false };
export const noDeadline: Bilingual = {
  zh: '条款未写期限，按文件的收官年 2020 年推定。',
  en: 'The clause states no deadline; 2020, the last year of the document, is inferred.',
};
export const noBaseline: Bilingual = {
  zh: '文件没有基期数，起点取 2015 年末的模拟观测值。',
  en: 'The document has no baseline; the line starts from the simulated observation at the end of 2015.',
};
export const sample: Bilingual = {
  zh: '演示只含 403 个模拟村（163 个贫困村、240 个其他村），不是全市所有行政村。',
  en: 'The demo has 403 simulated villages (163 poor, 240 others), not all administrative villages of the city.',
};

/** A target on the whole city; what is not given is not in the document. */
export function target({ clause, quote, ...draft }: Draft): Target {
  return {
    source: { document: opinion, clause, quote },
    scope: { areas: [harbinCode] },
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

/** Every unit of the scope satisfies `indicator` ≥ 1; the planned line starts from what was observed at the end of 2015. */
export function coverage(
  id: string,
  row: string,
  title: Bilingual,
  indicator: string,
  rest: Partial<Target> & Pick<Draft, 'clause' | 'quote'>,
): Target {
  const { notes = [], ...others } = rest;
  return target({
    ...{ id, row, kind: 'coverage', unit: 'ratio', title, value: 1, lineFrom: endOf2015 },
    ...{ measure: { where: { indicator, op: '>=', value: 1 }, weight: 'units' } },
    ...others,
    notes: [...notes, noBaseline],
  });
}

/** A rolled-up share held against a threshold. */
export function share(
  id: string,
  row: string,
  title: Bilingual,
  indicator: string,
  rest: Partial<Target> & Pick<Draft, 'clause' | 'quote'>,
): Target {
  const { notes = [], ...others } = rest;
  return target({
    ...{ id, row, kind: 'indicator', unit: 'ratio', title, value: 1, lineFrom: endOf2015, measure: { indicator } },
    ...others,
    notes: [...notes, noBaseline],
  });
}
