import type { Geometry, LineString, MultiLineString, MultiPolygon, Point, Polygon } from 'geojson';
import type { z } from 'zod';
import { coordinateFaults, polygonFaults } from '../../core/geo/polygon-validity.ts';
import type { Where } from '../../core/issue.ts';
import type { AreaCode } from '../../core/unit.ts';
import { knownArea } from '../../core/workspace/known.ts';
import type {
  BackdropFeature,
  ConstraintZone,
  Facility,
  Project,
  RoadSegment,
} from '../../core/workspace/workspace.ts';
import { parseFeatures } from '../parse-features.ts';
import {
  backdropProperties,
  constraintProperties,
  facilityProperties,
  projectProperties,
  roadProperties,
} from '../schema/features.ts';
import { addGeometryFaults } from './areas.ts';
import { createIdCheck, createSourceCheck, nothingRead, type Read, type Reading } from './reading.ts';
import { validate } from './validate.ts';

/** Projects; a project that is not drawn yet has a null geometry. */
export function readProjects(reading: Reading): Read<Project> {
  return readList(reading, 'projects', projectProperties, { types: null }, (found, source, geometry, where) => {
    const area = areaFor(reading, found.area, { ...where, path: `${where.path}.area` });
    const origins = (found.origins ?? []).map((each, i) =>
      areaFor(reading, each, { ...where, path: `${where.path}.origins[${i}]` }),
    );
    if (area === undefined || origins.includes(undefined)) return null;
    if (found.from && found.to && found.to < found.from)
      reading.log.add(
        'datesReversed',
        'warning',
        { ...where, path: `${where.path}.to` },
        { from: found.from, to: found.to },
      );
    const { id, type, name, status } = found;
    return {
      ...{ id, type, name, status },
      programme: found.programme ?? null,
      progress: found.progress ?? null,
      from: found.from ?? null,
      to: found.to ?? null,
      startedOn: found.startedOn ?? null,
      doneOn: found.doneOn ?? null,
      acceptedOn: found.acceptedOn ?? null,
      costWanYuan: found.cost ?? null,
      capacity: found.capacity ?? null,
      jobs: found.jobs ?? null,
      lengthKm: found.lengthKm ?? null,
      origins: origins as AreaCode[],
      responsible: found.responsible ?? null,
      area,
      technicalClass: found.technicalClass ?? null,
      surface: found.surface ?? null,
      defect: found.defect ?? null,
      geometry,
      source,
    };
  });
}

/** Existing roads. */
export function readNetwork(reading: Reading): Read<RoadSegment> {
  const types = ['LineString', 'MultiLineString'];
  return readList(reading, 'network', roadProperties, { types }, (found, source, geometry) => {
    const { id, technicalClass, surface } = found;
    const line = geometry as LineString | MultiLineString;
    return {
      id,
      technicalClass,
      surface,
      widthM: found.widthM ?? null,
      openedOn: found.openedOn ?? null,
      geometry: line,
      source,
    };
  });
}

/** Schools, clinics, stops and so on. */
export function readFacilities(reading: Reading): Read<Facility> {
  return readList(reading, 'facilities', facilityProperties, { types: ['Point'] }, (found, source, geometry, where) => {
    const area = areaFor(reading, found.area, { ...where, path: `${where.path}.area` });
    if (area === undefined) return null;
    const { id, kind, name } = found;
    return { id, kind, name, area, openedOn: found.openedOn ?? null, geometry: geometry as Point, source };
  });
}

/** Zones in which something must not be built; their polygons must be valid, since planning computes with them. */
export function readConstraints(reading: Reading): Read<ConstraintZone> {
  const types = ['Polygon', 'MultiPolygon'];
  return readList(reading, 'constraints', constraintProperties, { types }, (found, source, geometry) => {
    const { id, kind, name, nameEn } = found;
    const named = nameEn ? { name, nameEn } : { name };
    return { id, kind, ...named, geometry: geometry as Polygon | MultiPolygon, source };
  });
}

/** Rivers, seats and labels, for orientation only. */
export function readBackdrop(reading: Reading): Read<BackdropFeature> {
  return readList(reading, 'backdrop', backdropProperties, { types: null }, (found, _source, geometry) => {
    if (!geometry) return null;
    const { kind, name, nameEn, level } = found;
    const properties = { kind, name, ...(nameEn ? { nameEn } : {}), ...(level ? { level } : {}) };
    return { type: 'Feature', properties, geometry };
  });
}

/** `types` null: any geometry, or none. */
type Rule = { readonly types: readonly string[] | null };
type Properties = { readonly id?: unknown; readonly source?: string };

function readList<Found extends Properties, Item>(
  reading: Reading,
  name: string,
  schema: z.ZodType<Found>,
  rule: Rule,
  make: (found: Found, source: string, geometry: Geometry | null, where: Where) => Item | null,
): Read<Item> {
  const { bytes, file, log } = reading;
  const features = parseFeatures(bytes, file, name, log);
  if (!features) return nothingRead;
  const sourceOf = createSourceCheck(reading);
  const isNew = createIdCheck(reading);
  const items = features.flatMap((each): Item[] => {
    const id = (each.properties as Properties | null | undefined)?.id;
    const where: Where = { file, path: each.path, ...(typeof id === 'string' && id ? { feature: id } : {}) };
    const found = validate(schema, each.properties, { where }, log);
    const isUsable = hasUsableGeometry(each.geometry, rule, where, reading);
    const isFirst = found && typeof found.id === 'string' ? isNew(found.id, where) : true;
    const item =
      found && isUsable && isFirst
        ? make(found, sourceOf(found.source, where), each.geometry as Geometry | null, where)
        : null;
    if (item === null) log.leaveOut(where);
    return item === null ? [] : [item];
  });
  return { items, rows: features.length };
}

function hasUsableGeometry(geometry: unknown, { types }: Rule, where: Where, { log }: Reading): boolean {
  if (geometry === null || geometry === undefined) {
    if (types && geometry === null) log.add('geometryMissing', 'error', where, { expected: types.join(', ') });
    if (geometry === undefined) return addGeometryFaults([{ kind: 'notGeometry', found: '' }], where, log);
    return types === null;
  }
  const { type } = geometry as { type?: unknown };
  const faults = type === 'Polygon' || type === 'MultiPolygon' ? polygonFaults(geometry) : coordinateFaults(geometry);
  if (!addGeometryFaults(faults, where, log)) return false;
  if (!types || types.includes(String(type))) return true;
  log.add('geometryInvalid', 'error', where, { fault: 'wrongType', found: String(type), expected: types.join(', ') });
  return false;
}

/** Null when nothing is said, undefined after an issue. */
function areaFor(
  { known, log }: Reading,
  code: AreaCode | null | undefined,
  where: Where,
): AreaCode | null | undefined {
  if (code === null || code === undefined) return null;
  const area = knownArea(known, code);
  if (area !== null) return area;
  log.add('areaUnknown', 'error', where, { found: code });
  return undefined;
}
