import { withVertices } from '../../core/plan/edit/with-vertices.ts';
import type { PlanElement } from '../../core/plan/plan.ts';
import { openFields } from '../../core/plan/start-plan.ts';
import type { PlanningState } from '../planning-store.ts';
import { draftId } from './draft-elements.ts';
import { memoiseLast } from './memoise.ts';

type Given = Pick<PlanningState, 'draft' | 'roadKind' | 'facilityKind'>;

/** The element that a draft would become, to ask of it what is asked of the others; null when it would become none yet. */
export function draftAsElement(elements: readonly PlanElement[], { draft, roadKind, facilityKind }: Given) {
  return asElement(elements, draft, roadKind, facilityKind);
}

const asElement = memoiseLast(
  (
    elements: readonly PlanElement[],
    draft: PlanningState['draft'],
    roadKind: PlanningState['roadKind'],
    facilityKind: string,
  ): PlanElement | null => {
    if (!draft || draft.places.length === 0) return null;
    const { tool, element, places } = draft;
    if (element !== null) {
      const before = elements.find(({ id }) => id === element);
      return before ? withVertices(before, places) : null;
    }
    const fields = openFields(draftId, '');
    const [at] = places;
    if (tool === 'road' && places.length > 1)
      return { ...fields, kind: 'road', line: places, ...roadKind, defect: null };
    if (tool === 'bridge') return { ...fields, kind: 'bridge', at: at!, defect: null };
    if (tool === 'service') return { ...fields, kind: 'service', at: at!, facilityKind };
    const site = { ...fields, kind: 'site', capacityPeople: null, jobs: null, origins: [], at: at! } as const;
    if (tool === 'site') return { ...site, footprint: null };
    return tool === 'footprint' && places.length > 2 ? { ...site, footprint: places } : null;
  },
);
