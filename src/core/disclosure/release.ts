import type { Geometry } from 'geojson';
import type { AbsentReason } from '../absent.ts';
import type { AreaLevel, CustomArea } from '../area/area.ts';
import type { Indicator } from '../indicator/indicator.ts';
import type { ValueOrigin } from '../target/result.ts';
import type { Target } from '../target/target.ts';
import type { AreaCode, Bilingual, IsoDate, LonLat } from '../unit.ts';
import type { FundStage, ProjectStatus, Source, Stage } from '../workspace/workspace.ts';
import type { DisclosureReport } from './report.ts';

/**
 * What an office has decided to show, after suppression: plain data, everything a public page may use and nothing else. Written by
 * `io/release` as the folder that `data/RELEASE.md` describes. Lists are sorted by their keys.
 */
export type Release = {
  readonly head: ReleaseHead;
  readonly areas: readonly ReleasedArea[];
  readonly customAreas: readonly Omit<CustomArea, 'source'>[];
  readonly indicators: readonly ReleasedIndicator[];
  readonly values: readonly ReleasedValue[];
  readonly targets: readonly ReleasedTarget[];
  readonly targetValues: readonly ReleasedTargetValue[];
  readonly projects: readonly ReleasedProject[];
  readonly funds: readonly ReleasedFund[];
  readonly sources: readonly Source[];
  readonly changes: ReleaseChanges;
  readonly report: DisclosureReport;
};

/** What every page of the public site prints. No clock: the same workspace gives the same head. */
export type ReleaseHead = {
  readonly format: 1;
  /** Name of the workspace, as-of date and serial number: `dingxi-2020-12-31-r1`. */
  readonly id: string;
  readonly workspace: string;
  /** 1 for the first release, one more than the earlier releases given. */
  readonly serial: number;
  readonly title: Bilingual;
  readonly asOf: IsoDate;
  readonly levels: readonly AreaLevel[];
  /** Calendar years, in order. */
  readonly periods: readonly string[];
  /** Counts of people or households from 1 to below this are withheld, and whatever would betray them. */
  readonly minimumCount: number;
  /** 内部试用: not for the public; printed on every page. */
  readonly trial: boolean;
  /** 审图号, printed at the lower left of every map; empty only for a trial. */
  readonly mapNumber: string;
  readonly office: Bilingual;
  readonly telephone: string;
  /** 公示: both days belong to the period. */
  readonly objection: { readonly from: IsoDate; readonly to: IsoDate; readonly how: Bilingual };
  readonly nextUpdate: IsoDate | null;
  /** Any figure rests on simulated rows. */
  readonly simulated: boolean;
  readonly notes: readonly Bilingual[];
  /** Ids of the earlier releases that this one was held against, oldest first. */
  readonly previous: readonly string[];
};

/** `parent` is the nearest area above that is in the release too. Coordinates are coarse. */
export type ReleasedArea = {
  readonly code: AreaCode;
  readonly name: string;
  readonly nameEn?: string;
  readonly level: AreaLevel;
  readonly parent: AreaCode | null;
  readonly validFrom?: IsoDate;
  readonly validTo?: IsoDate;
  readonly successors?: readonly AreaCode[];
  readonly approximate: boolean;
  readonly point: LonLat | null;
  readonly geometry: Geometry | null;
};

export type ReleasedIndicator = Pick<Indicator, 'id' | 'title' | 'unit' | 'kind' | 'betterIs'> &
  Partial<Pick<Indicator, 'dimensions' | 'theme'>> & {
    /** `sum`: an area is the sum of its parts. `share` and `mean`: sums are divided. `none`: areas are not related. */
    readonly adds: 'sum' | 'share' | 'mean' | 'none';
    /** Counts of people or households: small ones are withheld. */
    readonly counted: boolean;
  };

/** One figure, or the reason why there is none. `suppressed` never tells a small count from one withheld to protect it. */
export type ReleasedValue = {
  /** A released area's code, or the id of a released custom area. */
  readonly area: string;
  readonly period: string;
  readonly indicator: string;
  readonly dimension: string | null;
  readonly category: string | null;
  readonly stage: Stage;
  readonly value: number | null;
  readonly absent: AbsentReason | null;
  readonly origin: ValueOrigin | null;
  /** Units that should have reported and have not; 0 for a withheld figure. */
  readonly missing: number;
  readonly simulated: boolean;
};

export type ReleasedTarget = Pick<
  Target,
  'id' | 'row' | 'kind' | 'title' | 'unit' | 'op' | 'value' | 'source' | 'countLevel'
> & {
  readonly deadline: IsoDate | null;
  /** The day is written in the document, not inferred. */
  readonly deadlineStated: boolean;
  readonly notes: readonly Bilingual[];
};

/** A target as of the release's day. `area` null: the target's whole scope. */
export type ReleasedTargetValue = {
  readonly target: string;
  readonly area: string | null;
  readonly value: number | null;
  readonly absent: AbsentReason | null;
  readonly goal: number | null;
  readonly gap: number | null;
  /** `withheld` where the value is. */
  readonly status: string;
  readonly missing: number;
  readonly simulated: boolean;
};

/** No person, no exact place. */
export type ReleasedProject = {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly programme: string | null;
  readonly status: ProjectStatus;
  readonly area: AreaCode | null;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly doneOn: IsoDate | null;
  readonly acceptedOn: IsoDate | null;
  readonly costWanYuan: number | null;
  readonly lengthKm: number | null;
  readonly simulated: boolean;
  readonly geometry: Geometry | null;
};

/** Money added up; `area` is the nearest released one. */
export type ReleasedFund = {
  readonly area: AreaCode;
  readonly year: number;
  readonly fundSource: string;
  readonly stage: FundStage;
  readonly amountWanYuan: number;
  readonly simulated: boolean;
};

export type ReleaseChange = {
  readonly kind: 'new' | 'revised' | 'withdrawn';
  readonly area: string;
  readonly indicator: string;
  /** Figures changed for this area and indicator. */
  readonly count: number;
  readonly periods: readonly string[];
};

/** Against the latest earlier release; `since` null for the first. */
export type ReleaseChanges = { readonly since: string | null; readonly changes: readonly ReleaseChange[] };
