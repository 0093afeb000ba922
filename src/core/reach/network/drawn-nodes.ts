import type { DrawnRoads } from './drawn-roads.ts';
import { type Nodes, nodeUpTo } from './nodes.ts';
import type { Around } from './point-ways.ts';
import { nodesAround } from './reach-along.ts';
import { lineMetres } from './roads.ts';

type OnLine = { readonly line: number; readonly arc: number };

/** By line, ascending: the places that drawn roads bring to it and, on a line of the network, its own nodes around them. */
export type AddedNodes = ReadonlyMap<number, readonly { readonly arc: number; readonly node: number }[]>;

/**
 * Numbers on, after the network's own nodes, the places where something happens: ends of drawn lines, joints, and where destinations
 * are (`walks`). `count` is the end of the numbers.
 */
export function numberDrawnNodes(nodes: Nodes, { lines, offset, joints }: DrawnRoads, walks: readonly OnLine[]) {
  const given = new Map<number, number[]>();
  const put = (line: number, ...arcs: number[]) => {
    const list = given.get(line);
    if (list) list.push(...arcs);
    else given.set(line, arcs);
  };
  for (let l = 0; l + 1 < lines.start.length; l++) put(l + offset, 0, lineMetres(lines, l));
  for (const { line, arc } of [...walks, ...joints.flatMap(endsOf)])
    put(line, ...(line < offset ? around(line, arc) : [arc]));
  let count = nodes.line.length;
  const added = new Map<number, { readonly arc: number; readonly node: number }[]>();
  for (const [line, arcs] of given) {
    const sorted = [...new Set(arcs)].sort((a, b) => a - b);
    added.set(
      line,
      sorted.map((arc) => ({ arc, node: (line < offset ? knownAt(line, arc) : null) ?? count++ })),
    );
  }
  const nodeAt = (line: number, arc: number) => added.get(line)!.find((each) => each.arc === arc)!.node;
  return { nodeAt, added: added as AddedNodes, count };

  function around(line: number, arc: number): readonly number[] {
    const node = nodeUpTo(nodes, line, arc);
    const next = node + 1 < nodes.start[line + 1]! ? [nodes.arc[node + 1]!] : [];
    return [nodes.arc[node]!, arc, ...next];
  }

  function knownAt(line: number, arc: number): number | null {
    const node = nodeUpTo(nodes, line, arc);
    return nodes.arc[node] === arc ? node : null;
  }
}

/** The nodes around a place, those of drawn roads among them. */
export function aroundDrawn(nodes: Nodes, added: AddedNodes, line: number, arc: number, into: Around): void {
  if (line + 1 < nodes.start.length) nodesAround(nodes, line, arc, into);
  else into.before = into.after = -1;
  for (const place of added.get(line) ?? []) {
    if (place.arc <= arc && (into.before < 0 || place.arc > into.beforeArc)) {
      into.before = place.node;
      into.beforeArc = place.arc;
    }
    if (place.arc > arc && (into.after < 0 || place.arc < into.afterArc)) {
      into.after = place.node;
      into.afterArc = place.arc;
    }
  }
}

function endsOf({ lineA, arcA, lineB, arcB }: DrawnRoads['joints'][number]): readonly OnLine[] {
  return [
    { line: lineA, arc: arcA },
    { line: lineB, arc: arcB },
  ];
}
