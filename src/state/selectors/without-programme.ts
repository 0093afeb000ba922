import { projectTypeOf } from '../../core/plan/outcome/plan-view.ts';
import type { PlanElement } from '../../core/plan/plan.ts';
import type { Target } from '../../core/target/target.ts';

/** How many elements say no programme, where a target counts the projects of their type by programme and so passes them over. */
export function withoutProgramme(elements: readonly PlanElement[], targets: readonly Target[]): number {
  const filters = targets.flatMap(({ measure }) =>
    'projects' in measure && measure.projects.programme !== undefined ? [measure.projects] : [],
  );
  return elements.filter((element) => {
    const type = projectTypeOf(element);
    return element.programme === null && filters.some((filter) => filter.type === undefined || filter.type === type);
  }).length;
}
