import type { AreaLevel } from '../../core/area/area.ts';
import type { BackwardSchedule } from '../../core/meeting/backward-schedule.ts';
import type { BesidePlan, PlannedArea } from '../../core/meeting/beside-plan.ts';
import type { ChartFigures } from '../../core/meeting/chart-figures.ts';
import type { ProblemKind } from '../../core/meeting/problem-tour.ts';
import type { MeetingSnapshot, SnapshotChange } from '../../core/meeting/snapshot.ts';
import type { StrikeOffLog } from '../../core/meeting/strike-off-log.ts';
import type { SupportSuggestion, VisitSum } from '../../core/meeting/support-suggestion.ts';
import type { Plan } from '../../core/plan/plan.ts';
import type { Evaluation } from '../../core/target/result.ts';
import type { Operator, Where } from '../../core/target/target.ts';
import type { AreaCode, Bilingual, IsoDate } from '../../core/unit.ts';
import type { Responsible, WorkspaceApi } from './protocol.ts';

/** What a meeting asks beyond the map. `root` null stands for the whole workspace. */
export type MeetingQuestion =
  | PlaceQuestion<'board'>
  | PlaceQuestion<'tour'>
  | PlaceQuestion<'answerable'>
  | PlaceQuestion<'charts'>
  | PlaceQuestion<'strikeOffs'>
  | { readonly kind: 'task'; readonly asOf: IsoDate; readonly target: string; readonly area: AreaCode }
  | {
      readonly kind: 'freeze';
      readonly asOf: IsoDate;
      readonly root: AreaCode | null;
      readonly about: Pick<MeetingSnapshot, 'title' | 'frozenOn' | 'inputs'>;
    }
  /** What a target should have reached by the day, in every area. */
  | { readonly kind: 'planned'; readonly asOf: IsoDate; readonly target: string }
  /** A target, or only the works (null), without and with a variant of a plan. */
  | {
      readonly kind: 'withPlan';
      readonly asOf: IsoDate;
      readonly target: string | null;
      readonly plan: Plan;
      readonly variant: string;
    }
  /** Who supports an area, a village or anything above it. */
  | { readonly kind: 'team'; readonly asOf: IsoDate; readonly area: AreaCode }
  | { readonly kind: 'changes'; readonly asOf: IsoDate; readonly snapshot: MeetingSnapshot }
  /** `target` null: the first checklist of the workspace. */
  | {
      readonly kind: 'short';
      readonly asOf: IsoDate;
      readonly root: AreaCode | null;
      readonly target: string | null;
    };

type PlaceQuestion<Kind> = { readonly kind: Kind; readonly asOf: IsoDate; readonly root: AreaCode | null };

/** The question of one kind. */
export type MeetingQuestionOf<Kind extends MeetingQuestion['kind']> = Extract<MeetingQuestion, { readonly kind: Kind }>;

export type NamedArea = { readonly code: AreaCode; readonly name: Bilingual; readonly level: AreaLevel };

/** The figures of one task in one place. */
export type TaskFigures = Pick<Evaluation, 'value' | 'goal' | 'gap' | 'status' | 'missing' | 'flags'> & {
  readonly deadline: IsoDate | null;
};

export type BoardAnswer = {
  /** Earliest deadline first. */
  readonly tasks: readonly {
    readonly target: string;
    readonly deadline: IsoDate | null;
    /** One per area; null where the task does not reach. */
    readonly cells: readonly (TaskFigures | null)[];
  }[];
  readonly areas: readonly NamedArea[];
};

export type TaskAnswer = TaskFigures & {
  readonly op: Operator;
  readonly schedule: BackwardSchedule;
  readonly responsible: readonly Responsible[];
};

export type TourAnswer = readonly (TaskAnswer & {
  readonly kind: ProblemKind;
  readonly target: string;
  readonly area: NamedArea;
  readonly measure: number;
  readonly yearBefore: number | null;
})[];

export type ShortAnswer = {
  /** Every target that is a checklist. */
  readonly checklists: readonly string[];
  readonly target: string | null;
  readonly conditions: readonly Where[];
  readonly failures: readonly number[];
  /** Units short of anything, fewest conditions first, `mostUnits` at most; `all` of them by number of conditions missed. */
  readonly units: readonly {
    readonly area: NamedArea;
    readonly place: Bilingual | null;
    readonly unmet: readonly number[];
    readonly unknown: readonly number[];
  }[];
  readonly all: readonly { readonly missed: number; readonly units: number }[];
};

/** Places behind, by the person who answers for them (H11); places without a name come last, under an empty person. */
export type AnswerableAnswer = readonly {
  readonly person: string;
  readonly organisation: string | null;
  readonly tasks: readonly (TaskFigures & { readonly target: string; readonly area: NamedArea })[];
}[];

export type TeamAnswer = {
  readonly area: NamedArea;
  /** Of each role the people of the nearest area, from the area itself up. */
  readonly people: readonly (Responsible & { readonly from: Bilingual })[];
  /** The last twelve months. */
  readonly visits: readonly VisitSum[];
  /** Targets on visits for the nearest area that owes them. */
  readonly minimums: readonly (TaskFigures & { readonly target: string; readonly area: Bilingual })[];
  readonly suggestion: SupportSuggestion | null;
};

/** What has changed since a meeting; `area` null stands for a target's whole scope, or an area that the workspace no longer has. */
export type ChangesAnswer = readonly (Omit<SnapshotChange, 'area'> & {
  readonly code: AreaCode;
  readonly area: NamedArea | null;
})[];

/** Projects and the lines of relocation, as the map draws them. */
type WorksAnswer = Awaited<ReturnType<WorkspaceApi['projects']>>;

export type MeetingAnswers = {
  readonly board: BoardAnswer;
  readonly tour: TourAnswer;
  readonly answerable: AnswerableAnswer;
  readonly charts: ChartFigures;
  readonly planned: readonly PlannedArea[];
  readonly withPlan: Pick<BesidePlan, 'day' | 'isTouched' | 'without' | 'with'> & {
    readonly projects: Readonly<Record<'without' | 'with', WorksAnswer>>;
  };
  readonly strikeOffs: StrikeOffLog;
  readonly task: TaskAnswer;
  readonly short: ShortAnswer;
  readonly team: TeamAnswer;
  readonly freeze: MeetingSnapshot;
  readonly changes: ChangesAnswer;
};
