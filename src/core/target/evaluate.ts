import type { Area, AreaLevel } from '../area/area.ts';
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
import { type AreaPlan, planOf, plansOf, windowStart } from './goal.ts';
import { measureTarget, targetOn } from './measure.ts';
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
  const measured = measureOn(knowledge, target, at)(root);
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
    byArea: detail === 'whole' ? areaEvaluations(knowledge, target) : [],
    explanation: explain(knowledge, target, measured, lists),
  };
}

/** Status and figures of one area of the scope, or of all of it. */
export function evaluateArea(knowledge: Knowledge, target: Target, area: AreaCode): Evaluation {
  const own = area === wholeScope ? singleRoot(knowledge, target) : knowledge.index.workspace.areas.byCode.get(area);
  return evaluationsOf(knowledge, target)(area, own ?? nowhere);
}

function areaEvaluations(knowledge: Knowledge, target: Target): TargetResult['byArea'] {
  const evaluationOf = evaluationsOf(knowledge, target);
  return scopeAreas(knowledge, target, knowledge.asOf).map((area) => evaluationOf(area.code, area));
}

const nowhere = { code: null, level: null };

/** `evaluateArea` for many areas, given with their code and level: what they share is looked up once. */
function evaluationsOf(knowledge: Knowledge, target: Target) {
  const at = knowledge.asOf;
  const measuredIn = measureOn(knowledge, target, at);
  const planOf = plansOf(knowledge, target);
  const date = dataDate(knowledge, target, at) ?? at;
  return <Code extends AreaCode | null, Level extends AreaLevel | null>(
    area: AreaCode,
    { code, level }: { readonly code: Code; readonly level: Level },
  ) => {
    const plan = planOf(area);
    const measured = measuredIn(area);
    const { value, numerator, denominator, missing } = measured;
    return {
      code,
      level,
      value,
      numerator,
      denominator,
      missing,
      goal: plan.goal,
      goalOrigin: plan.goalOrigin,
      valueOrigin: measured.origin,
      gap: gapOf(value, plan.op, plan.goal),
      status: statusOf(standingOf(target, plan, measured, at, plannedAt(plan.line, date))),
      flags: flagsOf(knowledge, target, area, plan, measured),
    };
  };
}

function measureOn(knowledge: Knowledge, target: Target, at: IsoDate): (area: AreaCode) => Measured {
  return targetOn(knowledge, target, at, windowStart(target));
}

function standingOf(
  target: Target,
  plan: AreaPlan,
  measured: Measured,
  asOf: IsoDate,
  planned: number | null,
): Standing {
  return {
    op: plan.op,
    value: measured.value,
    notApplicable: measured.value === null && measured.absent === 'notApplicable',
    goal: plan.goal,
    planned,
    start: plan.line[0]?.value ?? null,
    asOf,
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
    const then = measureOn(knowledge, target, plan.deadline)(area);
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
  const before = measureOn(knowledge, target, addMonths(asOf, -12))(area);
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
  // Until the period is over, its plan grows by days; afterwards the whole is owed.
  const share = (dayNumber(end) - dayNumber(period.start) + 1) / (dayNumber(period.end) - dayNumber(period.start) + 1);
  const planned = milestone.cumulative ? plannedAt(plan.line, end) : milestone.value * share;
  const standing = standingOf(target, plan, measured, asOf, planned);
  const own = { ...standing, goal: milestone.value, start, deadline: period.end };
  return { ...base, actual: measured.value, status: statusOf(own) };
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
    value: measureOn(knowledge, target, date)(area).value,
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
