import type { LonLat } from '../../unit.ts';
import type { PlanElement } from '../plan.ts';

/** Coordinates are kept to 1e-7° (about a centimetre), so that files stay small and an edit there and back ends where it began. */
const steps = 1e7;

/** A place rounded as plans keep it. */
export function roundedPlace([lon, lat]: LonLat): LonLat {
  return [Math.round(lon * steps) / steps, Math.round(lat * steps) / steps];
}

/** The element with every position moved by degrees. */
export function shifted(element: PlanElement, [byLon, byLat]: LonLat): PlanElement {
  const move = ([lon, lat]: LonLat): LonLat => roundedPlace([lon + byLon, lat + byLat]);
  if (element.kind === 'road') return { ...element, line: element.line.map(move) };
  if (element.kind === 'site')
    return { ...element, at: move(element.at), footprint: element.footprint?.map(move) ?? null };
  return { ...element, at: move(element.at) };
}
