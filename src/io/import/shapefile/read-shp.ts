import type { Geometry, Position } from 'geojson';
import type { IssueLog } from '../../issue-log.ts';
import { importCaps } from '../import-caps.ts';
import { groupRings } from './group-rings.ts';

/**
 * Hands out the shapes of a `.shp` in order (ESRI Shapefile Technical Description, July 1998), until `onShape` gives false; null for a
 * null shape or one that is broken. Gives their number. Z and M are left away. The header's length, every record's length and every count are checked against the bytes that are there: a file cut
 * short gives `shapefileTruncated`, never fewer shapes in silence.
 */
export function readShp(
  bytes: Uint8Array,
  file: string,
  log: IssueLog,
  onShape: (geometry: Geometry | null, index: number) => boolean,
): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 100 || view.getInt32(0) !== 9994) {
    log.add('shapefileBroken', 'error', { file }, { found: '.shp' });
    return 0;
  }
  const stated = view.getInt32(24) * 2;
  if (stated > bytes.length)
    log.add('shapefileTruncated', 'error', { file }, { found: bytes.length, expected: stated });
  let at = 100;
  let count = 0;
  const end = Math.min(bytes.length, Math.max(stated, 100));
  while (at + 8 <= end && count <= importCaps.features) {
    const length = view.getInt32(at + 4) * 2;
    const row = count + 1;
    if (length < 4 || at + 8 + length > bytes.length) {
      if (stated <= bytes.length)
        log.add('shapefileTruncated', 'error', { file, row }, { found: bytes.length, expected: at + 8 + length });
      break;
    }
    const shape = readShape(new DataView(bytes.buffer, bytes.byteOffset + at + 8, length));
    if (shape.kind === 'broken') log.add('shapefileBroken', 'error', { file, row }, { found: `${row}` });
    if (shape.kind === 'unknown') log.add('shapeUnsupported', 'error', { file, row }, { found: shape.type });
    if (!onShape(shape.kind === 'shape' ? shape.geometry : null, count++)) break;
    at += 8 + length;
  }
  return count;
}

type Shape =
  | { readonly kind: 'shape'; readonly geometry: Geometry | null }
  | { readonly kind: 'broken' }
  | { readonly kind: 'unknown'; readonly type: number };

function readShape(view: DataView): Shape {
  const type = view.getInt32(0, true);
  // Z types are 10 more, M types 20 more than the plain ones.
  const plain = type > 20 && type < 30 ? type - 20 : type > 10 && type < 20 ? type - 10 : type;
  if (plain === 0) return { kind: 'shape', geometry: null };
  if (plain === 1) {
    if (view.byteLength < 20) return { kind: 'broken' };
    return { kind: 'shape', geometry: { type: 'Point', coordinates: positionAt(view, 4) } };
  }
  if (plain === 8) {
    const count = view.byteLength < 40 ? -1 : view.getInt32(36, true);
    if (count < 0 || 40 + count * 16 > view.byteLength) return { kind: 'broken' };
    const coordinates = Array.from({ length: count }, (_, i) => positionAt(view, 40 + i * 16));
    return { kind: 'shape', geometry: { type: 'MultiPoint', coordinates } };
  }
  if (plain !== 3 && plain !== 5) return { kind: 'unknown', type };
  const lines = readParts(view);
  if (!lines) return { kind: 'broken' };
  if (lines.length === 0) return { kind: 'shape', geometry: null };
  if (plain === 5) return { kind: 'shape', geometry: groupRings(lines) };
  const [only] = lines;
  const geometry: Geometry =
    lines.length === 1 && only
      ? { type: 'LineString', coordinates: only }
      : { type: 'MultiLineString', coordinates: lines };
  return { kind: 'shape', geometry };
}

/** Parts of a line or polygon; null when its counts do not fit its bytes. */
function readParts(view: DataView): Position[][] | null {
  if (view.byteLength < 44) return null;
  const [parts, points] = [view.getInt32(36, true), view.getInt32(40, true)];
  const pointsAt = 44 + parts * 4;
  if (parts < 0 || points < 0 || pointsAt + points * 16 > view.byteLength) return null;
  const starts = Array.from({ length: parts }, (_, i) => view.getInt32(44 + i * 4, true));
  const isInOrder = starts.every((start, i) => start >= 0 && start <= points && (i === 0 || start >= starts[i - 1]!));
  if (!isInOrder) return null;
  return starts.map((start, i) =>
    Array.from({ length: (starts[i + 1] ?? points) - start }, (_, k) => positionAt(view, pointsAt + (start + k) * 16)),
  );
}

function positionAt(view: DataView, at: number): Position {
  return [view.getFloat64(at, true), view.getFloat64(at + 8, true)];
}
