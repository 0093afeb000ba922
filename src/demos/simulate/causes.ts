import type { Dimension } from '../../core/indicator/indicator.ts';
import { apportion } from '../../core/target/apportion.ts';
import type { AreaCode } from '../../core/unit.ts';
import type { Observation } from '../../core/workspace/workspace.ts';
import { randomFor } from '../random.ts';
import { observe } from './report.ts';

/** 致贫原因 as most demos have them: none of the documents lists causes. */
export const sixCauses: Dimension = {
  id: 'cause',
  title: { zh: '致贫原因', en: 'Cause of poverty' },
  categories: [
    { id: 'illness', title: { zh: '因病', en: 'Illness' } },
    { id: 'schooling', title: { zh: '因学', en: 'Schooling' } },
    { id: 'disaster', title: { zh: '因灾', en: 'Disaster' } },
    { id: 'labour', title: { zh: '缺劳力', en: 'Lack of labour' } },
    { id: 'skills', title: { zh: '缺技术', en: 'Lack of skills' } },
    { id: 'funds', title: { zh: '缺资金', en: 'Lack of funds' } },
  ],
};

/**
 * The poor people of each area by cause; the causes add up to them exactly. `weights` in the order of the categories, each made 0.3 to
 * 2.2 times as heavy area by area.
 */
export function simulateCauses({
  areas,
  causes,
  weights,
  year,
  seed,
  source,
}: {
  readonly areas: readonly { readonly code: AreaCode; readonly poor: number }[];
  readonly causes: Dimension;
  readonly weights: readonly number[];
  readonly year: number;
  readonly seed: number;
  readonly source: string;
}): Observation[] {
  return areas.flatMap(({ code, poor }) => {
    const random = randomFor(seed, `causes/${code}`);
    const people = apportion(
      poor,
      weights.map((weight) => weight * random.between(0.3, 2.2)),
    );
    const common = { area: code, year, indicator: 'poorPopulation', dimension: 'cause', source };
    return causes.categories.map(({ id }, index) => observe({ ...common, category: id, value: people[index]! }));
  });
}
