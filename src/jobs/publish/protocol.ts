import type { AbsentReason } from '../../core/absent.ts';
import type { Breaks } from '../../core/classify/breaks.ts';
import type { Issue } from '../../core/issue.ts';
import type { Status } from '../../core/target/result.ts';
import type { Bilingual } from '../../core/unit.ts';
import type { CarriedFile } from '../workspace/release-protocol.ts';

/** The worker that makes of a release's folder what the public sees. One release is open at a time. */
export type PublishApi = {
  /** Opens the files of a release's folder; what can be drawn as a map. */
  open(files: readonly CarriedFile[]): Promise<readonly MapChoice[]>;
  /** A map of the public site; null for one that it does not have. */
  map(question: MapQuestion): Promise<PublicMap | null>;
  /** The whole public site, the bytes of the command line. `shellUrl` is the folder of the shell beside this very page. */
  site(shellUrl: string): Promise<SiteAnswer>;
  /** Files as one zip, the same bytes every time. */
  zip(files: readonly CarriedFile[]): Promise<ArrayBuffer>;
};

export type SiteAnswer =
  | { readonly ok: false; readonly issues: readonly Issue[] }
  | { readonly ok: true; readonly files: readonly CarriedFile[] };

/** An area with its parts, and the indicators and targets (`t.ID`) of which a public map can be drawn. */
export type MapChoice = {
  readonly whole: string;
  readonly title: Bilingual;
  readonly subjects: readonly {
    readonly id: string;
    readonly title: Bilingual;
    readonly periods: readonly string[];
    /** Withheld figures of the parts, over all periods. */
    readonly withheld: number;
  }[];
};

export type MapQuestion = { readonly whole: string; readonly subject: string; readonly period: string };

/** What a map shows of an area. */
export type MapCell = {
  readonly value: number | null;
  readonly absent: AbsentReason | null;
  readonly status: Status | 'withheld' | null;
};

export type PublicMap = {
  readonly width: number;
  readonly height: number;
  readonly betterIs: 'higher' | 'lower' | 'neither';
  readonly unit: string;
  readonly isTarget: boolean;
  /** Made of the public figures alone. */
  readonly breaks: Breaks;
  /** The area that holds the others; not drawn. */
  readonly whole: MapArea;
  readonly areas: readonly MapArea[];
};

export type MapArea = {
  readonly code: string;
  readonly name: Bilingual;
  /** Path data of the outline; null for an area without one. */
  readonly outline: string | null;
  readonly cell: MapCell;
};
