import type { Measure, Target, Where } from '../../core/target/target.ts';
import { type Bilingual, isoDate } from '../../core/unit.ts';
import { draftsFor, eachYear, everyUnit, type Rest } from '../draft-target.ts';
import { opinion, planYears, taizhouCode } from './taizhou-facts.ts';
import { isWeakVillage } from './taizhou-indicators.ts';

export const endOf2015 = isoDate('2015-12-31');

/** A duty of every year of the plan, each year held against 1. */
export const everyYear = eachYear(planYears, 1);

/** The document is for the 13th five-year plan and names no day. */
export const planPeriod: Bilingual = {
  zh: '条款未写期限；文件为“十三五”时期的工程，按 2020 年末推定。',
  en: 'The clause states no deadline; the document is for the 13th five-year plan, so the end of 2020 is inferred.',
};
export const noCount: Bilingual = {
  zh: '文件没有给出薄弱村和低收入人口的数目，此处均为模拟。',
  en: 'The document gives no number of weak villages or low-income people: both are simulated.',
};
export const standing: Bilingual = {
  zh: '经常性要求，没有期限。',
  en: 'A standing duty without a deadline.',
};

/** What a group of targets has in common. */
export type Common = Rest & Pick<Target, 'row'>;

/** A target on the whole city. */
export const target = draftsFor({ document: opinion, area: taizhouCode });

/** Every weak village satisfies a condition. */
export function weakVillagesWith(
  id: string,
  title: Bilingual,
  where: Where | string,
  { scope, ...common }: Common,
): Target {
  const measure = everyUnit(where);
  return target({
    ...{ id, title, kind: 'coverage', unit: 'ratio', measure, value: 1, lineFrom: endOf2015 },
    ...common,
    scope: { ...(scope ?? { areas: [taizhouCode] }), where: isWeakVillage },
  });
}

/** A ratio of two village counts should reach one. */
export function wholeShare(id: string, title: Bilingual, indicator: string, common: Common): Target {
  const measure: Measure = { indicator };
  return target({ id, title, kind: 'indicator', unit: 'ratio', measure, value: 1, lineFrom: endOf2015, ...common });
}
