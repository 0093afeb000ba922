import type { AreaCode, IsoDate } from '../unit.ts';
import type { Area } from './area.ts';
import { type AreaTree, childrenOf, codeAt, seriesOf } from './area-tree.ts';

/**
 * The parts of an area on a day, each unit once: of a renamed part only the code valid on the day. A part whose codes are all out
 * of date (its successor is not in the workspace) stays in, since the people have not gone. Children of every code that the area
 * itself has borne count.
 */
export function childrenAt(tree: AreaTree, code: AreaCode, date: IsoDate): readonly Area[] {
  if (!tree.hasRenames) return childrenOf(tree, code);
  const codes = seriesOf(tree, code);
  const children = codes.length > 1 ? codes.flatMap((each) => childrenOf(tree, each)) : childrenOf(tree, code);
  return children.every((child) => !child.successors?.length && !child.validFrom)
    ? children
    : children.filter((child) => isCurrent(tree, child, date));
}

/** Areas of one level within `root` on a day, each unit once; the root itself when it has that level. */
export function unitsAt(tree: AreaTree, root: AreaCode, level: Area['level'], date: IsoDate): readonly Area[] {
  const own = tree.byCode.get(root);
  if (!own) return [];
  if (own.level === level) return [own];
  return childrenAt(tree, root, date).flatMap((child) => unitsAt(tree, child.code, level, date));
}

function isCurrent(tree: AreaTree, area: Area, date: IsoDate): boolean {
  const series = seriesOf(tree, area.code);
  if (series.length === 1) return true;
  return (codeAt(tree, area.code, date) ?? series.at(-1)) === area.code;
}
