import type { Issue } from '../../core/issue.ts';
import type {
  EncodingGuess,
  ImportFormat,
  UnderstoodLayer,
  UnderstoodTable,
  UnderstoodWorkspace,
} from './understanding.ts';

/** What one file gives. `issues` are those that belong to no table or layer. */
export type FilePart = {
  readonly format: ImportFormat;
  readonly encoding: EncodingGuess | null;
  readonly sheets: readonly string[];
  readonly tables: readonly UnderstoodTable[];
  readonly layers: readonly UnderstoodLayer[];
  readonly workspaces: readonly UnderstoodWorkspace[];
  readonly issues: readonly Issue[];
};

export const nothingFound: FilePart = {
  format: 'unknown',
  encoding: null,
  sheets: [],
  tables: [],
  layers: [],
  workspaces: [],
  issues: [],
};

/** A file that is tables and nothing else. */
export function tablesOf(format: 'csv' | 'html', tables: readonly UnderstoodTable[]): FilePart {
  return { ...nothingFound, format, tables, encoding: tables[0]?.encoding ?? null };
}

/** A file that is layers and nothing else. */
export function layersOf(
  format: ImportFormat,
  layers: readonly UnderstoodLayer[],
  issues: readonly Issue[] = [],
): FilePart {
  return { ...nothingFound, format, layers, issues, encoding: layers[0]?.encoding ?? null };
}
