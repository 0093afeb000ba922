import { type ConstraintIndex, findViolations, type Violation } from '../../core/plan/constraint/find-violations.ts';
import type { PlanElement } from '../../core/plan/plan.ts';
import { memoiseLast } from './memoise.ts';

const none: readonly Violation[] = [];

/** Answers for elements of one index, each asked once. */
const answersOf = memoiseLast((_zones: ConstraintIndex) => new WeakMap<PlanElement, readonly Violation[]>());

/** The rules that an element breaks; none before the zones are known. */
export function violationsOf(zones: ConstraintIndex | null, element: PlanElement | null): readonly Violation[] {
  if (!zones || !element) return none;
  const answers = answersOf(zones);
  const known = answers.get(element);
  if (known) return known;
  const found = findViolations(zones, element);
  answers.set(element, found);
  return found;
}

/** Those of all elements, reckoned once for a list of them. */
const allViolations = memoiseLast(
  (zones: ConstraintIndex | null, elements: readonly PlanElement[]): readonly Violation[] =>
    elements.flatMap((element) => violationsOf(zones, element)),
);

/** Those of all elements, with `moved` in the place of the one that it is a draft of and before all others. */
export const violationsNow = memoiseLast(
  (
    zones: ConstraintIndex | null,
    elements: readonly PlanElement[],
    moved: PlanElement | null,
  ): readonly Violation[] => {
    const all = allViolations(zones, elements);
    if (!moved) return all;
    return [...violationsOf(zones, moved), ...all.filter(({ element }) => element !== moved.id)];
  },
);
