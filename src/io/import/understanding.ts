import type { Geometry } from 'geojson';
import type { Issue } from '../../core/issue.ts';
import type { PersonalKind } from '../../core/privacy/personal-number.ts';
import type { WorkspaceFile } from '../locate-package.ts';
import type { CrsId } from './crs/crs-id.ts';

/** Encodings of text that offices send. GB18030 includes GBK and GB2312. */
export const textEncodings = ['UTF-8', 'UTF-16LE', 'UTF-16BE', 'GB18030', 'Big5'] as const;
export type TextEncoding = (typeof textEncodings)[number];

/** Why an encoding was chosen. */
export type EncodingEvidence =
  | 'byteOrderMark'
  | 'ascii'
  | 'valid'
  | 'zeroBytes'
  | 'plausible'
  | 'declared'
  | 'hint'
  | 'damaged';
export type EncodingGuess = {
  readonly encoding: TextEncoding;
  readonly evidence: EncodingEvidence;
  /** 0 to 1. Below 0.8 the user should look. */
  readonly confidence: number;
};

export type ImportFormat =
  | 'csv'
  | 'xlsx'
  | 'html'
  | 'geojson'
  | 'topojson'
  | 'shapefile'
  | 'kml'
  | 'kmz'
  | 'gpx'
  | 'workspace'
  | 'zip'
  | 'unknown';

/** What the user said about one file, where the guess was wrong. Whatever is absent is guessed. */
export type FileHints = {
  readonly encoding?: TextEncoding;
  readonly delimiter?: string;
  /** Spreadsheet row of the first header row, 1-based. */
  readonly headerRow?: number;
  /** Number of header rows; 0 for a table without any. */
  readonly headerRows?: number;
  /** Only this sheet of a workbook. */
  readonly sheet?: string;
  /** Units of columns by their name, instead of what the header says. */
  readonly units?: Readonly<Record<string, string>>;
  readonly crs?: CrsId;
};

/** Hints by path of the file they are about. */
export type Hints = Readonly<Record<string, FileHints>>;

export type ColumnType =
  | 'empty'
  | 'code'
  | 'number'
  | 'percent'
  | 'date'
  | 'period'
  | 'longitude'
  | 'latitude'
  | 'text';

export type UnderstoodColumn = {
  /** Unique within its table; several header rows are joined as `A / B`; a nameless column has its letter, `C`. */
  readonly name: string;
  /** Position in the rows, from 0. */
  readonly index: number;
  readonly type: ColumnType;
  /** Unit as written in the header or above the table (`万元`, `%`); null when none is. */
  readonly unit: string | null;
  readonly samples: readonly string[];
  readonly filled: number;
  /** Of the filled cells, those that are of the type. */
  readonly fitting: number;
  /** Numbers of persons that it holds: such a column never enters a workspace. */
  readonly personal?: PersonalKind;
};

/** A row that stands in the file but is no data: kept word for word, with its spreadsheet row. */
export type RowAside = {
  readonly row: number;
  readonly cells: readonly string[];
  readonly why: 'title' | 'unit' | 'ordinal' | 'total' | 'note' | 'ragged';
};

/** Cells of a file as text, nothing interpreted: "01" stays "01". */
export type Cells = {
  readonly columns: readonly UnderstoodColumn[];
  /** One list of cells per data row, each as long as `columns`. */
  readonly rows: readonly (readonly string[])[];
  /** Spreadsheet row of each of them; for features their position in the file, from 1. */
  readonly rowNumbers: readonly number[];
  /** Data rows in the file; more than `rows` when only the first were kept (`keepRows`). */
  readonly rowCount: number;
};

export type UnderstoodTable = Cells & {
  readonly kind: 'table';
  readonly file: string;
  /** `attributes` for those of a layer. */
  readonly format: 'csv' | 'xlsx' | 'html' | 'attributes';
  readonly sheet: string | null;
  readonly encoding: EncodingGuess | null;
  readonly delimiter: string | null;
  /** Spreadsheet rows of the header, 1-based, both included; null for a table without header. */
  readonly headerRows: { readonly from: number; readonly to: number } | null;
  readonly aside: readonly RowAside[];
  readonly issues: readonly Issue[];
};

/** Why a reference system is likely. */
export type CrsEvidence = 'hint' | 'stated' | 'format' | 'range' | 'zonePrefix' | 'points';
export type CrsCandidate = {
  readonly crs: CrsId;
  readonly confidence: number;
  readonly evidence: readonly CrsEvidence[];
  /** What the file says, where it says anything (`EPSG:4490`, name in the .prj). */
  readonly stated: string | null;
};

/** Features of a file: `geometries[i]` belongs to `rows[i]`. Coordinates as they stand in the file, nothing converted. */
export type UnderstoodLayer = Cells & {
  readonly kind: 'layer';
  readonly file: string;
  readonly format:
    | 'geojson'
    | 'topojson'
    | 'shapefile'
    | 'kml'
    | 'kmz'
    | 'gpx'
    | 'csv'
    | 'xlsx'
    | 'html'
    | 'attributes';
  /** Name of the object, folder or shapefile inside the file. */
  readonly name: string;
  readonly encoding: EncodingGuess | null;
  readonly geometries: readonly (Geometry | null)[];
  /** Most likely first; empty when nothing has coordinates, or the stated system cannot be converted. */
  readonly crs: readonly CrsCandidate[];
  readonly issues: readonly Issue[];
};

/** A workspace of our own, recognised and handed on unread. */
export type UnderstoodWorkspace = {
  readonly kind: 'workspace';
  readonly file: string;
  readonly files: readonly WorkspaceFile[];
};

export type UnderstoodFile = {
  readonly file: string;
  readonly format: ImportFormat;
  readonly encoding: EncodingGuess | null;
  /** All sheets of a workbook, hidden ones too. */
  readonly sheets: readonly string[];
};

/** What was understood of some files. Plain data: it crosses to and from a worker. */
export type Understanding = {
  readonly files: readonly UnderstoodFile[];
  readonly tables: readonly UnderstoodTable[];
  readonly layers: readonly UnderstoodLayer[];
  readonly workspaces: readonly UnderstoodWorkspace[];
  /** All issues, those of tables and layers among them. */
  readonly issues: readonly Issue[];
};
