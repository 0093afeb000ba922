import type { Geometry, Position } from 'geojson';
import { lineMetres, linesInZone, metresToBorder, overlapOf } from '../../geo/overlap.ts';
import { type HeightGrid, piecesByCell, slopeDegreesAt } from '../../geo/slope.ts';
import { isInZone, type ZoneEdges, zoneEdges } from '../../geo/zone-edges.ts';
import type { LonLat } from '../../unit.ts';
import type { ConstraintZone } from '../../workspace/workspace.ts';
import type { PlanElement } from '../plan.ts';
import { type Severity, severityOf, steepDegrees } from './rules.ts';

type IndexedZone = Pick<ConstraintZone, 'kind' | 'name' | 'nameEn'> & {
  readonly id: string;
  readonly edges: ZoneEdges;
};

/** Zones with their borders, and heights where there are any; built once. */
export type ConstraintIndex = { readonly zones: readonly IndexedZone[]; readonly heights: HeightGrid | null };

/** A rule that is broken, where and by how much. The plan keeps what breaks it, and says so. */
export type Violation = {
  readonly element: string;
  readonly severity: Severity;
  /** Kind of the zone, or `steepGround` for the slope of the elevation grid. */
  readonly rule: string;
  /** Name of the zone; null for the slope. */
  readonly zone: string | null;
  /** In English; null where the workspace has none. */
  readonly zoneEn: string | null;
  /** Of a road within the zone, or on ground that is too steep. */
  readonly lengthMetres: number | null;
  /** Of a footprint within the zone. */
  readonly squareMetres: number | null;
  /** How far a point lies inside the zone: the way out. */
  readonly depthMetres: number | null;
  readonly steepestDegrees: number | null;
  /** The part that is in breach: lines of a road, outline of the overlap, the point itself. */
  readonly where: Geometry;
};

export function constraintIndex(
  zones: readonly Pick<ConstraintZone, 'id' | 'kind' | 'name' | 'nameEn' | 'geometry'>[],
  heights: HeightGrid | null,
): ConstraintIndex {
  return {
    zones: zones.map(({ geometry, ...zone }) => ({ ...zone, edges: zoneEdges(geometry) })),
    heights,
  };
}

/**
 * All rules that an element breaks, breaches first. Fit for every move of the mouse: a zone whose box the element does not touch costs
 * four comparisons.
 */
export function findViolations({ zones, heights }: ConstraintIndex, element: PlanElement): readonly Violation[] {
  const found: Violation[] = [];
  for (const zone of zones) {
    const severity = severityOf(zone.kind, element.kind);
    const extent = severity && extentIn(zone.edges, element);
    if (severity && extent)
      found.push({
        ...{ ...nothing, ...extent, element: element.id, severity, rule: zone.kind },
        ...{ zone: zone.name, zoneEn: zone.nameEn ?? null },
      });
  }
  const severity = severityOf('slope25', element.kind);
  const steep = severity && heights && steepExtent(heights, element);
  if (severity && steep) found.push({ ...nothing, ...steep, element: element.id, severity, rule: 'steepGround' });
  return found.sort((a, b) => Number(b.severity === 'breach') - Number(a.severity === 'breach'));
}

const nothing = {
  zone: null,
  zoneEn: null,
  lengthMetres: null,
  squareMetres: null,
  depthMetres: null,
  steepestDegrees: null,
};

type Extent = Partial<Violation> & Pick<Violation, 'where'>;

function extentIn(zone: ZoneEdges, element: PlanElement): Extent | null {
  if (element.kind === 'road') {
    const lines = linesInZone(zone, element.line);
    return lines.length === 0 ? null : { lengthMetres: totalMetres(lines), where: linesOf(lines) };
  }
  if (element.kind === 'site' && element.footprint !== null) {
    const ring = element.footprint.map(position);
    const { squareMetres, outline } = overlapOf(zoneEdges({ type: 'Polygon', coordinates: [ring] }), zone);
    if (squareMetres > 0) return { squareMetres, where: linesOf(outline) };
  }
  if (!isInZone(zone, element.at)) return null;
  return { depthMetres: metresToBorder(zone, element.at), where: pointOf(element.at) };
}

function steepExtent(heights: HeightGrid, element: PlanElement): Extent | null {
  if (element.kind === 'road') {
    const steep = piecesByCell(heights, element.line).flatMap(([from, to]) => {
      const degrees = slopeDegreesAt(heights, [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]);
      return degrees !== null && degrees > steepDegrees ? [{ line: [from, to], degrees }] : [];
    });
    if (steep.length === 0) return null;
    const lines = steep.map(({ line }) => line);
    return {
      lengthMetres: totalMetres(lines),
      steepestDegrees: Math.max(...steep.map(({ degrees }) => degrees)),
      where: linesOf(lines),
    };
  }
  const places = element.kind === 'site' ? [element.at, ...(element.footprint ?? [])] : [element.at];
  const slopes = places.map((place) => slopeDegreesAt(heights, place) ?? 0);
  const steepest = Math.max(...slopes);
  return steepest > steepDegrees
    ? { steepestDegrees: steepest, where: pointOf(places[slopes.indexOf(steepest)]!) }
    : null;
}

function totalMetres(lines: readonly (readonly LonLat[])[]): number {
  return lines.reduce((sum, line) => sum + lineMetres(line), 0);
}

function linesOf(lines: readonly (readonly LonLat[])[]): Geometry {
  return { type: 'MultiLineString', coordinates: lines.map((line) => line.map(position)) };
}

function pointOf(place: LonLat): Geometry {
  return { type: 'Point', coordinates: position(place) };
}

function position([lon, lat]: LonLat): Position {
  return [lon, lat];
}
