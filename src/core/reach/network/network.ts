import { type Joint, meetingsOf } from './meetings.ts';
import { nearMissesOf } from './near-misses.ts';
import { gridPieces, type PieceGrid } from './piece-grid.ts';
import { type PlacesNear, placesNear } from './places-near.ts';
import { lineMetres, type NetworkRoad, type RoadLines, roadLines } from './roads.ts';

/** Roads joined into a network. Rebuilt whole when a road changes: 10,000 roads of 20 vertices take some tenths of a second. */
export type Network = {
  readonly lines: RoadLines;
  readonly grid: PieceGrid;
  readonly near: PlacesNear;
  /** What was joined, crossings and touches first; to be shown, above all the near misses. */
  readonly joints: readonly Joint[];
  readonly toleranceMetres: number;
  /** Number of the component of each line. */
  readonly componentOf: Int32Array;
  /** Parts that no road connects, the longest first. */
  readonly components: readonly NetworkComponent[];
};

export type NetworkComponent = {
  readonly lines: number;
  readonly metres: number;
  /** First road of it in the order given. */
  readonly firstRoad: string;
};

/** Ends up to this far from another road are taken to meet it: hand-held receivers err by 5 to 10 m. */
export const usualToleranceMetres = 10;

/**
 * Builds the network. Crossings and touches become junctions, ends within the tolerance are linked, layers are kept apart (`meetingsOf`,
 * `nearMissesOf`). Each joint depends on its two lines alone, and no length changes when a line is cut at a joint, so one more road only
 * ever adds ways. One-way roads count as connected both ways in `components`.
 */
export function networkOf(roads: readonly NetworkRoad[], toleranceMetres: number = usualToleranceMetres): Network {
  const lines = roadLines(roads);
  const grid = gridPieces(lines);
  const near = placesNear(lines, grid);
  const meetings = meetingsOf(lines, grid);
  const joints = [...meetings, ...nearMissesOf(lines, near, meetings, toleranceMetres)];
  return { lines, grid, near, joints, toleranceMetres, ...componentsOf(lines, joints) };
}

function componentsOf(lines: RoadLines, joints: readonly Joint[]): Pick<Network, 'componentOf' | 'components'> {
  const count = lines.start.length - 1;
  const parent = Int32Array.from({ length: count }, (_, l) => l);
  const rootOf = (l: number): number => {
    let at = l;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  for (const { lineA, lineB } of joints) {
    const [a, b] = [rootOf(lineA), rootOf(lineB)];
    parent[Math.max(a, b)] = Math.min(a, b);
  }
  const sums = new Map<number, { root: number; lines: number; metres: number; firstRoad: string }>();
  for (let l = 0; l < count; l++) {
    const root = rootOf(l);
    const sum = sums.get(root) ?? { root, lines: 0, metres: 0, firstRoad: lines.roads[lines.road[l]!]!.id };
    sum.lines++;
    sum.metres += lineMetres(lines, l);
    sums.set(root, sum);
  }
  const sorted = [...sums.values()].sort((a, b) => b.metres - a.metres || a.root - b.root);
  const numberOf = new Map(sorted.map(({ root }, number) => [root, number]));
  return {
    componentOf: Int32Array.from(parent, (_, l) => numberOf.get(rootOf(l))!),
    components: sorted.map(({ root: _, ...rest }) => rest),
  };
}
