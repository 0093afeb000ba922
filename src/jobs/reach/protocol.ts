import type { Geometry, Position } from 'geojson';
import type { VertexAt } from '../../core/reach/editable.ts';
import type { FeatureTable, ReachFeature } from '../../core/reach/features.ts';

/** All static data, sent once; its arrays are transferred, so the sender no longer has them. */
export type ReachPlaces = {
  /** Degrees WGS-84, NaN for a village without coordinates. */
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  /** Number of each village's area, -1 for none, and the area above each area, -1 at the top. */
  readonly areaOf: Int32Array;
  readonly parentArea: Int32Array;
  /** Households, people, poor people, … by village. */
  readonly weights: readonly Float64Array[];
};

/** What the plan has for `setFeatures`; metres by class. */
export type ReachScene = {
  /** What exists, flat; frozen until the next call. */
  readonly base: FeatureTable;
  /** What is being planned and edited. */
  readonly planned: readonly ReachFeature[];
  readonly radiusByClass: Readonly<Record<string, number>>;
};

/**
 * Sums by area, all levels, the whole last; [0] counts villages, [k + 1] adds up the weight k. Copies made to be transferred:
 * `totals` and `missing` of all, `base` covered by what exists, `covered` with the plan.
 */
export type ReachFigures = {
  readonly totals: readonly Float64Array[];
  readonly missing: readonly Float64Array[];
  readonly base: readonly Float64Array[];
  readonly covered: readonly Float64Array[];
};

/** After the whole was computed: 1 covered by what exists, 2 only by the plan, 0 not, 255 without coordinates, by village. */
export type ReachState = { readonly flags: Uint8Array; readonly figures: ReachFigures };

/** After one edit: which villages are newly covered or no longer, and the covered sums. */
export type ReachStep = {
  readonly gained: Int32Array;
  readonly lost: Int32Array;
  readonly covered: readonly Float64Array[];
};

/** How far points have to a kind of destination: what exists, and what the plan adds. */
export type DistanceQuestion = {
  /** Degrees WGS-84, NaN for a village without coordinates. */
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  readonly existing: readonly Geometry[];
  readonly added: readonly Geometry[];
};

/** Metres by point; `withPlan` is never more than `existing`. */
export type DistanceAnswer = { readonly existing: Float64Array; readonly withPlan: Float64Array };

/** The worker's side, reached through comlink. All calls but `open` and `distances` throw before `open`. */
export type ReachApi = {
  open(places: ReachPlaces): Promise<void>;
  /** Stands by itself: nothing is kept. */
  distances(question: DistanceQuestion): Promise<DistanceAnswer>;
  setFeatures(scene: ReachScene): Promise<ReachState>;
  /** The same features with other radii. */
  radius(radiusByClass: Readonly<Record<string, number>>): Promise<ReachState>;
  moveVertex(id: string, at: VertexAt, to: Position): Promise<ReachStep>;
  insertVertex(id: string, at: VertexAt, position: Position): Promise<ReachStep>;
  removeVertex(id: string, at: VertexAt): Promise<ReachStep>;
  add(feature: ReachFeature): Promise<ReachStep>;
  remove(id: string): Promise<ReachStep>;
  /** Villages that only this planned feature reaches, and their weights. */
  alone(id: string): Promise<{ readonly points: Int32Array; readonly weights: readonly number[] }>;
};
