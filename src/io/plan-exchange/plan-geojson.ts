import type { Position } from 'geojson';
import type { ExportNote } from '../../core/export/sheet.ts';
import { ringSquareMetres } from '../../core/geo/polygon-area.ts';
import { geometryOfElement } from '../../core/plan/element-geometry.ts';
import type { Plan, PlanElement, Variant } from '../../core/plan/plan.ts';
import type { LonLat } from '../../core/unit.ts';
import { type ExportFeature, writeGeoJson } from '../export/write-geojson.ts';
import { isRecord } from '../import/geo/parse-json-text.ts';
import { createIssueLog } from '../issue-log.ts';
import { parseJson } from '../parse-json.ts';
import { checkedElements } from './checked-elements.ts';
import { elementOfRow, rowOf } from './element-rows.ts';
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
        ...(isClockwise(element) ? { clockwise: true } : {}),
      },
    }),
  );
  return writeGeoJson(features, `${plan.title} · ${variant.title}`, notes);
}

/** Reads such a layer back, edited or not; geometries win over `lon` and `lat` where the element is a point. */
export function readPlanGeoJson(bytes: Uint8Array, file: string): ReadElements {
  const log = createIssueLog();
  const value = parseJson(bytes, file, log);
  const features = isRecord(value) && Array.isArray(value.features) ? value.features : null;
  if (!features && value !== undefined) log.add('planTableMissing', 'error', { file }, { found: 'features' });
  const raw = (features ?? []).map((feature: unknown, i) => ({
    where: { file, path: `features[${i}]` },
    value: elementOfFeature(feature),
  }));
  return { elements: checkedElements(raw, file, log), issues: log.issues() };
}

function elementOfFeature(feature: unknown): unknown {
  if (!isRecord(feature) || !isRecord(feature.properties)) return null;
  const { properties, geometry } = feature;
  const { type, coordinates } = isRecord(geometry) ? geometry : { type: null, coordinates: null };
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

function isClockwise(element: PlanElement): boolean {
  return (
    element.kind === 'site' &&
    element.footprint !== null &&
    ringSquareMetres(element.footprint as readonly LonLat[]) < 0
  );
}
