import type { Geometry, Position } from 'geojson';
import { commonEnds } from '../../core/plan/common-ends.ts';
import type { ReachEdit } from '../../jobs/reach/protocol.ts';

/** An edit for the reach worker, which has to be told the class of what is added. */
export type DrawnEdit =
  | Exclude<ReachEdit, { readonly kind: 'add' }>
  | { readonly kind: 'add'; readonly id: string; readonly geometry: Geometry };

/** What stands in the plan, by name, and what is in the hand, which stands for what has its name there. */
export type Reaching = {
  readonly standing: ReadonlyMap<string, Geometry>;
  readonly drawn: { readonly name: string; readonly geometry: Geometry } | null;
};

/** The edits between two moments. While only the hand moves, what stands in the plan is not gone through: it may be thousands. */
export function editsBetween(held: Reaching, wanted: Reaching): readonly DrawnEdit[] {
  if (held.standing !== wanted.standing) return reachEdits(wholeOf(held), wholeOf(wanted));
  const names = [held.drawn, wanted.drawn].flatMap((drawn) => drawn?.name ?? []);
  return reachEdits(partOf(held, names), partOf(wanted, names));
}

function wholeOf({ standing, drawn }: Reaching): ReadonlyMap<string, Geometry> {
  return drawn ? new Map([...standing, [drawn.name, drawn.geometry]]) : standing;
}

function partOf({ standing, drawn }: Reaching, names: readonly string[]): ReadonlyMap<string, Geometry> {
  return new Map(
    names.flatMap((name): [string, Geometry][] => {
      const geometry = drawn?.name === name ? drawn.geometry : standing.get(name);
      return geometry ? [[name, geometry]] : [];
    }),
  );
}

/**
 * The next edits that bring the worker from what it holds to what is wanted: as few as it takes when one vertex of a line was moved, put in or
 * taken out, else the feature anew. Geometries that are the same object are taken to be the same.
 */
export function reachEdits(
  held: ReadonlyMap<string, Geometry>,
  wanted: ReadonlyMap<string, Geometry>,
): readonly DrawnEdit[] {
  const edits: DrawnEdit[] = [];
  for (const id of held.keys()) if (!wanted.has(id)) edits.push({ kind: 'remove', id });
  for (const [id, geometry] of wanted) {
    const before = held.get(id);
    if (before === undefined) edits.push({ kind: 'add', id, geometry });
    else if (before !== geometry) edits.push(...changesOf(id, before, geometry));
  }
  return edits;
}

function changesOf(id: string, before: Geometry, after: Geometry): readonly DrawnEdit[] {
  const anew: readonly DrawnEdit[] = [
    { kind: 'remove', id },
    { kind: 'add', id, geometry: after },
  ];
  if (before.type === 'Point' && after.type === 'Point')
    return isSame(before.coordinates, after.coordinates)
      ? []
      : [{ kind: 'moveVertex', id, vertex: 0, to: after.coordinates }];
  if (before.type !== 'LineString' || after.type !== 'LineString') return anew;
  const [old, now] = [before.coordinates, after.coordinates];
  const { head, tail } = commonEnds(old, now, isSame);
  const [gone, come] = [old.length - head - tail, now.length - head - tail];
  if (gone === 0 && come === 0) return [];
  if (gone > 1 || come > 1) return anew;
  const [vertex, to] = [head, now[head]!];
  if (gone === 1 && come === 1) return [{ kind: 'moveVertex', id, vertex, to }];
  return [come === 1 ? { kind: 'insertVertex', id, vertex, to } : { kind: 'removeVertex', id, vertex }];
}

function isSame(a: Position, b: Position): boolean {
  return a[0] === b[0] && a[1] === b[1];
}
