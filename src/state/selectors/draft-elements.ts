import type { Geometry } from 'geojson';
import { positionOf } from '../../core/geo/position-of.ts';
import { geometryOfElement } from '../../core/plan/element-geometry.ts';
import type { PlanElement } from '../../core/plan/plan.ts';
import { servingKind } from '../../core/plan/serving-kind.ts';
import { serves } from '../../core/reach/destination.ts';
import type { Draft, LiveReach, PlanningState } from '../planning-store.ts';
import { memoiseLast } from './memoise.ts';
import type { Reaching } from './reach-edits.ts';

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

/** Under this name an element is told to the reach worker: another class makes it another feature, with another radius. */
export function reachId(kind: string, id: string): string {
  return `${kind}\n${id}`;
}

/** The class or kind in such a name. */
export function kindOfReachId(name: string): string {
  return name.slice(0, name.indexOf('\n'));
}

/** What would be built if the gesture ended now, and serves the destination (`road:CLASS`, `facility:KIND`), by `reachId`. */
export function reachingElements(
  elements: readonly PlanElement[],
  { draft, roadKind, facilityKind }: Pick<PlanningState, 'draft' | 'roadKind' | 'facilityKind'>,
  destination: string,
): Reaching {
  const { geometries, names } = standing(elements, destination);
  const geometry = draft && draftGeometry(draft);
  const name = draft && (draft.element === null ? newName(draft) : names.get(draft.element));
  return { standing: geometries, drawn: geometry && name ? { name, geometry } : null };

  function newName({ tool }: Draft): string | undefined {
    const { technicalClass } = roadKind;
    if (tool === 'road' && serves(destination, 'road', technicalClass)) return reachId(technicalClass, draftId);
    if (tool === 'service' && serves(destination, 'facility', facilityKind)) return reachId(facilityKind, draftId);
    return undefined;
  }
}

/** The elements that serve the destination as the plan has them, reckoned once for a list of them. */
const standing = memoiseLast((elements: readonly PlanElement[], destination: string) => {
  const reaching = new Map<string, Geometry>();
  const names = new Map<string, string>();
  for (const element of elements) {
    const kind = servingKind(element, destination);
    if (kind === null) continue;
    const name = reachId(kind, element.id);
    names.set(element.id, name);
    reaching.set(name, elementGeometry(element));
  }
  return { geometries: reaching as ReadonlyMap<string, Geometry>, names };
});

/** Classes of road that are there and serve the destination; none where it is no road. */
export function servingClasses({
  destination,
  offered,
}: Pick<LiveReach, 'destination' | 'offered'>): readonly string[] {
  return offered.flatMap((each) => {
    const name = each.slice('road:'.length);
    return each.startsWith('road:') && serves(destination ?? '', 'road', name) ? [name] : [];
  });
}
