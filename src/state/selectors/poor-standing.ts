import type { PlanPlaces } from '../planning-store.ts';
import { memoiseLast } from './memoise.ts';

/** Whether any village has poor people, all are known to have none, or no village's are known. */
export const poorStanding = memoiseLast(
  ({ poorPeople }: Pick<PlanPlaces, 'poorPeople'>): 'some' | 'none' | 'unknown' => {
    if (poorPeople.some((count) => count > 0)) return 'some';
    return poorPeople.some((count) => count === 0) ? 'none' : 'unknown';
  },
);
