import type { Geometry } from 'geojson';
import type { z } from 'zod';
import type { Area } from '../../core/area/area.ts';
import { normaliseAreaCode } from '../../core/area/area-code.ts';
import type { ReadArea } from '../../core/area/check-areas.ts';
import { coordinateFaults, type GeometryFault, polygonFaults } from '../../core/geo/polygon-validity.ts';
import type { Where } from '../../core/issue.ts';
import type { LonLat } from '../../core/unit.ts';
import { geometryFaults } from '../../core/workspace/check-geometry.ts';
import type { IssueLog } from '../issue-log.ts';
import { parseFeatures, type RawFeature } from '../parse-features.ts';
import { areaProperties } from '../schema/features.ts';
import { createSourceCheck, nothingRead, type Read, type Reading } from './reading.ts';
import { validate } from './validate.ts';

/**
 * Administrative units with their polygons. A wrong polygon costs the polygon, not the unit, since everything below hangs on the unit.
 * Whether codes are unique and parents exist is for `checkAreas`.
 */
export function readAreas(reading: Reading): Read<ReadArea> {
  const { bytes, file, log } = reading;
  const features = parseFeatures(bytes, file, 'areas', log);
  if (!features) return nothingRead;
  const sourceOf = createSourceCheck(reading);
  const items = features.flatMap((each): ReadArea[] => {
    const where = { file, path: each.path, ...labelOf(each.properties) };
    const codes = { code: 'codeMissing', level: 'levelInvalid' } as const;
    const properties = validate(areaProperties, each.properties, { where, codes }, log);
    if (!properties) {
      log.leaveOut(where);
      return [];
    }
    const source = sourceOf(properties.source, where);
    return [{ area: areaFrom(properties, source, geometryParts(each, properties.level, where, log)), where }];
  });
  return { items, rows: features.length };
}

type Parts = { readonly geometry?: Geometry; readonly point?: LonLat };

function areaFrom(properties: z.infer<typeof areaProperties>, source: string, parts: Parts): Area {
  const { nameEn, validFrom, validTo, successors, level } = properties;
  const point = properties.point ?? parts.point;
  return {
    code: normaliseAreaCode(properties.code, level),
    name: properties.name,
    ...(nameEn ? { nameEn } : {}),
    level,
    parent: properties.parent,
    ...(validFrom ? { validFrom } : {}),
    ...(validTo ? { validTo } : {}),
    ...(successors ? { successors } : {}),
    ...(parts.geometry ? { geometry: parts.geometry } : {}),
    ...(point ? { point } : {}),
    ...(properties.approximate ? { approximate: true } : {}),
    attributes: Object.assign(Object.create(null), properties.attributes),
    source,
  };
}

/** A village may be a point; everything wider is a polygon, and one without is missing on the map. */
function geometryParts({ geometry }: RawFeature, level: Area['level'], where: Where, log: IssueLog): Parts {
  const isVillage = level === 'village' || level === 'naturalVillage';
  if (geometry === null) {
    if (!isVillage) log.add('geometryMissing', 'warning', where, { expected: 'Polygon, MultiPolygon' });
    return {};
  }
  const isPoint = isVillage && (geometry as { type?: unknown } | undefined)?.type === 'Point';
  const faults = isPoint ? coordinateFaults(geometry) : polygonFaults(geometry);
  if (!addGeometryFaults(faults, where, log)) {
    log.leaveOut(where);
    return {};
  }
  if (!isPoint) return { geometry: geometry as Geometry };
  const [lon, lat] = (geometry as { coordinates: [number, number] }).coordinates;
  return { point: [lon, lat] };
}

/** Reports faults of a geometry; true when it can be used all the same. A ring that touches itself has a clear inside: a warning. */
export function addGeometryFaults(faults: readonly GeometryFault[], where: Where, log: IssueLog): boolean {
  for (const { code, severity = 'error', context } of geometryFaults(faults, ''))
    log.add(code, severity, where, context);
  return faults.every((fault) => fault.kind === 'selfTouch');
}

function labelOf(properties: unknown): { readonly feature?: string } {
  if (typeof properties !== 'object' || properties === null) return {};
  const { code, name } = properties as { code?: unknown; name?: unknown };
  const label = typeof code === 'string' && code !== '' ? code : name;
  return typeof label === 'string' && label !== '' ? { feature: label } : {};
}
