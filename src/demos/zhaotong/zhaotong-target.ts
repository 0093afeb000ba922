import type { Milestone, Target } from '../../core/target/target.ts';
import type { Bilingual } from '../../core/unit.ts';
import { draftsFor, eachYear, inferred2020, type Rest } from '../draft-target.ts';
import { article, endOf2015, years, zhaotongCode } from './zhaotong-facts.ts';

export const sections = { review: '全线攻坚 精准扶贫', battle: '肯打硬仗 民生为大' } as const;

/** A target on the whole prefecture. */
export const target = draftsFor({ document: article, area: zhaotongCode });

/** A share of units, or a rate, to reach by the end of the 13th five-year plan; the line starts from what was observed in 2015. */
export function byEndOfPlan(
  { id, row, title, measure }: Pick<Target, 'id' | 'row' | 'title' | 'measure'>,
  { notes = [], ...rest }: Rest,
): Target {
  const kind = 'indicator' in measure ? 'indicator' : 'coverage';
  return target({
    ...{ id, row, title, measure, kind, unit: 'ratio', value: 1, lineFrom: endOf2015, deadline: inferred2020 },
    ...rest,
    notes: [...notes, noDeadline],
  });
}

export const noDeadline: Bilingual = {
  zh: '文章未写期限，按“十三五”末的 2020 年推定。',
  en: 'The article states no deadline; 2020, the end of the 13th five-year plan, is inferred.',
};

/** A standing rule, held at the end of each year from `first` on. */
export function everyYear(value: number, first = 2016): Milestone[] {
  return eachYear(
    years.filter((year) => year >= first),
    value,
  );
}

export const standingRule: Bilingual = {
  zh: '长期要求，没有期限：2016—2020 年逐年检查。',
  en: 'A standing rule without a deadline: held in each year from 2016 to 2020.',
};
