import type { AbsentReason } from '../../core/absent.ts';
import type { Published } from '../../core/disclosure/published.ts';
import type { Release } from '../../core/disclosure/release.ts';
import type { Issue } from '../../core/issue.ts';
import type { Status } from '../../core/target/result.ts';
import type { IsoDate } from '../../core/unit.ts';

/** A file on its way to or from a worker. */
export type CarriedFile = { readonly path: string; readonly bytes: ArrayBuffer };

/** A release as it would be published, or why there can be none. */
export type ReleaseAnswer =
  | { readonly ok: false; readonly issues: readonly Issue[] }
  | {
      readonly ok: true;
      readonly release: Published<Release>;
      /** The office's own figure for each of the release's values; it never leaves the desk. */
      readonly inside: readonly (number | null)[];
      /** The release's folder, the bytes of the command line. */
      readonly files: readonly CarriedFile[];
    };

/** What the office has itself for the areas of one public map. `subject` is an indicator, or a target as `t.ID`. */
export type InsideQuestion = {
  readonly subject: string;
  readonly period: string;
  readonly asOf: IsoDate;
  readonly areas: readonly string[];
};

export type InsideAnswer = readonly {
  readonly value: number | null;
  readonly absent: AbsentReason | null;
  readonly status: Status | null;
}[];
