import type { Position } from 'geojson';
import type { ExportNote } from '../../core/export/sheet.ts';
import { isClockwise } from '../../core/geo/wind-rings.ts';
import type { Where } from '../../core/issue.ts';
import { geometryOfElement } from '../../core/plan/element-geometry.ts';
import type { Plan, Variant } from '../../core/plan/plan.ts';
import { type ExportFeature, writeGeoJson } from '../export/write-geojson.ts';
import { isRecord } from '../import/geo/parse-json-text.ts';
import { createIssueLog, type IssueLog } from '../issue-log.ts';
import { parseJson } from '../parse-json.ts';
import { checkedElements, type RawElement } from './checked-elements.ts';
import { columnOfPath, elementColumns, elementOfRow, expectedIn, rowOf, textIn } from './element-rows.ts';
import type { ReadElements } from './read-plan-xlsx.ts';

/**
 * A variant as a layer, an element a feature: a site with a footprint is its polygon, its point stands in `lon` and `lat`. Funds and villages are
 * lists as JSON text, since most programs keep nothing else.
 */
export function writePlanGeoJson(plan: Plan, variant: Variant, notes: readonly ExportNote[]): string {
  const features = variant.elements.map(
    (element): ExportFeature => ({
      id: element.id,
      geometry: geometryOfElement(element),
      properties: {
        ...rowOf(element, plan.prices),
        funding: JSON.stringify(element.funding),
        ...(element.kind === 'site' ? { origins: JSON.stringify(element.origins) } : {}),
        // Rings are turned against the clock in the file; so the reader knows how it was drawn.
        ...(element.kind === 'site' && isClockwise(element.footprint ?? []) ? { clockwise: true } : {}),
      },
    }),
  );
  return writeGeoJson(features, `${plan.title} · ${variant.title}`, notes);
}

/**
 * Reads such a layer back, edited or not; geometries win over `lon` and `lat` where the element is a point. Refused: a property that no feature has any
 * more, and a shape that an element of its kind cannot have; passing over them would lose what was there.
 */
export function readPlanGeoJson(bytes: Uint8Array, file: string): ReadElements {
  const log = createIssueLog();
  const value = parseJson(bytes, file, log);
  const features = isRecord(value) && Array.isArray(value.features) ? value.features : null;
  if (!features && value !== undefined) log.add('planTableMissing', 'error', { file }, { found: 'features' });
  if (features) checkProperties(features, file, log);
  const raw = (features ?? []).flatMap((feature: unknown, i): RawElement | readonly [] => {
    const path = `features[${i}]`;
    const id = isRecord(feature) && isRecord(feature.properties) ? textIn(feature.properties.id) : null;
    const where = { file, ...(typeof id === 'string' ? { feature: id.slice(0, 60) } : {}) };
    if (!checkShape(feature, { ...where, path: `${path}.geometry` }, log)) return [];
    return { value: elementOfFeature(feature), placeOf: (part) => placeOf(part, path, where) };
  });
  return { elements: checkedElements(raw, file, log), issues: log.issues() };
}

function placeOf(part: string, path: string, where: Where): ReturnType<RawElement['placeOf']> {
  const inList = /^(funding|origins)\[\d+\]\.?(.*)$/.exec(part);
  const key = inList ? inList[2] || null : columnOfPath(part);
  const isShape = /^(at|line|footprint)\b/.test(part);
  const within = isShape ? '.geometry' : inList ? `.properties.${part}` : key === null ? '' : `.properties.${key}`;
  return { where: { ...where, path: path + within }, expected: key === null ? null : expectedIn(key) };
}

/** A column that was taken out of the whole layer, as other programs can. */
function checkProperties(features: readonly unknown[], file: string, log: IssueLog): void {
  const all = features.flatMap((feature) =>
    isRecord(feature) && isRecord(feature.properties) ? [feature.properties] : [],
  );
  if (all.length === 0) return;
  const found = [...new Set(all.flatMap((properties) => Object.keys(properties)))];
  const hasSites = all.some(({ kind }) => kind === 'site');
  const needed = elementColumns.filter(({ isComputed }) => !isComputed).map(({ key }) => key);
  for (const key of [...needed, 'funding', ...(hasSites ? ['origins'] : [])])
    if (!found.includes(key))
      log.add('columnMissing', 'error', { file }, { expected: key, found: found.join(', ').slice(0, 200) });
}

const shapes: Readonly<Record<string, readonly [expected: string, ...types: string[]]>> = {
  road: ['plan.roadShape', 'LineString'],
  site: ['plan.siteShape', 'Point', 'Polygon'],
  bridge: ['plan.pointShape', 'Point'],
  service: ['plan.pointShape', 'Point'],
};

/** False after an issue: its shape is none that an element of its kind has. */
function checkShape(feature: unknown, where: Where, log: IssueLog): boolean {
  if (!isRecord(feature) || !isRecord(feature.properties)) return true;
  const { kind } = feature.properties;
  if (typeof kind !== 'string' || !Object.hasOwn(shapes, kind)) return true;
  const [expected, ...types] = shapes[kind]!;
  const { type, coordinates } = shapeOf(feature.geometry);
  const isFit =
    types.includes(String(type)) && !(type === 'Polygon' && Array.isArray(coordinates) && coordinates.length > 1);
  if (!isFit) log.add('planCellInvalid', 'error', where, { found: String(type ?? '').slice(0, 40), expected });
  return isFit;
}

/** A geometry; of a Multi- one with a single part, as many programs save them, that part. */
function shapeOf(geometry: unknown): { readonly type: unknown; readonly coordinates: unknown } {
  if (!isRecord(geometry)) return { type: null, coordinates: null };
  const { type, coordinates } = geometry;
  const single = typeof type === 'string' ? /^Multi(Point|LineString|Polygon)$/.exec(type)?.[1] : undefined;
  if (single === undefined || !Array.isArray(coordinates) || coordinates.length !== 1) return { type, coordinates };
  return { type: single, coordinates: coordinates[0] };
}

function elementOfFeature(feature: unknown): unknown {
  if (!isRecord(feature) || !isRecord(feature.properties)) return null;
  const { properties } = feature;
  const { type, coordinates } = shapeOf(feature.geometry);
  const lists = { funding: listIn(properties.funding), origins: listIn(properties.origins) };
  const at = type === 'Point' && Array.isArray(coordinates) ? { lon: coordinates[0], lat: coordinates[1] } : {};
  const vertices = type === 'LineString' ? coordinates : type === 'Polygon' ? ringIn(coordinates, properties) : [];
  return elementOfRow(
    { ...properties, ...at },
    { ...lists, vertices: Array.isArray(vertices) ? vertices.map(flat) : [] },
  );
}

/** The ring as it was drawn, without its repeated last position. */
function ringIn(coordinates: unknown, { clockwise }: Readonly<Record<string, unknown>>): readonly unknown[] {
  const [ring] = Array.isArray(coordinates) ? coordinates : [];
  if (!Array.isArray(ring)) return [];
  return (clockwise === true ? ring.toReversed() : ring).slice(0, -1);
}

/** Without a height, which some programs add. */
function flat(position: unknown): unknown {
  return Array.isArray(position) ? (position as Position).slice(0, 2) : position;
}

/** A list, as it is or as JSON text; what is neither is for the schema to name. */
function listIn(value: unknown): readonly unknown[] {
  if (value === null || value === undefined || value === '') return [];
  if (typeof value !== 'string') return value as readonly unknown[];
  try {
    return JSON.parse(value) as readonly unknown[];
  } catch {
    return [value];
  }
}
