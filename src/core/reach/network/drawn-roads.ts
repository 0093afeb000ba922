import { metresPerDegreeAt } from '../../geo/ellipsoid.ts';
import { toExact } from './exact.ts';
import { type Joint, meetingsBetween, meetingsOf } from './meetings.ts';
import { type KeptLine, nearMissFinder } from './near-misses.ts';
import type { Network } from './network.ts';
import { eachCellAround, gridPieces } from './piece-grid.ts';
import { type PlacesNear, placesNear } from './places-near.ts';
import { type NetworkRoad, type RoadLines, roadLines } from './roads.ts';

/** Roads drawn over a network that stays as it is. Their lines are numbered on from its own. */
export type DrawnRoads = {
  readonly lines: RoadLines;
  /** Number of the first drawn line: how many the network has. */
  readonly offset: number;
  readonly near: PlacesNear;
  /** Among themselves and with the network. */
  readonly joints: readonly Joint[];
};

/**
 * Joins drawn roads to a network as `networkOf` would that had them after its own. Costs the pieces around the drawn ones, since each
 * joint depends on its two lines alone.
 */
export function joinDrawnRoads(network: Network, roads: readonly NetworkRoad[]): DrawnRoads {
  const base = network.lines;
  const offset = base.start.length - 1;
  const lines = roadLines(roads, offset === 0 ? null : base.reference);
  const grid = gridPieces(lines);
  const nearDrawn = placesNear(lines, grid);
  const near: PlacesNear = (lon, lat, limit, take, isWorth) =>
    nearDrawn(
      lon,
      lat,
      limit,
      (line, arc, metres) => take(line + offset, arc, metres),
      isWorth && ((line, metres) => isWorth(line + offset, metres)),
    );
  const among = meetingsOf(lines, grid).map((joint) => ({
    ...joint,
    lineA: joint.lineA + offset,
    lineB: joint.lineB + offset,
  }));
  const meetings = [...meetingsBetween(base, network.grid, lines, offset), ...among];
  const lineOf = (line: number): KeptLine => (line < offset ? { lines: base, at: line } : { lines, at: line - offset });
  const { found, tryEnds } = nearMissFinder(lineOf, meetings, network.toleranceMetres);
  for (const line of endsAround(network, lines)) tryEnds(line, near);
  for (let line = 0; line + 1 < lines.start.length; line++)
    tryEnds(line + offset, (lon, lat, limit, take) => {
      network.near(lon, lat, limit, take);
      near(lon, lat, limit, take);
    });
  return { lines, offset, near, joints: [...meetings, ...found] };
}

/** Lines of the network that have an end within the tolerance of a drawn piece, and perhaps others; ascending. */
function endsAround({ lines: base, grid, toleranceMetres }: Network, { lon, lat, line }: RoadLines): readonly number[] {
  const found = new Set<number>();
  for (let v = 0; v + 1 < lon.length; v++) {
    if (line[v] !== line[v + 1]) continue;
    const { east } = metresPerDegreeAt(Math.max(Math.abs(lat[v]!), Math.abs(lat[v + 1]!)) + 0.01);
    // Degrees of longitude are the shorter ones; a hundredth more.
    const margin = (toleranceMetres / Math.max(1, east)) * 1.01;
    eachCellAround(grid, [lon[v]!, lat[v]!], [lon[v + 1]!, lat[v + 1]!], margin, (cell) => {
      for (let k = grid.cellStart[cell]!; k < grid.cellStart[cell + 1]!; k++) {
        const piece = grid.pieces[k]!;
        const of = base.line[piece]!;
        if (piece === base.start[of] || piece + 2 === base.start[of + 1]) found.add(of);
      }
    });
  }
  return [...found].sort((a, b) => a - b);
}

/** Seconds over a gap, at the slower of two speeds. */
export function gapSeconds(metres: number, speedA: number, speedB: number): number {
  return metres === 0 ? 0 : toExact(metres / Math.min(speedA, speedB));
}
