import type { Geometry } from 'geojson';
import { geometryOfElement } from '../../core/plan/element-geometry.ts';
import type { PlanElement } from '../../core/plan/plan.ts';
import { serves } from '../../core/reach/destination.ts';
import { type Draft, type PlanningState, positionOf } from '../planning-store.ts';
import { memoiseLast } from './memoise.ts';

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
  destination: string,
): ReadonlyMap<string, Geometry> {
  const result = new Map(standing(elements, destination));
  const moved = draft?.element !== null && draft && result.has(draft.element) ? draftGeometry(draft) : null;
  if (moved && draft?.element) result.set(draft.element, moved);
  const isNew = draft !== null && draft.element === null;
  if (isNew && draft.tool === 'road' && serves(destination, 'road', roadKind.technicalClass)) add(draftGeometry(draft));
  if (isNew && draft.tool === 'service' && serves(destination, 'facility', facilityKind)) add(draftGeometry(draft));
  return result;

  function add(geometry: Geometry | null): void {
    if (geometry) result.set(draftId, geometry);
  }
}

/** The elements that serve the destination as the plan has them, reckoned once for a list of them. */
const standing = memoiseLast((elements: readonly PlanElement[], destination: string): ReadonlyMap<string, Geometry> => {
  const result = new Map<string, Geometry>();
  for (const element of elements) {
    const isServing =
      element.kind === 'road'
        ? serves(destination, 'road', element.technicalClass)
        : element.kind === 'service' && serves(destination, 'facility', element.facilityKind);
    if (isServing) result.set(element.id, elementGeometry(element));
  }
  return result;
});
