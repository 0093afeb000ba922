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
