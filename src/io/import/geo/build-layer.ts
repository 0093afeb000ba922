import type { Geometry } from 'geojson';
import { coordinateFaults, polygonFaults } from '../../../core/geo/polygon-validity.ts';
import type { IssueLog } from '../../issue-log.ts';
import type { CrsId } from '../crs/crs-id.ts';
import { eachPosition, extentOf, guessCrs } from '../crs/guess-crs.ts';
import { importCaps } from '../import-caps.ts';
import { type ColumnTally, createColumnTally } from '../table/column-tally.ts';
import { unitInHeader } from '../table/flatten-header.ts';
import type { CrsCandidate, CrsEvidence, EncodingGuess, FileHints, UnderstoodLayer } from '../understanding.ts';

export type LayerBuilder = {
  readonly log: IssueLog;
  /** Takes one feature: its geometry as it stands in the file, and its attributes by name. False when no more is wanted. */
  add(geometry: Geometry | null, attributes: Iterable<readonly [string, string]>): boolean;
  finish(
    said: { readonly crs: CrsId; readonly stated: string; readonly evidence: CrsEvidence } | null,
  ): UnderstoodLayer;
};

export type LayerSource = {
  readonly file: string;
  readonly format: UnderstoodLayer['format'];
  readonly name: string;
  readonly encoding: EncodingGuess | null;
  readonly hints: FileHints;
  readonly log: IssueLog;
};

/**
 * Makes a layer of features as they come, and checks it: positions that are no numbers, polygons that are not valid (only where the
 * numbers are degrees), features without geometry, a reference system that is not said, or contradicts the numbers.
 */
export function createLayerBuilder({ file, format, name, encoding, hints, log }: LayerSource): LayerBuilder {
  const names: string[] = [];
  const indexByName = new Map<string, number>();
  const tallies: ColumnTally[] = [];
  const rows: string[][] = [];
  const geometries: (Geometry | null)[] = [];
  let positions = 0;

  return {
    log,
    add(geometry, attributes) {
      const row = rows.length + 1;
      if (row > importCaps.features || positions > importCaps.positions) {
        const isFeatures = row > importCaps.features;
        log.add(
          'tableTooLarge',
          'error',
          { file, row },
          {
            expected: isFeatures ? importCaps.features : importCaps.positions,
            unit: isFeatures ? 'features' : 'positions',
          },
        );
        return false;
      }
      const cells: string[] = names.map(() => '');
      for (const [attribute, text] of attributes) {
        let index = indexByName.get(attribute);
        if (index === undefined) {
          if (names.length >= importCaps.columns) continue;
          index = names.push(attribute) - 1;
          indexByName.set(attribute, index);
          tallies.push(createColumnTally());
        }
        while (cells.length <= index) cells.push('');
        cells[index] = text;
        tallies[index]!.add(text, row);
      }
      rows.push(cells);
      geometries.push(geometry);
      eachPosition(geometry, () => positions++);
      return true;
    },
    finish(said) {
      for (const cells of rows) while (cells.length < names.length) cells.push('');
      const extent = extentOf(geometries);
      const hinted = hints.crs === undefined ? said : { crs: hints.crs, stated: hints.crs, evidence: 'hint' as const };
      const crs = guessCrs(extent, hinted);
      const best = crs[0];
      if (rows.length === 0) log.add('layerEmpty', 'error', { file });
      reportCrs(crs, extent !== null, log, file);
      const isDegrees = best ? /^(?:wgs84|cgcs2000|gcj02|bd09)$/.test(best.crs) : false;
      reportGeometries(geometries, isDegrees, log, file);
      return {
        kind: 'layer',
        file,
        format,
        name,
        encoding,
        columns: names.map((each, index) => {
          const tally = tallies[index]!;
          const unit = unitInHeader(each);
          return {
            name: each,
            index,
            unit,
            samples: tally.samples(),
            filled: tally.filled(),
            ...tally.type(each, unit),
          };
        }),
        rows,
        rowNumbers: rows.map((_, i) => i + 1),
        rowCount: rows.length,
        geometries,
        crs,
        issues: log.issues(),
      };
    },
  };
}

/** Says what the user must decide about the reference system. */
function reportCrs(crs: readonly CrsCandidate[], hasPositions: boolean, log: IssueLog, file: string): void {
  const [best] = crs;
  if (!hasPositions) return;
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

function reportGeometries(
  geometries: readonly (Geometry | null)[],
  isDegrees: boolean,
  log: IssueLog,
  file: string,
): void {
  for (const [i, geometry] of geometries.entries()) {
    const where = { file, row: i + 1, path: `features[${i}]` };
    if (!geometry) {
      log.add('geometryMissing', 'warning', where, { expected: 'Point, LineString, Polygon' });
      continue;
    }
    const isPolygon = geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
    const faults = isPolygon && isDegrees ? polygonFaults(geometry) : coordinateFaults(geometry);
    for (const { kind, at, found } of faults) {
      if (kind === 'outOfRange' && !isDegrees) continue;
      const severity = kind === 'selfTouch' ? 'warning' : 'error';
      const place = at ? `${at[0]}, ${at[1]}` : '';
      log.add('geometryInvalid', severity, where, {
        fault: kind,
        ...(place ? { at: place } : {}),
        ...(found ? { found } : {}),
      });
    }
  }
}
