import type { Bounds } from '../../../core/unit.ts';
import type { AreaSummary } from '../../../jobs/workspace/protocol.ts';
import { enclosing } from '../../../state/selectors/enclosing.ts';

const everywhere: Bounds = [73, 18, 135, 54];

/** What holds all of some areas, with a little around it; China where none has an outline. */
export function frameOf(areas: readonly AreaSummary[]): Bounds {
  return enclosing(areas.map(({ bounds }) => bounds)) ?? everywhere;
}

/** A frame with a quarter of its size around it, so that what lies beside can be seen and clicked. */
export function withSurroundings([west, south, east, north]: Bounds): Bounds {
  const [x, y] = [(east - west) / 4, (north - south) / 4];
  return [west - x, south - y, east + x, north + y];
}
