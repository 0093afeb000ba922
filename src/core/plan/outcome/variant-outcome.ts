import { type Knowledge, knowledgeAsOf } from '../../indicator/evaluation.ts';
import { yearOf } from '../../period.ts';
import type { IsoDate } from '../../unit.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { WorkspaceIndex } from '../../workspace/workspace-index.ts';
import {
  type ConstraintIndex,
  constraintIndex,
  findViolations,
  type Violation,
} from '../constraint/find-violations.ts';
import { type Plan, type PlanElement, type Variant, variantOf } from '../plan.ts';
import { knownOn } from './known-on.ts';
import { type LengthRow, lengthsOf } from './lengths.ts';
import { type MoneyOutcome, moneyOutcome } from './money.ts';
import { planView } from './plan-view.ts';
import { type ReachGround, reachGround } from './reach-ground.ts';
import { type ReachOutcome, reachOutcome } from './reach-outcome.ts';
import type { ReachRule } from './reach-rule.ts';
import { type SharedVillage, type SiteOutcome, siteOutcomes } from './sites.ts';
import {
  firstChange,
  type KnowledgeByYear,
  rememberKnowledge,
  type Standings,
  type TargetOutcome,
  targetOutcomes,
} from './target-outcome.ts';

/** Everything that a variant does, for one reach rule. */
export type VariantOutcome = {
  readonly variant: string;
  /** The day of what is known; years are counted from its year on. */
  readonly asOf: IsoDate;
  readonly years: readonly number[];
  readonly reach: ReachOutcome;
  readonly lengths: readonly LengthRow[];
  readonly money: MoneyOutcome;
  readonly targets: readonly TargetOutcome[];
  readonly sites: readonly SiteOutcome[];
  readonly shared: readonly SharedVillage[];
  readonly violations: readonly Violation[];
  /** Elements without a last year: they are in no year's figures. */
  readonly undated: readonly string[];
};

/** A workspace as planners know it on a day, with all that variants share; made once. */
export type PlanGround = {
  readonly asOf: IsoDate;
  readonly known: WorkspaceIndex;
  readonly reach: ReachGround;
  readonly constraints: ConstraintIndex;
  /** Rules that an element breaks, reckoned once for each: elements do not change. */
  readonly violationsOf: (element: PlanElement) => readonly Violation[];
  /** For single targets; all of them are answered from `standings`. */
  readonly knowledge: KnowledgeByYear;
  readonly shared: Knowledge['shared'];
  readonly standings: Standings;
};

export function planGround(workspace: Workspace, asOf: IsoDate): PlanGround {
  const known = knownOn(workspace, asOf);
  const shared: Knowledge['shared'] = new Map();
  const constraints = constraintIndex(workspace.constraints, workspace.elevation ?? null);
  const violations = new WeakMap<PlanElement, readonly Violation[]>();
  return {
    asOf,
    known,
    reach: reachGround(knowledgeAsOf(known, asOf, shared)),
    constraints,
    violationsOf(element) {
      const found = violations.get(element) ?? findViolations(constraints, element);
      violations.set(element, found);
      return found;
    },
    knowledge: rememberKnowledge(shared),
    shared,
    standings: new WeakMap(),
  };
}

/** At most so many years are looked at. */
const mostYears = 15;

/** From the day's year to the last one that any variant or stated deadline of the workspace names. */
export function outcomeYears({ asOf, known }: PlanGround, plan: Plan): readonly number[] {
  const first = yearOf(asOf);
  const named = plan.variants.flatMap(({ elements }) => elements.flatMap(({ to }) => to ?? []));
  const deadlines = known.workspace.targets.flatMap(({ deadline }) =>
    deadline && 'date' in deadline ? [yearOf(deadline.date)] : [],
  );
  const last = Math.min(first + mostYears - 1, Math.max(first, ...named, ...deadlines));
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** What a variant does, beside what would be without it: both from the same functions over two workspaces. */
export function variantOutcome(ground: PlanGround, plan: Plan, id: string, rule: ReachRule): VariantOutcome {
  const variant: Variant | null = variantOf(plan, id);
  if (!variant) throw new Error(`variant outcome: expected a variant of the plan, got ${id}`);
  const { asOf, known, shared, standings, constraints, violationsOf } = ground;
  const years = outcomeYears(ground, plan);
  return {
    variant: id,
    asOf,
    years,
    reach: reachOutcome(ground.reach, rule, variant, years),
    lengths: lengthsOf(variant, years),
    money: moneyOutcome(plan, variant),
    targets: targetOutcomes({
      ...{ known, view: planView(known, plan, variant), now: asOf, years, shared, standings },
      changesFrom: firstChange(variant),
    }),
    ...siteOutcomes(known.workspace.areas, constraints.zones, variant),
    violations: variant.elements.flatMap(violationsOf),
    undated: variant.elements.flatMap(({ id: element, to }) => (to === null ? [element] : [])),
  };
}
