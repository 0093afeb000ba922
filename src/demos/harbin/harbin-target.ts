import type { Measure, Target } from '../../core/target/target.ts';
import type { Bilingual } from '../../core/unit.ts';
import { draftsFor, everyUnit, type Rest } from '../draft-target.ts';
import { endOf2015, harbinCode, opinion } from './harbin-facts.ts';

/** 2020 is the last year of the document (clause (一)). */
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

/** A target on the whole city. */
export const target = draftsFor({ document: opinion, area: harbinCode });

/** Every unit of the scope satisfies `indicator` ≥ 1. */
export function coverage(id: string, row: string, title: Bilingual, indicator: string, rest: Rest): Target {
  return whole({ id, row, kind: 'coverage', title }, everyUnit(indicator), rest);
}

/** A rolled-up share held against one. */
export function share(id: string, row: string, title: Bilingual, indicator: string, rest: Rest): Target {
  return whole({ id, row, kind: 'indicator', title }, { indicator }, rest);
}

/** All of something; the planned line starts from what was observed at the end of 2015. */
function whole(
  { id, row, kind, title }: Pick<Target, 'id' | 'row' | 'kind' | 'title'>,
  measure: Measure,
  { notes = [], ...rest }: Rest,
): Target {
  return target({
    ...{ id, row, kind, unit: 'ratio', title, value: 1, lineFrom: endOf2015, measure },
    ...rest,
    notes: [...notes, noBaseline],
  });
}
