import type { MultiPolygon, Polygon, Position } from 'geojson';

/**
 * Outer boundary of areas that share their borders vertex by vertex (cut from one topology): edges that two of them have in common cancel
 * out, the rest are joined into rings. Every ring becomes a polygon of its own, for drawing as a line; not for filling. Null when
 * nothing is left. Linear in the number of vertices.
 */
export function dissolve(geometries: readonly (Polygon | MultiPolygon)[]): MultiPolygon | null {
  const edges = new Map<string, { readonly from: Position; readonly to: Position }>();
  for (const geometry of geometries) {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    for (const ring of polygons.flat()) {
      for (let i = 1; i < ring.length; i += 1) {
        const from = ring[i - 1]!;
        const to = ring[i]!;
        const [a, b] = [keyOf(from), keyOf(to)];
        if (a === b) continue;
        const key = a < b ? `${a} ${b}` : `${b} ${a}`;
        if (!edges.delete(key)) edges.set(key, { from, to });
      }
    }
  }
  const rings = joinEdges([...edges.values()]);
  return rings.length === 0 ? null : { type: 'MultiPolygon', coordinates: rings.map((ring) => [[...ring]]) };
}

function joinEdges(
  edges: readonly { readonly from: Position; readonly to: Position }[],
): readonly (readonly Position[])[] {
  const at = new Map<string, number[]>();
  const note = (position: Position, edge: number) => {
    const known = at.get(keyOf(position));
    if (known) known.push(edge);
    else at.set(keyOf(position), [edge]);
  };
  edges.forEach((edge, i) => {
    note(edge.from, i);
    note(edge.to, i);
  });
  const used = new Set<number>();
  const rings: Position[][] = [];
  edges.forEach((first, i) => {
    if (used.has(i)) return;
    used.add(i);
    const ring: Position[] = [first.from, first.to];
    for (;;) {
      const end = ring.at(-1)!;
      const next = at.get(keyOf(end))?.find((edge) => !used.has(edge));
      if (next === undefined || keyOf(end) === keyOf(first.from)) break;
      used.add(next);
      const { from, to } = edges[next]!;
      ring.push(keyOf(from) === keyOf(end) ? to : from);
    }
    if (keyOf(ring.at(-1)!) !== keyOf(first.from)) ring.push(first.from);
    if (ring.length >= 4) rings.push(ring);
  });
  return rings;
}

function keyOf(position: Position): string {
  return `${position[0]},${position[1]}`;
}
