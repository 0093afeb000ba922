import type { Geometry } from 'geojson';
import type { Area } from '../../core/area/area.ts';
import type { AreaCode } from '../../core/unit.ts';
import type { LocatingArea } from '../../core/workspace/locate-features.ts';

/** An area as a match needs it: those of boundaries that are not in the workspace yet. */
export type MatchArea = Pick<Area, 'code' | 'name' | 'level' | 'parent'>;

/** What a delivered row says of its area; empty text where there is no such column. */
export type MatchRow = { readonly code: string; readonly name: string; readonly parent: string };

export type MatchCandidate = { readonly code: AreaCode; readonly name: string; readonly place: string };

export type RowMatch = {
  /** `doubtful` waits for the user: until then the row stays out. */
  readonly verdict: 'matched' | 'doubtful' | 'none';
  /** The area of a match, the likeliest one of a doubt. */
  readonly code: AreaCode | null;
  /** Why: a `MatchReason`, `nameDiffers`, or `none`; worded by `text/data-words`. */
  readonly reason: string;
  /** 0 to 1. */
  readonly confidence: number;
  readonly candidates: readonly MatchCandidate[];
};

export type MatchQuestion = {
  readonly rows: readonly MatchRow[];
  readonly areas: readonly MatchArea[];
  /** Without the open workspace, whose place the areas then take. */
  readonly isAlone: boolean;
};

/** Features in WGS-84, and areas that are not in the workspace yet. */
export type LocateQuestion = {
  readonly geometries: readonly (Geometry | null)[];
  readonly areas: readonly LocatingArea[];
  /** Without the open workspace, whose place the areas then take. */
  readonly isAlone: boolean;
};
