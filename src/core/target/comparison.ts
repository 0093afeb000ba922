import type { Knowledge } from '../indicator/evaluation.ts';
import type { SeriesKey } from '../indicator/facts.ts';
import { absentMeasure, joinSources, type Measured } from '../indicator/measured.ts';
import { lastWholeYear, measureTogether } from '../indicator/roll-up.ts';
import { addMonths, endOfYear, lastYearBy, parsePeriod } from '../period.ts';
import type { AreaCode, IsoDate } from '../unit.ts';
import type { UnitAnswer } from './add-up.ts';
import { compare } from './attribute-condition.ts';
import { answered } from './coverage.ts';
import { fundEntries } from './quantity.ts';
import type { SideResult } from './result.ts';
import { scopeRoots, scopeUnits, upwards } from './scope.ts';
import type { Measure, Operand, Target } from './target.ts';

type Comparison = Extract<Measure, { left: Operand }>;
type Compared = { readonly measured: Measured; readonly left: SideResult; readonly right: SideResult };

/**
 * Left divided by right, on a day, for one area or for several taken together (a scope of many roots: the figures of each side are
 * rolled up before dividing); absent when either side is, or the right side is zero.
 */
export function compareSides(
  knowledge: Knowledge,
  target: Target,
  measure: Comparison,
  areas: readonly AreaCode[],
  at: IsoDate,
): Compared {
  const left = side(knowledge, target, measure.left, areas, at);
  const right = side(knowledge, target, measure.right, areas, at);
  return { measured: divide(left.measured, right.measured), left: left.result, right: right.result };
}

/** Compared with its parent, a whole scope has no ratio of its own: the share of its units that satisfy stands for it. */
export function isComparedWithParent(measure: Comparison): boolean {
  return measure.left.of === 'parent' || measure.right.of === 'parent';
}

export function comparisonAnswers(
  knowledge: Knowledge,
  target: Target,
  measure: Comparison,
  at: IsoDate,
): readonly UnitAnswer[] {
  return scopeUnits(knowledge, target, at).map((unit) => {
    const { measured } = compareSides(knowledge, target, measure, [unit.area.code], at);
    const truth =
      measured.value === null || target.value === null
        ? measured.absent === 'notApplicable'
          ? ('notApplicable' as const)
          : ('unknown' as const)
        : compare(measured.value, target.op, target.value);
    return answered(unit, truth, measured.sources, 1);
  });
}

/** The indicators that a comparison divides, each with the areas and the day that it is taken of; a growth is two of them. */
export function comparedSeries(
  knowledge: Knowledge,
  target: Target,
  { left, right }: Comparison,
  areas: readonly AreaCode[],
  at: IsoDate,
): readonly { readonly key: SeriesKey; readonly owners: readonly AreaCode[]; readonly at: IsoDate }[] {
  return [left, right].flatMap((operand) => {
    const { indicator, dimension, category } = operand;
    if (indicator === undefined || !knowledge.index.indicatorsById.has(indicator)) return [];
    const key = { indicator, ...(dimension ? { dimension } : {}), ...(category ? { category } : {}) };
    const owners = ownersOf(knowledge, target, operand, areas);
    const date = dateOf(operand, at);
    return [date, ...(operand.growth ? [addMonths(date, -12)] : [])].map((day) => ({ key, owners, at: day }));
  });
}

function side(
  knowledge: Knowledge,
  target: Target,
  operand: Operand,
  areas: readonly AreaCode[],
  at: IsoDate,
): { measured: Measured; result: SideResult } {
  const owners = ownersOf(knowledge, target, operand, areas);
  const date = dateOf(operand, at);
  const known = owners.length > 0 && date <= knowledge.asOf;
  const measured = known ? measureSide(knowledge, operand, owners, date) : absentMeasure('missing', 1);
  const area = owners.length === 1 ? owners[0]! : null;
  return { measured, result: { value: measured.value, period: lastWholeYear(date), area } };
}

function dateOf(operand: Operand, at: IsoDate): IsoDate {
  if (operand.at === 'previous') return addMonths(at, -12);
  return operand.at && operand.at !== 'same' ? (parsePeriod(operand.at)?.end ?? at) : at;
}

function measureSide(knowledge: Knowledge, operand: Operand, owners: readonly AreaCode[], at: IsoDate): Measured {
  if (operand.funds) return fundsOfYear(knowledge, operand, owners, at);
  if (!operand.indicator || !knowledge.index.indicatorsById.has(operand.indicator)) return absentMeasure('missing', 1);
  const key: SeriesKey = { ...operand, indicator: operand.indicator };
  const now = measureTogether(knowledge, key, at, owners);
  // A growth is a factor (1.08 for 8 % more), so that two of them divide without trouble at zero growth.
  return operand.growth ? divide(now, measureTogether(knowledge, key, addMonths(at, -12), owners)) : now;
}

function fundsOfYear(knowledge: Knowledge, operand: Operand, owners: readonly AreaCode[], at: IsoDate): Measured {
  const year = lastYearBy(at);
  const entries = fundEntries(
    knowledge,
    operand.funds ?? {},
    operand.stage ?? 'disbursed',
    endOfYear(year),
    endOfYear(year - 1),
  );
  const own = entries.filter(
    (entry) => entry.area !== null && upwards(knowledge, entry.area).some((code) => owners.includes(code)),
  );
  if (own.length === 0) return absentMeasure('missing', 1);
  const { sourceBits } = knowledge.index;
  const sources = own.reduce((all, entry) => joinSources(all, sourceBits.get(entry.source) ?? 0), 0);
  const value = own.reduce((sum, entry) => sum + (entry.amount ?? 0), 0);
  return {
    value,
    absent: null,
    numerator: null,
    denominator: null,
    missing: 0,
    known: own.length,
    origin: 'computed',
    sources,
  };
}

function ownersOf(
  knowledge: Knowledge,
  target: Target,
  operand: Operand,
  areas: readonly AreaCode[],
): readonly AreaCode[] {
  const { byCode } = knowledge.index.workspace.areas;
  const { of = 'self' } = operand;
  if (of === 'self') return areas;
  if (of === 'scope') return scopeRoots(knowledge, target).map((root) => root.code);
  if (of === 'parent') return [...new Set(areas.flatMap((code) => byCode.get(code)?.parent ?? []))];
  return byCode.has(of as AreaCode) ? [of as AreaCode] : [];
}

function divide(left: Measured, right: Measured): Measured {
  const sources = joinSources(left.sources, right.sources);
  if (left.value === null || right.value === null || right.value === 0) {
    const inapplicable = left.absent === 'notApplicable' || right.absent === 'notApplicable';
    return absentMeasure(inapplicable ? 'notApplicable' : 'missing', inapplicable ? 0 : 1, sources);
  }
  return {
    value: left.value / right.value,
    absent: null,
    numerator: left.value,
    denominator: right.value,
    missing: Math.max(left.missing, right.missing),
    known: Math.max(1, Math.min(left.known, right.known)),
    origin: 'computed',
    sources,
  };
}
