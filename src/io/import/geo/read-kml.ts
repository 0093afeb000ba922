import type { Geometry, Position } from 'geojson';
import { createIssueLog } from '../../issue-log.ts';
import { type FilePart, layersOf } from '../file-part.ts';
import type { FileHints } from '../understanding.ts';
import { attributeOf } from '../xml/entities.ts';
import { parseXmlBytes } from '../xml/parse-part.ts';
import { createLayerBuilder } from './build-layer.ts';

const shapes = new Set(['Point', 'LineString', 'LinearRing', 'Polygon', 'Track']);

/** What stands open while a placemark is read. */
type Open = {
  attributes: Map<string, string>;
  geometries: Geometry[];
  rings: Position[][];
  line: Position[];
  field: string;
};

/**
 * Placemarks of a KML file (OGC 12-007r2) as one layer: points, lines, polygons, multi-geometries, tracks; name, description as text
 * (never as markup), extended data, the folders above. Network links are named, never followed; a DOCTYPE is refused.
 */
export function readKml(
  bytes: Uint8Array,
  file: string,
  hints: FileHints,
  format: 'kml' | 'kmz',
  keepRows: number,
): FilePart {
  const log = createIssueLog();
  const builder = createLayerBuilder({
    file,
    format,
    name: file.split('/').at(-1)!,
    encoding: null,
    hints,
    log,
    keepRows,
  });
  const path: string[] = [];
  const folders: string[] = [];
  let open: Open | null = null;
  let text = '';
  let isFull = false;

  const fault = parseXmlBytes(bytes, file, {
    open(name, attributes) {
      path.push(name);
      text = '';
      if (name === 'Placemark') open = { attributes: new Map(), geometries: [], rings: [], line: [], field: '' };
      else if (name === 'Folder' || name === 'Document') folders.push('');
      else if (name === 'NetworkLink' || name === 'GroundOverlay')
        log.add('linkNotFollowed', 'info', { file }, { found: name });
      if (!open) return;
      if (shapes.has(name)) open.line = [];
      if (name === 'Polygon') open.rings = [];
      if (name === 'Data' || name === 'SimpleData') open.field = attributeOf(attributes, 'name') ?? '';
    },
    text(piece) {
      if (text.length < 1_000_000 || open) text += piece;
    },
    close(name) {
      path.pop();
      const parent = path.at(-1) ?? '';
      if (open) closeInside(open, name, parent, text.trim());
      if (name === 'name' && (parent === 'Folder' || parent === 'Document')) folders[folders.length - 1] = text.trim();
      if (name === 'Folder' || name === 'Document') folders.pop();
      if (name === 'Placemark' && open && !isFull) {
        const folder = folders.filter((each) => each !== '').join(' / ');
        if (folder !== '') open.attributes.set('folder', folder);
        isFull = !builder.add(joined(open.geometries), open.attributes);
        open = null;
      }
      text = '';
    },
  });
  const layer = builder.finish({ crs: 'wgs84', stated: 'KML', evidence: 'format' });
  return layersOf(format, [fault ? { ...layer, issues: [fault, ...layer.issues] } : layer]);
}

function closeInside(open: Open, name: string, parent: string, text: string): void {
  switch (name) {
    case 'name':
    case 'description':
    case 'address':
    case 'phoneNumber':
      if (parent === 'Placemark') open.attributes.set(name, text);
      break;
    case 'value':
    case 'SimpleData':
      if (open.field !== '') open.attributes.set(open.field, text);
      break;
    case 'when':
      if (parent === 'TimeStamp') open.attributes.set('when', text);
      break;
    case 'coordinates':
      open.line = positionsIn(text);
      break;
    case 'coord':
      open.line.push(...positionsIn(text.trim().split(/\s+/).join(',')));
      break;
    case 'LinearRing':
      if (parent === 'outerBoundaryIs' || parent === 'innerBoundaryIs') open.rings.push(open.line);
      else open.geometries.push({ type: 'LineString', coordinates: open.line });
      break;
    case 'Polygon':
      open.geometries.push({ type: 'Polygon', coordinates: open.rings });
      break;
    case 'Point':
      if (open.line[0]) open.geometries.push({ type: 'Point', coordinates: open.line[0] });
      break;
    case 'LineString':
    case 'Track':
      open.geometries.push({ type: 'LineString', coordinates: open.line });
      break;
  }
}

/** `lon,lat[,height]` tuples between blanks; heights are left away. A tuple that is no numbers stays, as a position that is none. */
function positionsIn(text: string): Position[] {
  if (text === '') return [];
  return text.split(/\s+/).map((tuple) => {
    const [lon, lat] = tuple.split(',');
    return [
      lon === undefined || lon === '' ? Number.NaN : Number(lon),
      lat === undefined || lat === '' ? Number.NaN : Number(lat),
    ];
  });
}

/** One geometry of several: of one kind a multi-geometry, of more a collection; null of none. */
export function joined(geometries: readonly Geometry[]): Geometry | null {
  const [first] = geometries;
  if (!first || geometries.length === 1) return first ?? null;
  if (geometries.every((each) => each.type === 'Polygon'))
    return { type: 'MultiPolygon', coordinates: geometries.map((each) => each.coordinates) };
  if (geometries.every((each) => each.type === 'LineString'))
    return { type: 'MultiLineString', coordinates: geometries.map((each) => each.coordinates) };
  if (geometries.every((each) => each.type === 'Point'))
    return { type: 'MultiPoint', coordinates: geometries.map((each) => each.coordinates) };
  return { type: 'GeometryCollection', geometries: [...geometries] };
}
