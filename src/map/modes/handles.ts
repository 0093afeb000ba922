import type { PixelDegrees } from '../../core/drawing/snap.ts';
import type { PlanElement } from '../../core/plan/plan.ts';
import type { LonLat } from '../../core/unit.ts';

/** Edges shorter than this on the screen have no handle in their middle: it could not be told from the vertices. */
const shortestPixels = 36;

/** Middles of the edges of what can be reshaped; a vertex put in there takes the number. */
export function middlesOf(
  element: Pick<PlanElement, 'kind'>,
  vertices: readonly LonLat[],
  pixel: PixelDegrees,
): readonly { readonly at: LonLat; readonly vertex: number }[] {
  if (vertices.length < 2) return [];
  const isRing = element.kind === 'site';
  const edges = isRing ? vertices.length : vertices.length - 1;
  return Array.from({ length: edges }, (_, k) => {
    const [from, to] = [vertices[k]!, vertices[(k + 1) % vertices.length]!];
    const pixels = Math.hypot((to[0] - from[0]) / pixel.lon, (to[1] - from[1]) / pixel.lat);
    return { at: [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2] as LonLat, vertex: k + 1, pixels };
  }).filter(({ pixels }) => pixels >= shortestPixels);
}
