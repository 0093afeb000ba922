import { openSnap, type SnapSearch, type SnapSource, snapTable } from '../../core/drawing/snap.ts';
import { verticesOf } from '../../core/plan/element-geometry.ts';
import type { PlanElement } from '../../core/plan/plan.ts';
import { memoiseLast } from './memoise.ts';

/** Elements of one index: built in a few milliseconds. */
const blockSize = 200;
/** So many elements may differ from those of an index before it is built anew. */
const mostApart = 20;

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

type Block = { readonly elements: ReadonlyMap<string, PlanElement>; readonly index: SnapSearch };

/** Keeps the blocks of the list that was asked about last. */
function blockKeeper() {
  let blocks: readonly Block[] = [];
  return {
    searches(elements: readonly PlanElement[]): readonly SnapSearch[] {
      const parts = partsOf(elements);
      blocks = parts.map((part, k) => (isNear(blocks[k], part) ? blocks[k]! : blockOf(part)));
      return blocks.flatMap((block, k) => searchesOf(block, parts[k]!));
    },
    prepare(elements: readonly PlanElement[]): boolean {
      const parts = partsOf(elements);
      const at = parts.findIndex((part, k) => !isNear(blocks[k], part));
      if (at < 0) return false;
      blocks = [...blocks.slice(0, at), blockOf(parts[at]!), ...blocks.slice(at + 1)];
      return true;
    },
  };
}

const kept = blockKeeper();

/**
 * The elements of a variant as things to snap to and to point at, in blocks. A gesture changes one of them: the indexes are kept, and what differs
 * stands beside them, since an index of thousands of roads is not built between two moves of the mouse.
 */
export const elementSnaps = memoiseLast(kept.searches);

/** Builds one index that a plan's first use would have to wait for; false when none is left to build. */
export const prepareSnaps = kept.prepare;

function partsOf(elements: readonly PlanElement[]): readonly (readonly PlanElement[])[] {
  const count = Math.ceil(elements.length / blockSize);
  return Array.from({ length: count }, (_, k) => elements.slice(k * blockSize, (k + 1) * blockSize));
}

function blockOf(elements: readonly PlanElement[]): Block {
  return { elements: new Map(elements.map((each) => [each.id, each])), index: indexOf(elements) };
}

function isNear(block: Block | undefined, elements: readonly PlanElement[]): boolean {
  if (!block) return false;
  const { come, gone } = differing(block.elements, elements);
  return come.length + gone.size <= mostApart;
}

function searchesOf({ elements, index }: Block, now: readonly PlanElement[]): readonly SnapSearch[] {
  const { come, gone } = differing(elements, now);
  return [gone.size === 0 ? index : { ...index, hidden: gone }, ...come.map(elementSnap)];
}

function differing(before: ReadonlyMap<string, PlanElement>, elements: readonly PlanElement[]) {
  const come = elements.filter((each) => before.get(each.id) !== each);
  if (come.length === 0 && before.size === elements.length) return { come, gone: new Set<string>() };
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
