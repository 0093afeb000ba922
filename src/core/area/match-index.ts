import type { AreaCode, IsoDate } from '../unit.ts';
import type { Area, AreaLevel } from './area.ts';
import { type AreaTree, ancestorsOf, codeAt, seriesOf } from './area-tree.ts';
import { comparableName, type Stem, stemOf } from './match-name.ts';

/** One name under which an area may be found; `area` is the unit's code today, `named` the code that bore the name. */
export type NamedArea = Stem & {
  readonly area: AreaCode;
  readonly named: AreaCode;
  readonly name: string;
  readonly comparable: string;
  /** The code today and those above it. */
  readonly above: readonly AreaCode[];
};

/** Names of a tree's areas, to be asked for many rows. */
export type NameIndex = {
  readonly tree: AreaTree;
  readonly byComparable: ReadonlyMap<string, readonly NamedArea[]>;
  readonly byStem: ReadonlyMap<string, readonly NamedArea[]>;
  /** All names in the order of the tree; below one area they are found by `above`. */
  readonly all: readonly NamedArea[];
  /** By the names from an area above down to the area, run together (`定西市安定区`); made when first asked for. */
  readonly byPath: () => ReadonlyMap<string, readonly NamedArea[]>;
  /** By each area above; made when first asked for. */
  readonly byParent: () => ReadonlyMap<AreaCode, readonly NamedArea[]>;
  /** Code today of a unit that was only renamed; null where it was merged, split or given up. */
  readonly today: (code: AreaCode) => AreaCode | null;
  /** Units of the tree that a code which it lacks is the only successor of. */
  readonly before: () => ReadonlyMap<AreaCode, readonly AreaCode[]>;
};

/** Index of the areas of some levels (all when left out), under the codes valid on a day (the latest when left out). */
export function indexNames(
  tree: AreaTree,
  { levels, date }: { readonly levels?: readonly AreaLevel[]; readonly date?: IsoDate } = {},
): NameIndex {
  const today = (code: AreaCode) =>
    date === undefined ? latest(tree, code) : tree.byCode.has(code) ? codeAt(tree, code, date) : null;
  const all = tree.areas.flatMap((area): readonly NamedArea[] => {
    const code = today(area.code);
    return code === null || (levels && !levels.includes(area.level)) ? [] : [named(tree, area, code)];
  });
  return {
    tree,
    all,
    today,
    before: once(() => {
      const found = new Map<AreaCode, AreaCode[]>();
      for (const { code, successors = [] } of tree.areas)
        if (successors.length === 1) found.set(successors[0]!, [...(found.get(successors[0]!) ?? []), code]);
      return found;
    }),
    byComparable: grouped(all, ({ comparable }) => [comparable]),
    byStem: grouped(all, ({ stem }) => [stem]),
    byPath: once(() => grouped(all, (each) => pathsOf(tree, each))),
    byParent: once(() => grouped(all, ({ above, area }) => above.filter((code) => code !== area))),
  };
}

function latest(tree: AreaTree, code: AreaCode): AreaCode | null {
  const last = seriesOf(tree, code).at(-1);
  // A unit with successors was merged or split: its code leads nowhere by itself, unless the workspace ends before they begin.
  const successors = last === undefined ? [] : (tree.byCode.get(last)?.successors ?? []);
  return last === undefined || successors.some((code) => tree.byCode.has(code)) ? null : last;
}

function named(tree: AreaTree, area: Area, code: AreaCode): NamedArea {
  const comparable = comparableName(area.name);
  const parents = [...ancestorsOf(tree, code), ...(code === area.code ? [] : ancestorsOf(tree, area.code))];
  const above = [code, ...new Set(parents.map((parent) => parent.code))];
  return { ...stemOf(comparable), area: code, named: area.code, name: area.name, comparable, above };
}

function pathsOf(tree: AreaTree, { named: code, comparable }: NamedArea): readonly string[] {
  const names = ancestorsOf(tree, code).map(({ name }) => comparableName(name));
  return names.map(
    (_, i) =>
      names
        .slice(0, i + 1)
        .reverse()
        .join('') + comparable,
  );
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function grouped<Key>(
  all: readonly NamedArea[],
  keysOf: (named: NamedArea) => readonly Key[],
): ReadonlyMap<Key, readonly NamedArea[]> {
  const groups = new Map<Key, NamedArea[]>();
  for (const each of all)
    for (const key of keysOf(each)) {
      const group = groups.get(key);
      if (group) group.push(each);
      else groups.set(key, [each]);
    }
  return groups;
}
