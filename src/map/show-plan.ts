import type { GeoJSONSource, GeoJSONSourceDiff, Map as MapLibreMap } from 'maplibre-gl';
import type { PlanningDesk } from '../commands/plan/planning-desk.ts';
import type { PlanElement } from '../core/plan/plan.ts';
import { nextTask } from '../state/next-task.ts';
import { differencesNow } from '../state/selectors/comparison-now.ts';
import { elementGeometry } from '../state/selectors/draft-elements.ts';
import { planNow, shownElements } from '../state/selectors/present-plan.ts';
import { type PlanDifference, planFeatures, planLayers, planSource, pointId } from './layers/plan-layers.ts';
import { typeScale } from './type-scale.ts';

/** So many elements are handed to the map at a time: a few milliseconds. */
const mostAtOnce = 250;

/** What the map has of an element, or is to have. */
type Part = { readonly element: PlanElement; readonly difference: PlanDifference };
type Parts = ReadonlyMap<string, Part>;

/**
 * The plan's own source and layers, above everything of the model. The map is told what differs from what it has, thousands of elements in
 * portions; whatever changes meanwhile is what the next portion leads to.
 */
export function showPlan(map: MapLibreMap, desk: PlanningDesk): () => void {
  const { plans, planning } = desk;
  const told = new Map<string, Part>();
  let elements: readonly PlanElement[] | null = null;
  let differences: ReturnType<typeof differencesNow> = null;
  let wanted: Parts = told;
  let isTelling = false;
  let isStopped = false;

  const tell = async () => {
    if (isTelling) return;
    isTelling = true;
    // What is drawn around the map goes first.
    await nextTask();
    for (let change = changeOf(told, wanted); change && !isStopped; change = changeOf(told, wanted)) {
      // Until it has them: portions that wait for the map's worker would be put together again.
      await map.getSource<GeoJSONSource>(planSource)?.updateData(change);
      await nextTask();
    }
    isTelling = false;
  };
  const update = () => {
    const now = shownElements(plans.getState(), planning.getState());
    const differing = differencesNow(planNow(plans.getState()), planning.getState());
    if (now === elements && differing === differences) return;
    [elements, differences] = [now, differing];
    wanted = partsOf(now, differing);
    void tell();
  };
  map.addSource(planSource, { type: 'geojson', data: planFeatures([], elementGeometry), promoteId: 'id' });
  for (const layer of planLayers({ theme: desk.view.getState().theme, scale: typeScale() })) map.addLayer(layer);
  update();
  const stops = [plans.subscribe(update), planning.subscribe(update)];
  return () => {
    isStopped = true;
    for (const stop of stops) stop();
  };
}

/** The layers in the colours of the present theme, as large as this screen wants them. */
export function restylePlan(map: MapLibreMap, desk: PlanningDesk): void {
  const layers = planLayers({ theme: desk.view.getState().theme, scale: typeScale() });
  for (const { id } of layers) map.removeLayer(id);
  for (const layer of layers) map.addLayer(layer);
}

/** The elements, and while variants are compared also those that only the other one has. */
function partsOf(elements: readonly PlanElement[], differences: ReturnType<typeof differencesNow>): Parts {
  if (!differences) return new Map(elements.map((element) => [element.id, { element, difference: 'none' }]));
  const same = elements.map((element): [string, Part] => [element.id, { element, difference: 'same' }]);
  const others = differences.flatMap((each): [string, Part][] => {
    const element = each.how === 'removed' ? each.before : each.after;
    const part: [string, Part] = [element.id, { element, difference: each.how }];
    if (each.how !== 'changed' || !each.changes.includes('moved')) return [part];
    // What was moved is drawn in both places.
    const before = asBefore(each.before);
    return [part, [before.id, { element: before, difference: 'removed' }]];
  });
  return new Map([...same, ...others]);
}

const namedBefore = new WeakMap<PlanElement, PlanElement>();

/** An element under a name of its own beside what became of it; the same object for the same one. */
function asBefore(element: PlanElement): PlanElement {
  const made = namedBefore.get(element) ?? { ...element, id: `${element.id} before` };
  namedBefore.set(element, made);
  return made;
}

/** The next portion of what differs, all that is gone and so many that came, noted as told; null when nothing is left. */
function changeOf(told: Map<string, Part>, wanted: Parts): GeoJSONSourceDiff | null {
  const gone = [...told.keys()].filter((id) => !wanted.has(id));
  const come: Part[] = [];
  const changed: string[] = [];
  for (const [id, part] of wanted) {
    const before = told.get(id);
    if (before?.element === part.element && before.difference === part.difference) continue;
    if (come.length === mostAtOnce) break;
    come.push(part);
    if (before) changed.push(id);
    told.set(id, part);
  }
  for (const id of gone) told.delete(id);
  if (gone.length + come.length === 0) return null;
  return {
    remove: [...gone, ...changed].flatMap((id) => [id, pointId(id)]),
    add: come.flatMap(({ element, difference }) => planFeatures([element], elementGeometry, () => difference).features),
  };
}
