import type { Deadline, Measure, Target } from '../../core/target/target.ts';
import { type Bilingual, isoDate } from '../../core/unit.ts';
import { endOf2012, opinion, yunnanCode } from './yunnan-facts.ts';

export type Draft = Pick<Target, 'id' | 'row' | 'kind' | 'title' | 'unit' | 'measure'> & Rest;
export type Rest = Partial<Target> & { readonly clause: string; readonly quote: string };

/** A target on the whole province; what is not given is not in the document. */
export function target({ clause, quote, ...draft }: Draft): Target {
  return {
    source: { document: opinion, clause, quote },
    scope: { areas: [yunnanCode] },
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

/** Every unit satisfies `where`: a coverage of 100 % from the state of the end of 2012 on. */
export function coverage(
  id: string,
  row: string,
  title: Bilingual,
  where: Extract<Measure, { where: unknown; weight: string }>['where'],
  rest: Rest,
): Target {
  const measure: Measure = { where, weight: 'units' };
  return target({ id, row, kind: 'coverage', unit: 'ratio', title, measure, value: 1, lineFrom: endOf2012, ...rest });
}

/** Clause 一(二): '用2年时间基本解决', counted from 1 January of the township's start year. */
export const withinTwoYears: Deadline = { monthsAfterStart: 24 };
export const fromStart: Bilingual = {
  zh: '期限取自一（二）“用2年时间”，从乡镇启动当年 1 月 1 日起算 24 个月；项目乡镇名单在附件中，文件未附，地点为模拟。',
  en: 'The two years are those of clause 1(2), counted as 24 months from 1 January of the start year. The annex with the list of townships is missing: the places are simulated.',
};

/** Where the clause gives no day: the last year of the programme (preamble). */
export const inferred2017: Deadline = { date: isoDate('2017-12-31'), stated: false };
export const noDeadline: Bilingual = {
  zh: '条款未写期限，按全省整乡推进的最后一年 2017 年推定。',
  en: 'The clause states no deadline; 2017, the last year of the programme, is inferred.',
};
