import type { ReachRule } from '../../core/plan/outcome/reach-rule.ts';
import type { IsoDate, LonLat } from '../../core/unit.ts';
import type { ConstraintZone, ElevationGrid, Price, Project } from '../../core/workspace/workspace.ts';

/** What is asked of the plan that the worker was told of last: some of its variants, as known on a day, for something to be reached. */
export type PlanQuestion = {
  readonly variants: readonly string[];
  readonly asOf: IsoDate;
  readonly rule: ReachRule;
};

/** All villages as columns, in one order; the planning desk draws, snaps to and counts a hundred thousand of them. */
export type VillageColumns = {
  readonly codes: readonly string[];
  /** Number in `parentCodes` of the area that each lies in. */
  readonly parents: Int32Array;
  readonly parentCodes: readonly string[];
  /** Degrees WGS-84; NaN for a village without a place of its own. */
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  /** NaN where it is not known. */
  readonly households: Float64Array;
  readonly people: Float64Array;
  readonly poorPeople: Float64Array;
  /** Who are to be resettled, by the villages' attribute `shouldMovePeople`; NaN where it says nothing. */
  readonly shouldMove: Float64Array;
};

/** Unit costs, heights, zones, and the words that the projects and funds of the workspace use, sorted. */
export type PlanBasis = {
  readonly prices: readonly Price[];
  readonly elevation: ElevationGrid | null;
  readonly constraints: readonly ConstraintZone[];
  readonly programmes: readonly string[];
  readonly defects: readonly string[];
  readonly fundSources: readonly string[];
  readonly responsible: readonly string[];
  readonly projects: readonly BasisProject[];
};

/** A project of the workspace as far as an element of a plan can stand for it; `at`: where it begins, null without a geometry. */
export type BasisProject = Pick<
  Project,
  'id' | 'type' | 'name' | 'from' | 'to' | 'doneOn' | 'costWanYuan' | 'lengthKm'
> & { readonly at: LonLat | null };
