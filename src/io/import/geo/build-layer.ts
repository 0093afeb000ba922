import type { Geometry } from 'geojson';
import type { IssueLog } from '../../issue-log.ts';
import { reportPersonal } from '../../report-personal.ts';
import type { CrsId } from '../crs/crs-id.ts';
import { createExtentTally } from '../crs/extent-tally.ts';
import { guessCrs } from '../crs/guess-crs.ts';
import { importCaps } from '../import-caps.ts';
import { type ColumnTally, createColumnTally } from '../table/column-tally.ts';
import { unitInHeader } from '../table/flatten-header.ts';
import { withPersonal } from '../table/personal-columns.ts';
import type { CrsCandidate, CrsEvidence, EncodingGuess, FileHints, UnderstoodLayer } from '../understanding.ts';
import { createGeometryCheck } from './check-geometry.ts';

/** A reference system that a file or its format names. */
export type SaidCrs = { readonly crs: CrsId; readonly stated: string; readonly evidence: CrsEvidence };

export type LayerBuilder = {
  readonly log: IssueLog;
  /** Takes one feature: its geometry as it stands in the file, and its attributes by name. False when no more is wanted. */
  add(geometry: Geometry | null, attributes: Iterable<readonly [string, string]>): boolean;
  finish(said: SaidCrs | null): UnderstoodLayer;
};

export type LayerSource = {
  readonly file: string;
  readonly format: UnderstoodLayer['format'];
  readonly name: string;
  readonly encoding: EncodingGuess | null;
  readonly hints: FileHints;
  readonly log: IssueLog;
  /** Features to keep; all are counted and checked. */
  readonly keepRows: number;
};

/**
 * Makes a layer of features as they come, and checks it: positions that are no numbers, polygons that are not valid (only where the
 * numbers are degrees), features without geometry, a reference system that is not said, or contradicts the numbers.
 */
export function createLayerBuilder({ file, format, name, encoding, hints, log, keepRows }: LayerSource): LayerBuilder {
  const names: string[] = [];
  const indexByName = new Map<string, number>();
  const tallies: ColumnTally[] = [];
  const rows: string[][] = [];
  const geometries: (Geometry | null)[] = [];
  const extents = createExtentTally();
  const check = createGeometryCheck(file, log);
  let rowCount = 0;
  let positions = 0;

  function columnOf(attribute: string): number | null {
    const known = indexByName.get(attribute);
    if (known !== undefined) return known;
    if (names.length >= importCaps.columns) {
      if (names.length === importCaps.columns) tooLarge(importCaps.columns, 'columns');
      return null;
    }
    indexByName.set(attribute, names.length);
    tallies.push(createColumnTally());
    return names.push(attribute) - 1;
  }

  function tooLarge(expected: number, unit: string): void {
    log.add('tableTooLarge', 'error', { file, row: rowCount + 1 }, { expected, unit });
  }

  return {
    log,
    add(geometry, attributes) {
      if (rowCount >= importCaps.features || positions > importCaps.positions) {
        if (rowCount >= importCaps.features) tooLarge(importCaps.features, 'features');
        else tooLarge(importCaps.positions, 'positions');
        return false;
      }
      const row = ++rowCount;
      const cells: string[] = [];
      for (const [attribute, text] of attributes) {
        const index = columnOf(attribute);
        if (index === null) return false;
        while (cells.length <= index) cells.push('');
        cells[index] = text;
        tallies[index]!.add(text, row);
      }
      const count = extents.add(geometry);
      positions += count;
      check.add(geometry, count, row);
      if (rows.length < keepRows) {
        rows.push(cells);
        geometries.push(geometry);
      }
      return true;
    },
    finish(said) {
      for (const cells of rows) while (cells.length < names.length) cells.push('');
      const extent = extents.extent();
      const hinted = hints.crs === undefined ? said : { crs: hints.crs, stated: hints.crs, evidence: 'hint' as const };
      const crs = guessCrs(extent, hinted);
      if (rowCount === 0) log.add('layerEmpty', 'error', { file });
      if (extent) reportCrs(crs, log, file);
      check.finish(extents.isDegrees());
      const personal = names.map((each, index) => tallies[index]!.personal(each));
      for (const [index, each] of names.entries()) reportPersonal(personal[index]!, { file, column: each }, log);
      return {
        kind: 'layer',
        file,
        format,
        name,
        encoding,
        columns: names.map((each, index) => {
          const tally = tallies[index]!;
          const unit = unitInHeader(each);
          const type = tally.type(each, unit);
          const column = { name: each, index, unit, samples: tally.samples(), filled: tally.filled(), ...type };
          return withPersonal(column, personal[index]!);
        }),
        rows,
        rowNumbers: rows.map((_, i) => i + 1),
        rowCount,
        geometries,
        crs,
        issues: log.issues(),
      };
    },
  };
}

/** Says what the user must decide about the reference system. */
function reportCrs(crs: readonly CrsCandidate[], log: IssueLog, file: string): void {
  const [best] = crs;
  if (!best) {
    log.add('crsUnknown', 'error', { file });
    return;
  }
  const stated = crs.find((each) => each.stated !== null);
  if (stated && stated !== best)
    log.add('crsContradicted', 'warning', { file }, { found: stated.stated!, expected: best.crs });
  else if (best.crs.endsWith('+swapped') && best.confidence >= 0.1) log.add('coordinatesSwapped', 'warning', { file });
  else if (!stated && best.confidence < 0.1) log.add('crsZoneUnknown', 'warning', { file });
  else if (!stated && best.crs !== 'wgs84') log.add('crsGuessed', 'warning', { file }, { found: best.crs });
  else if (!stated) log.add('crsNotStated', 'warning', { file });
}
