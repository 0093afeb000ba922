import type { Knowledge } from '../indicator/evaluation.ts';
import { remember } from '../indicator/evaluation.ts';
import { type UnitState, unitStates } from '../ledger/ledger.ts';
import { addDays, addMonths, endOfYear, yearOf } from '../period.ts';
import { type AreaCode, type IsoDate, isoDate } from '../unit.ts';
import type { UnitAnswer } from './add-up.ts';
import type { UnitResult } from './result.ts';
import { scopeUnits, upwards } from './scope.ts';
import type { Deadline, Target } from './target.ts';

/** Units named by the plan (those with an override; all of the scope where there are none), and whether each is out on the day. */
export function exitAnswers(knowledge: Knowledge, target: Target, at: IsoDate): readonly UnitAnswer[] {
  const states = statesAt(knowledge, at);
  const bits = exitSources(knowledge);
  return plannedUnits(knowledge, target, at).map((code) => ({
    code,
    truth: states.get(code)?.state === 'out',
    weight: 1,
    sources: states.has(code) ? (bits.get(code) ?? 0) : 0,
  }));
}

/** Planned and actual year of each unit, in the order of the plan. */
export function exitUnits(knowledge: Knowledge, target: Target, at: IsoDate): readonly UnitResult[] {
  const states = statesAt(knowledge, at);
  return plannedUnits(knowledge, target, at).map((code) => {
    const deadline = deadlineOf(knowledge, target, code);
    const exitedOn = states.get(code)?.exitedOn ?? null;
    const plannedYear = deadline === null ? null : yearOf(deadline);
    const actualYear = exitedOn === null ? null : yearOf(exitedOn);
    const lateYears = plannedYear === null || actualYear === null ? null : actualYear - plannedYear;
    return { code, plannedYear, actualYear, lateYears };
  });
}

export function plannedUnits(knowledge: Knowledge, target: Target, at: IsoDate): readonly AreaCode[] {
  const listed = new Set(Object.keys(target.overrides ?? {}));
  const units = scopeUnits(knowledge, target, at).map(({ area }) => area.code);
  return listed.size > 0 ? units.filter((code) => listed.has(code)) : units;
}

/**
 * The day by which a unit (or the scope, code '') should be there: its own, that of the nearest area above with one, or the target's. `monthsAfterStart` counts from 1 January of the unit's
 * `startYear` attribute and names the last day of the last month; null when nothing is stated or the start is unknown.
 */
export function deadlineOf(knowledge: Knowledge, target: Target, code: AreaCode): IsoDate | null {
  const { overrides } = target;
  const owner = overrides && upwards(knowledge, code).find((each) => overrides[each]?.deadline);
  const deadline = (owner && overrides[owner]?.deadline) ?? target.deadline;
  return deadline === null ? null : dateOf(knowledge, deadline, code);
}

/** Where a unit stands on a day, from the ledger as known. */
export function statesAt(knowledge: Knowledge, at: IsoDate): ReadonlyMap<AreaCode, UnitState> {
  return remember(knowledge, `states|${at}`, () => unitStates(knowledge.ledger.filter((event) => event.date <= at)));
}

function dateOf(knowledge: Knowledge, deadline: Deadline, code: AreaCode): IsoDate | null {
  if ('date' in deadline) return deadline.date;
  const start = knowledge.index.workspace.areas.byCode.get(code)?.attributes.startYear;
  if (typeof start !== 'number') return null;
  return addDays(addMonths(isoDate(`${endOfYear(start).slice(0, 4)}-01-01`), deadline.monthsAfterStart), -1);
}

function exitSources(knowledge: Knowledge): ReadonlyMap<AreaCode, number> {
  return remember(knowledge, 'exitSources', () => {
    const bits = new Map<AreaCode, number>();
    for (const event of knowledge.ledger) {
      const bit = knowledge.index.sourceBits.get(event.source);
      if (event.subject === 'unit' && bit !== undefined) bits.set(event.area, bit);
    }
    return bits;
  });
}
