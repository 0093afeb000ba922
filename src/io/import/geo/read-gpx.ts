import type { Position } from 'geojson';
import { createIssueLog } from '../../issue-log.ts';
import { type FilePart, layersOf } from '../file-part.ts';
import type { FileHints } from '../understanding.ts';
import { attributeOf } from '../xml/entities.ts';
import { parseXmlBytes } from '../xml/parse-part.ts';
import { createLayerBuilder } from './build-layer.ts';
import { joined } from './read-kml.ts';

const kept = new Set(['name', 'desc', 'cmt', 'time', 'ele', 'type', 'sym']);

/** Waypoints, routes and tracks of a GPX 1.0 or 1.1 file as one layer, their kind in the column `gpx`. */
export function readGpx(bytes: Uint8Array, file: string, hints: FileHints, keepRows: number): FilePart {
  const log = createIssueLog();
  const builder = createLayerBuilder({
    file,
    format: 'gpx',
    name: file.split('/').at(-1)!,
    encoding: null,
    hints,
    log,
    keepRows,
  });
  const path: string[] = [];
  let attributes = new Map<string, string>();
  let lines: Position[][] = [];
  let text = '';
  let isFull = false;

  function add(kind: string): void {
    const parts = lines.filter((line) => line.length > 0);
    const geometry =
      kind === 'wpt'
        ? { type: 'Point' as const, coordinates: parts[0]?.[0] ?? [Number.NaN, Number.NaN] }
        : joined(parts.map((coordinates) => ({ type: 'LineString' as const, coordinates })));
    if (!isFull) isFull = !builder.add(geometry, [['gpx', kind], ...attributes]);
  }

  const fault = parseXmlBytes(bytes, file, {
    open(name, raw) {
      path.push(name);
      text = '';
      if (name === 'wpt' || name === 'rte' || name === 'trk') {
        attributes = new Map();
        lines = name === 'trk' ? [] : [[]];
      }
      if (name === 'trkseg') lines.push([]);
      if (name === 'wpt' || name === 'rtept' || name === 'trkpt')
        lines.at(-1)?.push([numberOf(attributeOf(raw, 'lon')), numberOf(attributeOf(raw, 'lat'))]);
    },
    text(piece) {
      text += piece;
    },
    close(name) {
      path.pop();
      const parent = path.at(-1) ?? '';
      // Leaves of the extensions of a whole way point, route or track; those of its points would be too many.
      const isExtended = path.includes('extensions') && !path.includes('trkpt') && !path.includes('rtept');
      if (isExtended && text.trim() !== '') attributes.set(name, text.trim());
      if (kept.has(name) && (parent === 'wpt' || parent === 'rte' || parent === 'trk'))
        attributes.set(name, text.trim());
      if (name === 'wpt' || name === 'rte' || name === 'trk') add(name);
      text = '';
    },
  });
  const layer = builder.finish({ crs: 'wgs84', stated: 'GPX', evidence: 'format' });
  return layersOf('gpx', [fault ? { ...layer, issues: [fault, ...layer.issues] } : layer]);
}

function numberOf(text: string | null): number {
  return text === null || text.trim() === '' ? Number.NaN : Number(text);
}
