import type { AreaCode, IsoDate } from '../unit.ts';
import type { Area, AreaLevel } from './area.ts';

/**
 * All areas of a workspace, villages too. `areas` is in depth-first order (a parent, then everything below it), so that what lies
 * below an area is one slice of the list.
 */
export type AreaTree = {
  readonly areas: readonly Area[];
  readonly byCode: ReadonlyMap<AreaCode, Area>;
  /** Direct children by parent's code, in the order of the file; `null` holds the roots. Areas without children are not there. */
  readonly childrenByCode: ReadonlyMap<AreaCode | null, readonly Area[]>;
  /** Position of each area in `areas`, and the position after the last one below it. */
  readonly spanByCode: ReadonlyMap<AreaCode, { readonly from: number; readonly to: number }>;
  /** Whether any area has its successor in the tree too; where none has, parts do not depend on the day. */
  readonly hasRenames: boolean;
  /** Codes that name an area as their successor. */
  readonly predecessorsByCode: ReadonlyMap<AreaCode, readonly AreaCode[]>;
};

const noAreas: readonly Area[] = [];

/**
 * The tree of areas that `checkAreas` has accepted; any order. Throws where a code is double, a parent unknown or a cycle, since
 * that is then our bug.
 */
export function buildAreaTree(areas: readonly Area[]): AreaTree {
  const byCode = new Map<AreaCode, Area>();
  const childrenByCode = new Map<AreaCode | null, Area[]>();
  const predecessorsByCode = new Map<AreaCode, AreaCode[]>();
  for (const area of areas) {
    if (byCode.has(area.code)) throw new Error(`expected unique codes, got ${area.code} twice`);
    byCode.set(area.code, area);
    append(childrenByCode, area.parent, area);
    for (const successor of area.successors ?? []) append(predecessorsByCode, successor, area.code);
  }
  const { ordered, spanByCode } = depthFirst(childrenByCode);
  if (ordered.length !== areas.length)
    throw new Error(`expected every area below a root, got ${areas.length - ordered.length} areas elsewhere`);
  const hasRenames = areas.some((area) => area.successors?.some((successor) => byCode.has(successor)));
  return { areas: ordered, byCode, childrenByCode, spanByCode, predecessorsByCode, hasRenames };
}

/** The area with a code, or undefined. */
export function areaOf(tree: AreaTree, code: AreaCode): Area | undefined {
  return tree.byCode.get(code);
}

/** Direct children in the order of the file; of `null`, the roots. Empty when there are none or the code is unknown. */
export function childrenOf(tree: AreaTree, code: AreaCode | null): readonly Area[] {
  return tree.childrenByCode.get(code) ?? noAreas;
}

/** Areas without a parent. */
export function rootsOf(tree: AreaTree): readonly Area[] {
  return childrenOf(tree, null);
}

/** An area and everything below it, parents before children; `null` means the whole tree. Empty for an unknown code. */
export function subtreeOf(tree: AreaTree, root: AreaCode | null): readonly Area[] {
  if (root === null) return tree.areas;
  const span = tree.spanByCode.get(root);
  return span ? tree.areas.slice(span.from, span.to) : noAreas;
}

/**
 * Areas of one level within `root`, itself included when it has that level; `null` means the whole tree. With `date` only those
 * valid on the day. Linear in what lies below `root`.
 */
export function descendantsAt(
  tree: AreaTree,
  root: AreaCode | null,
  level: AreaLevel,
  date?: IsoDate,
): readonly Area[] {
  return subtreeOf(tree, root).filter((area) => area.level === level && (date === undefined || isValidAt(area, date)));
}

/** Parents from the nearest to the root, without the area itself. Empty for a root or an unknown code. */
export function ancestorsOf(tree: AreaTree, code: AreaCode): readonly Area[] {
  const ancestors: Area[] = [];
  for (let parent = tree.byCode.get(code)?.parent; parent != null; ) {
    const area = tree.byCode.get(parent);
    if (!area) break;
    ancestors.push(area);
    parent = area.parent;
  }
  return ancestors;
}

/** Whether `code` is `root` or lies below it; everything known lies within `null`. False for unknown codes. */
export function isWithin(tree: AreaTree, code: AreaCode, root: AreaCode | null): boolean {
  const own = tree.spanByCode.get(code);
  if (!own || root === null) return own !== undefined;
  const span = tree.spanByCode.get(root);
  return span !== undefined && own.from >= span.from && own.from < span.to;
}

/** Whether the area's code is valid on a day; both `validFrom` and `validTo` are valid days. */
export function isValidAt(area: Area, date: IsoDate): boolean {
  return (
    (area.validFrom === undefined || area.validFrom <= date) && (area.validTo === undefined || date <= area.validTo)
  );
}

/**
 * The code under which a unit goes on a day. A renamed unit (one successor that has no other predecessor) is one series; a merger
 * or a split ends it. Null where no code of the series is valid on the day or the code is unknown.
 */
export function codeAt(tree: AreaTree, code: AreaCode, date: IsoDate): AreaCode | null {
  return seriesOf(tree, code).find((each) => isValidAt(tree.byCode.get(each)!, date)) ?? null;
}

/** All codes that one unit has borne, the oldest first; just the code itself for a unit never renamed; empty for an unknown code. */
export function seriesOf(tree: AreaTree, code: AreaCode): readonly AreaCode[] {
  if (!tree.byCode.has(code)) return [];
  const series = [code];
  for (let next = renamedTo(tree, code); next && !series.includes(next); next = renamedTo(tree, next))
    series.push(next);
  for (let before = renamedFrom(tree, code); before && !series.includes(before); before = renamedFrom(tree, before))
    series.unshift(before);
  return series;
}

function renamedTo(tree: AreaTree, code: AreaCode): AreaCode | null {
  const successors = tree.byCode.get(code)?.successors ?? [];
  const [successor] = successors;
  if (successors.length !== 1 || !successor || !tree.byCode.has(successor)) return null;
  return tree.predecessorsByCode.get(successor)?.length === 1 ? successor : null;
}

function renamedFrom(tree: AreaTree, code: AreaCode): AreaCode | null {
  const predecessors = tree.predecessorsByCode.get(code) ?? [];
  const [predecessor] = predecessors;
  if (predecessors.length !== 1 || !predecessor) return null;
  return tree.byCode.get(predecessor)?.successors?.length === 1 ? predecessor : null;
}

function depthFirst(childrenByCode: ReadonlyMap<AreaCode | null, readonly Area[]>) {
  const ordered: Area[] = [];
  const spanByCode = new Map<AreaCode, { from: number; to: number }>();
  function visit(area: Area): void {
    const from = ordered.length;
    ordered.push(area);
    for (const child of childrenByCode.get(area.code) ?? noAreas) visit(child);
    spanByCode.set(area.code, { from, to: ordered.length });
  }
  for (const root of childrenByCode.get(null) ?? noAreas) visit(root);
  return { ordered, spanByCode };
}

function append<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
