import type { FeatureCollection, LineString, MultiLineString, MultiPolygon, Point, Polygon, Position } from 'geojson';
import type { AbsentReason } from '../core/absent.ts';
import type { AreaLevel } from '../core/area/area.ts';
import type { SlopeFeatures } from '../core/geo/slope-classes.ts';
import type { Triangles } from '../core/geo/triangles.ts';
import type { Status } from '../core/target/result.ts';
import type { AreaCode, Bounds, Language, LonLat } from '../core/unit.ts';
import type { BackdropFeature } from '../core/workspace/workspace.ts';
import type { ProjectFeatures, RelocationFlow, VillagePoint } from '../jobs/workspace/protocol.ts';

/** How one area is painted. Colours come from the legend, so map, legend and paper cannot disagree. */
export type AreaPaint = {
  readonly code: AreaCode;
  /** CSS colour of the class or status; null when the figure is absent. */
  readonly fill: string | null;
  /** Drawn as its own pattern, never as a colour of the ramp. */
  readonly absent: AbsentReason | 'noGoal' | null;
  /** Shape at the label point, beside the colour. */
  readonly status: Status | null;
  readonly name: string;
  /** Formatted figure under the name, or null. */
  readonly figure: string | null;
};

/** Everything the map shows, as plain data. The view draws it and reports gestures; it decides nothing. */
export type MapModel = {
  readonly polygons: FeatureCollection<Polygon | MultiPolygon, { code: string; level: AreaLevel }>;
  /** Areas that are filled, one per code. The others of the workspace are not drawn, except `outlines`. */
  readonly paint: readonly AreaPaint[];
  readonly labelPoints: ReadonlyMap<AreaCode, LonLat>;
  /** Boundaries that stay visible above the fills (ancestors of what is shown), widest last. */
  readonly outlines: readonly AreaCode[];
  /** Hovered or keyboard-focused area or village. */
  readonly cursor: AreaCode | null;
  readonly selected: AreaCode | null;
  /** Units picked out, for example the failing ones of a card. */
  readonly highlighted: readonly AreaCode[];
  /** The camera flies here when the value changes. */
  readonly frame: Bounds | null;
  /** Pixels at each side that panels cover; the frame is fitted into what is left. None when absent. */
  readonly padding?: MapPadding;
  /** Layers; null is off. */
  readonly villages: readonly VillagePoint[] | null;
  readonly projects: ProjectFeatures | null;
  readonly flows: readonly RelocationFlow[] | null;
  readonly network: FeatureCollection<
    LineString | MultiLineString,
    { readonly technicalClass: string; readonly surface: string }
  > | null;
  readonly facilities: FeatureCollection<Point, { readonly kind: string; readonly name: string }> | null;
  readonly constraints: FeatureCollection<
    Polygon | MultiPolygon,
    { readonly kind: string; readonly name: string }
  > | null;
  readonly slope: SlopeFeatures | null;
  readonly reach: ReachDots | null;
  readonly backdrop: readonly BackdropFeature[];
  /** Short texts beside places, such as the years of what was re-dated: names of areas and places make way for them. */
  readonly notes?: readonly { readonly id: string; readonly at: LonLat; readonly text: string }[];
  readonly theme: 'paper' | 'hall';
  readonly language: Language;
  /** 1 on a desk, more on a wall screen; labels, symbols and line widths scale with it. */
  readonly textScale: number;
  readonly reducedMotion: boolean;
};

/** Villages by coverage, side by side; those without coordinates have no place on the map. */
export type ReachDots = {
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  /** 1 covered, 2 only by the plan, 0 not, 255 without coordinates. */
  readonly states: Uint8Array;
  /** Of the usual dots, below 1 where the map is too small for them; 1 without it. */
  readonly size?: number;
  /** Along the roads. */
  readonly ways?: ReachWays | null;
};

/** The area within the limit, roads that nothing joins to the others, and ends that were joined over a gap. */
export type ReachWays = {
  readonly area: { readonly outline: MultiPolygon; readonly triangles: Triangles } | null;
  readonly apart: readonly (readonly Position[])[];
  readonly nearMisses: readonly { readonly at: LonLat; readonly gapMetres: number }[];
};

export type MapPadding = {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
};

export type MapEvents = {
  readonly onHover: (hit: MapHit | null) => void;
  readonly onClick: (hit: MapHit | null) => void;
  /** The areas are on the screen and answer the pointer, drawn as paths; the benchmark's "first map". */
  readonly onFirstDrawn: () => void;
  /** First complete drawing, by WebGL where it can be had; the benchmark's "live map". */
  readonly onDrawn: () => void;
  readonly onError: (error: Error) => void;
};

export type MapHit = {
  readonly kind: 'area' | 'village' | 'project';
  readonly id: string;
  readonly x: number;
  readonly y: number;
};
