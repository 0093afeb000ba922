import type { LonLat } from '../../core/unit.ts';

type Place = { readonly id: string; readonly point: LonLat };

/** Unit vectors, east and north positive. */
const headings = { north: [0, 1], south: [0, -1], east: [1, 0], west: [-1, 0] } as const;

/**
 * The place that an arrow key leads to: within 60° of the direction, the least distance with sideways distance counted double. Null when
 * nothing lies there. Degrees are squeezed by the cosine of the latitude, so east is as far as it looks.
 */
export function neighbourTowards(
  from: Place,
  places: readonly Place[],
  direction: keyof typeof headings,
): string | null {
  const [east, north] = headings[direction];
  const squeeze = Math.cos((from.point[1] * Math.PI) / 180);
  let best: { readonly id: string; readonly cost: number } | null = null;
  for (const place of places) {
    if (place.id === from.id) continue;
    const dx = (place.point[0] - from.point[0]) * squeeze;
    const dy = place.point[1] - from.point[1];
    const ahead = dx * east + dy * north;
    const aside = Math.abs(dx * north) + Math.abs(dy * east);
    if (ahead <= 0 || aside > ahead * Math.sqrt(3)) continue;
    const cost = ahead + 2 * aside;
    if (best === null || cost < best.cost) best = { id: place.id, cost };
  }
  return best?.id ?? null;
}
