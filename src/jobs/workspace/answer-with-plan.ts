import { besidePlan } from '../../core/meeting/beside-plan.ts';
import type { WorkspaceIndex } from '../../core/workspace/workspace-index.ts';
import { projectsAt } from './figures.ts';
import type { MeetingAnswers, MeetingQuestionOf } from './meeting-protocol.ts';
import { groundOf } from './plan-outcomes.ts';

/** A target and the works on the map, without and with a variant of a plan. */
export function answerWithPlan(
  index: WorkspaceIndex,
  { plan, variant, target: id, asOf }: MeetingQuestionOf<'withPlan'>,
): MeetingAnswers['withPlan'] {
  const target = index.workspace.targets.find((each) => each.id === id) ?? null;
  const { known, view, ...beside } = besidePlan(groundOf(index, asOf), { plan, variant, target });
  return { ...beside, projects: { without: projectsAt(known, beside.day), with: projectsAt(view, beside.day) } };
}
