import type { Plan } from '../../core/plan/plan.ts';
import { presentPlan } from '../history.ts';
import { openPlanDatabase } from './plan-database.ts';
import { recover } from './recover.ts';

/** The plans kept in this browser for a workspace of that name, as they stand now, to be looked at only; damaged ones are left out. */
export async function readPlans(workspace: string): Promise<readonly Plan[]> {
  if (!(globalThis as { indexedDB?: IDBFactory }).indexedDB) return [];
  const database = openPlanDatabase();
  try {
    const headers = (await database.list()).filter(({ base }) => base.workspace === workspace);
    const records = await Promise.all(headers.map(({ id }) => database.read(id)));
    return records.flatMap((found) => {
      const recovered = found && recover(found.header, found.snapshots, found.events);
      return recovered ? [presentPlan(recovered.history)] : [];
    });
  } finally {
    database.close();
  }
}
