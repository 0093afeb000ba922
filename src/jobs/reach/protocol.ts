import type { Geometry, MultiPolygon, Position } from 'geojson';
import type { Triangles } from '../../core/geo/triangles.ts';
import type { FeatureTable, ReachFeature } from '../../core/reach/features.ts';
import type { DrawnChange, DrawnNews } from '../../core/reach/network/along-cover.ts';
import type { AlongGround } from '../../core/reach/network/along-ground.ts';
import type { DrawnParts } from '../../core/reach/network/drawn-parts.ts';
import type { Destination } from '../../core/reach/network/reach-along.ts';
import type { NetworkRoad } from '../../core/reach/network/roads.ts';
import type { LonLat } from '../../core/unit.ts';

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

/** A change of a planned feature. Vertices count the positions of its only part, as they are drawn; one put in takes the number. */
export type ReachEdit =
  | { readonly kind: 'add'; readonly feature: ReachFeature }
  | { readonly kind: 'remove'; readonly id: string }
  | { readonly kind: 'moveVertex'; readonly id: string; readonly vertex: number; readonly to: Position }
  | { readonly kind: 'insertVertex'; readonly id: string; readonly vertex: number; readonly to: Position }
  | { readonly kind: 'removeVertex'; readonly id: string; readonly vertex: number };

/** After some edits: which villages are newly covered or no longer, and the covered sums. */
export type ReachStep = {
  readonly gained: Int32Array;
  readonly lost: Int32Array;
  readonly covered: readonly Float64Array[];
  /** Along the roads: how they hang together now. */
  readonly parts?: DrawnParts;
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

/** How far points have along the roads, by what exists and once the plan is built. */
export type AlongQuestion = {
  /** Degrees WGS-84, NaN for a village without coordinates. */
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  readonly roads: readonly NetworkRoad[];
  readonly plannedRoads: readonly NetworkRoad[];
  /** Places, and roads by their ids, planned ones too. */
  readonly destinations: readonly Destination[];
  readonly plannedDestinations: readonly Destination[];
  /** Longest way on foot at either end, in metres. */
  readonly walkMetres: number;
};

/** What the network was made of; to be shown, for a road that is not joined serves nobody. */
export type NetworkReport = {
  readonly toleranceMetres: number;
  readonly crossings: number;
  /** Ends joined to a road that they miss by at most the tolerance. */
  readonly nearMisses: readonly { readonly at: LonLat; readonly gapMetres: number }[];
  /** Parts that no road connects, and the roads outside the longest of them. */
  readonly parts: number;
  readonly apart: readonly (readonly Position[])[];
  readonly apartMetres: number;
};

/** Metres of the whole way, infinite where there is none; the report is of the roads that exist. */
export type AlongAnswer = DistanceAnswer & { readonly network: NetworkReport };

/**
 * The area reached within a limit of the whole way, and the side of the lattice that its border was drawn on: where that is above the
 * walking limit, the points lie too widely and the area is empty. The triangles are those of the area: cutting it where the map is would stop
 * the map for a fifth of a second.
 */
export type AreaAnswer = { readonly area: MultiPolygon; readonly stepMetres: number; readonly triangles: Triangles };

/** What there is to go along and to get to, how far at the most on foot at either end, and in all. */
export type AlongScene = AlongGround & { readonly walkMetres: number; readonly mostMetres: number };

/**
 * The worker's side, reached through comlink. All calls that follow an opening one throw before it.
 *
 * A plan's drawn roads, in a straight line: `open` the villages, `setFeatures` with what exists as `base` and the plan's features as
 * `planned`, then `edit` with each gesture. Along the roads: `openAlong` with what exists, then `changeAlong` with what each gesture changes. Both
 * answer in a fraction of the time of starting anew, with the same figures.
 */
export type ReachApi = {
  open(places: ReachPlaces): Promise<void>;
  /** Stands by itself: nothing is kept. */
  distances(question: DistanceQuestion): Promise<DistanceAnswer>;
  /** Keeps its network for `serviceArea`. */
  distancesAlong(question: AlongQuestion): Promise<AlongAnswer>;
  /** Where around the points of the last `distancesAlong` the way is at most so many metres, by the roads that exist. */
  serviceArea(mostMetres: number): Promise<AreaAnswer>;
  /** Who of the opened villages has a way along the roads that exist. */
  openAlong(scene: AlongScene): Promise<ReachState>;
  /** The same with another limit of the whole way, with what is drawn. */
  withinAlong(mostMetres: number): Promise<ReachState>;
  /** A portion of what is drawn otherwise, which counts with the next `changeAlong`. */
  tellAlong(news: DrawnNews): Promise<void>;
  /** And with what is drawn; it is remembered by its ids, so that a gesture sends what it changes. */
  changeAlong(change: DrawnChange): Promise<ReachStep>;
  setFeatures(scene: ReachScene): Promise<ReachState>;
  /** The same features with other radii. */
  radius(radiusByClass: Readonly<Record<string, number>>): Promise<ReachState>;
  /** All of them in order, answered once: what has changed when they are done. */
  edit(edits: readonly ReachEdit[]): Promise<ReachStep>;
  /** Villages that only this planned feature reaches, and their weights. */
  alone(id: string): Promise<{ readonly points: Int32Array; readonly weights: readonly number[] }>;
};
