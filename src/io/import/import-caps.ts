/**
 * Limits of an import. Zip limits as in TRUST.md 6.2; the others so that a file of 50 MB stays within 512 MB of memory and ten
 * seconds. What is beyond them is said, never dropped in silence.
 */
export const importCaps = {
  fileBytes: 200e6,
  entries: 2000,
  inflatedBytes: 200e6,
  entryBytes: 100e6,
  /** Rows of one table; Excel itself ends at 1,048,576. */
  rows: 1_100_000,
  columns: 2000,
  /** All cells of one table that are kept. */
  cells: 12_000_000,
  cellCharacters: 1_000_000,
  /** Depth of elements in XML and of brackets in JSON. */
  nesting: 100,
  features: 1_000_000,
  positions: 6_000_000,
  /** Vertices of polygons whose validity is checked; about two seconds of work. */
  checkedPositions: 1_000_000,
} as const;
