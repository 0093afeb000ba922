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

/** Of more elements than this that were never asked about, the answers are reckoned between the frames (`keepChecked`), not within one. */
const mostAtOnce = 40;

/** The elements whose rules were not asked about yet; none before the zones are known. */
export function uncheckedElements(
  zones: ConstraintIndex | null,
  elements: readonly PlanElement[],
): readonly PlanElement[] {
  if (!zones) return [];
  const answers = answersOf(zones);
  return elements.filter((element) => !answers.has(element));
}

/** The rules that a list of elements breaks, and whether all of them have been held against the zones: none is said to keep the rules before it was. */
export type Violations = { readonly list: readonly Violation[]; readonly isWhole: boolean };

/** Those of a list of elements, reckoned once for it and a state of the checking (`planning.checked`); nothing of what is in the hand. */
export const allViolations = memoiseLast(
  (zones: ConstraintIndex | null, elements: readonly PlanElement[], _checked: object | null): Violations => {
    const waiting = new Set(uncheckedElements(zones, elements));
    const isWhole = waiting.size <= mostAtOnce;
    const asked = isWhole ? elements : elements.filter((element) => !waiting.has(element));
    return { list: asked.flatMap((element) => violationsOf(zones, element)), isWhole };
  },
);

/** Those of all elements, with `moved` in the place of the one that it is a draft of and before all others. */
export const violationsNow = memoiseLast(
  (
    zones: ConstraintIndex | null,
    elements: readonly PlanElement[],
    moved: PlanElement | null,
    checked: object | null,
  ): Violations => {
    const all = allViolations(zones, elements, checked);
    if (!moved) return all;
    const others = all.list.filter(({ element }) => element !== moved.id);
    return { ...all, list: [...violationsOf(zones, moved), ...others] };
  },
);
