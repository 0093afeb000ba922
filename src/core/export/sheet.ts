/** A number stays a number, text stays text (a code, a reason why a figure is absent); null is an empty cell. */
export type ExportCell = string | number | null;

/** `number`: right-aligned figures, among which a text says why one is absent. `text`: codes and words, never computed with. */
export type ExportColumn = { readonly title: string; readonly kind: 'text' | 'number' };

/** One table as it is handed out: full figures, in the order of the screen. Every row has as many cells as there are columns. */
export type ExportSheet = {
  readonly name: string;
  readonly columns: readonly ExportColumn[];
  readonly rows: readonly (readonly ExportCell[])[];
};

/** What explains a table: source, as-of date, origin, what was missing; in reading order. */
export type ExportNote = readonly [label: string, text: string];

/** What is written to one file. */
export type ExportDocument = {
  readonly sheets: readonly ExportSheet[];
  readonly notes: readonly ExportNote[];
  /** Name of the sheet that holds the notes, where a file has sheets. */
  readonly notesName: string;
};
