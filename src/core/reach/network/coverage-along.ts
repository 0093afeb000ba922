import { uncovered } from '../capsules/cover-points.ts';
import { type Coverage, missing } from '../coverage.ts';
import { existing } from '../features.ts';
import type { DrawnReach } from './drawn-reach.ts';
import { type DrawnThing, drawnOf } from './drawn-things.ts';

/**
 * From when on each point has a way of at most so many metres, as `coverageOf` says it of straight lines: by the network without anything drawn, then with
 * what is drawn, by the year from which on each thing is there. `reach` then has all of it drawn. Costs about one drawing of all, however
 * many years.
 */
export function coverageAlong(
  reach: DrawnReach,
  planned: readonly { readonly thing: DrawnThing; readonly year: number }[],
  mostMetres: number,
): Coverage {
  const years = [...new Set(planned.map(({ year }) => year))].sort((a, b) => a - b);
  const { metres } = reach.base;
  const stepOf = (way: number) => (way <= mostMetres ? 0 : uncovered);
  const step = Int16Array.from(metres, (way) => (Number.isNaN(way) ? missing : stepOf(way)));
  const drawn = years.map((year) => drawnOf(planned.flatMap((each) => (each.year === year ? [each.thing] : []))));
  reach.drawSteps(drawn, (at, better) => {
    for (const point of better)
      if (step[point] === uncovered && reach.answer.metres[point]! <= mostMetres) step[point] = at + 1;
  });
  return { years: [existing, ...years], step };
}
