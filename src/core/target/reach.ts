import type { Geometry, Position } from 'geojson';
import { indexSegments, isNear, type Segment, type SegmentIndex } from '../geo/near.ts';
import type { Knowledge } from '../indicator/evaluation.ts';
import { remember } from '../indicator/evaluation.ts';
import { joinSources } from '../indicator/measured.ts';
import type { IsoDate } from '../unit.ts';
import type { UnitAnswer } from './add-up.ts';
import { answered } from './coverage.ts';
import { satisfies } from './predicate.ts';
import { projectStatusAt } from './quantity.ts';
import { scopeUnits } from './scope.ts';
import type { Measure, Target } from './target.ts';

type ReachMeasure = Extract<Measure, { near: unknown }>;

/** Whether each unit is within the distance of a facility or road open on the day; a unit without coordinates is missing. */
export function reachAnswers(
  knowledge: Knowledge,
  target: Target,
  measure: ReachMeasure,
  at: IsoDate,
): readonly UnitAnswer[] {
  const { index, sources } = remember(knowledge, `near|${JSON.stringify(measure.near)}|${at}`, () =>
    destinations(knowledge, measure, at),
  );
  return scopeUnits(knowledge, target, at).flatMap((unit) => {
    const condition = measure.where ? satisfies(knowledge, measure.where, unit.area, at).truth : true;
    if (condition === false || condition === 'notApplicable') return [];
    const { point } = unit.area;
    const near =
      point && condition === true && index.segments.length > 0 ? isNear(index, point, measure.withinMetres) : 'unknown';
    return [answered(knowledge, unit, near, sources, measure.weight ?? 'units', at)];
  });
}

/** Open facilities of the kind, or open roads of the classes: the existing network and projects done by the day. */
function destinations(
  knowledge: Knowledge,
  measure: ReachMeasure,
  at: IsoDate,
): { index: SegmentIndex; sources: number } {
  const { workspace, sourceBits } = knowledge.index;
  const { facility, road, surface } = measure.near;
  const segments: Segment[] = [];
  let sources = 0;
  const add = (geometry: Geometry | null, source: string): void => {
    if (!geometry) return;
    segments.push(...segmentsOf(geometry));
    const bit = sourceBits.get(source);
    if (bit !== undefined) sources = joinSources(sources, 2 ** bit);
  };
  const suits = (technicalClass: string | null, paved: string | null): boolean =>
    (road === undefined || road.includes(technicalClass ?? '')) &&
    (surface === undefined || surface.includes(paved ?? ''));
  if (facility !== undefined) {
    for (const each of workspace.facilities)
      if (each.kind === facility && (each.openedOn === null || each.openedOn <= at)) add(each.geometry, each.source);
  } else {
    for (const each of workspace.network)
      if (suits(each.technicalClass, each.surface) && (each.openedOn === null || each.openedOn <= at))
        add(each.geometry, each.source);
    for (const each of workspace.projects) {
      const open = ['done', 'accepted'].includes(projectStatusAt(each, at));
      if (each.type === 'road' && open && suits(each.technicalClass, each.surface)) add(each.geometry, each.source);
    }
  }
  return { index: indexSegments(segments), sources };
}

function segmentsOf(geometry: Geometry): readonly Segment[] {
  switch (geometry.type) {
    case 'Point':
      return [pieceOf(geometry.coordinates, geometry.coordinates)];
    case 'LineString':
      return geometry.coordinates.slice(1).map((position, i) => pieceOf(geometry.coordinates[i]!, position));
    case 'MultiLineString':
      return geometry.coordinates.flatMap((coordinates) => segmentsOf({ type: 'LineString', coordinates }));
    default:
      return [];
  }
}

function pieceOf(a: Position, b: Position): Segment {
  return [a[0]!, a[1]!, b[0]!, b[1]!];
}
