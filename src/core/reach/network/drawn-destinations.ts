import type { Drawn } from './drawn-things.ts';
import type { Destination } from './reach-along.ts';
import type { RoadLines } from './roads.ts';

/** What is to be reached once things are drawn, and from which step on. */
export function drawnDestinations(
  own: readonly Destination[],
  steps: readonly Drawn[],
  lines: RoadLines,
  stepOfRoad: readonly number[],
) {
  const all = [
    ...own.map((each) => ({ each, step: 0 })),
    ...steps.flatMap(({ destinations }, step) => destinations.map((each) => ({ each, step }))),
  ];
  const byRoad = new Map<string, number>();
  for (const [d, { each }] of all.entries()) if (each.kind === 'road' && !byRoad.has(each.id)) byRoad.set(each.id, d);
  const whole = Array.from(lines.road, (road) => byRoad.get(lines.roads[road]!.id) ?? -1);
  return {
    places: all.flatMap(({ each, step }, destination) =>
      each.kind === 'place' ? [{ at: each.at, destination, step }] : [],
    ),
    /** Numbers of what is drawn. */
    drawn: Array.from({ length: all.length - own.length }, (_, k) => own.length + k),
    /** By drawn line: the destination that it is, or -1, and since when; -1 for none. */
    whole,
    stepOfWhole: whole.map((destination, line) =>
      destination < 0 ? -1 : Math.max(all[destination]!.step, stepOfRoad[lines.road[line]!]!),
    ),
  };
}
