import type { PlanElement, Road } from '../../core/plan/plan.ts';
import type { LonLat } from '../../core/unit.ts';

/** A road that shares an end with this one, the first drawn; null when there is none. */
export function touchingRoad(elements: readonly PlanElement[], road: Road): Road | null {
  const ends = endsOf(road);
  for (const other of elements)
    if (
      other.kind === 'road' &&
      other.id !== road.id &&
      endsOf(other).some((end) => ends.some((mine) => isSame(mine, end)))
    )
      return other;
  return null;
}

function endsOf({ line }: Road): readonly LonLat[] {
  return [line[0]!, line.at(-1)!];
}

function isSame(a: LonLat, b: LonLat): boolean {
  return a[0] === b[0] && a[1] === b[1];
}
