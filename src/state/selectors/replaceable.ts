import { lineMetres } from '../../core/geo/overlap.ts';
import { projectTypeOf } from '../../core/plan/outcome/plan-view.ts';
import type { PlanElement } from '../../core/plan/plan.ts';
import type { IsoDate } from '../../core/unit.ts';
import type { BasisProject } from '../../jobs/workspace/plan-protocol.ts';
import { memoiseLast } from './memoise.ts';
import { firstPlace } from './present-plan.ts';

/** A project of the workspace that an element could stand for, and how far it lies from it; null where it has no place. */
export type Replaceable = { readonly project: BasisProject; readonly km: number | null };

/** More than so many are not offered: what one stands for lies near it. */
const mostOffered = 40;

/** Projects of the element's kind that are not done on the day, nearest first, those without a place last. */
export const replaceableBy = memoiseLast(
  (projects: readonly BasisProject[], element: PlanElement, asOf: IsoDate): readonly Replaceable[] => {
    const type = projectTypeOf(element);
    const from = firstPlace(element);
    return projects
      .filter((project) => project.type === type && !isDoneOn(project, asOf))
      .map((project) => ({ project, km: project.at && lineMetres([from, project.at]) / 1000 }))
      .sort((a, b) => (a.km ?? Number.POSITIVE_INFINITY) - (b.km ?? Number.POSITIVE_INFINITY))
      .slice(0, mostOffered);
  },
);

/** What is amiss with the project that an element stands for. */
export type ReplacesFault =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'otherKind' }
  | { readonly kind: 'done'; readonly on: IsoDate }
  | { readonly kind: 'twice'; readonly other: string };

/** The project that an element stands for, null where the workspace has none of the id, and what is amiss; the first fault goes first. */
export function replacedBy(
  projects: readonly BasisProject[],
  elements: readonly PlanElement[],
  element: PlanElement & { readonly replaces: string },
  asOf: IsoDate,
): { readonly project: BasisProject | null; readonly faults: readonly ReplacesFault[] } {
  const project = projects.find(({ id }) => id === element.replaces) ?? null;
  const twin = elements.find(({ id, replaces }) => id !== element.id && replaces === element.replaces);
  const twice: readonly ReplacesFault[] = twin ? [{ kind: 'twice', other: twin.name }] : [];
  if (!project) return { project, faults: [{ kind: 'unknown' }, ...twice] };
  const otherKind: readonly ReplacesFault[] = project.type === projectTypeOf(element) ? [] : [{ kind: 'otherKind' }];
  const done: readonly ReplacesFault[] = isDoneOn(project, asOf) ? [{ kind: 'done', on: project.doneOn! }] : [];
  return { project, faults: [...otherKind, ...done, ...twice] };
}

function isDoneOn({ doneOn }: BasisProject, day: IsoDate): boolean {
  return doneOn !== null && doneOn <= day;
}
