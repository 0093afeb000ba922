import { costOf, isLowered, type Labels, type Objective } from './labels.ts';
import type { TakePlace } from './places-near.ts';
import { driveSeconds, walkMetresPerSecond, walkSeconds } from './ways.ts';

/** The nodes on both sides of a place on a line, -1 for none; the first is the place itself where they coincide. */
export type Around = { before: number; beforeArc: number; after: number; afterArc: number };

/** The line that a point may enter. */
export type EnteredLine = {
  readonly oneWay: 'forward' | 'backward' | null;
  readonly metresPerSecond: number;
  /** The destination that the whole line is, or -1. */
  readonly wholeDestination: number;
};

/**
 * What happens where a point enters a line on foot: the ways on from there are offered to it, to both nodes around the place as far as
 * traffic allows, or none when the line itself is the destination.
 */
export function pointWays(options: {
  readonly answers: Labels;
  readonly objective: Objective;
  readonly nodeLabels: () => Labels;
  readonly lineOf: (line: number) => EnteredLine;
  readonly around: (line: number, arc: number, into: Around) => void;
  readonly lowered: (point: number) => void;
}): { readonly enter: (point: number) => TakePlace; readonly best: (point: number) => number } {
  const { answers, objective, nodeLabels, lineOf, around, lowered } = options;
  const cost = costOf(answers, objective);
  const at: Around = { before: -1, beforeArc: 0, after: -1, afterArc: 0 };
  let point = 0;

  const take: TakePlace = (line, arc, walk) => {
    const { oneWay, metresPerSecond, wholeDestination } = lineOf(line);
    if (wholeDestination >= 0) offer(walk, walkSeconds(walk), walk, wholeDestination);
    around(line, arc, at);
    if (at.before >= 0 && (oneWay !== 'forward' || at.beforeArc === arc))
      onward(at.before, walk, Math.abs(at.beforeArc - arc), driveSeconds(at.beforeArc, arc, metresPerSecond));
    if (at.after >= 0 && oneWay !== 'backward')
      onward(at.after, walk, Math.abs(at.afterArc - arc), driveSeconds(at.afterArc, arc, metresPerSecond));
  };

  function onward(node: number, walk: number, along: number, alongSeconds: number): void {
    const { metres, seconds, walkMetres, destination } = nodeLabels();
    if (destination[node]! < 0) return;
    offer(
      walk + along + metres[node]!,
      walkSeconds(walk) + alongSeconds + seconds[node]!,
      walk + walkMetres[node]!,
      destination[node]!,
    );
  }

  function offer(metres: number, seconds: number, walk: number, to: number): void {
    if (isLowered(answers, objective, point, metres, seconds, walk, to)) lowered(point);
  }

  return {
    enter(next) {
      point = next;
      return take;
    },
    best: (each) => cost[each]!,
  };
}

/** What walking so many metres costs at the least, a rounding less. */
export function leastWalkCost(metres: number, objective: Objective): number {
  return (objective === 'metres' ? metres : metres / walkMetresPerSecond) - 1e-6;
}
