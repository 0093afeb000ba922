import type { MultiPolygon } from 'geojson';
import { areaFromZero, type Lattice } from '../../geo/contour.ts';
import { withinHalfTurn } from '../../geo/edge-distance.ts';
import { metresPerDegreeAt } from '../../geo/ellipsoid.ts';
import type { Bounds } from '../../unit.ts';
import { costOf, createLabels } from './labels.ts';
import type { Network } from './network.ts';
import { leastWalkCost, pointWays } from './point-ways.ts';
import {
  type AlongOptions,
  type Destination,
  enteredLines,
  leastByLine,
  nodesAround,
  reachAlongWays,
} from './reach-along.ts';
import { walkMetresPerSecond } from './ways.ts';

export type ServiceArea = {
  readonly area: MultiPolygon;
  /** Side of the lattice that the border was drawn on, in metres, and the lattice; null without roads. */
  readonly stepMetres: number;
  readonly lattice: Omit<Lattice, 'values'> | null;
};

export type ServiceAreaOptions = AlongOptions & {
  /** Longest whole way, in metres, or in seconds when these are the objective. */
  readonly most: number;
  /** Side of the lattice; when left out, a tenth of the walking limit, or more where that would make too many places. */
  readonly stepMetres?: number;
  /** A lattice wider than this is not asked, and the area empty. */
  readonly coarsestMetres?: number;
  /** Only what lies in this box is asked for. */
  readonly box?: Bounds;
};

const mostPlaces = 300_000;
const noPoints = { lon: new Float64Array(0), lat: new Float64Array(0) };

/**
 * The area from which some destination is reached along the roads within a limit: on foot to a road at most the walking limit, the whole
 * way at most `most`. Every crossing of a square lattice is asked as a village would be (`reachAlong`), how much it has to spare of
 * both limits or lacks, and the border drawn where that is nothing in between (`areaFromZero`).
 *
 * So each crossing is on the right side. Between them the border is that of a linear guess: a village may be on the wrong side if it is
 * in a square that the border passes, or if a strip or pocket narrower than the side of a square was missed altogether; never where
 * a square and its surroundings are all of one kind. Tested: villages that fall on the wrong side are within one square's diagonal
 * of places of the other kind. Empty where nothing is reached. Costs one look around for each crossing.
 */
export function serviceAreaOf(
  network: Network,
  destinations: readonly Destination[],
  options: ServiceAreaOptions,
): ServiceArea {
  const { most, objective = 'metres', walkMetres: limit } = options;
  const { ways, sources } = reachAlongWays(network, noPoints, destinations, options);
  const frame = latticeAround(network, limit, options.stepMetres ?? limit / 10, options.box ?? null);
  const empty: MultiPolygon = { type: 'MultiPolygon', coordinates: [] };
  if (!frame) return { area: empty, stepMetres: options.stepMetres ?? limit / 10, lattice: null };
  const { stepMetres, ...lattice } = frame;
  if (stepMetres > (options.coarsestMetres ?? stepMetres)) return { area: empty, stepMetres, lattice };
  const least = leastByLine(ways, sources, objective);
  // One way at a time: what is left of both limits where the place enters this line.
  const one = createLabels(1);
  const cost = costOf(one, objective);
  const { enter } = pointWays({
    answers: one,
    objective,
    nodeLabels: () => ways.labels,
    lineOf: enteredLines(network, ways, sources),
    around: (line, arc, into) => nodesAround(ways.nodes, line, arc, into),
    lowered: () => undefined,
  });
  const take = enter(0);
  const perCost = objective === 'metres' ? 1 : walkMetresPerSecond;
  const beyond = 2 * stepMetres;
  let best = -beyond;
  const values = new Float64Array(lattice.columns * lattice.rows);
  for (let k = 0; k < values.length; k++) {
    const lon = lattice.west + (k % lattice.columns) * lattice.stepLon;
    const lat = lattice.south + Math.floor(k / lattice.columns) * lattice.stepLat;
    best = -beyond;
    network.near(
      lon,
      lat,
      limit + beyond,
      (line, arc, walk) => {
        one.metres[0] = one.seconds[0] = Number.POSITIVE_INFINITY;
        one.destination[0] = -1;
        take(line, arc, walk);
        best = Math.max(best, Math.min(limit - walk, (most - cost[0]!) * perCost));
      },
      (line, walk) =>
        Math.min(limit - walk + 1e-3, (most - leastWalkCost(walk, objective) - least[line]!) * perCost) > best,
    );
    values[k] = best;
  }
  return { area: areaFromZero({ ...lattice, values }), stepMetres, lattice };
}

/** A lattice around all roads, with a seam that nothing reaches; null without roads. */
function latticeAround(
  { lines: { lon, lat, reference } }: Network,
  limitMetres: number,
  wantedStep: number,
  box: Bounds | null,
): (Omit<Lattice, 'values'> & { readonly stepMetres: number }) | null {
  if (lon.length === 0) return null;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let v = 0; v < lon.length; v++) {
    west = Math.min(west, lon[v]!);
    east = Math.max(east, lon[v]!);
    south = Math.min(south, lat[v]!);
    north = Math.max(north, lat[v]!);
  }
  if (box) {
    const turn = withinHalfTurn(box[0], reference) - box[0];
    [west, east] = [Math.max(west, box[0] + turn), Math.min(east, box[2] + turn)];
    [south, north] = [Math.max(south, box[1]), Math.min(north, box[3])];
    if (west > east || south > north) return null;
  }
  const scale = metresPerDegreeAt((south + north) / 2);
  const narrow = metresPerDegreeAt(Math.max(Math.abs(south), Math.abs(north))).east;
  const [width, height] = [(east - west) * scale.east, (north - south) * scale.north];
  const sides = (step: number) =>
    [width + 2 * (limitMetres + 4 * step), height + 2 * (limitMetres + 4 * step)] as const;
  let stepMetres = wantedStep;
  while ((sides(stepMetres)[0] / stepMetres) * (sides(stepMetres)[1] / stepMetres) > mostPlaces) stepMetres *= 1.1;
  const marginMetres = limitMetres + 3 * stepMetres;
  const [stepLon, stepLat] = [stepMetres / scale.east, stepMetres / scale.north];
  const [marginLon, marginLat] = [marginMetres / narrow, marginMetres / scale.north];
  return {
    west: west - marginLon,
    south: south - marginLat,
    stepLon,
    stepLat,
    columns: Math.ceil((east - west + 2 * marginLon) / stepLon) + 1,
    rows: Math.ceil((north - south + 2 * marginLat) / stepLat) + 1,
    stepMetres,
  };
}
