import type { Feature, Geometry, LineString, MultiLineString, MultiPolygon, Point, Polygon } from 'geojson';
import type { AbsentReason } from '../absent.ts';
import type { AreaLevel, CustomArea } from '../area/area.ts';
import type { AreaTree } from '../area/area-tree.ts';
import type { Indicator } from '../indicator/indicator.ts';
import type { Target } from '../target/target.ts';
import type { AreaCode, Bilingual, IsoDate } from '../unit.ts';
import type { ImportTemplate } from './import-template.ts';

/** Everything an office keeps, read and checked. Plain readonly data; every part but `areas` may be empty. */
export type Workspace = {
  readonly name: string;
  readonly title: Bilingual;
  /** Phases of the campaign (attack, consolidation), shown on the timeline. */
  readonly phases: readonly Phase[];
  /** Sentences the office wants beside the map: assumptions, "demonstration boundaries, not examined". */
  readonly notes: readonly Bilingual[];
  readonly areas: AreaTree;
  readonly customAreas: readonly CustomArea[];
  readonly indicators: readonly Indicator[];
  readonly observations: readonly Observation[];
  readonly targets: readonly Target[];
  readonly ledger: readonly LedgerEvent[];
  readonly projects: readonly Project[];
  readonly network: readonly RoadSegment[];
  readonly facilities: readonly Facility[];
  readonly funds: readonly FundEntry[];
  readonly assignments: readonly Assignment[];
  readonly visits: readonly Visit[];
  readonly constraints: readonly ConstraintZone[];
  readonly backdrop: readonly BackdropFeature[];
  readonly scenes: readonly Scene[];
  readonly sources: readonly Source[];
  readonly plans?: readonly SavedPlan[];
  readonly release?: ReleaseRules;
  readonly matches?: readonly Match[];
  readonly templates?: readonly ImportTemplate[];
  readonly prices?: readonly Price[];
  readonly elevation?: ElevationGrid;
};

export type Phase = { readonly title: Bilingual; readonly from: IsoDate; readonly to: IsoDate };

/** `document` with clause, `open-data` with licence, or `simulated` with seed. */
export type Source = {
  readonly id: string;
  readonly kind: 'document' | 'open-data' | 'simulated';
  readonly title: Bilingual;
  readonly clause?: string;
  readonly licence?: string;
  readonly seed?: number;
};

export type Stage = 'plan' | 'actual';

/** One reported figure: area × period × indicator (× dimension category) × stage. */
export type Observation = {
  readonly area: AreaCode;
  /** `2016`, `2016-H1`, `2016-Q1`, `2016-03` or `2016-03-31`. */
  readonly period: string;
  readonly indicator: string;
  readonly dimension: string | null;
  readonly category: string | null;
  /** In the indicator's unit; null exactly when `absent` says why. */
  readonly value: number | null;
  readonly absent: AbsentReason | null;
  readonly stage: Stage;
  /** Day on which the figure became known; null means the period's last day. */
  readonly reported: IsoDate | null;
  readonly source: string;
};

export const ledgerEventKinds = ['identified', 'exited', 'returned', 'checked', 'correction'] as const;
export type LedgerEventKind = (typeof ledgerEventKinds)[number];

/** One line of the 台账; append-only, never overwritten: a `correction` names the line that it replaces. */
export type LedgerEvent = {
  readonly id: string;
  readonly subject: 'people' | 'unit';
  readonly area: AreaCode;
  /** With `datePrecision: 'year'` this is 31 December. */
  readonly date: IsoDate;
  readonly datePrecision: 'day' | 'year';
  readonly event: LedgerEventKind;
  readonly households: number | null;
  readonly people: number | null;
  readonly cause: string | null;
  readonly evidence: string | null;
  readonly by: string | null;
  readonly corrects: string | null;
  readonly source: string;
};

export const projectStatuses = ['planned', 'underWay', 'done', 'accepted'] as const;
export type ProjectStatus = (typeof projectStatuses)[number];

export type Project = {
  readonly id: string;
  /** `road`, `relocationSite`, `bridge`, … open list. */
  readonly type: string;
  readonly name: string;
  readonly programme: string | null;
  /** Today's status as the office states it. As of a date it follows from the three dates below. */
  readonly status: ProjectStatus;
  /** 0 to 1, null when not reported. */
  readonly progress: number | null;
  /** Planned first and last day. */
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly startedOn: IsoDate | null;
  readonly doneOn: IsoDate | null;
  readonly acceptedOn: IsoDate | null;
  /** 万元. */
  readonly costWanYuan: number | null;
  /** People a relocation site can take. */
  readonly capacity: number | null;
  readonly jobs: number | null;
  /** Length as reported, kilometres; the drawn length is computed from the geometry. */
  readonly lengthKm: number | null;
  readonly origins: readonly AreaCode[];
  readonly responsible: string | null;
  /** Area that owns it, usually a county or a township. */
  readonly area: AreaCode | null;
  readonly technicalClass: string | null;
  readonly surface: string | null;
  readonly defect: string | null;
  readonly geometry: Geometry | null;
  readonly source: string;
};

export type RoadSegment = {
  readonly id: string;
  /** `expressway`, `class1` … `class4`, `unclassed`. */
  readonly technicalClass: string;
  readonly surface: string;
  readonly widthM: number | null;
  readonly openedOn: IsoDate | null;
  readonly geometry: LineString | MultiLineString;
  readonly source: string;
};

export type Facility = {
  readonly id: string;
  /** `school`, `kindergarten`, `clinic`, `stop`, `station`, `outlet`, `market`, … */
  readonly kind: string;
  readonly name: string;
  readonly area: AreaCode | null;
  readonly openedOn: IsoDate | null;
  readonly geometry: Point;
  readonly source: string;
};

export const fundStages = ['planned', 'approved', 'allocated', 'disbursed', 'spent', 'audited'] as const;
export type FundStage = (typeof fundStages)[number];

export type FundEntry = {
  readonly id: string;
  readonly area: AreaCode;
  readonly project: string | null;
  readonly year: number;
  /** Where the money comes from: `special`, `departments`, `local`, … */
  readonly fundSource: string;
  readonly stage: FundStage;
  /** 万元. */
  readonly amountWanYuan: number;
  /** Id in `sources` (where the row comes from). */
  readonly source: string;
};

export type Assignment = {
  readonly area: AreaCode;
  readonly role: string;
  readonly person: string;
  readonly organisation: string | null;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
  readonly source: string;
};

export type Visit = {
  readonly person: string;
  readonly role: string;
  readonly area: AreaCode;
  readonly date: IsoDate;
  readonly days: number;
  readonly source: string;
};

export type ConstraintZone = {
  readonly id: string;
  /** `floodZone`, `reserve`, `redLine`, `slope25`, … */
  readonly kind: string;
  readonly name: string;
  readonly nameEn?: string;
  readonly geometry: Polygon | MultiPolygon;
  readonly source: string;
};

/** `seat` (a dot and a name), `river`, `label`. */
export type BackdropFeature = Feature<
  Geometry,
  {
    readonly kind: 'seat' | 'river' | 'label';
    readonly name: string;
    readonly nameEn?: string;
    readonly level?: string;
  }
>;

/** One saved map view of a meeting: the view's URL query, with a title. */
export type Scene = {
  readonly id: string;
  readonly title: Bilingual;
  readonly view: string;
  /** What the speaker wants to say; shown in the speaker's own window only. */
  readonly note?: string;
  /** How long an unattended show stays, in whole seconds; 12 when left out. */
  readonly dwellSeconds?: number;
};

/** A plan as it is kept in the workspace: which projects it holds, and when. */
export type SavedPlan = {
  readonly id: string;
  readonly title: Bilingual;
  readonly year: number;
  readonly projects: readonly string[];
  readonly source: string;
};

/** What a release publishes, and under which rules. What is not named here stays inside. */
export type ReleaseRules = {
  readonly version: 1;
  readonly indicators: readonly string[];
  readonly targets?: readonly string[];
  readonly customAreas?: readonly string[];
  /** The public lists of projects and of money. */
  readonly projects?: boolean;
  readonly funds?: boolean;
  readonly levels: readonly AreaLevel[];
  /** Villages and natural villages are published only with this switched on as well. */
  readonly villageLevel?: boolean;
  /** Calendar years; absent: every year that has ended by the as-of day and has figures. */
  readonly periods?: readonly string[];
  /** Absent: the end of the last actual period. */
  readonly asOf?: IsoDate;
  /** Counts of people or households from 1 to below this are withheld. */
  readonly minimumCount: number;
  /** Decimals of a degree for single places and for outlines, at most 2 and 3; absent: these. */
  readonly decimals?: { readonly points: number; readonly outlines: number };
  /** Stocks that follow from the year before: stock = stock before − out + in. */
  readonly movements?: readonly {
    readonly stock: string;
    readonly out: readonly string[];
    readonly in: readonly string[];
  }[];
  /** The responsible office. */
  readonly office: Bilingual;
  readonly telephone: string;
  /** 公示: first and last day, and how to object. */
  readonly objection: { readonly from: IsoDate; readonly to: IsoDate; readonly how: Bilingual };
  readonly nextUpdate: IsoDate | null;
  /** 审图号 of the boundaries; empty: only a trial can be published. */
  readonly mapNumber: string;
  /** 内部试用. */
  readonly trial: boolean;
};

/** A decision that a code or a column of a delivered table means one of ours. */
export type Match = {
  readonly kind: 'code' | 'column';
  readonly from: string;
  readonly to: string;
  readonly reason: string | null;
  readonly decided: IsoDate | null;
  readonly source: string;
};

/** 万元 per unit. */
export type Price = {
  readonly item: string;
  readonly unit: string;
  readonly priceWanYuan: number;
  readonly year: number;
  readonly source: string;
};

/** Heights in metres, row by row from the north-west corner; null where unknown. */
export type ElevationGrid = {
  readonly west: number;
  readonly south: number;
  readonly cellDegrees: number;
  readonly columns: number;
  readonly rows: number;
  readonly unit: 'm';
  readonly values: readonly (number | null)[];
  readonly source: string;
};
