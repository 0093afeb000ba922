import type { Plan } from '../../core/plan/plan.ts';
import { presentPlan } from '../history.ts';
import { nextTask } from '../next-task.ts';
import { openPlanDatabase } from './plan-database.ts';
import { recover } from './recover.ts';

/** The plans kept in this browser for a workspace of that name, as they stand now, to be looked at only; damaged ones are left out. */
export async function readPlans(workspace: string): Promise<readonly Plan[]> {
  if (!(globalThis as { indexedDB?: IDBFactory }).indexedDB) return [];
  const database = openPlanDatabase();
  try {
    const headers = (await database.list()).filter(({ base }) => base.workspace === workspace);
    const records = await Promise.all(headers.map(({ id }) => database.read(id)));
    const plans: Plan[] = [];
    for (const found of records) {
      const recovered = found && (await recover(found.header, found.snapshots, found.events, nextTask));
      if (recovered) plans.push(presentPlan(recovered.history));
    }
    return plans;
  } finally {
    database.close();
  }
}
