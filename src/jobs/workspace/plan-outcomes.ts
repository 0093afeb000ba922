import type { Geometry } from 'geojson';
import { eachPosition } from '../../core/geo/bounds.ts';
import {
  type PlanGround,
  planGround,
  type VariantOutcome,
  variantOutcome,
} from '../../core/plan/outcome/variant-outcome.ts';
import type { Plan } from '../../core/plan/plan.ts';
import type { IsoDate, LonLat } from '../../core/unit.ts';
import type { WorkspaceIndex } from '../../core/workspace/workspace-index.ts';
import type { PlanBasis, PlanQuestion } from './plan-protocol.ts';

/** The ground of the last day asked about, by workspace: it costs as much as opening the workspace. */
const grounds = new WeakMap<WorkspaceIndex, PlanGround>();

/** What each of the variants does, in the order asked for. */
export function planOutcomes(
  index: WorkspaceIndex,
  plan: Plan,
  { variants, asOf, rule }: PlanQuestion,
): readonly VariantOutcome[] {
  const ground = groundOf(index, asOf);
  return variants.map((variant) => variantOutcome(ground, plan, variant, rule));
}

export function groundOf(index: WorkspaceIndex, asOf: IsoDate): PlanGround {
  const kept = grounds.get(index);
  const ground = kept?.asOf === asOf ? kept : planGround(index.workspace, asOf);
  grounds.set(index, ground);
  return ground;
}

/** What forms and constraints of the planning desk need of a workspace. */
export function planBasis({ workspace }: WorkspaceIndex): PlanBasis {
  const { prices = [], elevation = null, constraints, projects, funds } = workspace;
  const distinct = (values: readonly (string | null)[]) =>
    [...new Set(values.filter((value): value is string => value !== null && value !== ''))].sort();
  return {
    prices,
    elevation,
    constraints,
    programmes: distinct(projects.map(({ programme }) => programme)),
    defects: distinct(projects.map(({ defect }) => defect)),
    fundSources: distinct(funds.map(({ fundSource }) => fundSource)),
    responsible: distinct(projects.map(({ responsible }) => responsible)),
    projects: projects.map(({ id, type, name, from, to, doneOn, costWanYuan, lengthKm, geometry }) => {
      const at = geometry && beginningOf(geometry);
      return { id, type, name, from, to, doneOn, costWanYuan, lengthKm, at };
    }),
  };
}

/** The first position of a geometry; null where it has none. */
function beginningOf(geometry: Geometry): LonLat | null {
  let first: LonLat | null = null;
  eachPosition(geometry, ([lon, lat]) => {
    first ??= [lon!, lat!];
  });
  return first;
}
