import { metresFor, type StraightRule } from '../../core/plan/outcome/reach-rule.ts';
import { roadClassRanks, serves } from '../../core/reach/destination.ts';
import { featureTable } from '../../core/reach/features.ts';
import type { ReachConnection } from '../../jobs/reach/connect.ts';
import type { ReachEdit, ReachStep } from '../../jobs/reach/protocol.ts';
import { kindOfReachId, reachingElements } from '../../state/selectors/draft-elements.ts';
import { shownElements } from '../../state/selectors/present-plan.ts';
import { type DrawnEdit, editsBetween, type Reaching } from '../../state/selectors/reach-edits.ts';
import { existingThings, type ReachSources } from '../../state/selectors/reach-question.ts';
import type { PlanningDesk } from './planning-desk.ts';
import type { ReachEngine } from './reach-engine.ts';

/** Class of everything that has no class of road: kinds of facilities. */
const anyKind = 'any';
/** A plan of thousands of elements is handed over in portions: to put more into one message would be felt. */
const editsAtOnce = 200;

/**
 * Straight lines, each class of road with its own distance. A change of the plan and a move of the mouse are the same thing: the edits that lead
 * from what the worker holds to what is wanted.
 */
export async function straightReach(
  { plans }: Pick<PlanningDesk, 'plans'>,
  worker: ReachConnection['api'],
  sources: ReachSources,
  rule: StraightRule,
): Promise<ReachEngine> {
  const classOf = (kind: string) => (roadClassRanks.some((each) => each === kind) ? kind : anyKind);
  const radii = (metres: number) =>
    Object.fromEntries([anyKind, ...roadClassRanks].map((each) => [each, metresFor({ ...rule, metres }, each)]));
  const radiusByClass = radii(rule.metres);
  const existing = existingThings(sources)
    .filter(({ what, kind }) => serves(rule.destination, what, kind))
    .map(({ kind, geometry }, k) => ({ id: `base ${k}`, class: classOf(kind), plannedYear: null, geometry }));
  const base = featureTable(existing, (name) => radiusByClass[name]!);
  const begun = await worker.setFeatures({ base, planned: [], radiusByClass });
  let held: Reaching = { standing: new Map(), drawn: null };

  function editOf(edit: DrawnEdit): ReachEdit {
    if (edit.kind !== 'add') return edit;
    const { id, geometry } = edit;
    return { kind: 'add', feature: { id, class: classOf(kindOfReachId(id)), plannedYear: 0, geometry } };
  }

  return {
    begun,
    within: (metres) => worker.radius(radii(metres)),
    isSlowNext: () => false,
    async follow(now) {
      const wanted = reachingElements(shownElements(plans.getState(), now), now, rule.destination);
      const edits = editsBetween(held, wanted).map(editOf);
      held = wanted;
      const steps: ReachStep[] = [];
      for (let from = 0; from < edits.length; from += editsAtOnce)
        steps.push(await worker.edit(edits.slice(from, from + editsAtOnce)));
      return steps;
    },
  };
}
