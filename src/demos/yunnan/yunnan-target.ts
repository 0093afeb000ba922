import type { Deadline } from '../../core/target/target.ts';
import type { Bilingual } from '../../core/unit.ts';
import { by, coverageFrom, draftsFor } from '../draft-target.ts';
import { endOf2012, opinion, yunnanCode } from './yunnan-facts.ts';

/** A target on the whole province. */
export const target = draftsFor({ document: opinion, area: yunnanCode });

/** Every unit satisfies a condition, from the state of the end of 2012 on. */
export const coverage = coverageFrom(endOf2012, target);

/** Clause 一(二): '用2年时间基本解决', counted from 1 January of the township's start year. */
export const withinTwoYears: Deadline = { monthsAfterStart: 24 };
export const fromStart: Bilingual = {
  zh: '期限取自一（二）“用2年时间”，从乡镇启动当年 1 月 1 日起算 24 个月；项目乡镇名单在附件中，文件未附，地点为模拟。',
  en: 'The two years are those of clause 1(2), counted as 24 months from 1 January of the start year. The annex with the list of townships is missing: the places are simulated.',
};

/** Where the clause gives no day: the last year of the programme (preamble). */
export const inferred2017 = by(2017, false);
export const noDeadline: Bilingual = {
  zh: '条款未写期限，按全省整乡推进的最后一年 2017 年推定。',
  en: 'The clause states no deadline; 2017, the last year of the programme, is inferred.',
};
