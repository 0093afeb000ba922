import type { Area } from '../area/area.ts';
import type { Knowledge } from '../indicator/evaluation.ts';
import { remember } from '../indicator/evaluation.ts';
import type { Measured } from '../indicator/measured.ts';
import { ownMeasure } from '../indicator/roll-up.ts';
import { eventsBetween } from '../ledger/ledger.ts';
import { addDays, addMonths, dayNumber, endOfYear, parsePeriod, yearOf } from '../period.ts';
import type { AreaCode, IsoDate } from '../unit.ts';
import { compareSides } from './comparison.ts';
import { dataDate } from './data-date.ts';
import { exitUnits } from './exit.ts';
import { explain, unitLists } from './explanation.ts';
import { type AreaPlan, planOf, windowStart } from './goal.ts';
import { measureTarget } from './measure.ts';
import { partsOf, unallocatedOf } from './parts.ts';
import { plannedAt } from './plan-line.ts';
import type { Evaluation, Flag, HistoryPoint, MilestoneResult, TargetResult } from './result.ts';
import { scopeAreas, scopeRoots, upwards, wholeScope } from './scope.ts';
import { defaultTolerance, gapOf, isMet, type Standing, statusOf } from './status.ts';
import type { Milestone, Target } from './target.ts';

/** What to leave out where only the headline is wanted (cards): `byArea` and the lists of the explanation stay empty. */
export type Detail = 'headline' | 'whole';

/**
 * One target held against everything known on a day: its headline for the whole scope (or for `root` within it), its milestones,
 * pace, units and failing units, and every area of the scope. Cost: linear in units × days asked for (history, milestones).
 */
export function evaluateTarget(
  knowledge: Knowledge,
  target: Target,
  detail: Detail = 'whole',
  root: AreaCode = wholeScope,
): TargetResult {
  const at = knowledge.asOf;
  const plan = planOf(knowledge, target, root);
  const measured = measureOn(knowledge, target, root, at);
  const { code: _code, level: _level, ...headline } = evaluateArea(knowledge, target, root);
  const date = dataDate(knowledge, target, at) ?? at;
  const pace = paceOf(knowledge, target, root, measured.value, plan);
  const lists = detail === 'whole' ? unitLists(knowledge, target, root) : { satisfied: [], failing: [], missing: [] };
  return {
    id: target.id,
    row: target.row,
    kind: target.kind,
    unit: target.unit,
    op: plan.op,
    ...headline,
    plannedNow: plannedAt(plan.line, date),
    deadline: plan.deadline,
    ...pace,
    milestones: plan.milestones.map((milestone) => milestoneResult(knowledge, target, root, plan, milestone)),
    history: historyOf(knowledge, target, root, plan),
    ...partsOf(knowledge, target, root),
    ...unallocatedOf(target),
    ...(target.kind === 'exit' ? { units: exitUnits(knowledge, target, at) } : {}),
    ...sidesOf(knowledge, target, root),
    failing: lists.failing,
    byArea:
      detail === 'whole' ? scopeAreas(knowledge, target, at).map((area) => evaluated(knowledge, target, area)) : [],
    explanation: explain(knowledge, target, measured, lists),
  };
}

/** Status and figures of one area of the scope, or of all of it. */
export function evaluateArea(knowledge: Knowledge, target: Target, area: AreaCode): Evaluation {
  const at = knowledge.asOf;
  const plan = planOf(knowledge, target, area);
  const measured = measureOn(knowledge, target, area, at);
  const { value, numerator, denominator, missing } = measured;
  const own = area === wholeScope ? singleRoot(knowledge, target) : knowledge.index.workspace.areas.byCode.get(area);
  return {
    code: own?.code ?? null,
    level: own?.level ?? null,
    value,
    numerator,
    denominator,
    missing,
    goal: plan.goal,
    goalOrigin: plan.goalOrigin,
    valueOrigin: measured.origin,
    gap: gapOf(value, plan.op, plan.goal),
    status: statusOf(standingOf(knowledge, target, plan, measured, at)),
    flags: flagsOf(knowledge, target, area, plan, measured),
  };
}

function evaluated(knowledge: Knowledge, target: Target, area: Area): TargetResult['byArea'][number] {
  return { ...evaluateArea(knowledge, target, area.code), code: area.code, level: area.level };
}

function measureOn(knowledge: Knowledge, target: Target, area: AreaCode, at: IsoDate): Measured {
  return measureTarget(knowledge, target, area, at, windowStart(target));
}

function standingOf(knowledge: Knowledge, target: Target, plan: AreaPlan, measured: Measured, at: IsoDate): Standing {
  return {
    op: plan.op,
    value: measured.value,
    notApplicable: measured.value === null && measured.absent === 'notApplicable',
    goal: plan.goal,
    planned: plannedAt(plan.line, dataDate(knowledge, target, at) ?? at),
    start: plan.line[0]?.value ?? null,
    asOf: at,
    deadline: plan.deadline,
    certain: isCertain(plan, measured),
    tolerance: target.tolerance ?? defaultTolerance,
  };
}

/** Whether the goal stays met whatever the units without a figure turn out to be. */
function isCertain({ op, goal }: AreaPlan, { value, missing, known, denominator }: Measured): boolean {
  if (missing === 0 || value === null || goal === null) return true;
  const upward = op === '>=' || op === '>';
  if (denominator === null) return upward;
  const share = known / (known + missing);
  return isMet(upward ? value * share : value * share + (1 - share), op, goal);
}

function flagsOf(
  knowledge: Knowledge,
  target: Target,
  area: AreaCode,
  plan: AreaPlan,
  measured: Measured,
): readonly Flag[] {
  const flags: Flag[] = [];
  const { asOf } = knowledge;
  const met = measured.value !== null && plan.goal !== null && isMet(measured.value, plan.op, plan.goal);
  if (met && plan.deadline !== null && plan.deadline < asOf) {
    const then = measureOn(knowledge, target, area, plan.deadline);
    if (then.value !== null && !isMet(then.value, plan.op, plan.goal!)) flags.push('late');
  }
  if (target.kind === 'exit' && met && plan.deadline !== null && plan.deadline > asOf) flags.push('early');
  if (measured.missing > 0) flags.push('incomplete');
  if (hasReturns(knowledge, target, area)) flags.push('returned');
  if (isContradicted(knowledge, target, area)) flags.push('contradicted');
  if (plan.baselineObserved) flags.push('baselineObserved');
  if (target.deadline && 'stated' in target.deadline && !target.deadline.stated) flags.push('deadlineInferred');
  return flags;
}

/** People or units that came back within the last twelve months, for targets that count exits. */
function hasReturns(knowledge: Knowledge, target: Target, area: AreaCode): boolean {
  const { kind, measure } = target;
  if (kind !== 'exit' && !('ledger' in measure)) return false;
  const countsPeople = kind !== 'exit' && 'ledger' in measure && measure.count !== 'units';
  const subject = countsPeople ? 'people' : 'unit';
  const places = remember(knowledge, `returned|${subject}`, () => {
    const events = eventsBetween(knowledge.ledger, 'returned', subject, addMonths(knowledge.asOf, -12), knowledge.asOf);
    return new Set(events.flatMap((event) => upwards(knowledge, event.area)));
  });
  return area === wholeScope ? scopeRoots(knowledge, target).some((root) => places.has(root.code)) : places.has(area);
}

/** A unit's own report differs from the sum of its parts by more than rounding. The report stands; the audit says so. */
function isContradicted(knowledge: Knowledge, target: Target, code: AreaCode): boolean {
  if (!('indicator' in target.measure) || target.kind === 'flow') return false;
  const indicator = knowledge.index.indicatorsById.get(target.measure.indicator);
  const area = code === wholeScope ? singleRoot(knowledge, target)?.code : code;
  if (indicator?.rollUp.kind !== 'sum' || !area) return false;
  const own = ownMeasure(knowledge, target.measure, knowledge.asOf, area);
  const parts = (knowledge.index.workspace.areas.childrenByCode.get(area) ?? []).map((child) =>
    measureTarget(knowledge, target, child.code, knowledge.asOf),
  );
  const known = parts.filter((part) => part.value !== null);
  if (own?.value == null || known.length === 0 || parts.some((part) => part.missing > 0)) return false;
  return Math.abs(own.value - known.reduce((sum, part) => sum + part.value!, 0)) > 0.5;
}

function singleRoot(knowledge: Knowledge, target: Target): Area | undefined {
  const roots = scopeRoots(knowledge, target);
  return roots.length === 1 ? roots[0] : undefined;
}

const daysPerYear = 365.25;

function paceOf(
  knowledge: Knowledge,
  target: Target,
  area: AreaCode,
  value: number | null,
  plan: AreaPlan,
): Pick<TargetResult, 'requiredPace' | 'recentPace' | 'projected'> {
  const { asOf } = knowledge;
  const { goal, deadline } = plan;
  const before = measureOn(knowledge, target, area, addMonths(asOf, -12));
  const recentPace = value === null || before.value === null ? null : value - before.value;
  const met = value !== null && goal !== null && isMet(value, plan.op, goal);
  const years = deadline === null ? 0 : (dayNumber(deadline) - dayNumber(asOf)) / daysPerYear;
  const requiredPace = value === null || goal === null ? null : met ? 0 : years > 0 ? (goal - value) / years : null;
  const distance = value === null || goal === null ? 0 : goal - value;
  const yearsLeft = recentPace ? distance / recentPace : Number.NaN;
  const reaches = !met && yearsLeft > 0 && yearsLeft < 200;
  return { requiredPace, recentPace, projected: reaches ? addDays(asOf, Math.ceil(yearsLeft * daysPerYear)) : null };
}

/** A milestone judged on its own: the amount of its period against the plan, or the state at its end. */
function milestoneResult(
  knowledge: Knowledge,
  target: Target,
  area: AreaCode,
  plan: AreaPlan,
  milestone: Milestone,
): MilestoneResult {
  const period = parsePeriod(milestone.period);
  const { asOf } = knowledge;
  const base = { period: milestone.period, planned: milestone.value, cumulative: milestone.cumulative };
  if (!period || period.start > asOf) return { ...base, actual: null, status: 'tooEarly' };
  const end = period.end < asOf ? period.end : asOf;
  const after = milestone.cumulative ? windowStart(target) : addDays(period.start, -1);
  const measured = measureTarget(knowledge, target, area, end, after);
  const start = milestone.cumulative ? (plan.line[0]?.value ?? null) : 0;
  const standing = {
    ...standingOf(knowledge, target, plan, measured, asOf),
    goal: milestone.value,
    start,
    deadline: period.end,
  };
  // Until the period is over, its plan grows by days; afterwards the whole is owed.
  const share = (dayNumber(end) - dayNumber(period.start) + 1) / (dayNumber(period.end) - dayNumber(period.start) + 1);
  const planned = milestone.cumulative ? plannedAt(plan.line, end) : milestone.value * share;
  return { ...base, actual: measured.value, status: statusOf({ ...standing, planned }) };
}

/**
 * Ends of years from the start of the plan (without one: from six years back) to the as-of date, twelve at most, and that date
 * itself; leading years with neither a value nor a plan are left out.
 */
function historyOf(knowledge: Knowledge, target: Target, area: AreaCode, plan: AreaPlan): readonly HistoryPoint[] {
  const { asOf } = knowledge;
  const last = yearOf(asOf);
  const first = plan.line[0] ? Math.max(yearOf(plan.line[0].date), last - 12) : last - 6;
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => endOfYear(first + i));
  const points = [...years.filter((end) => end < asOf), asOf].map((date) => ({
    period: date === endOfYear(yearOf(date)) ? date.slice(0, 4) : date,
    date,
    value: measureOn(knowledge, target, area, date).value,
    planned: plannedAt(plan.line, date),
  }));
  const start = points.findIndex((point) => point.value !== null || point.planned !== null);
  return start === -1 ? [] : points.slice(start);
}

function sidesOf(knowledge: Knowledge, target: Target, area: AreaCode): Pick<TargetResult, 'left' | 'right'> {
  const { measure } = target;
  if (!('left' in measure)) return {};
  const areas = area === wholeScope ? scopeRoots(knowledge, target).map((root) => root.code) : [area];
  const { left, right } = compareSides(knowledge, target, measure, areas, knowledge.asOf);
  return { left, right };
}
