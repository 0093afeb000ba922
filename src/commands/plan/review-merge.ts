import type { Issue } from '../../core/issue.ts';
import type { Side } from '../../core/plan/merge/merge-elements.ts';
import type { MergeAnswer } from '../../core/plan/merge/merge-plans.ts';
import { ownerByCounty } from '../../core/plan/merge/owner-by-county.ts';
import type { AreaCode } from '../../core/unit.ts';
import { dayHere } from '../../state/clock.ts';
import type { MergeReview } from '../../state/planning-store.ts';
import { planNow } from '../../state/selectors/present-plan.ts';
import { acceptMergedPlan, previewMerge, readOtherPlan } from './merge-plan-file.ts';
import type { PlanningDesk } from './planning-desk.ts';

/** Reads another office's file of the same plan and lays the conflicts out; what is wrong with the file is the answer. */
export async function beginMerge(desk: PlanningDesk, name: string, bytes: Uint8Array): Promise<readonly Issue[]> {
  const { plan, issues } = await readOtherPlan(name, bytes);
  if (!plan) return issues;
  await review(desk, {
    theirs: plan,
    warnings: issues,
    from: name.replace(/\.guatu-plan\.json$/i, '').trim() || plan.title,
    by: { person: '', organisation: '' },
    counties: {},
    choices: {},
    focus: null,
    answer: null,
  });
  return [];
}

/** Settles one conflict. */
export async function chooseSide(desk: PlanningDesk, conflict: string, side: Side): Promise<void> {
  const { merge } = desk.planning.getState();
  if (merge) await review(desk, { ...merge, choices: { ...merge.choices, [conflict]: side } });
}

/** Settles all that are open as suggested. */
export async function chooseSuggested(desk: PlanningDesk): Promise<void> {
  const { merge } = desk.planning.getState();
  if (!merge?.answer?.ok) return;
  const suggested = merge.answer.conflicts.map(({ id, suggested: side }) => [id, merge.choices[id] ?? side]);
  await review(desk, { ...merge, choices: Object.fromEntries(suggested) });
}

/** Which office a county belongs to: its state of what lies there is suggested, and a change by the other one is a conflict. */
export async function giveCounty(desk: PlanningDesk, county: AreaCode, side: Side | null): Promise<void> {
  const { merge } = desk.planning.getState();
  if (merge) await review(desk, { ...merge, counties: { ...merge.counties, [county]: side } });
}

/** Who merges. */
export async function signMerge(desk: PlanningDesk, by: MergeReview['by']): Promise<void> {
  const { merge } = desk.planning.getState();
  if (merge) await review(desk, { ...merge, by });
}

/** Whose file it is: what the origin of its parts is told by. */
export async function nameMerge(desk: PlanningDesk, from: string): Promise<void> {
  const { merge } = desk.planning.getState();
  if (merge && from.trim() !== '') await review(desk, { ...merge, from: from.trim() });
}

/** The conflict that the map shows, in the variant that it is in. */
export function focusConflict({ planning, plans }: PlanningDesk, focus: string | null): void {
  const { merge, variant } = planning.getState();
  if (!merge) return;
  const conflict = merge.answer?.ok ? merge.answer.conflicts.find(({ id }) => id === focus) : undefined;
  const isOurs = planNow(plans.getState())?.variants.some(({ id }) => id === conflict?.variant);
  planning.setState({ merge: { ...merge, focus }, variant: isOurs ? conflict!.variant : variant });
}

/**
 * Takes the merged plan over, one step that can be taken back; false when it is refused. It is put together once more by what is chosen and signed at
 * this moment: the answer that is shown may still be that of a moment ago.
 */
export async function acceptMerge(desk: PlanningDesk): Promise<boolean> {
  const { merge } = desk.planning.getState();
  if (!merge) return false;
  const answer = await answerTo(desk, merge);
  const isOpen = !answer.ok || answer.conflicts.some(({ id }) => merge.choices[id] === undefined);
  if (isOpen || desk.planning.getState().merge?.theirs !== merge.theirs) return false;
  if (!acceptMergedPlan(desk, answer.plan, merge.from)) return false;
  endMerge(desk);
  return true;
}

export function endMerge({ planning }: PlanningDesk): void {
  planning.setState({ merge: null });
}

async function review(desk: PlanningDesk, merge: MergeReview): Promise<void> {
  const { planning } = desk;
  planning.setState({ merge, tool: 'select', selected: null, draft: null, isComparing: false });
  const answer = await answerTo(desk, merge);
  const now = planning.getState().merge;
  const isAsked = (['theirs', 'choices', 'counties', 'by', 'from'] as const).every(
    (each) => now?.[each] === merge[each],
  );
  if (now && isAsked) planning.setState({ merge: { ...now, answer } });
}

/** Two that are not the same: a file is usually called as the plan is. */
function namesOf(ours: string, theirs: string): Readonly<Record<Side, string>> {
  return { ours, theirs: theirs === ours ? `${theirs} (2)` : theirs };
}

function answerTo(desk: PlanningDesk, { theirs, from, by, counties, choices }: MergeReview): Promise<MergeAnswer> {
  const { summary } = desk.session.getState().workspace!;
  const of = (side: Side) =>
    Object.entries(counties).flatMap(([code, each]) => (each === side ? [code as AreaCode] : []));
  return previewMerge(desk, {
    theirs,
    names: namesOf(by.organisation.trim() || planNow(desk.plans.getState())!.title, from),
    ownerOf: ownerByCounty(summary.areas, { ours: of('ours'), theirs: of('theirs') }),
    choices: new Map(Object.entries(choices)),
    by: { ...by, on: dayHere() },
  });
}
