import type { AreaLevel } from '../area/area.ts';
import type { Term } from '../indicator/indicator.ts';
import type { Bilingual, IsoDate } from '../unit.ts';

export const targetKinds = ['indicator', 'coverage', 'quantity', 'flow', 'exit', 'reach', 'comparison'] as const;
export type TargetKind = (typeof targetKinds)[number];

export type Operator = '>=' | '<=' | '=' | '>' | '<';

/** Condition on one unit. `in` and `notIn` take a list. Unknown stays unknown: an absent operand is neither true nor false. */
export type Where =
  | { readonly all: readonly Where[] }
  | { readonly any: readonly Where[] }
  | { readonly not: Where }
  | {
      readonly indicator: string;
      readonly dimension?: string;
      readonly category?: string;
      readonly op: Operator;
      readonly value: number;
    }
  | {
      readonly attribute: string;
      readonly op: Operator | 'in' | 'notIn';
      readonly value: number | string | readonly (number | string)[];
    };

/** A filter on projects; every key given must match. */
export type ProjectFilter = {
  readonly type?: string;
  readonly programme?: string;
  readonly defect?: string;
  readonly technicalClass?: string;
};
/** A filter on fund entries; every key given must match. */
export type FundFilter = {
  readonly fundSource?: string;
  readonly projectType?: string;
  /** Only money of these areas and what lies below them. */
  readonly areas?: readonly string[];
};

/** What one side of a comparison measures. `of` says whose value is taken; `at` when. */
export type Operand = {
  readonly indicator?: string;
  readonly dimension?: string;
  readonly category?: string;
  readonly funds?: FundFilter;
  readonly stage?: string;
  /** Relative change since the period before, instead of the level. */
  readonly growth?: boolean;
  /** `self`, `parent`, `scope` (the target's whole scope), or an area code. Default `self`. */
  readonly of?: string;
  /** `same` (default), `previous` (one period earlier) or a fixed period. */
  readonly at?: string;
};

export type Measure =
  | { readonly indicator: string; readonly dimension?: string; readonly category?: string }
  | { readonly where: Where; readonly weight: string }
  | {
      readonly projects: ProjectFilter;
      readonly sum: 'count' | 'costWanYuan' | 'drawnKm' | 'reportedKm' | 'capacity';
      /** Counted once the project has reached this status. */
      readonly stage: 'underWay' | 'done' | 'accepted';
    }
  | { readonly funds: FundFilter; readonly stage: string; readonly by?: 'fundSource' | 'year' }
  | {
      readonly ledger: 'exited' | 'identified' | 'returned';
      readonly count: 'people' | 'households' | 'units';
      /** With `units`: only units of this level. */
      readonly level?: AreaLevel;
    }
  | {
      /** Share of units of `countLevel` with at least `minimum` people in one of these roles on the day. */
      readonly assignments: readonly string[];
      readonly minimum?: number;
      readonly where?: Where;
    }
  | {
      /** Days in villages per person and month over the last twelve months. */
      readonly visits: readonly string[];
      readonly per: 'personMonth';
    }
  | {
      readonly near: {
        readonly facility?: string;
        readonly road?: readonly string[];
        readonly surface?: readonly string[];
      };
      readonly withinMetres: number;
      /** Along roads: `withinMetres` is then the whole way, on foot included. */
      readonly network?: boolean;
      /** With `network`: longest way on foot to a road and from a road, 1,000 when left out. */
      readonly walkMetres?: number;
      readonly where?: Where;
      readonly weight?: string;
    }
  | { readonly left: Operand; readonly right: Operand };

export type TargetScope = {
  readonly areas?: readonly string[];
  readonly customArea?: string;
  /** Only units that satisfy this are counted. */
  readonly where?: Where;
};

/** Planned value at the end of a period; cumulative ones replace, others add to what went before. */
export type Milestone = { readonly period: string; readonly value: number; readonly cumulative: boolean };

export type Deadline = { readonly date: IsoDate; readonly stated: boolean } | { readonly monthsAfterStart: number };

export type ChildGoals = 'same' | 'listed' | 'proportional' | 'none';

/** What a listed child has of its own. */
export type Override = {
  readonly value?: number;
  readonly deadline?: Deadline;
  readonly milestones?: readonly Milestone[];
  /** The split is not in the document. */
  readonly simulated?: boolean;
};

export type Target = {
  readonly id: string;
  /** Row of SEEDS.md that it answers, `D2`. */
  readonly row: string;
  readonly kind: TargetKind;
  readonly title: Bilingual;
  readonly unit: string;
  readonly source: { readonly document: string; readonly clause: string; readonly quote: string };
  readonly scope: TargetScope;
  readonly countLevel: AreaLevel;
  readonly measure: Measure;
  readonly op: Operator;
  /** The goal; null when the document states none. */
  readonly value: number | null;
  readonly baseline: { readonly date: IsoDate; readonly value: number } | null;
  /**
   * Where the document has no baseline: the day whose observed value starts the line of planned values. Marked `baselineObserved`
   * wherever it counts; the document's `baseline` stays null.
   */
  readonly lineFrom?: IsoDate;
  readonly milestones: readonly Milestone[];
  readonly deadline: Deadline | null;
  readonly overrides?: Readonly<Record<string, Override>>;
  readonly childGoals: ChildGoals;
  /** With `proportional`: what the goal is split by, taken on the baseline's day. Default: the target's own measure on that day. */
  readonly proportionalTo?: Term;
  /** Further kinds of part that are planned but not split: shown as parts, the rest as `unallocated`. */
  readonly parts?: readonly { readonly key: string; readonly title: Bilingual; readonly value: number | null }[];
  /** Compared with the sum of parts or flows: the document's own total (869 villages, 631,600 people). */
  readonly total?: number;
  /** What the reader must know: another reading, a missing denominator, an assumption. */
  readonly notes?: readonly Bilingual[];
  /** Thresholds of status as shares of the way, default 0.02 and 0.10. */
  readonly tolerance?: { readonly onTrack: number; readonly atRisk: number };
};
