import type { AbsentReason } from '../../core/absent.ts';
import type { Status } from '../../core/target/result.ts';
import type { Bilingual, LonLat } from '../../core/unit.ts';

/**
 * A published figure, the reason why there is none, or null where nothing is published: an indicator that is kept for the parts and not for
 * the whole.
 */
export type Cell = number | AbsentReason | null;

export type SliceArea = {
  readonly code: string;
  readonly name: string;
  readonly nameEn?: string;
  readonly point: LonLat | null;
  /** First and last day of the area's existence, where it has them. */
  readonly from?: string;
  readonly to?: string;
};

/** What a map can show. Targets have the id `t.ID` and one period, the release's day. */
export type SliceSubject = {
  readonly id: string;
  readonly isTarget: boolean;
  readonly title: Bilingual;
  readonly unit: string;
  readonly betterIs: 'higher' | 'lower' | 'neither';
  readonly periods: readonly string[];
};

/** `withheld` where the value is. */
export type SliceStatus = Status | 'withheld';

/**
 * Everything that one map and its table can show, in both languages: an area and its parts. Made from a release and nothing else; a page
 * is drawn from it when the site is built, and drawn again from the same file when a reader chooses another figure.
 */
export type Slice = {
  readonly release: string;
  readonly asOf: string;
  /** The area that holds the others, first in every row of cells. */
  readonly whole: SliceArea;
  readonly areas: readonly SliceArea[];
  readonly subjects: readonly SliceSubject[];
  /** Subject -> period -> cells of the whole, then of the areas in order. */
  readonly cells: Readonly<Record<string, Readonly<Record<string, readonly Cell[]>>>>;
  /** Target -> statuses in the same order. */
  readonly statuses: Readonly<Record<string, readonly (SliceStatus | null)[]>>;
};
