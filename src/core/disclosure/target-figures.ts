import type { Measured } from '../indicator/measured.ts';
import { yearOf } from '../period.ts';
import { comparedSeries, isComparedWithParent } from '../target/comparison.ts';
import { evaluateArea } from '../target/evaluate.ts';
import { planOf, windowStart } from '../target/goal.ts';
import { measureTarget } from '../target/measure.ts';
import { scopeAreas, scopeRoots, wholeScope } from '../target/scope.ts';
import type { Target } from '../target/target.ts';
import { type AreaCode, areaCode } from '../unit.ts';
import { isCountedTerm, isCountedUnit } from './counted.ts';
import { type Basis, basisOf, enterCount, isWide, partCell, tieShare } from './figure-cells.ts';
import type { ReleasedTarget, ReleasedTargetValue } from './release.ts';
import type { ReleaseContext } from './release-context.ts';

export type DraftTargetValue = { readonly figure: ReleasedTargetValue; readonly basis: Basis };

const countsNobody: Basis = { cells: [], baseKnown: true };

/** A target as it is published: what it says, without its formula. */
export function releasedTarget(context: ReleaseContext, target: Target): ReleasedTarget {
  const { id, row, kind, title, unit, op, value, source, countLevel, deadline, notes = [] } = target;
  return {
    ...{ id, row, kind, title, unit, op, value, source, countLevel, notes },
    deadline: planOf(context.knowledge, target, wholeScope).deadline,
    deadlineStated: deadline !== null && 'date' in deadline && deadline.stated,
  };
}

/** The target's standing on the release's day, whole scope first, then released areas from the top. */
export function draftTarget(context: ReleaseContext, target: Target): readonly DraftTargetValue[] {
  const { knowledge, levels, asOf } = context;
  const roots = scopeRoots(knowledge, target);
  const whole = roots.length === 1 ? roots[0]!.code : `scope:${target.id}`;
  if (roots.length !== 1) context.membersOf.set(whole, releasedCodes(context, roots));
  const comparison = 'left' in target.measure;
  const areas = scopeAreas(knowledge, target, asOf).filter(
    ({ level }) => levels.includes(level) && !(comparison && !['province', 'prefecture', 'county'].includes(level)),
  );
  return [
    draftOne(context, target, null, whole, wholeScope),
    ...areas.map(({ code }) => draftOne(context, target, code, code, code)),
  ];
}

function releasedCodes(context: ReleaseContext, roots: readonly { readonly code: AreaCode }[]): readonly AreaCode[] {
  const released = new Set(context.areasAt(context.asOf).areas.map(({ code }) => code));
  return roots.every(({ code }) => released.has(code)) ? roots.map(({ code }) => code) : [];
}

function draftOne(
  context: ReleaseContext,
  target: Target,
  area: AreaCode | null,
  place: string,
  code: AreaCode,
): DraftTargetValue {
  const { knowledge, asOf, book, rules } = context;
  const evaluated = evaluateArea(knowledge, target, code);
  const measured = measureTarget(knowledge, target, code, asOf, windowStart(target));
  const basis = basisOfTarget(context, target, place, measured);
  const cells = [...basis.cells];
  const { goal, goalOrigin, value } = evaluated;
  if (isCountedUnit(target.unit) && goal !== null) {
    // A goal for six people names a group of six; one split by shares adds up to its parent's.
    if (goal > 0 && (goalOrigin === 'derived' || goalOrigin === 'listed'))
      cells.push(enterCount(context, `g:${target.id}@${asOf}`, place, goal));
    const left = value === null ? 0 : Math.abs(goal - value);
    const main = basis.cells[0];
    if (left > 0 && left < rules.minimumCount && main !== undefined && book.valueOf(main) === value)
      book.tighten(main, { width: rules.minimumCount, reach: null, below: null });
  }
  const figure: ReleasedTargetValue = {
    target: target.id,
    area,
    value: evaluated.value,
    absent: evaluated.value === null ? (measured.absent ?? 'missing') : null,
    goal,
    gap: evaluated.gap,
    status: evaluated.status,
    missing: evaluated.missing,
    simulated: context.isSimulated(measured.sources),
  };
  return { figure, basis: { ...basis, cells } };
}

/** Cells that a target's value rests on; columns of its own where it counts people otherwise than an indicator does. */
function basisOfTarget(context: ReleaseContext, target: Target, place: string, measured: Measured): Basis {
  const { index, asOf, book } = context;
  const { measure } = target;
  if (measured.value === null) return countsNobody;
  const own = `t:${target.id}@${asOf}`;
  if ('left' in measure) return basisOfComparison(context, target, measure, place);
  if ('indicator' in measure && target.kind !== 'flow') {
    const indicator = index.indicatorsById.get(measure.indicator)!;
    const { dimension, category } = measure;
    const key = { indicator: indicator.id, ...(dimension ? { dimension } : {}), ...(category ? { category } : {}) };
    return basisOf(context, { indicator, key, place, at: asOf, measured });
  }
  if ('indicator' in measure) {
    const indicator = index.indicatorsById.get(measure.indicator)!;
    if (!isCountedUnit(indicator.unit)) return countsNobody;
    const cell = enterCount(context, own, place, measured.value);
    relateYears(context, target, cell, place, [indicator.id]);
    return { cells: [cell], baseKnown: true };
  }
  if ('ledger' in measure) {
    if (measure.count === 'units') return countsNobody;
    const cell = enterCount(context, own, place, measured.value);
    const out = (context.rules.movements ?? []).flatMap((movement) => movement.out);
    if (measure.ledger === 'exited') relateYears(context, target, cell, place, out);
    return { cells: [cell], baseKnown: true };
  }
  if ('projects' in measure && measure.sum === 'capacity')
    return { cells: [enterCount(context, own, place, measured.value)], baseKnown: true };
  const weight = 'weight' in measure ? measure.weight : undefined;
  if (weight === undefined || weight === 'units' || !isCountedWeight(context, weight)) return countsNobody;
  if (measured.numerator === null || measured.denominator === null) return { cells: [], baseKnown: false };
  const part = enterCount(context, `tn:${target.id}@${asOf}`, place, measured.numerator);
  const whole = enterCount(context, `d:${target.id}@${asOf}`, place, measured.denominator);
  tieShare({ ...context, book }, part, whole);
  return { cells: [part, whole], baseKnown: true };
}

/** A quotient gives away either side to whoever knows the other, so it rests on what both sides rest on. */
function basisOfComparison(
  context: ReleaseContext,
  target: Target,
  measure: Extract<Target['measure'], { left: object }>,
  place: string,
): Basis {
  const { knowledge, index, asOf, membersOf } = context;
  const roots = scopeRoots(knowledge, target).map(({ code }) => code);
  const isWhole = place === `scope:${target.id}`;
  // Beside its parent a whole scope has no quotient: its value is a share of its units.
  if (isWhole && isComparedWithParent(measure)) return countsNobody;
  const areas = isWhole ? roots : [areaCode(place)];
  const bases = comparedSeries(knowledge, target, measure, areas, asOf).map(({ key, owners, at }) => {
    const [first] = owners;
    const owner = owners.length === 1 ? String(first) : `owners:${owners.join('+')}`;
    if (owners.length > 1) membersOf.set(owner, owners);
    const measured = context.measure(key, owner, at);
    const indicator = index.indicatorsById.get(key.indicator)!;
    if (first === undefined) return countsNobody;
    const basis = basisOf(context, { indicator, key, place: owner, at, measured });
    return { ...basis, baseKnown: basis.baseKnown || owners.every((code) => isWide(context, code)) };
  });
  return { cells: bases.flatMap(({ cells }) => cells), baseKnown: bases.every(({ baseKnown }) => baseKnown) };
}

function isCountedWeight({ index }: ReleaseContext, weight: string): boolean {
  return isCountedTerm(index, index.indicatorsById.has(weight) ? { indicator: weight } : { attribute: weight });
}

/** What has accumulated is the sum of the years' flows, as far as they are released. */
function relateYears(
  context: ReleaseContext,
  target: Target,
  cell: number,
  place: string,
  flows: readonly string[],
): void {
  const after = windowStart(target);
  const years = context.periods.filter(({ end }) => after === null || yearOf(end) > yearOf(after));
  for (const id of flows) {
    const key = { indicator: id };
    const parts = years.flatMap(({ end }) => {
      const { value } = context.measure(key, place, end);
      return value === null ? [] : [partCell(context, { term: key, place, at: end, value })];
    });
    if (parts.length > 0) context.book.relate([{ cell, sign: -1 }, ...parts.map((part) => ({ cell: part, sign: 1 }))]);
  }
}
