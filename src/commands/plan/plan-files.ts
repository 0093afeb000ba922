import type { Issue } from '../../core/issue.ts';
import { contentHash } from '../../io/plan-file/content-hash.ts';
import { planFileName, writePlanFile } from '../../io/plan-file/write-plan-file.ts';
import { readPlanApart } from '../../jobs/plan-file/connect.ts';
import type { PlanHeader } from '../../state/save/journal-record.ts';
import type { OpenAnswer } from '../../state/save/plan-shelf.ts';
import { planNow } from '../../state/selectors/present-plan.ts';
import { shelve, switchPlan } from './begin-plan.ts';
import { newId } from './new-id.ts';
import type { PlanningDesk } from './planning-desk.ts';
import { type Rescued, rescuedPlans } from './rescued-plans.ts';

/** The plan as a file, the artefact that lasts. Null while there is no plan. */
export function planAsFile({
  plans,
}: PlanningDesk): { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> } | null {
  const plan = planNow(plans.getState());
  return plan && { name: planFileName(plan), bytes: writePlanFile(plan) };
}

/** The plan as a file that somebody takes out now; remembered as the last time that it was. */
export function handOut(desk: PlanningDesk): ReturnType<typeof planAsFile> {
  const file = planAsFile(desk);
  if (file) void noteExport(desk, new Date().toISOString());
  return file;
}

/** Remembers that the plan was handed out as a file, `at` as ISO 8601. */
async function noteExport({ shelf, plans }: PlanningDesk, at: string): Promise<void> {
  plans.setState({ exportedAt: at });
  await shelf.noteExport(at).catch(() => undefined);
}

/** A rescue file larger than this says what it is at its beginning, as we write it. */
const mostUnnamed = 64_000_000;

/** What became of a file: its plan is open, or nothing was changed and why. */
export type OpenedFile =
  /** The open plan has changes that are not saved: somebody is asked whether they may go. */
  | { readonly kind: 'waits' }
  /** `lost`: titles of plans in a rescue file of which nothing sound was left. */
  | { readonly kind: 'opened'; readonly lost: readonly string[] }
  | { readonly kind: 'faulty'; readonly issues: readonly Issue[] }
  /** This browser has the plan with other content: somebody has to say which one is meant. */
  | { readonly kind: 'differs'; readonly title: string };

/** `here`: the plan of this browser; `copy`: the file's, as another plan named `copyTitle`. */
export type OpenFileChoice = 'ask' | 'here' | { readonly copyTitle: string };

/**
 * Opens a plan file, or a rescue file with all that can be opened of it. A plan that this browser has already is opened as it stands here where both are the same;
 * where they differ or it cannot be opened here, nothing is done before somebody has chosen.
 */
export async function openPlanFile(
  desk: PlanningDesk,
  name: string,
  bytes: Uint8Array,
  choice: OpenFileChoice = 'ask',
): Promise<OpenedFile> {
  const rescued = isPerhapsRescue(bytes) ? await rescuedPlans(new TextDecoder().decode(bytes)) : null;
  if (rescued) return openRescued(desk, rescued);
  const { plan, hash, issues } = await readPlanApart(bytes, name);
  if (!plan) return { kind: 'faulty', issues };
  if (typeof choice === 'object') {
    return openedOrWaiting(await shelve(desk, { ...plan, id: newId('plan'), title: choice.copyTitle }));
  }
  if (!(await idsHere(desk)).has(plan.id)) return openedOrWaiting(await shelve(desk, plan));
  const saved = await desk.shelf.peek(plan.id);
  if (choice === 'ask' && (!saved || contentHash(saved) !== hash)) return { kind: 'differs', title: plan.title };
  const answer = await switchPlan(desk, plan.id);
  return answer.ok || answer.because === 'unsaved' ? openedOrWaiting(answer) : { kind: 'differs', title: plan.title };
}

/** Everything that a browser keeps may be much; of anything else too large for a plan not even the text is made. */
function isPerhapsRescue(bytes: Uint8Array): boolean {
  const beginning = new TextDecoder().decode(bytes.subarray(0, 200));
  return bytes.length < mostUnnamed || beginning.includes('guatu-plans-rescue');
}

function openedOrWaiting({ ok }: OpenAnswer): OpenedFile {
  return ok ? { kind: 'opened', lost: [] } : { kind: 'waits' };
}

/** All plans of a rescue file, beside those that this browser has; the last one is open then. */
async function openRescued(desk: PlanningDesk, rescued: Rescued): Promise<OpenedFile> {
  const here = await idsHere(desk);
  for (const [k, plan] of rescued.plans.entries()) {
    const { ok } = await shelve(desk, here.has(plan.id) ? { ...plan, id: newId('plan') } : plan);
    if (ok) continue;
    // Those before it are on the shelf already.
    const rest = { ...rescued, plans: rescued.plans.slice(k) };
    desk.planning.setState({ leaving: () => openRescued(desk, rest) });
    return { kind: 'waits' };
  }
  return { kind: 'opened', lost: rescued.lost };
}

/** None where the browser keeps nothing. */
async function idsHere({ shelf }: PlanningDesk): Promise<ReadonlySet<string>> {
  const headers = await shelf.list().catch((): readonly PlanHeader[] => []);
  return new Set(headers.map(({ id }) => id));
}
