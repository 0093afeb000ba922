import type { Geometry, Position } from 'geojson';

/** One call to the reach worker; a vertex is one of the only part. */
export type ReachEdit =
  | { readonly kind: 'add'; readonly id: string; readonly geometry: Geometry }
  | { readonly kind: 'remove'; readonly id: string }
  | { readonly kind: 'moveVertex'; readonly id: string; readonly vertex: number; readonly to: Position }
  | { readonly kind: 'insertVertex'; readonly id: string; readonly vertex: number; readonly to: Position }
  | { readonly kind: 'removeVertex'; readonly id: string; readonly vertex: number };

/**
 * The next edits that bring the worker from what it holds to what is wanted: as few as it takes when one vertex of a line was moved, put in or
 * taken out, else the feature anew. Geometries that are the same object are taken to be the same.
 */
export function reachEdits(
  held: ReadonlyMap<string, Geometry>,
  wanted: ReadonlyMap<string, Geometry>,
): readonly ReachEdit[] {
  const edits: ReachEdit[] = [];
  for (const id of held.keys()) if (!wanted.has(id)) edits.push({ kind: 'remove', id });
  for (const [id, geometry] of wanted) {
    const before = held.get(id);
    if (before === undefined) edits.push({ kind: 'add', id, geometry });
    else if (before !== geometry) edits.push(...changesOf(id, before, geometry));
  }
  return edits;
}

function changesOf(id: string, before: Geometry, after: Geometry): readonly ReachEdit[] {
  const anew: readonly ReachEdit[] = [
    { kind: 'remove', id },
    { kind: 'add', id, geometry: after },
  ];
  if (before.type === 'Point' && after.type === 'Point')
    return isSame(before.coordinates, after.coordinates)
      ? []
      : [{ kind: 'moveVertex', id, vertex: 0, to: after.coordinates }];
  if (before.type !== 'LineString' || after.type !== 'LineString') return anew;
  const [old, now] = [before.coordinates, after.coordinates];
  let start = 0;
  while (start < old.length && start < now.length && isSame(old[start]!, now[start]!)) start++;
  let end = 0;
  while (
    end < old.length - start &&
    end < now.length - start &&
    isSame(old[old.length - 1 - end]!, now[now.length - 1 - end]!)
  )
    end++;
  const [gone, come] = [old.length - start - end, now.length - start - end];
  if (gone === 0 && come === 0) return [];
  if (gone > 1 || come > 1) return anew;
  const [vertex, to] = [start, now[start]!];
  if (gone === 1 && come === 1) return [{ kind: 'moveVertex', id, vertex, to }];
  return [come === 1 ? { kind: 'insertVertex', id, vertex, to } : { kind: 'removeVertex', id, vertex }];
}

function isSame(a: Position, b: Position): boolean {
  return a[0] === b[0] && a[1] === b[1];
}
