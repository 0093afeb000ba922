import type { Knowledge } from '../indicator/evaluation.ts';
import { endOfYear } from '../period.ts';
import { exitUnits } from '../target/exit.ts';
import { explain, unitLists } from '../target/explanation.ts';
import { measureTarget } from '../target/measure.ts';
import { upwards, wholeScope } from '../target/scope.ts';
import type { AreaCode } from '../unit.ts';

/** Units of one target of exits, batch by batch (分批): how many each year's batch has, and how many left in that year. */
export type ExitBatches = {
  readonly target: string;
  readonly years: readonly {
    readonly year: number;
    readonly planned: number;
    /** Null for a year that is not over by the day. */
    readonly actual: number | null;
    /** Of the year's own batch, still not out on the day; null where its year is not over. */
    readonly late: number | null;
  }[];
  /** Units without a planned year. */
  readonly unplanned: number;
  readonly simulated: boolean;
};

/**
 * The batches of every target that names units to leave by a date (D3, H1, Y7, Y10, Z10), within an area, a custom one too (null: all). From the planned and actual years
 * of `exitUnits`, so that they add up to what `guatu compute` lists. Targets without a unit there are left out.
 */
export function exitBatches(knowledge: Knowledge, root: AreaCode | null): readonly ExitBatches[] {
  const { asOf, index } = knowledge;
  return index.workspace.targets.flatMap((target) => {
    if (target.kind !== 'exit') return [];
    const units = exitUnits(knowledge, target, asOf).filter(
      ({ code }) => root === null || upwards(knowledge, code).includes(root),
    );
    const planned = units.flatMap(({ plannedYear }) => plannedYear ?? []);
    const left = units.flatMap(({ actualYear }) => actualYear ?? []);
    if (planned.length === 0) return [];
    const [first, last] = [Math.min(...planned, ...left), Math.max(...planned, ...left)];
    const years = Array.from({ length: last - first + 1 }, (_, i) => {
      const year = first + i;
      const isOver = endOfYear(year) <= asOf;
      const batch = units.filter(({ plannedYear }) => plannedYear === year);
      return {
        year,
        planned: batch.length,
        actual: isOver ? left.filter((each) => each === year).length : null,
        late: isOver ? batch.filter(({ actualYear }) => actualYear === null).length : null,
      };
    });
    const measured = measureTarget(knowledge, target, wholeScope, asOf);
    const { simulated } = explain(knowledge, target, measured, unitLists(knowledge, target, wholeScope));
    return [{ target: target.id, years, unplanned: units.length - planned.length, simulated }];
  });
}
