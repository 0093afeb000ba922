import { selectElement } from '../../commands/plan/choose-tool.ts';
import type { PlanningDesk } from '../../commands/plan/planning-desk.ts';
import { insertVertexAt, moveElementBy, moveVertexTo, selectedElement } from '../../commands/plan/reshape-element.ts';
import { setDraft } from '../../commands/plan/set-draft.ts';
import { snapAt } from '../../core/drawing/snap.ts';
import { verticesOf } from '../../core/plan/element-geometry.ts';
import type { PlanElement } from '../../core/plan/plan.ts';
import type { LonLat } from '../../core/unit.ts';
import { elementSnap, elementSnaps } from '../../state/selectors/element-snap.ts';
import { shownElements } from '../../state/selectors/present-plan.ts';
import { type Gesture, idleGesture, pixelsTo, type Spot } from './gesture.ts';
import { middlesOf } from './handles.ts';

type Held =
  | { readonly kind: 'vertex'; readonly vertex: number }
  | { readonly kind: 'middle'; readonly vertex: number }
  | { readonly kind: 'whole'; readonly from: LonLat };
type Moving = { readonly element: PlanElement; readonly held: Held; readonly to: LonLat };

/** Selects, moves and reshapes: a vertex, the middle of an edge (which becomes a vertex), or the whole element by its line. */
export function editElement(desk: PlanningDesk): Gesture {
  let pressed: { readonly element: PlanElement; readonly held: Held } | null = null;
  let moving: Moving | null = null;

  const end = () => {
    pressed = null;
    moving = null;
  };

  return {
    ...idleGesture,
    press(spot) {
      const element = selectedElement(desk);
      const held = element && holdOf(element, spot);
      pressed = held ? { element, held } : null;
      return pressed !== null;
    },
    drag(spot) {
      if (!pressed) return;
      const { element, held } = pressed;
      moving = { element, held, to: held.kind === 'whole' ? spot.pointer : spot.at };
      const places = placesOf(moving);
      const shape = element.kind === 'road' ? 'line' : places.length > 1 ? 'ring' : 'point';
      setDraft(desk, { tool: 'select', element: element.id, shape, places, settled: places.length });
    },
    release() {
      if (!moving) {
        end();
        return;
      }
      const { element, held, to } = moving;
      const { id } = element;
      end();
      if (held.kind === 'vertex') moveVertexTo(desk, id, held.vertex, to);
      else if (held.kind === 'middle') insertVertexAt(desk, id, held.vertex, to);
      else moveElementBy(desk, id, [to[0] - held.from[0], to[1] - held.from[1]]);
      if (held.kind !== 'whole') selectElement(desk, id, held.vertex);
    },
    tap(spot) {
      end();
      const selected = selectedElement(desk);
      const held = selected && holdOf(selected, spot);
      if (held?.kind === 'vertex') selectElement(desk, selected!.id, held.vertex);
      else selectElement(desk, elementAt(desk, spot));
    },
    cancel() {
      const wasMoving = moving !== null;
      end();
      setDraft(desk, null);
      return wasMoving;
    },
  };
}

/** The element under the pointer; null over empty ground. */
export function elementAt({ plans, planning }: PlanningDesk, { pointer, pixel, grip }: Spot): string | null {
  const elements = shownElements(plans.getState(), planning.getState());
  return snapAt(elementSnaps(elements), pointer, pixel, grip)?.id ?? null;
}

/** What of the selected element the pointer has hold of. */
export function holdOf(element: PlanElement, spot: Spot): Held | null {
  const vertices = verticesOf(element);
  const vertex = nearest(spot, vertices);
  if (vertex !== null) return { kind: 'vertex', vertex };
  const middles = middlesOf(element, vertices, spot.pixel);
  const middle = nearest(
    spot,
    middles.map(({ at }) => at),
  );
  if (middle !== null) return { kind: 'middle', vertex: middles[middle]!.vertex };
  const body = snapAt([elementSnap(element)], spot.pointer, spot.pixel, spot.grip);
  return body ? { kind: 'whole', from: spot.pointer } : null;
}

function nearest(spot: Spot, places: readonly LonLat[]): number | null {
  let best: number | null = null;
  let least = spot.grip;
  for (const [k, place] of places.entries()) {
    const pixels = pixelsTo(spot, spot.pointer, place);
    if (pixels > least) continue;
    least = pixels;
    best = k;
  }
  return best;
}

function placesOf({ element, held, to }: Moving): readonly LonLat[] {
  const vertices = verticesOf(element);
  if (held.kind === 'vertex') return vertices.with(held.vertex, to);
  if (held.kind === 'middle') return vertices.toSpliced(held.vertex, 0, to);
  const [east, north] = [to[0] - held.from[0], to[1] - held.from[1]];
  return vertices.map(([lon, lat]): LonLat => [lon + east, lat + north]);
}
