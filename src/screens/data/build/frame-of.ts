import type { Bounds } from '../../../core/unit.ts';
import type { AreaSummary } from '../../../jobs/workspace/protocol.ts';

const everywhere: Bounds = [73, 18, 135, 54];

/** What holds all of some areas, with a little around it; China where none has an outline. */
export function frameOf(areas: readonly AreaSummary[]): Bounds {
  let frame: Bounds | null = null;
  for (const { bounds } of areas) {
    if (!bounds) continue;
    const [w, s, e, n]: Bounds = frame ?? bounds;
    frame = [Math.min(w, bounds[0]), Math.min(s, bounds[1]), Math.max(e, bounds[2]), Math.max(n, bounds[3])];
  }
  return frame ?? everywhere;
}

/** A frame with a quarter of its size around it, so that what lies beside can be seen and clicked. */
export function withSurroundings([west, south, east, north]: Bounds): Bounds {
  const [x, y] = [(east - west) / 4, (north - south) / 4];
  return [west - x, south - y, east + x, north + y];
}
