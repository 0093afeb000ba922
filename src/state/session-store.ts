import type { FeatureCollection, LineString, MultiLineString, MultiPolygon, Point, Polygon } from 'geojson';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AreaLevel } from '../core/area/area.ts';
import type { SlopeFeatures } from '../core/geo/slope-classes.ts';
import type { Issue } from '../core/issue.ts';
import type { TargetResult } from '../core/target/result.ts';
import type { BackdropFeature } from '../core/workspace/workspace.ts';
import type { AreaAnswer, NetworkReport } from '../jobs/reach/protocol.ts';
import type { TourAnswer } from '../jobs/workspace/meeting-protocol.ts';
import type {
  AreaValue,
  ProjectFeatures,
  RelocationFlow,
  Responsible,
  VillagePoint,
  WorkspaceSummary,
} from '../jobs/workspace/protocol.ts';
import type { Recent } from './recents/recents-db.ts';

/** An answer of the worker together with the question it answers; one whose key is no longer asked for is dropped. */
export type Answer<Data> = { readonly key: string; readonly data: Data };

export type OpenWorkspace = {
  /** As in the view: demo name or `local-HASH`. */
  readonly key: string;
  readonly summary: WorkspaceSummary;
  readonly polygons: FeatureCollection<Polygon | MultiPolygon, { code: string; level: AreaLevel }>;
};

/** The layer `reach` by village, as its worker answered. */
export type ReachData = {
  /** `facility:KIND` or `road:CLASS`; null when the workspace offers none. */
  readonly destination: string | null;
  readonly offered: readonly string[];
  readonly codes: readonly string[];
  readonly names: readonly string[];
  /** NaN where it is not known. */
  readonly people: Float64Array;
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  /**
   * Metres, in a straight line or along the roads, to the nearest that exists, and to the nearest once the plan is built; NaN without
   * coordinates, infinite where no way leads.
   */
  readonly existing: Float64Array;
  readonly withPlan: Float64Array;
  /** What the network was made of; null in a straight line. */
  readonly network: NetworkReport | null;
};

/** The area reached along the roads at one limit. */
export type ReachArea = AreaAnswer & { readonly metres: number };

/** One entry per category for a leading-category map, else one entry. */
export type SubjectValues = readonly { readonly category: string | null; readonly values: readonly AreaValue[] }[];

/** What the worker has answered for the view, one slot per question. */
export type Figures = {
  readonly values: Answer<SubjectValues> | null;
  readonly scale: Answer<readonly number[]> | null;
  readonly cards: Answer<readonly TargetResult[]> | null;
  readonly target: Answer<TargetResult> | null;
  readonly card: Answer<TargetResult> | null;
  readonly villages: Answer<readonly VillagePoint[]> | null;
  readonly projects: Answer<{ readonly projects: ProjectFeatures; readonly flows: readonly RelocationFlow[] }> | null;
  readonly network: Answer<
    FeatureCollection<LineString | MultiLineString, { readonly technicalClass: string; readonly surface: string }>
  > | null;
  readonly facilities: Answer<FeatureCollection<Point, { readonly kind: string; readonly name: string }>> | null;
  readonly context: Answer<{
    readonly constraints: FeatureCollection<Polygon | MultiPolygon, { readonly kind: string; readonly name: string }>;
    readonly backdrop: readonly BackdropFeature[];
  }> | null;
  readonly slope: Answer<SlopeFeatures> | null;
  readonly responsible: Answer<readonly Responsible[]> | null;
};
export type Slot = keyof Figures;

/** Hovered or keyboard-focused place. Pixels are of the map's box; null when the keyboard moved it. */
export type Cursor = {
  readonly kind: 'area' | 'village' | 'project';
  readonly id: string;
  readonly at: { readonly x: number; readonly y: number } | null;
};

/** What became of keeping, saving or reopening, to be said once; `detail` is a name or the browser's own words. */
export type Notice =
  | {
      readonly kind:
        | 'recentsFull'
        | 'recentsFailed'
        | 'recentFailed'
        | 'recentGone'
        | 'folderRefused'
        | 'folderFailed'
        | 'folderSaved'
        | 'noAreas';
      readonly detail: string;
    }
  | { readonly kind: 'folderTaken'; readonly detail: string; readonly folder: FileSystemDirectoryHandle };

/** What lives as long as the page: nothing of it is in the URL, nothing of it can be derived. */
export type SessionState = {
  readonly opening: { readonly name: string; readonly share: number; readonly step: string } | null;
  /** Why the last workspace did not open. */
  readonly failure: { readonly name: string; readonly issues: readonly Issue[] } | null;
  readonly workspace: OpenWorkspace | null;
  readonly figures: Figures;
  readonly cursor: Cursor | null;
  /** Distances of the layer `reach`, while it is on. */
  readonly reach: Answer<ReachData> | null;
  /** Radius while the slider moves; null when it is that of the view. */
  readonly reachMetres: number | null;
  /** Drawn while the radius is the one it was asked for. */
  readonly reachArea: Answer<ReachArea> | null;
  readonly playing: boolean;
  /** Workspaces of this machine, the latest first; null before they were asked for. */
  readonly recents: readonly Recent[] | null;
  /** The folder that the open workspace was read from or written to. */
  readonly folder: FileSystemDirectoryHandle | null;
  readonly notice: Notice | null;
  /** The show of scenes under way. */
  readonly show: { readonly at: number; readonly isBlank: boolean; readonly isPlaying: boolean } | null;
  /** The problem tour under way; its stops are null while they are being found. */
  readonly tour: { readonly stops: TourAnswer | null; readonly at: number } | null;
  /** Our own fault, shown instead of being swallowed. */
  readonly fault: string | null;
};

export const noFigures: Figures = {
  values: null,
  scale: null,
  cards: null,
  target: null,
  card: null,
  villages: null,
  projects: null,
  network: null,
  facilities: null,
  context: null,
  slope: null,
  responsible: null,
};

export const initialSession: SessionState = {
  opening: null,
  failure: null,
  workspace: null,
  figures: noFigures,
  cursor: null,
  reach: null,
  reachMetres: null,
  reachArea: null,
  playing: false,
  recents: null,
  folder: null,
  notice: null,
  show: null,
  tour: null,
  fault: null,
};

export type SessionStore = StoreApi<SessionState>;

export function createSessionStore(session: SessionState = initialSession): SessionStore {
  return createStore(() => session);
}
