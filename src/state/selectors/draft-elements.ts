import type { Geometry } from 'geojson';
import { geometryOfElement } from '../../core/plan/element-geometry.ts';
import type { PlanElement } from '../../core/plan/plan.ts';
import { type Draft, type PlanningState, positionOf } from '../planning-store.ts';

/** Under this id a road or service point that is being drawn stands beside the elements of the plan. */
export const draftId = 'draft';

/** The shape of a draft as one geometry, vertices numbered as its places; null while there is too little of it. */
export function draftGeometry({ shape, places }: Draft): Geometry | null {
  const coordinates = places.map(positionOf);
  const [first] = coordinates;
  if (!first) return null;
  if (shape === 'point') return { type: 'Point', coordinates: first };
  if (shape === 'line') return coordinates.length < 2 ? null : { type: 'LineString', coordinates };
  return coordinates.length < 3 ? null : { type: 'Polygon', coordinates: [[...coordinates, first]] };
}

/** Elements do not change, so neither do their geometries. */
const geometries = new WeakMap<PlanElement, Geometry>();

/** The same object for the same element. */
export function elementGeometry(element: PlanElement): Geometry {
  const known = geometries.get(element);
  if (known) return known;
  const made = geometryOfElement(element);
  geometries.set(element, made);
  return made;
}

/** What would be built if the gesture ended now, and serves the destination (`road:CLASS`, `facility:KIND`), by id. */
export function reachingElements(
  elements: readonly PlanElement[],
  { draft, roadKind, facilityKind }: Pick<PlanningState, 'draft' | 'roadKind' | 'facilityKind'>,
  serves: (what: 'road' | 'facility', kind: string) => boolean,
): ReadonlyMap<string, Geometry> {
  const result = new Map<string, Geometry>();
  for (const element of elements) {
    const [what, kind] =
      element.kind === 'road'
        ? (['road', element.technicalClass] as const)
        : element.kind === 'service'
          ? (['facility', element.facilityKind] as const)
          : [null, ''];
    if (what === null || !serves(what, kind)) continue;
    const moved = draft?.element === element.id ? draftGeometry(draft) : null;
    result.set(element.id, moved ?? elementGeometry(element));
  }
  const isNew = draft !== null && draft.element === null;
  if (isNew && draft.tool === 'road' && serves('road', roadKind.technicalClass)) add(draftGeometry(draft));
  if (isNew && draft.tool === 'service' && serves('facility', facilityKind)) add(draftGeometry(draft));
  return result;

  function add(geometry: Geometry | null): void {
    if (geometry) result.set(draftId, geometry);
  }
}
