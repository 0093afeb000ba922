import type { Geometry } from 'geojson';
import { metresFor, type StraightRule } from '../../core/plan/outcome/reach-rule.ts';
import { roadClassRanks, serves } from '../../core/reach/destination.ts';
import { featureTable } from '../../core/reach/features.ts';
import type { ReachConnection } from '../../jobs/reach/connect.ts';
import type { ReachStep } from '../../jobs/reach/protocol.ts';
import { kindOfReachId, reachingElements } from '../../state/selectors/draft-elements.ts';
import { shownElements } from '../../state/selectors/present-plan.ts';
import { type ReachEdit, reachEdits } from '../../state/selectors/reach-edits.ts';
import { existingThings, type ReachSources } from '../../state/selectors/reach-question.ts';
import type { PlanningDesk } from './planning-desk.ts';
import type { ReachEngine } from './reach-engine.ts';

/** Class of everything that has no class of road: kinds of facilities. */
const anyKind = 'any';

/**
 * Straight lines, each class of road with its own distance. A change of the plan and a move of the mouse are the same thing: the edits that lead
 * from what the worker holds to what is wanted.
 */
export async function straightReach(
  { plans, planning }: Pick<PlanningDesk, 'plans' | 'planning'>,
  worker: ReachConnection['api'],
  sources: ReachSources,
  rule: StraightRule,
): Promise<ReachEngine> {
  const classOf = (kind: string) => (roadClassRanks.some((each) => each === kind) ? kind : anyKind);
  const radiusByClass = Object.fromEntries([anyKind, ...roadClassRanks].map((each) => [each, metresFor(rule, each)]));
  const existing = existingThings(sources)
    .filter(({ what, kind }) => serves(rule.destination, what, kind))
    .map(({ kind, geometry }, k) => ({
      ...{ id: `base ${k}`, class: classOf(kind), plannedYear: null, geometry },
    }));
  const base = featureTable(existing, (name) => radiusByClass[name]!);
  const begun = await worker.setFeatures({ base, planned: [], radiusByClass });
  let held: ReadonlyMap<string, Geometry> = new Map();

  function send(edit: ReachEdit): Promise<ReachStep> {
    const { id } = edit;
    switch (edit.kind) {
      case 'add':
        return worker.add({ id, class: classOf(kindOfReachId(id)), plannedYear: 0, geometry: edit.geometry });
      case 'remove':
        return worker.remove(id);
      case 'moveVertex':
        return worker.moveVertex(id, { part: 0, vertex: edit.vertex }, edit.to);
      case 'insertVertex':
        return worker.insertVertex(id, { part: 0, vertex: edit.vertex }, edit.to);
      case 'removeVertex':
        return worker.removeVertex(id, { part: 0, vertex: edit.vertex });
    }
  }

  return {
    begun,
    isSlowNext: () => false,
    async follow() {
      const now = planning.getState();
      const wanted = reachingElements(shownElements(plans.getState(), now), now, rule.destination);
      const steps = await Promise.all(reachEdits(held, wanted).map(send));
      held = wanted;
      return steps;
    },
  };
}
