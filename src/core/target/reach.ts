import type { Geometry } from 'geojson';
import type { Knowledge } from '../indicator/evaluation.ts';
import { remember } from '../indicator/evaluation.ts';
import { joinSources } from '../indicator/measured.ts';
import { coverageOf, coveredNow } from '../reach/coverage.ts';
import { createFeatureTable, type FeatureTable } from '../reach/features.ts';
import { indexPoints } from '../reach/points.ts';
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
  const { table, sources } = remember(
    knowledge,
    `near|${JSON.stringify(measure.near)}|${measure.withinMetres}|${at}`,
    () => destinations(knowledge, measure, at),
  );
  const judged = scopeUnits(knowledge, target, at).flatMap((unit) => {
    const condition = measure.where ? satisfies(knowledge, measure.where, unit.area, at).truth : true;
    return condition === false || condition === 'notApplicable' ? [] : [{ unit, isKnown: condition === true }];
  });
  const points = judged.map(({ unit }) => unit.area.point);
  const grid = indexPoints({
    lon: Float64Array.from(points, (point) => point?.[0] ?? Number.NaN),
    lat: Float64Array.from(points, (point) => point?.[1] ?? Number.NaN),
  });
  const flags = coveredNow(coverageOf(grid, table));
  const isAnythingOpen = table.edges.lon1.length > 0;
  return judged.map(({ unit, isKnown }, i) => {
    const near = isKnown && isAnythingOpen && flags[i] !== 255 ? flags[i] === 1 : 'unknown';
    return answered(knowledge, unit, near, sources, measure.weight ?? 'units', at);
  });
}

/** Open facilities of the kind, or open roads of the classes: the existing network and projects done by the day. */
function destinations(
  knowledge: Knowledge,
  measure: ReachMeasure,
  at: IsoDate,
): { table: FeatureTable; sources: number } {
  const { workspace, sourceBits } = knowledge.index;
  const { facility, road, surface } = measure.near;
  const builder = createFeatureTable();
  let sources = 0;
  const add = (geometry: Geometry | null, source: string): void => {
    if (!geometry) return;
    builder.add({ id: '', class: '', plannedYear: null, geometry }, measure.withinMetres);
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
  return { table: builder.build(), sources };
}
