import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import type { MultiPolygon, Polygon } from 'geojson';
import type { AreaCode, LonLat } from '../unit.ts';

/** One reference system that the points may be in, and where each of them lies if so (null where that leads nowhere). */
export type DatumCandidate<Id extends string = string> = {
  readonly id: Id;
  readonly positions: readonly (LonLat | null)[];
};

export type DatumFigures<Id extends string = string> = {
  readonly id: Id;
  /** Points inside the area of their own code. */
  readonly inside: number;
  /** Points with a code whose area has a polygon. */
  readonly tested: number;
  /** Points inside under this candidate and outside as given, and the other way round. */
  readonly gained: number;
  readonly lost: number;
};

export type DatumVerdict<Id extends string = string> = {
  /** All candidates, most points inside first; equal ones in the order given. */
  readonly figures: readonly DatumFigures<Id>[];
  /** The candidate that the points speak for; null when they do not decide. Never applied by itself: the user decides. */
  readonly best: Id | null;
  readonly why: 'decided' | 'noPoints' | 'tooFewInside' | 'tie';
};

/** Of the points, evenly spread over the list, that are tested at most. */
const mostTested = 3000;

/**
 * Which reference system puts points into the areas that their codes name. The best candidate has to hold at least half of the points,
 * and to beat the next one by the sign test on the points about which the two differ (one-sided, p < 0.01): systems half a kilometre
 * apart differ only near borders, so a handful of points decides nothing. The first candidate is what is given; `gained` and `lost` are
 * against it. Cost: candidates × min(points, 3000) × vertices of one area, bounding boxes first.
 */
export function rankDatumCandidates<Id extends string>({
  codes,
  candidates,
  areas,
}: {
  readonly codes: readonly (AreaCode | null)[];
  readonly candidates: readonly DatumCandidate<Id>[];
  readonly areas: ReadonlyMap<AreaCode, Polygon | MultiPolygon>;
}): DatumVerdict<Id> {
  const known = codes.flatMap((code, i) => (code !== null && areas.has(code) ? [i] : []));
  const step = Math.max(1, known.length / mostTested);
  const tested = Array.from({ length: Math.min(known.length, mostTested) }, (_, k) => known[Math.floor(k * step)]!);
  const boxes = new Map<AreaCode, Box>();
  const hits = candidates.map(({ positions }) =>
    tested.map((i) => {
      const position = positions[i];
      const code = codes[i]!;
      const area = areas.get(code)!;
      const box = boxes.get(code) ?? boxOf(area);
      boxes.set(code, box);
      return position ? isInBox(position, box) && booleanPointInPolygon([position[0], position[1]], area) : false;
    }),
  );
  const given = hits[0] ?? [];
  const order = candidates
    .map(({ id }, k) => ({
      k,
      id,
      inside: hits[k]!.filter(Boolean).length,
      tested: tested.length,
      gained: hits[k]!.filter((hit, i) => hit && !given[i]).length,
      lost: hits[k]!.filter((hit, i) => !hit && given[i]).length,
    }))
    .sort((a, b) => b.inside - a.inside || a.k - b.k);
  const figures = order.map(({ k: _, ...rest }) => rest);
  const [first, second] = order;
  if (!first || tested.length === 0) return { figures, best: null, why: 'noPoints' };
  if (first.inside < tested.length / 2) return { figures, best: null, why: 'tooFewInside' };
  if (!second) return { figures, best: first.id, why: 'decided' };
  const won = hits[first.k]!.filter((hit, i) => hit && !hits[second.k]![i]).length;
  const lost = hits[second.k]!.filter((hit, i) => hit && !hits[first.k]![i]).length;
  return signTest(won, lost) < 0.01 ? { figures, best: first.id, why: 'decided' } : { figures, best: null, why: 'tie' };
}

/** Probability of at least `won` heads in `won + lost` fair throws (Dixon and Mood, 1946). 1 for no throws. */
export function signTest(won: number, lost: number): number {
  const throws = won + lost;
  if (throws === 0) return 1;
  // Terms as logarithms: 2^-3000 is no double.
  let log = -throws * Math.LN2;
  let sum = 0;
  for (let k = 0; k <= throws; k++) {
    if (k >= won) sum += Math.exp(log);
    log += Math.log(throws - k) - Math.log(k + 1);
  }
  return Math.min(1, sum);
}

type Box = readonly [west: number, south: number, east: number, north: number];

function boxOf({ type, coordinates }: Polygon | MultiPolygon): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [ring] of type === 'Polygon' ? [coordinates] : coordinates)
    for (const [lon, lat] of ring ?? []) {
      west = Math.min(west, lon!);
      east = Math.max(east, lon!);
      south = Math.min(south, lat!);
      north = Math.max(north, lat!);
    }
  return [west, south, east, north];
}

function isInBox([lon, lat]: LonLat, [west, south, east, north]: Box): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north;
}
