import type { FeatureCollection, LineString, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import type { SnapTable } from '../../core/drawing/snap.ts';
import type { LonLat } from '../../core/unit.ts';

/** What is there to draw along, sent once. */
export type DrawingPlaces = {
  readonly roads: FeatureCollection<LineString | MultiLineString, { readonly technicalClass: string }>;
  readonly boundaries: FeatureCollection<Polygon | MultiPolygon, { readonly code: string }>;
  /** Degrees WGS-84; only villages that have a place of their own. */
  readonly villages: { readonly codes: readonly string[]; readonly lon: Float64Array; readonly lat: Float64Array };
};

/** The worker's side, reached through comlink. */
export type DrawingApi = {
  /** Indexes everything and joins the roads into a network; the answer is for `openSnap` on this side. */
  open(places: DrawingPlaces): Promise<SnapTable>;
  /** The way along the roads between two places (`followRoads`), null when there is none; throws before `open`. */
  follow(from: LonLat, to: LonLat, limitMetres: number): Promise<readonly Position[] | null>;
};
