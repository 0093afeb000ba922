import type { PlanningDesk } from '../../commands/plan/planning-desk.ts';
import type { Snap } from '../../core/drawing/snap.ts';
import type { PlanPlaces } from '../../state/planning-store.ts';
import { areaIndexOf } from '../../state/selectors/area-index.ts';
import { elementsById, shownElements } from '../../state/selectors/present-plan.ts';
import type { PlanningWords } from '../../text/planning-words.ts';

/** What the pointer is caught by, in words: the village's or the element's own name, else what it is. */
export function snapName(
  { kind, id, on }: Snap,
  words: PlanningWords,
  places: PlanPlaces | null,
  { session, plans, planning, view }: PlanningDesk,
): string {
  switch (kind) {
    case 'village': {
      const i = places ? (places.numbers.get(id) ?? -1) : -1;
      return places?.names[i] ?? words.snapTo.village;
    }
    case 'element':
      return elementsById(shownElements(plans.getState(), planning.getState())).get(id)?.name ?? words.snapTo.element;
    case 'boundary': {
      const { workspace } = session.getState();
      const area = workspace && areaIndexOf(workspace.summary).byCode.get(id);
      const name = view.getState().language === 'en' ? (area?.nameEn ?? area?.name) : area?.name;
      return name ? words.boundaryOf(name) : words.snapTo.boundary;
    }
    case 'road':
      return on === 'vertex' ? words.snapTo.roadVertex : words.snapTo.road;
  }
}
