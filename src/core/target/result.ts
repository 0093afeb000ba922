import type { AreaLevel } from '../area/area.ts';
import type { AreaCode, Bilingual, IsoDate } from '../unit.ts';
import type { Operator, TargetKind } from './target.ts';

export const statuses = [
  'achieved',
  'onTrack',
  'atRisk',
  'behind',
  'missed',
  'tooEarly',
  'noData',
  'noGoal',
  'notApplicable',
] as const;
export type Status = (typeof statuses)[number];

/** Beside the status, never instead of it. */
export const flags = [
  'late',
  'early',
  'returned',
  'contradicted',
  'incomplete',
  'baselineObserved',
  'deadlineInferred',
] as const;
export type Flag = (typeof flags)[number];

export type ValueOrigin = 'reported' | 'rolledUp' | 'computed';
export type GoalOrigin = 'document' | 'same' | 'listed' | 'derived';

/** A target held against the facts of one area as of one day. `null` is an absent figure, never zero. */
export type Evaluation = {
  readonly code: AreaCode | null;
  readonly level: AreaLevel | null;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Units whose figure is absent; they are in neither numerator nor denominator. */
  readonly missing: number;
  readonly goal: number | null;
  readonly goalOrigin: GoalOrigin | null;
  readonly valueOrigin: ValueOrigin | null;
  /** Distance to the goal in the target's unit, 0 when met, null when either side is absent. */
  readonly gap: number | null;
  readonly status: Status;
  readonly flags: readonly Flag[];
};

export type MilestoneResult = {
  readonly period: string;
  /** Planned and actual value in the milestone's own sense: of the period, or cumulative. */
  readonly planned: number;
  readonly actual: number | null;
  readonly cumulative: boolean;
  readonly status: Status;
};

/** A planned unit of an `exit` target. Years are null where nothing is planned or nothing has happened yet. */
export type UnitResult = {
  readonly code: AreaCode;
  readonly plannedYear: number | null;
  readonly actualYear: number | null;
  /** actual − planned, negative when early; null unless both are known. */
  readonly lateYears: number | null;
};

export type PartResult = {
  readonly key: string;
  readonly title: Bilingual;
  readonly value: number | null;
  readonly goal: number | null;
};

/** One point of a target's history: value at the end of a period, known as of the evaluation's day. */
export type HistoryPoint = {
  readonly period: string;
  readonly date: IsoDate;
  readonly value: number | null;
  readonly planned: number | null;
};

export type SideResult = {
  readonly value: number | null;
  readonly period: string | null;
  readonly area: AreaCode | null;
};

/** How a figure came about: the same block on card, paper and in every export. Worded by `text/explain`. */
export type Explanation = {
  readonly formula: FormulaId;
  readonly numeratorTerm: string | null;
  readonly denominatorTerm: string | null;
  readonly countLevel: AreaLevel;
  readonly unitsInScope: number;
  /** Units that satisfy, that do not, and whose figure is absent; each list complete. */
  readonly satisfied: readonly AreaCode[];
  readonly failing: readonly AreaCode[];
  readonly missing: readonly AreaCode[];
  readonly dataDate: IsoDate | null;
  readonly document: string;
  readonly clause: string;
  readonly quote: string;
  /** Ids of the `sources` of all rows that went in. */
  readonly sources: readonly string[];
  readonly simulated: boolean;
  readonly notes: readonly Bilingual[];
  /** What the document lacks, so that status or goal cannot be given. */
  readonly lacks: readonly ('baseline' | 'deadline' | 'goal' | 'denominator' | 'split' | 'data')[];
};

export const formulaIds = [
  'sum',
  'ratioOfSums',
  'weightedMean',
  'countWhere',
  'reported',
  'shareOfUnits',
  'sumOfProjects',
  'sumOfFunds',
  'ledgerFlow',
  'unitsOut',
  'withinDistance',
  'withinDistanceAlongRoads',
  'assigned',
  'daysPerPersonMonth',
  'quotient',
] as const;
export type FormulaId = (typeof formulaIds)[number];

export type TargetResult = Omit<Evaluation, 'code' | 'level'> & {
  readonly id: string;
  readonly row: string;
  readonly kind: TargetKind;
  readonly unit: string;
  readonly op: Operator;
  /** Planned value on the day itself, from the line of baseline and milestones. */
  readonly plannedNow: number | null;
  readonly deadline: IsoDate | null;
  /** In the target's unit per year; from here to the deadline, and over the last twelve months. */
  readonly requiredPace: number | null;
  readonly recentPace: number | null;
  /** Day on which the recent pace would reach the goal; null when it never would. */
  readonly projected: IsoDate | null;
  readonly milestones: readonly MilestoneResult[];
  readonly history: readonly HistoryPoint[];
  readonly parts?: readonly PartResult[];
  /** Document total − sum of planned parts or flows; what the document leaves unsplit. */
  readonly unallocated?: number;
  readonly units?: readonly UnitResult[];
  readonly left?: SideResult;
  readonly right?: SideResult;
  /** Units of `countLevel` that keep the target from being met, worst first. */
  readonly failing: readonly AreaCode[];
  /** Every area of the scope from its top down to `countLevel`. */
  readonly byArea: readonly (Evaluation & { readonly code: AreaCode; readonly level: AreaLevel })[];
  readonly explanation: Explanation;
};
