import type { AreaLevel } from '../core/area/area.ts';
import type { Indicator } from '../core/indicator/indicator.ts';
import type { ReleaseRules } from '../core/workspace/workspace.ts';

/** Publishes all public indicators of a demo at some levels: no count under ten, objections within `objectionDays`. */
export function releaseOf(
  indicators: readonly Indicator[],
  levels: readonly AreaLevel[],
  objectionDays: number,
): ReleaseRules {
  return {
    version: 1,
    indicators: indicators.filter(({ sensitivity }) => sensitivity === 'public').map(({ id }) => id),
    levels,
    minimumCount: 10,
    contact: '演示联系方式 / demo contact',
    objectionDays,
  };
}
