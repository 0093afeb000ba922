import type { Geometry } from 'geojson';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AreaLevel } from '../core/area/area.ts';
import type { ThresholdValues } from '../core/audit/thresholds.ts';
import type { Indicator } from '../core/indicator/indicator.ts';
import type { Issue } from '../core/issue.ts';
import type { AreaCode, IsoDate, LonLat } from '../core/unit.ts';
import type { FeatureList } from '../core/workspace/add-features.ts';
import type { EditRefusal } from '../core/workspace/edit-result.ts';
import type { RowColumns } from '../core/workspace/import-template.ts';
import type { FeatureWish } from '../core/workspace/propose-features.ts';
import type { Stage } from '../core/workspace/workspace.ts';
import type { DatumQuestion, ImportApi } from '../jobs/import/protocol.ts';
import type { RowMatch } from '../jobs/workspace/delivery-protocol.ts';
import type { FormChoices } from '../jobs/workspace/form-protocol.ts';
import type { AuditAnswer, EditHistory } from '../jobs/workspace/protocol.ts';
import type { ReleaseDraft } from './forms/release-draft.ts';

export type Understanding = Awaited<ReturnType<ImportApi['understand']>>;
export type UnderstoodTable = Understanding['tables'][number];
export type UnderstoodLayer = DatumQuestion['layer'];
export type Hints = Parameters<ImportApi['understand']>[1];
export type FileHints = Hints[string];
export type DeliveredFile = Parameters<ImportApi['understand']>[0][number];
export type CrsId = UnderstoodLayer['crs'][number]['crs'];
export type DatumVerdict = Awaited<ReturnType<ImportApi['tryDatums']>>;

/** Columns that say which area a row is about; null where there is none. */
export type KeyColumns = { readonly code: string | null; readonly name: string | null; readonly parent: string | null };

/** What a layer becomes: areas, or one of the lists of features. */
export type LayerRole = 'areas' | FeatureList;

/** The area of a feature: as its column says, else by where it lies; null with the reason where neither tells. */
export type FeaturePlace =
  | { readonly by: 'column' | 'location' | 'wider'; readonly area: AreaCode }
  | { readonly by: 'several' | 'none'; readonly area: null };

/** What the user means to do with a layer. */
export type LayerPlan = {
  readonly use: boolean;
  readonly role: LayerRole;
  readonly wish: Omit<FeatureWish, 'list'>;
  /** It holds numbers of persons that keep it out as a whole. */
  readonly isHousehold: boolean;
  readonly columns: KeyColumns;
  /** Facilities and projects: the column with the code or name of the area that each is of. */
  readonly areaColumn: string | null;
  /** By feature, for facilities and projects; null while the worker looks, and for other layers. */
  readonly places: readonly FeaturePlace[] | null;
  readonly level: AreaLevel | 'code';
  /** The system that it is taken to be in; null when it has no coordinates. */
  readonly crs: CrsId | null;
  /** Points of each candidate system that lie in their own area; null until tried, or without areas to try against. */
  readonly datum: DatumVerdict | null;
  /** Several systems are as likely, and the user has not chosen. */
  readonly isCrsOpen: boolean;
  /** In WGS-84; null while it is being converted. */
  readonly geometries: readonly (Geometry | null)[] | null;
  readonly issues: readonly Issue[];
};

/** One column of figures, and what it becomes. */
export type FigurePlan = {
  readonly column: string;
  readonly use: boolean;
  /** Unit as written in the table. */
  readonly written: string | null;
  readonly indicator: Indicator;
  readonly isNew: boolean;
  readonly period: string;
  readonly stage: Stage;
  /** What its figures are a part of, and which: 致贫原因 and 因病. Empty for figures of the whole. */
  readonly dimension: string;
  readonly category: string;
};

/** Points of a table's coordinate columns. */
export type TablePoints = {
  /** As they stand in the file. */
  readonly layer: UnderstoodLayer;
  /** The system that they are taken to be in; null when no cell holds a coordinate. */
  readonly crs: CrsId | null;
  readonly isCrsOpen: boolean;
  readonly datum: DatumVerdict | null;
  /** In WGS-84; null while they are being converted. */
  readonly geometries: readonly (Geometry | null)[] | null;
  readonly issues: readonly Issue[];
  /** Villages of the workspace that rows are about, by code: where each stands now, null for nowhere; null while the worker looks. */
  readonly villages: ReadonlyMap<AreaCode, LonLat | null> | null;
  /** Which of them the table places: those that stand nowhere, those that stand elsewhere. */
  readonly place: { readonly unplaced: boolean; readonly elsewhere: boolean };
};

export type TablePlan = {
  readonly use: boolean;
  /** A household file: looked at here, never taken in. */
  readonly isHousehold: boolean;
  readonly columns: KeyColumns;
  /** By row; null while the worker compares. */
  readonly matches: readonly RowMatch[] | null;
  /** The user's word on doubtful rows: an area, or null to leave the row out. */
  readonly decisions: Readonly<Record<number, AreaCode | null>>;
  /** Rows that are taken in as new villages; null for none. */
  readonly villages: readonly number[] | null;
  readonly figures: readonly FigurePlan[];
  /** Null for a table without coordinates. */
  readonly points: TablePoints | null;
  /** Columns that say the period, the stage or the category of each row. */
  readonly rows: RowColumns;
  /** Name of the template that it was read by; null for none. */
  readonly template: string | null;
  /** Name under which the mapping is kept when it is added; empty for not. */
  readonly keepAs: string;
};

/** The steps of a workspace of one's own, in the order in which one stands on the other; none has to be done before the next. */
export const buildSteps = ['boundaries', 'villages', 'indicators', 'targets', 'customAreas', 'constraints'] as const;
export type BuildStep = (typeof buildSteps)[number];

/** What came in last, to be shown on the map. */
export type Added = {
  readonly areas: number;
  /** Roads, facilities, projects, zones. */
  readonly features: number;
  /** Villages that were put in their place. */
  readonly placed: number;
  readonly figures: number;
  readonly indicator: string | null;
  readonly period: string | null;
  /** The first area with a figure. */
  readonly area: AreaCode | null;
};

/** The data desk as long as the page lives: nothing of it is in the workspace before the user says so. */
export type DataState = {
  /** Names of the files being read. */
  readonly reading: readonly string[] | null;
  readonly files: readonly DeliveredFile[];
  readonly hints: Hints;
  readonly understanding: Understanding | null;
  readonly layers: readonly LayerPlan[];
  readonly tables: readonly TablePlan[];
  /** Title of a workspace to be made. */
  readonly title: string;
  readonly onConflict: 'refuse' | 'replace';
  /** What becomes of a template whose name is taken. */
  readonly onTemplate: 'refuse' | 'replace';
  readonly working: 'adding' | 'editing' | 'undoing' | 'saving' | null;
  readonly refusal: EditRefusal | null;
  readonly added: Added | null;
  readonly history: EditHistory;
  /** Changed since it was opened or saved: the changes are in memory only. */
  readonly isUnsaved: boolean;
  readonly audit: { readonly key: string; readonly asOf: IsoDate; readonly answer: AuditAnswer } | null;
  /** Thresholds that the user set for the audit. */
  readonly thresholds: ThresholdValues;
  readonly check: string | null;
  /** What has been typed into the release definition's form; null while it is closed. */
  readonly releaseDraft: ReleaseDraft | null;
  /** Earlier releases that a new one is held against, as they were brought. */
  readonly earlier: readonly { readonly name: string; readonly files: readonly DeliveredFile[] }[];
  readonly step: BuildStep;
  /** The form that is open: of the entry with an id (an area's code), or of a new one. */
  readonly form: { readonly id: string | null } | null;
  /** What has been typed into the open form, so that a look at the map or another tab loses nothing; null before the first key. */
  readonly draft: object | null;
  /** Forms that were left for another step, to be found again there as they were. */
  readonly parked: Readonly<Partial<Record<BuildStep, Pick<DataState, 'form' | 'draft'>>>>;
  /** What forms choose from, of the workspace with this key. */
  readonly choices: { readonly key: string; readonly choices: FormChoices } | null;
};

export const noImport = {
  reading: null,
  files: [],
  hints: {},
  understanding: null,
  layers: [],
  tables: [],
  title: '',
  onConflict: 'refuse',
  onTemplate: 'refuse',
  refusal: null,
} as const satisfies Partial<DataState>;

/** What belongs to the workspace that is open, and goes with it. */
export const noWorkspace = {
  added: null,
  history: { undo: null, redo: null },
  isUnsaved: false,
  audit: null,
  check: null,
} as const satisfies Partial<DataState>;

export const initialData: DataState = {
  ...noImport,
  ...noWorkspace,
  ...{
    earlier: [],
    releaseDraft: null,
    thresholds: {},
    working: null,
    step: 'boundaries',
    form: null,
    draft: null,
    parked: {},
    choices: null,
  },
};

export type DataStore = StoreApi<DataState>;

export function createDataStore(data: DataState = initialData): DataStore {
  return createStore(() => data);
}
