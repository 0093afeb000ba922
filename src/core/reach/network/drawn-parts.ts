import type { DrawnRoads } from './drawn-roads.ts';
import type { Network } from './network.ts';

/** How a network hangs together with the roads drawn over it. */
export type DrawnParts = {
  /** Parts that no road connects, drawn ones counted. */
  readonly parts: number;
  /** Ids of drawn roads that nothing joins to a road that exists, in the order given: nobody is served by them yet. */
  readonly apart: readonly string[];
};

/**
 * Costs the drawn lines, their joints, the lines and the parts of the network; the parts are those of `networkOf` over all of them. Of the
 * roads of the network the first `existing` ones exist, the rest is drawn too.
 */
export function drawnParts(
  { lines: base, componentOf, components }: Network,
  { lines, offset, joints }: DrawnRoads,
  existing: number = base.roads.length,
): DrawnParts {
  const parent = Array.from({ length: components.length + lines.start.length - 1 }, (_, part) => part);
  const rootOf = (part: number): number => {
    let at = part;
    while (parent[at] !== at) at = parent[at] = parent[parent[at]!]!;
    return at;
  };
  const partOf = (line: number) => (line < offset ? componentOf[line]! : components.length + line - offset);
  for (const { lineA, lineB } of joints) {
    const [a, b] = [rootOf(partOf(lineA)), rootOf(partOf(lineB))];
    parent[Math.max(a, b)] = Math.min(a, b);
  }
  const there = new Set<number>();
  for (let line = 0; line < offset; line++) if (base.road[line]! < existing) there.add(rootOf(componentOf[line]!));
  const apart = [
    ...apartOf(base.roads, base.road, existing, (line) => partOf(line)),
    ...apartOf(lines.roads, lines.road, 0, (line) => partOf(line + offset)),
  ];
  return { parts: parent.filter((_, part) => rootOf(part) === part).length, apart };

  /** Roads from number `first` on that have lines, none of them in a part with a road that exists. */
  function apartOf(
    roads: Network['lines']['roads'],
    road: Int32Array,
    first: number,
    part: (line: number) => number,
  ): readonly string[] {
    const isJoined = new Map<number, boolean>();
    for (const [line, of] of road.entries())
      if (of >= first) isJoined.set(of, isJoined.get(of) || there.has(rootOf(part(line))));
    return roads.flatMap(({ id }, of) => (isJoined.get(of) === false ? [id] : []));
  }
}
