import type { DrawnRoads } from './drawn-roads.ts';
import type { Network } from './network.ts';

/** How a network hangs together with the roads drawn over it. */
export type DrawnParts = {
  /** Parts that no road connects, drawn ones counted. */
  readonly parts: number;
  /** Ids of drawn roads that nothing joins to a road that exists, in the order given: nobody is served by them yet. */
  readonly apart: readonly string[];
};

/** Costs the drawn lines, their joints and the parts of the network, not its roads; the parts are those of `networkOf` over all of them. */
export function drawnParts({ componentOf, components }: Network, { lines, offset, joints }: DrawnRoads): DrawnParts {
  const parent = Array.from({ length: components.length + lines.start.length - 1 }, (_, part) => part);
  const rootOf = (part: number): number => {
    let at = part;
    while (parent[at] !== at) at = parent[at] = parent[parent[at]!]!;
    return at;
  };
  const partOf = (line: number) => (line < offset ? componentOf[line]! : components.length + line - offset);
  for (const { lineA, lineB } of joints) {
    const [a, b] = [rootOf(partOf(lineA)), rootOf(partOf(lineB))];
    // The smaller number stays: what hangs on a road that exists has one of the network's.
    parent[Math.max(a, b)] = Math.min(a, b);
  }
  const isJoined = new Set<number>();
  for (const [line, road] of lines.road.entries())
    if (rootOf(partOf(line + offset)) < components.length) isJoined.add(road);
  const drawn = new Set(lines.road);
  return {
    parts: parent.filter((_, part) => rootOf(part) === part).length,
    apart: lines.roads.flatMap(({ id }, road) => (drawn.has(road) && !isJoined.has(road) ? [id] : [])),
  };
}
