import type { PlanEdit } from '../../core/plan/apply-plan-edit.ts';
import { keepsApprovals, workflowState } from '../../core/plan/plan.ts';
import { planRefused } from '../../core/plan/plan-result.ts';
import { type History, type HistoryResult, happen, presentPlan, redone, undone } from '../../state/history.ts';
import type { PlanDesk } from './plan-desk.ts';

type Plans = Pick<PlanDesk, 'plans'>;

/** One finished gesture: all its edits or none, one step of the history. False when it was refused; the store then says why. */
export function editPlan(desk: Plans, ...edits: readonly PlanEdit[]): boolean {
  return change(desk, (history) => happen(history, { kind: 'edit', edits }));
}

/** Takes the last gesture back. */
export function undoInPlan(desk: Plans): boolean {
  return change(desk, undone);
}

/** Does the gesture that was taken back last again. */
export function redoInPlan(desk: Plans): boolean {
  return change(desk, redone);
}

/** Goes to a place in the history list: so many entries in force. */
export function goToInPlan(desk: Plans, position: number): boolean {
  return change(desk, (history) => happen(history, { kind: 'goTo', position }));
}

/** Going back in the history never takes back what somebody has approved by name: that is sent back, by name too. */
function withApprovals(before: History, result: HistoryResult): HistoryResult {
  const now = presentPlan(before);
  if (!result.ok || keepsApprovals(now, presentPlan(result.history))) return result;
  return planRefused(workflowState(now) === 'approved' ? 'locked' : 'approvalStands');
}

function change({ plans }: Plans, make: (history: History) => HistoryResult): boolean {
  const { history, saving } = plans.getState();
  if (history === null) throw new Error('edit plan: expected an open plan, got none');
  // Another tab writes it, or it is of a newer version: what is done here would be lost.
  const result = saving.kind === 'readOnly' ? planRefused('readOnly') : withApprovals(history, make(history));
  plans.setState(result.ok ? { history: result.history, refusal: null } : { refusal: result.reason });
  return result.ok;
}
