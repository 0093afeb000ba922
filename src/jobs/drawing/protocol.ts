import type { FeatureCollection, LineString, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import type { SnapTable } from '../../core/drawing/snap.ts';
import type { Mover, NearestAnswer, Taker } from '../../core/plan/nearest-with-capacity.ts';
import type { NetworkRoad } from '../../core/reach/network/roads.ts';
import type { LonLat } from '../../core/unit.ts';

/** What is there to draw along, sent once. */
export type DrawingPlaces = {
  readonly roads: FeatureCollection<LineString | MultiLineString, { readonly technicalClass: string }>;
  readonly boundaries: FeatureCollection<Polygon | MultiPolygon, { readonly code: string }>;
  /** Degrees WGS-84; NaN for a village without a place of its own, which nothing snaps to. */
  readonly villages: { readonly codes: readonly string[]; readonly lon: Float64Array; readonly lat: Float64Array };
};

/** The worker's side, reached through comlink. */
export type DrawingApi = {
  /** Indexes everything and joins the roads into a network; the answer is for `openSnap` on this side. */
  open(places: DrawingPlaces): Promise<SnapTable>;
  /** The plan's own roads, which `follow` takes as well from then on; `open` forgets them. */
  draw(roads: readonly NetworkRoad[]): Promise<void>;
  /** The way along the roads between two places (`followRoads`), null when there is none; throws before `open`. */
  follow(from: LonLat, to: LonLat, limitMetres: number): Promise<readonly Position[] | null>;
  /**
   * Codes of the `most` villages nearest to a place, the nearest first, without those that are taken and, by their numbers, those that are not wanted
   * (null: all are); throws before `open`.
   */
  nearestVillages(
    at: LonLat,
    taken: ReadonlySet<string>,
    most: number,
    isWanted: Uint8Array | null,
  ): Promise<readonly string[]>;
  /** Everybody who moves spread over the sites with room (`nearestWithCapacity`). */
  spread(movers: readonly Mover[], takers: readonly Taker[], keepWhole: boolean): Promise<NearestAnswer>;
};
