import type { Target } from '../../core/target/target.ts';
import { moneyTargets } from './zhaotong-targets-money.ts';
import { peopleTargets } from './zhaotong-targets-people.ts';
import { taskTargets } from './zhaotong-targets-tasks.ts';

/** Targets of rows Z2 to Z19, X1 and X2, with the article's own words. */
export const zhaotongTargets: readonly Target[] = [...peopleTargets(), ...taskTargets(), ...moneyTargets()];
