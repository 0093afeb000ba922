import type { FeatureCollection, Geometry, LineString, MultiLineString, MultiPolygon, Point, Polygon } from 'geojson';
import type { AbsentReason } from '../../core/absent.ts';
import type { AreaLevel, CustomArea } from '../../core/area/area.ts';
import type { Finding } from '../../core/audit/finding.ts';
import type { ThresholdValues } from '../../core/audit/thresholds.ts';
import type { Publishable } from '../../core/disclosure/publishable.ts';
import type { SlopeFeatures } from '../../core/geo/slope-classes.ts';
import type { Indicator } from '../../core/indicator/indicator.ts';
import type { Issue } from '../../core/issue.ts';
import type { LedgerLists, LedgerQuestion } from '../../core/ledger/ledger-lists.ts';
import type { VariantOutcome } from '../../core/plan/outcome/variant-outcome.ts';
import type { PlanChange } from '../../core/plan/plan-change.ts';
import type { TargetResult, ValueOrigin } from '../../core/target/result.ts';
import type { Target } from '../../core/target/target.ts';
import type { AreaCode, Bilingual, Bounds, IsoDate, LonLat } from '../../core/unit.ts';
import type { WorkspaceEdit } from '../../core/workspace/apply-edits.ts';
import type { EditRefusal } from '../../core/workspace/edit-result.ts';
import type { ImportTemplate } from '../../core/workspace/import-template.ts';
import type { FeatureLocation } from '../../core/workspace/locate-features.ts';
import type {
  BackdropFeature,
  ConstraintZone,
  Phase,
  ProjectStatus,
  Scene,
  Source,
} from '../../core/workspace/workspace.ts';
import type { LocateQuestion, MatchQuestion, RowMatch } from './delivery-protocol.ts';
import type { AreaPart, FormArea, FormChoices, UnplacedVillages } from './form-protocol.ts';
import type { MeetingAnswers, MeetingQuestion } from './meeting-protocol.ts';
import type { PlanBasis, PlanQuestion, VillageColumns } from './plan-protocol.ts';
import type { CarriedFile, InsideAnswer, InsideQuestion, ReleaseAnswer } from './release-protocol.ts';

/** Where a workspace comes from. Nothing is fetched from any other host: `baseUrl` is the site's own `data/NAME/`. */
export type WorkspaceInput =
  | { readonly kind: 'demo'; readonly name: string; readonly baseUrl: string }
  | {
      readonly kind: 'files';
      readonly name: string;
      readonly files: readonly { readonly path: string; readonly bytes: ArrayBuffer }[];
    }
  | { readonly kind: 'zip'; readonly name: string; readonly bytes: ArrayBuffer };

export type AreaSummary = {
  readonly code: AreaCode;
  readonly name: string;
  readonly nameEn?: string;
  readonly level: AreaLevel;
  readonly parent: AreaCode | null;
  readonly point: LonLat | null;
  readonly bounds: Bounds | null;
  readonly approximate: boolean;
  readonly validTo?: IsoDate;
};

/** What the main thread keeps of an opened workspace: enough to draw and to choose. Figures are asked for. */
export type WorkspaceSummary = {
  readonly name: string;
  /** SHA-256 of the files, first 16 hex digits: names a local workspace in the URL. */
  readonly hash: string;
  readonly title: Bilingual;
  readonly phases: readonly Phase[];
  readonly notes: readonly Bilingual[];
  /** True when any row is simulated: then the badge shows. */
  readonly simulated: boolean;
  readonly sources: readonly Source[];
  /** End of the last `actual` period. */
  readonly asOf: IsoDate;
  /** Whole years from the first to the last observation, ledger event or milestone. */
  readonly periods: readonly { readonly period: string; readonly end: IsoDate; readonly hasActual: boolean }[];
  /** Polygon areas of all levels, parents before children. Villages are asked for with `villages`. */
  readonly areas: readonly AreaSummary[];
  readonly customAreas: readonly CustomArea[];
  /** Distance between the heights of the elevation grid, northward; null without one. */
  readonly elevationStepKm: number | null;
  readonly indicators: readonly Indicator[];
  readonly targets: readonly Target[];
  readonly scenes: readonly Scene[];
  /** Decisions of the workspace on columns of delivered tables: header → indicator. */
  readonly columns: Readonly<Record<string, string>>;
  /** What columns of delivered tables became before, by name. */
  readonly templates: readonly ImportTemplate[];
  readonly issues: readonly Issue[];
};

export type OpenResult =
  | {
      readonly ok: true;
      readonly summary: WorkspaceSummary;
      readonly polygons: FeatureCollection<Polygon | MultiPolygon, { code: string; level: AreaLevel }>;
    }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** One gesture at the data desk: edits that go in and out together, under one name. */
export type EditGesture = { readonly label: Bilingual; readonly edits: readonly WorkspaceEdit[] };

/** What can be undone and done again next; null when nothing can. */
export type EditHistory = { readonly undo: Bilingual | null; readonly redo: Bilingual | null };

export type EditAnswer =
  | (Extract<OpenResult, { ok: true }> & { readonly history: EditHistory })
  | { readonly ok: false; readonly reason: EditRefusal };

export type AuditAnswer = {
  readonly findings: readonly Finding[];
  /** Names of the areas that they are about, villages too. */
  readonly names: Readonly<Record<string, Bilingual>>;
  /** The county that each of them is in, or is. */
  readonly counties: Readonly<Record<string, AreaCode>>;
};

export type IndicatorQuery = {
  readonly indicator: string;
  readonly dimension?: string;
  readonly category?: string;
  readonly level: AreaLevel;
  readonly asOf: IsoDate;
};

export type AreaValue = {
  readonly code: AreaCode;
  readonly value: number | null;
  readonly absent: AbsentReason | null;
  readonly origin: ValueOrigin | null;
  /** Parts without a figure below this area. */
  readonly missing: number;
  readonly simulated: boolean;
};

export type VillageState = 'in' | 'out' | 'returned';
export type VillagePoint = {
  readonly code: AreaCode;
  readonly name: string;
  readonly level: AreaLevel;
  readonly parent: AreaCode;
  /** Own coordinates, else the parent's label point. */
  readonly point: LonLat | null;
  readonly located: boolean;
  readonly households: number | null;
  readonly people: number | null;
  /** People counted as poor at the day; null when absent. */
  readonly poorPeople: number | null;
  readonly state: VillageState | null;
  readonly exitedOn: IsoDate | null;
};

export type ProjectFeatures = FeatureCollection<
  Geometry,
  {
    readonly id: string;
    readonly type: string;
    readonly name: string;
    readonly programme: string | null;
    /** As of the day asked for, from its dates. */
    readonly status: ProjectStatus;
    readonly technicalClass: string | null;
    readonly costWanYuan: number | null;
    readonly capacity: number | null;
    readonly jobs: number | null;
    readonly from: string | null;
    readonly to: string | null;
    readonly responsible: string | null;
    readonly simulated: boolean;
  }
>;

/** One line from an origin village to the relocation site that takes it. */
export type RelocationFlow = {
  readonly site: string;
  readonly village: AreaCode;
  readonly from: LonLat;
  readonly to: LonLat;
  readonly people: number | null;
};

export type Responsible = {
  readonly area: AreaCode;
  readonly role: string;
  readonly person: string;
  readonly organisation: string | null;
};

/** The worker's side, reached through comlink. One workspace is open at a time; a call for another one waits for `open`. */
export type WorkspaceApi = {
  open(input: WorkspaceInput, onProgress: (share: number, step: string) => void): Promise<OpenResult>;
  /** Values of one indicator for all areas of a level, as of a day. */
  values(query: IndicatorQuery): Promise<readonly AreaValue[]>;
  /** The same indicator's known values over all years, for classes that stay the same across years. */
  valuesOfAllYears(query: Omit<IndicatorQuery, 'asOf'>): Promise<readonly number[]>;
  /** All targets as of a day, without `byArea` and lists (empty arrays), for the cards. */
  targets(asOf: IsoDate): Promise<readonly TargetResult[]>;
  /** One target, whole. `root` narrows the evaluation to one area of the scope. */
  target(id: string, asOf: IsoDate, root?: AreaCode): Promise<TargetResult>;
  /** Villages and natural villages below an area, as of a day; those off the list of poor villages have no state. */
  villages(root: AreaCode | null, asOf: IsoDate): Promise<readonly VillagePoint[]>;
  villageColumns(asOf: IsoDate): Promise<VillageColumns>;
  /** Names in the order of the columns: apart from them, for each message is read in one go. */
  villageNames(): Promise<readonly string[]>;
  projects(asOf: IsoDate): Promise<{ readonly projects: ProjectFeatures; readonly flows: readonly RelocationFlow[] }>;
  network(
    asOf: IsoDate,
  ): Promise<
    FeatureCollection<LineString | MultiLineString, { readonly technicalClass: string; readonly surface: string }>
  >;
  facilities(asOf: IsoDate): Promise<FeatureCollection<Point, { readonly kind: string; readonly name: string }>>;
  context(): Promise<{
    readonly constraints: FeatureCollection<Polygon | MultiPolygon, Pick<ConstraintZone, 'kind' | 'name' | 'nameEn'>>;
    readonly backdrop: readonly BackdropFeature[];
  }>;
  /** The ground by class of slope; null without an elevation grid. */
  slope(): Promise<SlopeFeatures | null>;
  /** Who answers for an area as of a day, nearest role first, inherited from the parent when it has none of its own. */
  responsible(area: AreaCode, asOf: IsoDate): Promise<readonly Responsible[]>;
  /** Changes the open workspace, or starts one from nothing (`create` names it). Kept in memory until it is saved. */
  edit(gesture: EditGesture, create?: string): Promise<EditAnswer>;
  /** Takes the last gesture back, or brings the last one taken back in again. */
  undo(): Promise<EditAnswer>;
  redo(): Promise<EditAnswer>;
  /** What the forms choose from. */
  formChoices(): Promise<FormChoices>;
  /** Areas by name or code: all of them, or only those above the village, or only villages. */
  findAreas(text: string, limit: number, part?: AreaPart): Promise<readonly FormArea[]>;
  /** Villages without a place by name or code, the first `limit` of them. */
  unplaced(text: string, limit: number): Promise<UnplacedVillages>;
  /** Which area each row of a delivered table is about. */
  match(question: MatchQuestion): Promise<readonly RowMatch[]>;
  /** In which area each delivered feature lies. */
  locate(question: LocateQuestion): Promise<readonly FeatureLocation[]>;
  /** Villages among some codes with their points; null for one that has no place yet. */
  villagePoints(codes: readonly AreaCode[]): Promise<readonly (readonly [AreaCode, LonLat | null])[]>;
  /** The ledger's lines, states and lists, below an area and for a period. */
  ledger(question: LedgerQuestion): Promise<LedgerLists>;
  /** Board, tour, short-falls and who answers for them; the kind of the answer is that of the question (`askMeeting`). */
  meeting(question: MeetingQuestion): Promise<MeetingAnswers[MeetingQuestion['kind']]>;
  /** Points to be checked, as known on a day. */
  audit(asOf: IsoDate, thresholds: ThresholdValues): Promise<AuditAnswer>;
  /** What a release definition can choose from, and the definition. */
  publishable(): Promise<Publishable>;
  /** A release by the workspace's definition, held against earlier ones: their folders, sites or zips, as they were brought. */
  publish(earlier: readonly CarriedFile[]): Promise<ReleaseAnswer>;
  /** The office's own figures beside a public map. */
  insideFigures(question: InsideQuestion): Promise<InsideAnswer>;
  /** Tells of the plan: what differs from the one told of before, or all of it (`isWhole`). The calls come in the order in which they were made. */
  tellPlan(change: PlanChange, isWhole: boolean): Promise<void>;
  /** What each of the variants of the plan does, beside what would be without it. */
  planOutcomes(question: PlanQuestion): Promise<readonly VariantOutcome[]>;
  /** What forms and constraints of the planning desk need. */
  planBasis(): Promise<PlanBasis>;
  /** The files of the open workspace, the package first. */
  files(): Promise<readonly { readonly path: string; readonly bytes: ArrayBuffer }[]>;
  /** The open workspace as a zip of the format, byte for byte the same each time. */
  save(): Promise<ArrayBuffer>;
};
