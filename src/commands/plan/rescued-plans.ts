import type { Plan } from '../../core/plan/plan.ts';
import { readRescue } from '../../state/save/read-rescue.ts';

/** What a rescue file gives back: plans to be put on a shelf, and the titles of those that could not be saved. */
export type Rescued = { readonly plans: readonly Plan[]; readonly lost: readonly string[] };

/** The plans in a rescue file (`PlanShelf.dump`), each checked as a plan file is; null when it is no such file. */
export async function rescuedPlans(text: string): Promise<Rescued | null> {
  const found = await readRescue(text);
  if (!found) return null;
  const [{ readPlanFile }, { writePlanFile }] = await Promise.all([
    import('../../io/plan-file/read-plan-file.ts'),
    import('../../io/plan-file/write-plan-file.ts'),
  ]);
  const checked = (title: string, plan: Plan): Plan | null => {
    try {
      return readPlanFile(writePlanFile(plan), title).plan;
    } catch {
      // No plan at all, whatever its checksum says.
      return null;
    }
  };
  const read = found.map(({ title, plan }) => ({ title: String(title), plan: plan && checked(String(title), plan) }));
  return {
    plans: read.flatMap(({ plan }) => plan ?? []),
    lost: read.flatMap(({ title, plan }) => (plan ? [] : [title])),
  };
}
