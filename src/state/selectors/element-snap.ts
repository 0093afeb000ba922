import { openSnap, type SnapSearch, type SnapSource, snapTable } from '../../core/drawing/snap.ts';
import { verticesOf } from '../../core/plan/element-geometry.ts';
import type { PlanElement } from '../../core/plan/plan.ts';
import { memoiseLast } from './memoise.ts';

/** So many elements may differ from those in the large index before it is built anew. */
const mostApart = 50;

/** Elements do not change, so neither do their indexes. */
const single = new WeakMap<PlanElement, SnapSearch>();

/** One element as a thing to point at. */
export function elementSnap(element: PlanElement): SnapSearch {
  const known = single.get(element);
  if (known) return known;
  const made = indexOf([element]);
  single.set(element, made);
  return made;
}

/**
 * The elements of a variant as things to snap to and to point at. A gesture changes one of them: the index of all others is kept, and what differs stands
 * beside it, since an index of thousands of roads is not built between two moves of the mouse.
 */
export const elementSnaps: (elements: readonly PlanElement[]) => readonly SnapSearch[] = incremental();

function incremental(): (elements: readonly PlanElement[]) => readonly SnapSearch[] {
  let whole: { readonly elements: ReadonlyMap<string, PlanElement>; readonly index: SnapSearch } | null = null;
  return memoiseLast((elements: readonly PlanElement[]) => {
    const apart = whole && differing(whole.elements, elements);
    if (!whole || !apart || apart.gone.size + apart.come.length > mostApart) {
      whole = { elements: new Map(elements.map((each) => [each.id, each])), index: indexOf(elements) };
      return [whole.index];
    }
    return [{ ...whole.index, hidden: apart.gone }, ...apart.come.map(elementSnap)];
  });
}

function differing(before: ReadonlyMap<string, PlanElement>, elements: readonly PlanElement[]) {
  const come = elements.filter((each) => before.get(each.id) !== each);
  const stay = new Set(elements.flatMap((each) => (before.get(each.id) === each ? [each.id] : [])));
  return { come, gone: new Set([...before.keys()].filter((id) => !stay.has(id))) };
}

function indexOf(elements: readonly PlanElement[]): SnapSearch {
  return openSnap(snapTable(elements.flatMap(sourcesOf)));
}

function sourcesOf(element: PlanElement): readonly SnapSource[] {
  const { id } = element;
  const vertices = verticesOf(element);
  if (element.kind !== 'site' || element.footprint === null) return [{ kind: 'element', id, line: vertices }];
  return [
    { kind: 'element', id, line: [...vertices, vertices[0]!] },
    { kind: 'element', id, line: [element.at] },
  ];
}
