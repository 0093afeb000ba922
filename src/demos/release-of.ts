import type { Indicator } from '../core/indicator/indicator.ts';
import type { Target } from '../core/target/target.ts';
import { isoDate } from '../core/unit.ts';
import type { ReleaseRules } from '../core/workspace/workspace.ts';

type Released = {
  readonly indicators: readonly Indicator[];
  readonly targets: readonly Target[];
  /** Ids. */
  readonly customAreas: readonly string[];
  readonly levels: ReleaseRules['levels'];
  /** 公示: first and last day. */
  readonly objection: readonly [from: string, to: string];
};

/**
 * A trial release of a demo (内部试用: its boundaries have not been examined): every public indicator and target, projects and money,
 * no count under ten, no villages. Stocks of poor people are said to follow from exits.
 */
export function releaseOf({ indicators, targets, customAreas, levels, objection }: Released): ReleaseRules {
  const has = (id: string) => indicators.some((indicator) => indicator.id === id && indicator.sensitivity === 'public');
  return {
    version: 1,
    indicators: indicators.filter(({ sensitivity }) => sensitivity === 'public').map(({ id }) => id),
    targets: targets.filter(({ measure }) => !('visits' in measure)).map(({ id }) => id),
    customAreas,
    projects: true,
    funds: true,
    levels,
    minimumCount: 10,
    ...(has('poorPopulation') && has('exitedPeople')
      ? { movements: [{ stock: 'poorPopulation', out: ['exitedPeople'], in: [] }] }
      : {}),
    office: { zh: '演示·扶贫开发办公室', en: 'Poverty-relief office (demo)' },
    telephone: '000-0000000',
    objection: {
      from: isoDate(objection[0]),
      to: isoDate(objection[1]),
      how: {
        zh: '对数据有异议的，可在公示期内向责任单位书面或电话反映（演示）。',
        en: 'Objections can be raised with the office in writing or by telephone within the period (demo).',
      },
    },
    nextUpdate: null,
    mapNumber: '',
    trial: true,
  };
}
