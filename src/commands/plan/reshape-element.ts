import type { PlanEdit } from '../../core/plan/apply-plan-edit.ts';
import { verticesOf } from '../../core/plan/element-geometry.ts';
import type { PlanElement } from '../../core/plan/plan.ts';
import type { AreaCode, LonLat } from '../../core/unit.ts';
import { countyOf } from '../../state/selectors/county-of.ts';
import { elementsById, firstPlace, shownElements } from '../../state/selectors/present-plan.ts';
import { editShown } from './edit-shown.ts';
import { newId } from './new-id.ts';
import type { PlanningDesk } from './planning-desk.ts';

/** A vertex by its number in `verticesOf`; the first one takes the element to the county that it comes to lie in. */
export function moveVertexTo(desk: PlanningDesk, id: string, vertex: number, to: LonLat): boolean {
  const area = vertex === 0 ? areaAfter(desk, id, () => to) : {};
  return edit(desk, (variant) => ({ kind: 'moveVertex', variant, id, vertex, to, ...area }));
}

/** The new vertex takes the number. */
export function insertVertexAt(desk: PlanningDesk, id: string, vertex: number, place: LonLat): boolean {
  return edit(desk, (variant) => ({ kind: 'insertVertex', variant, id, vertex, place }));
}

/** `by` in degrees. */
export function moveElementBy(desk: PlanningDesk, id: string, by: LonLat): boolean {
  const area = areaAfter(desk, id, ([lon, lat]) => [lon + by[0], lat + by[1]]);
  return edit(desk, (variant) => ({ kind: 'moveElement', variant, id, by, ...area }));
}

export function setFootprint(desk: PlanningDesk, id: string, ring: readonly LonLat[] | null): boolean {
  return edit(desk, (variant) => ({ kind: 'drawFootprint', variant, id, ring }));
}

/** Takes out the selected vertex, else the selected element. */
export function removeSelected(desk: PlanningDesk): boolean {
  const { selected, vertex } = desk.planning.getState();
  const element = selectedElement(desk);
  if (!element || selected === null) return false;
  if (vertex === null || verticesOf(element).length < 2) return removeElement(desk, selected);
  const isDone = edit(desk, (variant) => ({ kind: 'removeVertex', variant, id: selected, vertex }));
  if (isDone) desk.planning.setState({ vertex: null });
  return isDone;
}

/** Takes out an element whole, whichever of its vertices is selected. */
export function removeElement(desk: PlanningDesk, id: string): boolean {
  const isDone = edit(desk, (variant) => ({ kind: 'deleteElements', variant, ids: [id] }));
  if (isDone) desk.planning.setState({ vertex: null, selected: null });
  return isDone;
}

/** Cuts the selected road at the selected vertex; the first part stays selected. */
export function splitSelected(desk: PlanningDesk): boolean {
  const { selected, vertex } = desk.planning.getState();
  if (selected === null || vertex === null) return false;
  const isDone = edit(desk, (variant) => ({ kind: 'splitRoad', variant, id: selected, vertex, newId: newId('road') }));
  if (isDone) desk.planning.setState({ vertex: null });
  return isDone;
}

/** Makes one road of the selected one and another that shares an end with it. */
export function joinSelectedWith(desk: PlanningDesk, other: string): boolean {
  const { selected } = desk.planning.getState();
  if (selected === null) return false;
  const isDone = edit(desk, (variant) => ({ kind: 'joinRoads', variant, id: selected, other }));
  if (isDone) desk.planning.setState({ vertex: null });
  return isDone;
}

/** Puts a copy of the selected element beside it and selects the copy; `by` in degrees. */
export function duplicateSelected(desk: PlanningDesk, by: LonLat): boolean {
  const element = selectedElement(desk);
  if (!element) return false;
  const copy = newId(element.kind);
  const isDone = edit(desk, (variant) => ({
    kind: 'duplicateElements',
    variant,
    copies: [{ id: element.id, newId: copy }],
    by,
  }));
  if (isDone) desk.planning.setState({ selected: copy, vertex: null });
  return isDone;
}

/** Null when nothing is selected, or what was selected is not in the plan any more. */
export function selectedElement({ plans, planning }: PlanningDesk): PlanElement | null {
  const { selected } = planning.getState();
  if (selected === null) return null;
  return elementsById(shownElements(plans.getState(), planning.getState())).get(selected) ?? null;
}

/** The county that an element's first place comes to lie in, where it belonged to the one that it lay in; nothing where the user said otherwise. */
function areaAfter(
  { plans, planning, session }: PlanningDesk,
  id: string,
  moved: (place: LonLat) => LonLat,
): { readonly area?: AreaCode } {
  const { workspace } = session.getState();
  const element = elementsById(shownElements(plans.getState(), planning.getState())).get(id);
  if (!workspace || !element) return {};
  const place = firstPlace(element);
  if (element.area !== countyOf(workspace, place)) return {};
  const area = countyOf(workspace, moved(place));
  return area === null || area === element.area ? {} : { area };
}

/** The gesture that leads to the edit is over. */
function edit(desk: PlanningDesk, make: (variant: string) => PlanEdit): boolean {
  desk.planning.setState({ draft: null });
  return editShown(desk, make);
}
