import type { Geometry } from 'geojson';
import type { Knowledge } from '../indicator/evaluation.ts';
import { remember, rememberShared } from '../indicator/evaluation.ts';
import { joinSources, type Measured } from '../indicator/measured.ts';
import { coverageOf, coveredNow } from '../reach/coverage.ts';
import { createFeatureTable } from '../reach/features.ts';
import { networkOf } from '../reach/network/network.ts';
import { type Destination, reachAlong, reachedAlong, unreachable } from '../reach/network/reach-along.ts';
import type { NetworkRoad } from '../reach/network/roads.ts';
import { type Coordinates, indexPoints, type PointGrid } from '../reach/points.ts';
import type { IsoDate } from '../unit.ts';
import type { UnitAnswer } from './add-up.ts';
import { answered, isIndicator, isJudgedByAreasAlone, type JudgedUnit, judgedUnits, weightOn } from './coverage.ts';
import { projectStatusAt } from './quantity.ts';
import { partsDay } from './scope.ts';
import type { Measure, Target } from './target.ts';

type ReachMeasure = Extract<Measure, { near: unknown }>;

/** Longest way on foot to a road and from a road, in metres, where a target along roads does not say. */
export const usualWalkMetres = 1000;

/** Places to be reached and units to be judged, as the engines take them. */
type Places = { readonly points: Coordinates; readonly grid: () => PointGrid };

/** Whether each unit is within the distance of a facility or road open on the day; a unit without coordinates is missing. */
export function reachAnswers(
  knowledge: Knowledge,
  target: Target,
  measure: ReachMeasure,
  at: IsoDate,
): readonly UnitAnswer[] {
  const { flagsOf, isAnythingOpen, sources } = remember(knowledge, `near|${JSON.stringify(measure)}|${at}`, () =>
    measure.network ? alongRoads(knowledge, measure, at) : inStraightLine(knowledge, measure, at),
  );
  const judged = judgedUnits(knowledge, target, measure.where, at);
  const weigh = weightOn(knowledge, measure.weight ?? 'units', at);
  const flags = flagsOf(placesOf(judged));
  return judged.map(({ unit, isKnown }, i) => {
    const near = isKnown && isAnythingOpen && flags[i] !== 255 ? flags[i] === 1 : 'unknown';
    return answered(unit, near, sources, weigh(unit.area));
  });
}

/** Places of units, reckoned once for a list of them. */
const places = new WeakMap<readonly JudgedUnit[], Places>();

function placesOf(judged: readonly JudgedUnit[]): Places {
  const known = places.get(judged);
  if (known) return known;
  const points = {
    lon: Float64Array.from(judged, ({ unit }) => unit.area.point?.[0] ?? Number.NaN),
    lat: Float64Array.from(judged, ({ unit }) => unit.area.point?.[1] ?? Number.NaN),
  };
  let grid: PointGrid | null = null;
  const made: Places = {
    points,
    grid: () => {
      grid ??= indexPoints(points);
      return grid;
    },
  };
  places.set(judged, made);
  return made;
}

type Engine = {
  /** 1 within the distance, 0 not, 255 without coordinates. */
  readonly flagsOf: (places: Places) => Uint8Array;
  readonly isAnythingOpen: boolean;
  readonly sources: number;
};

function inStraightLine(knowledge: Knowledge, measure: ReachMeasure, at: IsoDate): Engine {
  const found = destinations(knowledge, measure, at);
  const builder = createFeatureTable();
  for (const { geometry } of found)
    builder.add({ id: '', class: '', plannedYear: null, geometry }, measure.withinMetres);
  const table = builder.build();
  return {
    flagsOf: ({ grid }) => coveredNow(coverageOf(grid(), table)),
    isAnythingOpen: table.edges.lon1.length > 0,
    sources: sourcesOf(knowledge, found),
  };
}

type Found = { readonly day: string; readonly open: readonly Drawn[]; readonly share: Measured };

/** So many shares of a target are kept: years and variants that differ in what is open. */
const foundKept = 16;

/**
 * The share of the whole scope, found again where the same places and roads are open: a plan that builds none of the kind changes nothing,
 * nor does a year in which none opens.
 */
export function wholeReach(
  knowledge: Knowledge,
  target: Target,
  measure: ReachMeasure,
  at: IsoDate,
  compute: () => Measured,
): Measured {
  const { where, weight = 'units', network } = measure;
  if (!isJudgedByAreasAlone(target, where) || isIndicator(knowledge, weight)) return compute();
  const day = partsDay(knowledge.index.workspace.areas, at);
  const open = [...(network ? openRoads(knowledge, at) : []), ...destinations(knowledge, measure, at)];
  const byTarget = rememberShared(knowledge, 'nearShares', () => new WeakMap<Target, readonly Found[]>());
  const found = byTarget.get(target) ?? [];
  const same = found.find((each) => each.day === day && isSameList(each.open, open));
  if (same) return same.share;
  const share = compute();
  byTarget.set(target, [{ day, open, share }, ...found.slice(0, foundKept - 1)]);
  return share;
}

function isSameList(a: readonly Drawn[], b: readonly Drawn[]): boolean {
  return a.length === b.length && a.every((each, i) => each === b[i]);
}

/** Over all open roads; a road of the classes asked for is reached anywhere along it. Roads carry weight as sources too. */
function alongRoads(knowledge: Knowledge, measure: ReachMeasure, at: IsoDate): Engine {
  const open = openRoads(knowledge, at);
  const roads = open.flatMap(({ geometry, technicalClass }, i): NetworkRoad[] =>
    geometry?.type === 'LineString' || geometry?.type === 'MultiLineString'
      ? [{ id: String(i), technicalClass: technicalClass ?? 'unclassed', oneWay: null, layer: 0, geometry }]
      : [],
  );
  const facilities = measure.near.facility === undefined ? [] : destinations(knowledge, measure, at);
  const to: readonly Destination[] =
    measure.near.facility === undefined
      ? open.flatMap((each, i) => (suits(measure, each) ? [{ id: String(i), kind: 'road' as const }] : []))
      : facilities.flatMap(({ geometry }, i) =>
          geometry.type === 'Point'
            ? [
                {
                  id: String(i),
                  kind: 'place' as const,
                  at: [geometry.coordinates[0]!, geometry.coordinates[1]!] as const,
                },
              ]
            : [],
        );
  const network = networkOf(roads);
  const walkMetres = measure.walkMetres ?? usualWalkMetres;
  return {
    flagsOf({ points }) {
      const { state, metres } = reachAlong(network, points, to, { walkMetres });
      return state.map((each, i) => (each === reachedAlong && metres[i]! > measure.withinMetres ? unreachable : each));
    },
    isAnythingOpen: to.length > 0 && roads.length > 0,
    sources: sourcesOf(knowledge, [...open, ...facilities]),
  };
}

type Drawn = { readonly geometry: Geometry; readonly source: string };

/** Open facilities of the kind, or open roads of the classes. */
function destinations(knowledge: Knowledge, measure: ReachMeasure, at: IsoDate): readonly Drawn[] {
  const { facility } = measure.near;
  if (facility === undefined) return openRoads(knowledge, at).filter((each) => suits(measure, each));
  return knowledge.index.workspace.facilities.filter(
    (each) => each.kind === facility && (each.openedOn === null || each.openedOn <= at),
  );
}

type OpenRoad = Drawn & { readonly technicalClass: string | null; readonly surface: string | null };

/** The existing network and the road projects done by the day. */
function openRoads({ index }: Knowledge, at: IsoDate): readonly OpenRoad[] {
  const { network, projects } = index.workspace;
  return [
    ...network.filter(({ openedOn }) => openedOn === null || openedOn <= at),
    ...projects.flatMap((each) =>
      each.type === 'road' && each.geometry && ['done', 'accepted'].includes(projectStatusAt(each, at))
        ? [each as typeof each & Drawn]
        : [],
    ),
  ];
}

function suits({ near: { road, surface } }: ReachMeasure, each: OpenRoad): boolean {
  return (
    (road === undefined || road.includes(each.technicalClass ?? '')) &&
    (surface === undefined || surface.includes(each.surface ?? ''))
  );
}

function sourcesOf({ index }: Knowledge, found: readonly Drawn[]): number {
  return found.reduce((sources, each) => joinSources(sources, index.sourceBits.get(each.source) ?? 0), 0);
}
