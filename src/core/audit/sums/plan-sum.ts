import { type AreaTree, ancestorsOf } from '../../area/area-tree.ts';
import type { Severity } from '../../issue.ts';
import type { Milestone, Override, Target } from '../../target/target.ts';
import { type AreaCode, areaCode } from '../../unit.ts';
import type { AuditCheck } from '../check.ts';
import type { ExplanationId, Finding } from '../finding.ts';

/**
 * The plan against itself: amounts of the years, parts and counties against the total that the document gives. More than the total
 * cannot be right; less is a note, since the rest may belong to no year or part in the document (D2: 4,900 people; Z3: 510,000).
 */
export const planSum: AuditCheck = {
  id: 'planSum',
  nature: 'arithmetic',
  variants: ['milestones', 'parts', 'unsplit', 'steps', 'partTarget', 'areas', 'areasPeriod'],
  run: ({ workspace }) =>
    workspace.targets
      .filter(({ kind }) => kind === 'flow' || kind === 'quantity' || kind === 'exit' || kind === 'indicator')
      .flatMap((target) => [
        ...milestonesAgainstTotal(target),
        ...partsAgainstTotal(target),
        ...targetsAgainstParts(target, workspace.targets),
        ...stepsAgainstTotal(target, workspace.targets),
        ...areasAgainstTarget(target, workspace.areas),
      ]),
};

function milestonesAgainstTotal(target: Target): readonly Finding[] {
  const { total, milestones } = target;
  if (total === undefined || milestones.length === 0 || target.op === '<=') return [];
  const sum = amountPlanned(milestones);
  if (sum === total) return [];
  return [finding(target, 'milestones', total, sum, severityOf(sum, total), ['baselineDate', 'noSplitInDocument'])];
}

function partsAgainstTotal(target: Target): readonly Finding[] {
  const total = target.total ?? target.value;
  const stated = (target.parts ?? []).flatMap(({ value }) => (value === null ? [] : [value]));
  if (total === null || stated.length === 0) return [];
  const sum = stated.reduce((all, value) => all + value, 0);
  if (sum === total) return [];
  const isOpen = stated.length < target.parts!.length;
  const variant = isOpen && sum < total ? 'unsplit' : 'parts';
  const severity = variant === 'unsplit' ? 'info' : 'error';
  const explained: ExplanationId[] = variant === 'unsplit' ? ['noSplitInDocument'] : ['rounding', 'noSplitInDocument'];
  return [
    finding(target, variant, total, sum, severity, explained, { stated: stated.length, of: target.parts!.length }),
  ];
}

/** A target of its own for one part (`z3-production`) must have that part's value. */
function targetsAgainstParts(target: Target, all: readonly Target[]): readonly Finding[] {
  return (target.parts ?? []).flatMap(({ key, value }) => {
    const own = all.find(
      (other) =>
        other !== target && other.row === target.row && other.unit === target.unit && isPartOf(other, target, key),
    );
    if (!own || value === null || own.value === null || own.value === value) return [];
    return [finding(own, 'partTarget', value, own.value, 'error', ['typingSlip'], { whole: target.id })];
  });
}

function isPartOf(other: Target, whole: Target, key: string): boolean {
  return other.id === `${whole.row.toLowerCase()}-${key}` || other.id === `${whole.id}-${key}`;
}

/** Targets named `whole-step-1`, `whole-step-2` add up to the whole (H1). */
function stepsAgainstTotal(target: Target, all: readonly Target[]): readonly Finding[] {
  const total = target.total ?? target.value;
  const steps = all.filter(
    ({ id, row, unit, value }) =>
      id.startsWith(`${target.id}-step-`) && row === target.row && unit === target.unit && value !== null,
  );
  if (steps.length < 2 || total === null) return [];
  const sum = steps.reduce((each, { value }) => each + value!, 0);
  return sum === total ? [] : [finding(target, 'steps', total, sum, severityOf(sum, total), ['noSplitInDocument'])];
}

/**
 * What is listed for areas against the whole above them, for the goal and for each period: the whole target over the topmost areas that
 * are listed, and each listed area over those next below it.
 */
function areasAgainstTarget(target: Target, areas: AreaTree): readonly Finding[] {
  const { kind, childGoals, overrides = {} } = target;
  if (childGoals !== 'listed' || kind === 'indicator') return [];
  const listedBelow = new Map<string, Override[]>();
  for (const [code, override] of Object.entries(overrides)) {
    const above = ancestorsOf(areas, areaCode(code)).find((area) => Object.hasOwn(overrides, area.code))?.code ?? '';
    listedBelow.set(above, [...(listedBelow.get(above) ?? []), override]);
  }
  return [...listedBelow].flatMap(([code, listed]) => {
    const whole = code === '' ? target : overrides[code]!;
    const place: Place = { target, ...(code === '' ? {} : { area: areaCode(code) }) };
    return [
      ...goalsAgainst(place, whole.value ?? null, listed),
      ...periodsAgainst(place, whole.milestones ?? [], listed),
    ];
  });
}

type Place = { readonly target: Target; readonly area?: AreaCode };

function goalsAgainst({ target, area }: Place, whole: number | null, listed: readonly Override[]): readonly Finding[] {
  const goals = listed.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const sum = goals.reduce((all, goal) => all + goal, 0);
  if (whole === null || goals.length < listed.length || Math.abs(sum - whole) <= 1e-6) return [];
  const found = finding(target, 'areas', whole, sum, severityOf(sum, whole), ['noSplitInDocument'], {
    areas: goals.length,
  });
  return [at(found, area)];
}

function periodsAgainst({ target, area }: Place, wholes: readonly Milestone[], listed: readonly Override[]) {
  if (!listed.every(({ milestones }) => milestones !== undefined)) return [];
  return wholes.flatMap(({ period, value: planned, cumulative }): readonly Finding[] => {
    const own = listed.flatMap(({ milestones }) => milestones!.filter((each) => each.period === period));
    const sum = own.reduce((all, { value }) => all + value, 0);
    if (cumulative || own.some((each) => each.cumulative) || Math.abs(sum - planned) <= 1e-6) return [];
    const context = { period, areas: own.length };
    return [
      at(finding(target, 'areasPeriod', planned, sum, severityOf(sum, planned), ['noSplitInDocument'], context), area),
    ];
  });
}

function at(found: Finding, area: AreaCode | undefined): Finding {
  return area === undefined ? found : { ...found, where: { ...found.where, area } };
}

/** What milestones come to: the last cumulative one, and what later ones add to it. */
function amountPlanned(milestones: readonly Milestone[]): number {
  return milestones.reduce((sum, { value, cumulative }) => (cumulative ? value : sum + value), 0);
}

function severityOf(sum: number, total: number): Severity {
  return sum > total ? 'error' : 'info';
}

function finding(
  target: Target,
  variant: string,
  expected: number,
  found: number,
  severity: Severity,
  explainedBy: readonly ExplanationId[],
  context: Finding['context'] = {},
): Finding {
  return {
    check: 'planSum',
    variant,
    severity,
    where: { resource: 'targets', target: target.id, rows: [target.id] },
    expected,
    found,
    unit: target.unit,
    context: { difference: expected - found, ...context },
    explainedBy,
  };
}
