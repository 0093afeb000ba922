import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Snap, SnapSearch } from '../core/drawing/snap.ts';
import type { Issue } from '../core/issue.ts';
import type { ConstraintIndex } from '../core/plan/constraint/find-violations.ts';
import type { HandedOut } from '../core/plan/handed-out.ts';
import type { Side } from '../core/plan/merge/merge-elements.ts';
import type { MergeAnswer } from '../core/plan/merge/merge-plans.ts';
import type { VariantOutcome } from '../core/plan/outcome/variant-outcome.ts';
import type { Plan, Variant } from '../core/plan/plan.ts';
import type { DrawnParts } from '../core/reach/network/drawn-parts.ts';
import type { LonLat } from '../core/unit.ts';
import type { ReachFigures } from '../jobs/reach/protocol.ts';
import type { PlanBasis, VillageColumns } from '../jobs/workspace/plan-protocol.ts';
import type { ReachVia } from './view-store.ts';

export type AskedOfGesture = 'finish' | 'back' | 'cancel';

export const planTools = ['select', 'road', 'site', 'bridge', 'service', 'footprint', 'assign', 'measure'] as const;
export type PlanTool = (typeof planTools)[number];

/** What is in the hand: not in the plan before the gesture is finished. */
export type Draft = {
  readonly tool: PlanTool;
  /** The element that is being reshaped; null for something new. */
  readonly element: string | null;
  readonly shape: 'point' | 'line' | 'ring';
  /** As it would be if the gesture ended here; vertices numbered as those of the element. */
  readonly places: readonly LonLat[];
  /** So many of the places, from the start, are settled; the rest follows the pointer. */
  readonly settled: number;
};

/** The villages of the workspace as the reach worker numbers them. */
export type PlanPlaces = VillageColumns & {
  readonly names: readonly string[];
  /** Number of each code. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Areas in the order of the sums. */
  readonly areas: readonly string[];
};

/** Numbers of the weights in the sums of a reach; [0] counts villages. */
export const reachWeights = { villages: 0, households: 1, people: 2, poorPeople: 3 } as const;
export type ReachWeight = keyof typeof reachWeights;

/** Who is reached, kept up with plan and draft. */
export type LiveReach = {
  /** `road:CLASS` or `facility:KIND`, and what else there is to choose. */
  readonly destination: string | null;
  readonly offered: readonly string[];
  /** Straight or along the roads, and which of these the workspace allows. */
  readonly via: ReachVia;
  readonly ways: readonly ReachVia[];
  /** What is in the hand is not in the figures before the gesture ends. */
  readonly isBehind: boolean;
  readonly figures: ReachFigures;
  /** Covered sums when the gesture began, or the same as now when there is none. */
  readonly before: ReachFigures['covered'];
  /** 1 covered by what exists, 2 only by the plan, 0 not, 255 without coordinates; as of the last rest. */
  readonly states: Uint8Array;
  /** Villages that changed since the last rest. */
  readonly gained: ReadonlySet<number>;
  readonly lost: ReadonlySet<number>;
  /** Along the roads: how they hang together with what is drawn, by ids of elements; null in a straight line. */
  readonly parts: DrawnParts | null;
};

/** What the worker said of a variant, and of which one: it holds while both are the same. */
export type OutcomeAnswer = { readonly key: string; readonly variant: Variant; readonly outcome: VariantOutcome };

/** Another office's file held against the plan, and how far the settling has come. */
export type MergeReview = {
  readonly theirs: Plan;
  /** What is to be known of the file, such as that it was changed after it was signed. */
  readonly warnings: readonly Issue[];
  /** Whose file it is. */
  readonly from: string;
  /** Who merges: what was signed on either side has to be signed anew. */
  readonly by: { readonly person: string; readonly organisation: string };
  readonly counties: Readonly<Record<string, Side | null>>;
  /** By id of the conflict. */
  readonly choices: Readonly<Record<string, Side>>;
  /** Conflict that the map shows. */
  readonly focus: string | null;
  readonly answer: MergeAnswer | null;
};

/** Where a file was asked for, and where it is told of: among the exports, in the round of copies, or as the plan file. */
export type HandOutPlace = 'exchange' | 'round' | 'file';

export type LastHandedOut = { readonly place: HandOutPlace; readonly plan: Plan } & (
  | { readonly handed: HandedOut }
  | { readonly failure: string }
);

export type RoadKind = { readonly technicalClass: string; readonly surface: string };

/** What lives as long as the page and belongs to the planning screen. */
export type PlanningState = {
  readonly variant: string | null;
  /** Key of the workspace that the plan was opened on, whichever it was drawn on. */
  readonly openFor: string | null;
  /** Titles of saved plans of the workspace that could not be opened, and another was in their stead. */
  readonly unopened: readonly string[];
  /** What was asked for and waits because the open plan has changes that are not on the disk; null for nothing. */
  readonly leaving: (() => Promise<unknown>) | null;
  /** The first steps were put away, on this machine. */
  readonly isGuideHidden: boolean;
  /** A plan is being looked for or made. */
  readonly isBeginning: boolean;
  readonly tool: PlanTool;
  readonly selected: string | null;
  /** Vertex of the selected element. */
  readonly vertex: number | null;
  readonly hovered: string | null;
  readonly draft: Draft | null;
  readonly snap: Snap | null;
  readonly isSnapping: boolean;
  readonly isFollowing: boolean;
  /** Villages are taken in by a lasso that is drawn corner by corner, as keys and single taps do it. */
  readonly isLassoByCorners: boolean;
  /** So many villages the last lasso took in; null before one, and when something else was done since. */
  readonly takenIn: number | null;
  readonly roadKind: RoadKind;
  readonly facilityKind: string;
  /** Where the keyboard's cross stands; null while it is not used. */
  readonly cursor: LonLat | null;
  /** The last measured line or ring, which stays until the next one. */
  readonly measured: readonly LonLat[];
  readonly places: PlanPlaces | null;
  /** What there is to snap to beside the plan. */
  readonly ground: SnapSearch | null;
  /** What the workspace has for plans, and its zones and heights made ready for questions. */
  readonly basis: PlanBasis | null;
  readonly zones: ConstraintIndex | null;
  /** A new object each time that elements were held against the zones in the background (`keepChecked`). */
  readonly checked: object | null;
  /** By variant, the last answer of each. */
  readonly outcomes: Readonly<Record<string, OutcomeAnswer>>;
  readonly reach: LiveReach | null;
  /** The map is drawn and takes gestures. */
  readonly isMapDrawn: boolean;
  /** The map is near enough for townships to be told apart. */
  readonly isClose: boolean;
  readonly merge: MergeReview | null;
  /** Year at whose end the targets are shown; null for the last. */
  readonly targetYear: number | null;
  /** The variants are shown side by side. */
  readonly isComparing: boolean;
  /** Variant that the shown one is held against; null for the first other one. */
  readonly compareWith: string | null;
  /** They have been, or are. */
  readonly hasCompared: boolean;
  /** Whom the first road reaches has been looked at. */
  readonly hasSeenReach: boolean;
  /** The map is asked to show this place; a new object each time. */
  readonly goTo: { readonly at: LonLat } | null;
  /** The last file of the plan that was handed out, or why it was not; it holds while the plan is the one that it is of. */
  readonly handedOut: LastHandedOut | null;
  /** What was asked of the gesture under way by a button; a new object each time. */
  readonly asked: { readonly what: AskedOfGesture } | null;
  /** Coordinates that were typed and that the map has not taken yet, in their order: each is a tap of the tool in hand. */
  readonly typed: readonly LonLat[];
};

export const initialPlanning: PlanningState = {
  variant: null,
  openFor: null,
  unopened: [],
  leaving: null,
  isGuideHidden: false,
  isBeginning: false,
  tool: 'select',
  selected: null,
  vertex: null,
  hovered: null,
  draft: null,
  snap: null,
  isSnapping: true,
  isFollowing: false,
  isLassoByCorners: false,
  takenIn: null,
  roadKind: { technicalClass: 'class4', surface: 'concrete' },
  facilityKind: 'clinic',
  cursor: null,
  measured: [],
  places: null,
  ground: null,
  basis: null,
  zones: null,
  checked: null,
  outcomes: {},
  reach: null,
  isMapDrawn: false,
  isClose: false,
  merge: null,
  targetYear: null,
  isComparing: false,
  compareWith: null,
  hasCompared: false,
  hasSeenReach: false,
  goTo: null,
  handedOut: null,
  asked: null,
  typed: [],
};

export type PlanningStore = StoreApi<PlanningState>;

export function createPlanningStore(state: PlanningState = initialPlanning): PlanningStore {
  return createStore(() => state);
}
