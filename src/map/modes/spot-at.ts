import type { Map as MapLibreMap } from 'maplibre-gl';
import type { PlanningDesk } from '../../commands/plan/planning-desk.ts';
import { snapAt } from '../../core/drawing/snap.ts';
import type { LonLat } from '../../core/unit.ts';
import { elementSnaps } from '../../state/selectors/element-snap.ts';
import { shownElements } from '../../state/selectors/present-plan.ts';
import { typeScale } from '../type-scale.ts';
import type { Spot } from './gesture.ts';

/** Pixels of a usual screen within which things catch, and within which a handle is meant: for a mouse, and for a finger. */
const catchPixels = { fine: 9, coarse: 16 };
const gripPixels = { fine: 8, coarse: 20 };

export type SpotKeys = { readonly altKey: boolean; readonly shiftKey: boolean };

/** The spot at a point of the canvas. Alt turns snapping round: off where it is on. */
export function spotAt(
  { plans, planning }: PlanningDesk,
  map: MapLibreMap,
  [x, y]: readonly [x: number, y: number],
  keys: SpotKeys,
  isCoarse: boolean,
): Spot {
  const at = map.unproject([x, y]);
  const next = map.unproject([x + 10, y - 10]);
  const pixel = { lon: Math.abs(next.lng - at.lng) / 10, lat: Math.abs(next.lat - at.lat) / 10 };
  const pointer: LonLat = [at.lng, at.lat];
  const size = isCoarse ? 'coarse' : 'fine';
  const scale = typeScale();
  const state = planning.getState();
  const { ground, isSnapping, draft, tool } = state;
  const snaps = isSnapping !== keys.altKey && tool !== 'assign';
  const elements = elementSnaps(shownElements(plans.getState(), state));
  const searches = ground ? [...elements, ground] : elements;
  const except = draft?.element ?? (tool === 'select' ? state.selected : null);
  const snap = snaps ? snapAt(searches, pointer, pixel, catchPixels[size] * scale, except) : null;
  return { at: snap?.at ?? pointer, pointer, snap, pixel, grip: gripPixels[size] * scale, isShift: keys.shiftKey };
}
