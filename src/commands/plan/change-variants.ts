import { planNow, shownVariant } from '../../state/selectors/present-plan.ts';
import { editPlan } from './edit-plan.ts';
import { newId } from './new-id.ts';
import type { PlanningDesk } from './planning-desk.ts';

/** Another variant is shown; what was selected stays where the other one has it too. */
export function showVariant({ planning }: PlanningDesk, variant: string): void {
  planning.setState({ variant, draft: null, vertex: null });
}

/** Copies the variant that is shown and shows the copy, under the first number that no other one bears. */
export function copyVariant(desk: PlanningDesk, titleOf: (number: number) => string): void {
  const plan = planNow(desk.plans.getState());
  const shown = shownVariant(plan, desk.planning.getState().variant);
  const taken = new Set(plan?.variants.map(({ title }) => title));
  let number = taken.size + 1;
  while (taken.has(titleOf(number))) number++;
  const title = titleOf(number);
  const id = newId('variant');
  if (shown && editPlan(desk, { kind: 'duplicateVariant', variant: shown.id, id, title })) showVariant(desk, id);
}

export function nameVariant(desk: PlanningDesk, variant: string, title: string): boolean {
  return editPlan(desk, { kind: 'renameVariant', variant, title });
}

/** The plan keeps one variant at least. */
export function removeVariant(desk: PlanningDesk, variant: string): void {
  if (editPlan(desk, { kind: 'deleteVariant', variant })) desk.planning.setState({ variant: null });
}
